import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../shared/check/check-plan';
import { moneyOf, moneyRowWords } from '../../../shared/ingest/money';
import { readPlan } from '../../../shared/ingest/read-plan';
import type { Amount } from '../../../shared/plan/model';
import { gridOf } from '../../support/grid-of';

type Rows = Parameters<typeof gridOf>[0];

const said = ({ kind, yen, source }: Amount, year: number | null | undefined): string =>
  `${year ?? '計'}${kind === 'actual' ? '決算' : '予算'} ${yen} ${source.cell}`;

/** Every amount that was read, each with its owner and its cell. */
function moneyIn(rows: Rows, merges: readonly string[] = []) {
  const { plan, coverage } = readPlan([gridOf(rows, { merges })]);
  const nodes = new Map(plan.nodes.map(({ id, name }) => [id, name]));
  return {
    plan,
    findings: checkPlan(plan, coverage).filter(({ code }) => code.startsWith('cost-')),
    initiatives: plan.initiatives.flatMap(({ name, costs, costTotals }) => [
      ...costs.map((cost) => `${name} ${said(cost, cost.year)}`),
      ...(costTotals ?? []).map((total) => `${name} ${said(total, null)}`),
    ]),
    stated: (plan.statedCosts ?? []).map(
      (cost) => `${cost.node ? nodes.get(cost.node) : '全体'} ${said(cost, cost.year)}`,
    ),
    indicators: plan.indicators.map(({ name }) => name),
    unread: coverage.unread.map(({ cell }) => cell),
  };
}

describe('an amount in a cell', () => {
  it.each<[string, number, [number, number] | null]>([
    ['403,891', 1000, [403_891_000, 1000]],
    ['４０３，８９１', 1000, [403_891_000, 1000]],
    ['12.3', 1e6, [12_300_000, 1e5]],
    ['1,200千円', 1, [1_200_000, 1000]],
    ['3百万円', 1000, [3_000_000, 1e6]],
    ['△100', 1000, [-100_000, 1000]],
    ['1億1939万円', 1, [119_390_000, 1e4]],
    ['約5千万円', 1, [50_000_000, 1e7]],
    ['0', 1000, [0, 1000]],
    ['未定', 1000, null],
    ['—', 1000, null],
    ['1,200万円削減', 1, null],
    ['10%', 1, null],
  ])('%s × %i', (text, yen, expected) => {
    const money = moneyOf(text, yen);
    expect(money === null ? null : [money.yen, money.unit]).toEqual(expected);
  });
  it.each<[string, boolean | null, number | null]>([
    ['事業費（千円）', false, 1000],
    ['決算額(百万円)', true, 1e6],
    ['概算費用', false, null],
    ['コスト削減額', null, null],
    ['電子申請の経費削減率', null, null],
  ])('%s as the words of a row', (text, spent, yen) => {
    const words = moneyRowWords(text);
    expect([words?.spent ?? null, words?.yen ?? null]).toEqual([spent, yen]);
  });
});

