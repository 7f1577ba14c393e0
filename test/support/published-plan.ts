import { assessPlan } from '../../apps-script/workbench/commands/assessments';
import { DEFAULT_RULE_SET } from '../../shared/assess/presets';
import type { HalfYear } from '../../shared/calendar/fiscal-year';
import { fiscalYear } from '../../shared/calendar/fiscal-year';
import { glossaryEntry } from '../../shared/glossary/entry';
import type { Plan } from '../../shared/plan/model';
import { buildSnapshot, type InitiativeExtras, type WrittenSnapshot } from '../../shared/snapshot/build';
import { actionOf, figure, indicatorOf, initiativeOf, nodeOf, planOf, quantity, reading, sourced } from './plan-of';

/** What an invented city publishes: name, node, division, state, targets, results and review of its initiatives. */
const ROWS: readonly [string, string, string, string | null, number[], (number | null)[], string, string][] = [
  [
    '電子申請の利用促進',
    'n2',
    '情報政策課',
    '○',
    [1200, 1500, 1800, 2000],
    [1250, 1610, null, null],
    '件',
    '2026-12-10',
  ],
  ['公共施設予約のオンライン化', 'n2', '施設管理課', '△', [20, 30, 40, 45], [12, 21, null, null], '施設', '2026-11-10'],
  ['書かない窓口の導入', 'n3', '市民課', '◎', [1, 3, 5, 7], [2, 5, null, null], '窓口', '2026-12-01'],
  ['キャッシュレス決済の拡大', 'n3', '会計課', '○', [5, 8, 10, 12], [5, 8, null, null], '種類', '2027-01-20'],
  ['RPAの全庁導入', 'n5', '行政改革課', '×', [10, 15, 20, 25], [8, 9, null, null], '業務', '2026-11-25'],
  ['生成AIの業務利用', 'n5', '情報政策課', '○', [200, 400, 600, 800], [260, 455, null, null], '人', '2026-12-10'],
  ['文書管理システムの更新', 'n6', '総務課', null, [], [], '', '2027-02-15'],
  [
    'オープンデータの公開推進',
    'n6',
    '情報政策課',
    '△',
    [60, 80, 100, 120],
    [51, 66, null, null],
    'データ',
    '2027-03-31',
  ],
  ['デジタル人材の育成', 'n7', '人事課', '○', [40, 80, 120, 160], [44, 91, null, null], '人', '2026-12-18'],
];

const YEARS = [2024, 2025, 2026, 2027];

function samplePlan(): Plan {
  return planOf({
    title: 'みほん市DX推進計画',
    organization: 'みほん市',
    period: { from: fiscalYear(2024), to: fiscalYear(2027) },
    levels: ['基本目標', '施策', '事業'],
    nodes: [
      nodeOf('n1', { number: '1', name: '市民サービスの向上' }),
      nodeOf('n2', { number: '1-1', name: '手続のオンライン化', parent: 'n1', level: 1 }),
      nodeOf('n3', { number: '1-2', name: '窓口の改革', parent: 'n1', level: 1 }),
      nodeOf('n4', { number: '2', name: '行政運営の効率化' }),
      nodeOf('n5', { number: '2-1', name: '業務の自動化', parent: 'n4', level: 1 }),
      nodeOf('n6', { number: '2-2', name: '情報の活用', parent: 'n4', level: 1 }),
      nodeOf('n7', { number: '2-3', name: '人材の育成', parent: 'n4', level: 1 }),
    ],
    initiatives: ROWS.map(([name, node, division, mark], at) =>
      initiativeOf(`i${at + 1}`, {
        number: String(at + 1),
        name,
        node,
        leadDivisions: [division],
        classification: 'ABC'[at % 3]!,
        priority: at % 4 === 0,
        statedProgress: mark === null ? {} : { 2024: sourced(at % 2 === 0 ? '△' : '○'), 2025: sourced(mark) },
        actionTexts: { 2026: sourced('利用者の声を集め、手順を見直す'), 2027: sourced('全庁で運用する') },
      }),
    ),
    indicators: ROWS.flatMap(([name, , , , targets, actuals, unit], at) =>
      targets.length === 0
        ? []
        : [
            indicatorOf(`k${at + 1}`, `i${at + 1}`, {
              name: `${name}の実績`,
              unit,
              targets: Object.fromEntries(
                targets.map((value, index) => [
                  YEARS[index]!,
                  reading(`${value}${unit}以上`, quantity(value, unit, { comparator: '>=' })),
                ]),
              ),
              actuals: Object.fromEntries(
                actuals.flatMap((value, index) => (value === null ? [] : [[YEARS[index]!, figure(value, unit)]])),
              ),
            }),
          ],
    ),
    actions: ROWS.flatMap((_, at) => [
      { ...actionOf(`a${at}`, `i${at + 1}`, '2024H1', '2025H1'), label: '要件の整理・設計' },
      { ...actionOf(`b${at}`, `i${at + 1}`, '2025H2', '2026H1'), label: '試行と効果の検証' },
      { ...actionOf(`c${at}`, `i${at + 1}`, '2026H2', '2027H2'), label: '本格運用' },
    ]),
  });
}