describe('sheets with money', () => {
  it('two header rows, 予算 and 決算 by year, 合計 at the right and at the bottom', () => {
    const read = moneyIn(
      [
        ['概算費用（単位：千円）'],
        ['施策名', '主管課', '令和2年度', '', '令和3年度', '', '令和4年度', '', '合計', ''],
        ['', '', '予算', '決算', '予算', '決算', '予算', '決算', '予算', '決算'],
        ['システム更新', '情報管理課', '100,000', '98,500', '50,000', '49,000', '200,891', '', '350,891', '147,500'],
        ['電子申請', '市民課', '303,891', '300,000', '69,525', '70,000', '250,940', '', '624,356', '370,000'],
        ['合計', '', '403,891', '398,500', '119,525', '119,000', '451,831', '', '975,247', '517,500'],
      ],
      ['C2:D2', 'E2:F2', 'G2:H2', 'I2:J2', 'A2:A3', 'B2:B3'],
    );
    expect(read.initiatives.slice(0, 7)).toEqual([
      'システム更新 2020予算 100000000 C4',
      'システム更新 2020決算 98500000 D4',
      'システム更新 2021予算 50000000 E4',
      'システム更新 2021決算 49000000 F4',
      'システム更新 2022予算 200891000 G4',
      'システム更新 計予算 350891000 I4',
      'システム更新 計決算 147500000 J4',
    ]);
    expect(read.stated).toEqual([
      '全体 2020予算 403891000 C6',
      '全体 2020決算 398500000 D6',
      '全体 2021予算 119525000 E6',
      '全体 2021決算 119000000 F6',
      '全体 2022予算 451831000 G6',
      '全体 計予算 975247000 I6',
      '全体 計決算 517500000 J6',
    ]);
    expect(read.unread).toEqual([]);
    expect(read.findings).toEqual([]);
  });

  it('one table for the plan as a whole, without a single 事業', () => {
    const read = moneyIn([
      ['計画全体の概算経費'],
      ['（単位：千円）'],
      ['区分', '令和2年度', '令和3年度', '令和4年度', '計'],
      ['概算費用', '403,891', '119,525', '451,831', '975,247'],
    ]);
    expect(read.stated).toEqual([
      '全体 2020予算 403891000 B4',
      '全体 2021予算 119525000 C4',
      '全体 2022予算 451831000 D4',
      '全体 計予算 975247000 E4',
    ]);
    expect(read.indicators).toEqual([]);
    expect(read.findings).toEqual([]);
  });

  it('a unit in every heading, parts of it beside it (うち一般財源)', () => {
    const read = moneyIn([
      [
        '事業名',
        '指標',
        'R5目標',
        'R5事業費（百万円）',
        'うち一般財源（百万円）',
        'R6事業費見込額（百万円）',
        '合計（百万円）',
      ],
      ['窓口予約', '予約件数', '100件', '12.3', '5.0', '15.6', '27.9'],
      ['文書管理', '電子決裁率', '80%', '5.0', '1', '6.4', '11.4'],
      ['計', '', '', '17.3', '6', '22.0', '39.3'],
    ]);
    expect(read.initiatives).toEqual([
      '窓口予約 2023予算 12300000 D2',
      '窓口予約 2024予算 15600000 F2',
      '窓口予約 計予算 27900000 G2',
      '文書管理 2023予算 5000000 D3',
      '文書管理 2024予算 6400000 F3',
      '文書管理 計予算 11400000 G3',
    ]);
    expect(read.stated).toEqual(['全体 2023予算 17300000 D4', '全体 2024予算 22000000 F4', '全体 計予算 39300000 G4']);
    expect(read.findings).toEqual([]);
  });

  it('うち国庫 and うち一般財源 in the second header row', () => {
    const read = moneyIn([
      ['単位：千円'],
      ['施策', '事業名', '目標(R5)', '令和5年度', '', '', '令和6年度', '', ''],
      ['', '', '', '事業費', 'うち国庫', 'うち一般財源', '事業費', 'うち国庫', 'うち一般財源'],
      ['1-1 便利', '窓口', '100件', '1,000', '500', '500', '2,000', '1,000', '1,000'],
      ['', '手続', '50件', '△100', '', '', '3,000', '', ''],
    ]);
    expect(read.initiatives).toEqual([
      '窓口 2023予算 1000000 D4',
      '窓口 2024予算 2000000 G4',
      '手続 2023予算 -100000 D5',
      '手続 2024予算 3000000 G5',
    ]);
    expect(read.plan.initiatives[0]?.attributes.map(({ text }) => text)).toEqual(['500', '500', '1,000', '1,000']);
  });

  it('当初予算, 補正後 and 決算見込 of one year, with 小計 by goal', () => {
    const read = moneyIn([
      ['基本目標', '事業名', '令和5年度当初予算額(千円)', '令和5年度補正後予算額(千円)', '令和5年度決算見込額(千円)'],
      ['1 便利', '窓口予約', '1,200', '1,500', '1,450'],
      ['', '文書管理', '800', '800', '790'],
      ['小計', '', '2,000', '2,300', '2,240'],
      ['2 効率', 'RPA', '3,000千円', '3,000', '—'],
      ['', 'AI', '0', '未定', '0'],
      ['小計', '', '3,000', '3,000', '0'],
      ['合計', '', '5,000', '5,300', '2,240'],
    ]);
    expect(read.initiatives).toEqual([
      '窓口予約 2023予算 1200000 C2',
      '窓口予約 2023決算 1450000 E2',
      '文書管理 2023予算 800000 C3',
      '文書管理 2023決算 790000 E3',
      'RPA 2023予算 3000000 C5',
      'AI 2023予算 0 C6',
      'AI 2023決算 0 E6',
    ]);
    expect(read.stated).toEqual([
      '便利 2023予算 2000000 C4',
      '便利 2023決算 2240000 E4',
      '効率 2023予算 3000000 C7',
      '効率 2023決算 0 E7',
      '全体 2023予算 5000000 C8',
      '全体 2023決算 2240000 E8',
    ]);
    expect(read.findings).toEqual([]);
  });

  it('予算額 and 決算額 in rows of their own, also below 合計', () => {
    const read = moneyIn([
      ['事業名', '区分', 'R4', 'R5', 'R6', '計'],
      ['窓口予約', '予算額（千円）', '100', '200', '300', '600'],
      ['', '決算額（千円）', '90', '210', '', '300'],
      ['文書管理', '予算額（千円）', '10', '20', '30', '60'],
      ['', '決算額（千円）', '10', '19', '', '29'],
      ['合計', '予算額（千円）', '110', '220', '330', '660'],
      ['', '決算額（千円）', '100', '229', '', '329'],
    ]);
    expect(read.initiatives.filter((line) => line.startsWith('文書管理'))).toEqual([
      '文書管理 2022予算 10000 C4',
      '文書管理 2023予算 20000 D4',
      '文書管理 2024予算 30000 E4',
      '文書管理 2022決算 10000 C5',
      '文書管理 2023決算 19000 D5',
      '文書管理 計予算 60000 F4',
      '文書管理 計決算 29000 F5',
    ]);
    expect(read.stated.filter((line) => line.includes('決算'))).toEqual([
      '全体 2022決算 100000 C7',
      '全体 2023決算 229000 D7',
      '全体 計決算 329000 F7',
    ]);
    expect(read.indicators).toEqual([]);
    expect(read.findings).toEqual([]);
  });

  it('事業費 in the place of an indicator; コスト 10%減 stays an indicator', () => {
    const read = moneyIn([
      ['事業名', '指標', 'R5目標', 'R5実績', 'R6目標'],
      ['窓口予約', '予約件数', '100件', '90件', '120件'],
      ['', '事業費（千円）', '1,200', '1,150', '1,300'],
      ['', 'コスト', '10%減', '5%減', '12%減'],
    ]);
    expect(read.initiatives).toEqual([
      '窓口予約 2023予算 1200000 C3',
      '窓口予約 2023決算 1150000 D3',
      '窓口予約 2024予算 1300000 E3',
    ]);
    expect(read.indicators).toEqual(['予約件数', 'コスト']);
  });

  it('one row a year, 合計 of a year', () => {
    const read = moneyIn([
      ['事業名', '年度', '予算額（円）', '決算額（円）'],
      ['窓口予約', '令和5年度', '12,300,000', '11,800,123'],
      ['窓口予約', '令和6年度', '15,600,000', ''],
      ['文書管理', '令和5年度', '5,000,000', '5,200,000'],
      ['合計', '令和5年度', '17,300,000', '17,000,123'],
    ]);
    expect(read.stated).toEqual(['全体 2023予算 17300000 C5', '全体 2023決算 17000123 D5']);
    expect(read.findings).toEqual([]);
    expect(read.unread).toEqual([]);
  });

  it('the same amount in every row of a 事業 with several KPIs counts once', () => {
    const read = moneyIn([
      ['事業名', '指標', 'R5目標', 'R5予算（千円）'],
      ['窓口予約', '予約件数', '100件', '1,200'],
      ['窓口予約', '満足度', '80%', '1,200'],
    ]);
    expect(read.initiatives).toEqual(['窓口予約 2023予算 1200000 D2']);
  });
});

describe('cards with money', () => {
  const card = (name: string, estimate: readonly string[], spent: readonly string[]): Rows => [
    ['事業名', name, '主管課', '市民課'],
    ['目的', '待ち時間を減らす'],
    ['年度', '', '令和4年度', '令和5年度', '令和6年度', '合計'],
    ['事業費（千円）', '予算', ...estimate],
    ['', '決算', ...spent],
    ['成果指標', '予約件数（件）', '100', '200', '300', ''],
    [],
  ];
  const rows = [
    ['事業個票'],
    ...card('窓口予約の導入', ['1,200', '1,300', '1,400', '3,900'], ['1,150', '1,310', '', '2,460']),
    ...card('文書管理の電子化', ['500', '500', '500', '1,600'], ['500', '', '', '']),
  ];
  it('give estimate and result of each year in the unit of their heading, and the total', () => {
    const read = moneyIn(rows);
    expect(read.initiatives.slice(0, 7)).toEqual([
      '窓口予約の導入 2022予算 1200000 C5',
      '窓口予約の導入 2023予算 1300000 D5',
      '窓口予約の導入 2024予算 1400000 E5',
      '窓口予約の導入 2022決算 1150000 C6',
      '窓口予約の導入 2023決算 1310000 D6',
      '窓口予約の導入 計予算 3900000 F5',
      '窓口予約の導入 計決算 2460000 F6',
    ]);
    expect(read.findings.map(({ code, place }) => [code, place.cell])).toEqual([['cost-sum-differs', 'F12']]);
  });
});