const TERMS = [
  glossaryEntry({
    prefLabel: '書かない窓口',
    reading: 'かかないまどぐち',
    definition: '職員が聞き取りながら申請書を作り、市民は内容を確かめて署名するだけで手続が終わる窓口。',
    source: 'みほん市DX推進計画 用語集',
    related: ['電子申請'],
  }),
  glossaryEntry({
    prefLabel: '電子申請',
    reading: 'でんししんせい',
    altLabel: ['オンライン申請'],
    definition: '役所へ行かずに、パソコンやスマートフォンから手続を申し込むこと。',
    source: 'みほん市DX推進計画 用語集',
  }),
];

/** The snapshot of the invented city's plan. */
export function publishedPlan(issued = '2026-11-20T09:30:00+09:00'): WrittenSnapshot {
  const plan = samplePlan();
  return buildSnapshot({
    plan,
    assessments: assessPlan(plan, DEFAULT_RULE_SET),
    glossary: TERMS,
    meta: {
      issued,
      form: 'complete',
      contact: '情報政策課 内線1234',
      initiatives: Object.fromEntries(
        ROWS.map((row, at): [string, InitiativeExtras] => [
          `i${at + 1}`,
          { nextReview: row[7], link: 'https://docs.google.com/spreadsheets/d/sample#gid=0' },
        ]),
      ),
    },
  });
}

const DEFINITION = '仕事の流れを決めた手順のとおりに機械が代わって行う仕組み。職員の手間と間違いを減らす。';

/** A snapshot of `initiatives` initiatives over three levels, four years each, and `terms` terms. The same counts give the same snapshot. */
export function largeSnapshot(initiatives: number, terms: number, definition = DEFINITION): WrittenSnapshot {
  const ids = Array.from({ length: initiatives }, (_, index) => index);
  const half = (at: number) => `${2024 + Math.floor(at / 2)}H${(at % 2) + 1}` as HalfYear;
  const marks = ['○', '△', '×', '◎', ''];
  const plan = planOf({
    title: '大きな計画',
    period: { from: fiscalYear(2024), to: fiscalYear(2027) },
    nodes: Array.from({ length: Math.ceil(initiatives / 20) }, (_, index) =>
      index % 5 === 0
        ? nodeOf(`n${index}`, { number: String(index / 5 + 1), name: `目標${index / 5 + 1}　暮らしの向上` })
        : nodeOf(`n${index}`, {
            number: `${Math.floor(index / 5) + 1}-${index % 5}`,
            name: `施策${index}　手続の見直し`,
            level: 1,
            parent: `n${index - (index % 5)}`,
          }),
    ),
    initiatives: ids.map((index) =>
      initiativeOf(`i${index}`, {
        number: String(index + 1),
        name: `手続${index + 1}の電子化及び窓口業務の見直し`,
        node: `n${Math.floor(index / 20)}`,
        classification: 'ABC'[index % 3]!,
        leadDivisions: [`第${(index % 24) + 1}課`],
        statedProgress: marks[index % 5] === '' ? {} : { 2025: sourced(marks[index % 5]!) },
      }),
    ),
    indicators: ids.map((index) =>
      indicatorOf(`k${index}`, `i${index}`, {
        name: `手続${index + 1}の利用件数`,
        targets: Object.fromEntries(YEARS.map((year, at) => [year, figure((at + 1) * 100 + index, '件')])),
        actuals: Object.fromEntries(YEARS.slice(0, 2).map((year, at) => [year, figure((at + 1) * 97 + index, '件')])),
      }),
    ),
    actions: ids.map((index) => ({
      ...actionOf(`a${index}`, `i${index}`, half(index % 4), half((index % 4) + 3)),
      label: '構築・試行',
    })),
  });
  return buildSnapshot({
    plan,
    assessments: assessPlan(plan, DEFAULT_RULE_SET),
    glossary: Array.from({ length: terms }, (_, index) =>
      glossaryEntry({
        prefLabel: `用語${index}番`,
        reading: 'ようご',
        definition,
      }),
    ),
    meta: {
      issued: '2026-11-20T09:30:00+09:00',
      form: 'complete',
      initiatives: Object.fromEntries(ids.map((index) => [`i${index}`, { nextReview: `2027-0${(index % 9) + 1}-15` }])),
    },
  });
}