describe('sums that must agree', () => {
  const table = (...sums: readonly string[]): Rows => [
    ['単位：千円'],
    ['事業名', '令和2年度予算', '令和3年度予算', '令和4年度予算', '合計'],
    ['更新', '100,000', '50,000', '200,891', '350,891'],
    ['申請', '303,891', '69,525', '250,940', '624,356'],
    ['合計', ...sums],
  ];
  it.each<[string, Rows, readonly (readonly [string, string, string])[]]>([
    ['as they are', table('403,891', '119,525', '451,831', '975,247'), []],
    [
      'two digits changed places',
      table('403,891', '119,525', '451,831', '957,247'),
      [
        [
          'cost-sum-differs',
          'E5',
          '予算の合計は957,247千円と書かれていますが、足すと975,247千円です（18,000千円多い。B5・C5・D5：403,891千円＋119,525千円＋451,831千円）',
        ],
      ],
    ],
    [
      'a year that does not add up',
      table('403,891', '119,000', '451,831', '974,722'),
      [['cost-sum-differs', 'C5', '（525千円多い。C3・C4：50,000千円＋69,525千円）']],
    ],
    [
      'one thousand yen off: rounding',
      table('403,892', '119,525', '451,831', '975,248'),
      [['cost-sum-rounded', 'B5', '端数処理']],
    ],
    [
      'a total in another unit',
      [
        ['事業名', '令和2年度予算（千円）', '令和3年度予算（千円）', '合計（百万円）'],
        ['更新', '100,000', '50,000', '150,000'],
      ],
      [['cost-unit-differs', 'D2', 'ちょうど1/1000倍です']],
    ],
    [
      'a row that the total leaves out',
      [['単位：千円'], ['事業名', '令和2年度予算'], ['更新', '100'], ['申請', '200'], ['合計', '200']],
      [['cost-sum-differs', 'B5', '足すと300千円です（100千円多い。B3・B4']],
    ],
    [
      'a total of more years than the sheet shows',
      [['単位：千円'], ['事業名', '令和5年度予算', '計画期間合計'], ['更新', '100', '500']],
      [],
    ],
  ])('%s', (_name, rows, expected) => {
    const found = moneyIn(rows).findings;
    expect(found.map(({ code, place }) => [code, place.cell])).toEqual(expected.map(([code, cell]) => [code, cell]));
    expected.forEach(([, , sentence], at) => {
      expect(found[at]?.message).toContain(sentence);
    });
  });
  it('in words that a clerk can follow, with the way to mend it', () => {
    const [finding] = moneyIn(table('403,891', '119,525', '451,831', '957,247')).findings;
    expect(finding).toMatchObject({ severity: 'error', place: { path: '計画全体 › 全年度の予算' } });
    expect(finding?.mend).toContain('合計か内訳の金額を直してください');
  });
});
