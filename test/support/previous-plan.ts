import { fiscalYear } from '../../shared/calendar/fiscal-year';
import type { Indicator, Plan } from '../../shared/plan/model';
import type { TargetPart } from '../../shared/target/target';
import { indicatorOf, initiativeOf, nodeOf, noValue, planOf, quantity, reading, sourced } from './plan-of';

/**
 * 相模原市の前計画（平成28～令和元年度）の評価の結果: 3 基本目標, 31 事業 with their progress marks, 11 成果指標 with target, result and the grade
 * the city gave. Figures and names only, from the table in 相模原市ICT総合戦略（令和2～5年度）第2章.
 */
const GOALS: readonly (readonly (readonly [measure: string, initiatives: readonly string[]])[])[] = [
  [
    [
      '行政サービス提供機会の拡充',
      [
        '○★証明書のコンビニ交付拡充',
        '○窓口混雑情報配信サービスの拡充',
        '△相模原市道路情報管理システムの再構築',
        '△遠隔窓口の試験導入',
      ],
    ],
    [
      '簡単で分かりやすい行政サービスの提供',
      [
        '○★「マイ広報さがみはら」の導入',
        '△★遠隔手話通訳サービスの導入',
        '○公文書等の電子化推進',
        '○さがみはらデジタルアーカイブの導入研究',
        '○電子マネーの導入研究',
      ],
    ],
  ],
  [
    [
      '魅力あるまちづくりの推進',
      [
        '○★緑区特設サイトの充実(区ビジョン推進事業)',
        '△観光客誘客に係る公衆無線LANの導入',
        '○ソーシャルメディアによる魅力発信の充実',
      ],
    ],
    [
      '暮らしやすくふれあいのあるまちづくりの推進',
      [
        '○★公共施設通報アプリの利用促進',
        '×道路陥没予兆検知技術の実証実験',
        '○緊急通報システム(NET119)の構築',
        '○「ことばの道案内」の拡充',
        '○データ分析・活用の推進',
        '△★公民館におけるICTを活用した学習環境の充実',
        '○電子母子健康手帳の導入研究',
        '○★さがみはら地域ポータルサイトの充実',
      ],
    ],
  ],
  [
    [
      '戦略的な情報活用の推進',
      ['○★ペーパーレス会議の推進', '○WEB会議の推進', '○★ナレッジ共有機能の拡充', '○ICT人材育成の推進'],
    ],
    [
      '機動的な業務改革の推進',
      [
        '○★基幹システム最適化の推進',
        '○公共施設予約システムの最適化',
        '○公共施設情報の一元管理の推進',
        '○GISを活用した課税業務の効率化',
        '○パソコン調達・管理一元化の推進',
        '○★フリーアドレスの試験導入',
        '○テレワークの導入研究',
      ],
    ],
  ],
];

/** Name, unit, baseline, target, result, stated grade; a text stands where the cell is not one plain figure. */
const INDICATORS: readonly (readonly [string, string, number | null, number, number, string])[] = [
  ['証明書のコンビニ交付拡充', '件', 253, 194_000, 43_000, '△'],
  ['「マイ広報さがみはら」の導入', '件', null, 6_500, 7_815, '○'],
  ['遠隔手話通訳サービスの導入', '箇所', null, 3, 0, '△'],
  ['緑区特設サイトの充実(区ビジョン推進事業)', '件', null, 10_000, 14_045, '○'],
  ['公共施設通報アプリの利用促進', '%', 10, 30, 11, '△'],
  ['公民館におけるICTを活用した学習環境の充実', '館', null, 27, 10, '△'],
  ['さがみはら地域ポータルサイトの充実', '件', 7_500, 10_000, 18_015, '○'],
  ['ペーパーレス会議の推進', '%', null, 40, 60, '○'],
  ['ナレッジ共有機能の拡充', '件', 94, 320, 348, '○'],
  ['基幹システム最適化の推進', '時間', null, -42_000, -54_000, '○'],
  ['フリーアドレスの試験導入', '日', null, 180, 562, '○'],
];

/** As the city states it, by 基本目標: number of initiatives, 進捗達成率, priority initiatives, initiatives that reached their outcome. */
export const STATED_ROLL_UP = [
  { initiatives: 9, progressRate: 66, priority: 3, achieved: 1 },
  { initiatives: 11, progressRate: 72, priority: 4, achieved: 2 },
  { initiatives: 11, progressRate: 100, priority: 4, achieved: 4 },
] as const;
export const STATED_WHOLE = { initiatives: 31, priority: 11, achieved: 7, missed: 4 } as const;

/** Rates in whole percent that follow from the figures, truncated as the city does; 22 and 128 are printed in its plan. */
export const RATES: Readonly<Record<string, number>> = {
  証明書のコンビニ交付拡充: 22,
  '「マイ広報さがみはら」の導入': 120,
  遠隔手話通訳サービスの導入: 0,
  '緑区特設サイトの充実(区ビジョン推進事業)': 140,
  公共施設通報アプリの利用促進: 36,
  公民館におけるICTを活用した学習環境の充実: 37,
  さがみはら地域ポータルサイトの充実: 180,
  ペーパーレス会議の推進: 150,
  ナレッジ共有機能の拡充: 108,
  基幹システム最適化の推進: 128,
  フリーアドレスの試験導入: 312,
};

/** Progress marks as the plan itself. */
export function previousPlan(): Plan {
  const nodes = GOALS.flatMap((measures, goal) => [
    nodeOf(`g${goal + 1}`, { number: String(goal + 1), name: `第${goal + 1}の目標`, level: 0 }),
    ...measures.map(([name], measure) =>
      nodeOf(`m${goal + 1}-${measure + 1}`, {
        name,
        level: 1,
        parent: `g${goal + 1}`,
        number: `${goal + 1}-${measure + 1}`,
      }),
    ),
  ]);
  let number = 0;
  const initiatives = GOALS.flatMap((measures, goal) =>
    measures.flatMap(([, names], measure) =>
      names.map((text) => {
        number += 1;
        return initiativeOf(`i${number}`, {
          number: String(number),
          name: text.replace(/^.★?/, ''),
          node: `m${goal + 1}-${measure + 1}`,
          priority: text.includes('★'),
          statedProgress: { '': sourced(text.charAt(0)) },
        });
      }),
    ),
  );
  const idOf = new Map(initiatives.map((initiative) => [initiative.name, initiative.id]));
  return planOf({
    title: '前計画',
    period: { from: fiscalYear(2016), to: fiscalYear(2019) },
    nodes,
    initiatives,
    indicators: indicatorsOf((name) => idOf.get(name) ?? null),
  });
}

/** The same 11 indicators as a table about another plan that stands in this plan's sheet. */
export function planWithReference(): Plan {
  const initiatives = INDICATORS.map(([name], index) => initiativeOf(`r${index + 1}`, { name }));
  const idOf = new Map(initiatives.map((initiative) => [initiative.name, initiative.id]));
  return planOf({
    nodes: [nodeOf('g1')],
    initiatives: [initiativeOf('i1', { node: 'g1' })],
    indicators: indicatorsOf((name) => idOf.get(name) ?? null),
    references: [{ id: 't1', title: '（参考）前計画　重点プロジェクトの成果指標（11事業）', initiatives }],
  });
}

function indicatorsOf(owner: (name: string) => string | null): Indicator[] {
  return INDICATORS.map(([name, unit, baseline, target, result, grade], index) => {
    const parts = (value: number): TargetPart[] =>
      unit === '時間'
        ? [quantity(value === -42_000 ? 100 : 128, '%'), quantity(value, '時間', { kind: 'numeric' })]
        : [quantity(value, unit)];
    return indicatorOf(`k${index + 1}`, owner(name), {
      name: `${name}の指標`,
      unit,
      direction: target < 0 ? null : 'increase',
      baseline: {
        ...(baseline === null
          ? reading('－', noValue('not_applicable'))
          : reading(`${baseline}`, quantity(baseline, unit))),
        year: fiscalYear(2015),
      },
      targets: { 2019: reading(`${target}${unit}`, ...parts(target)) },
      actuals: { 2019: reading(`${result}${unit}`, ...parts(result)) },
      finalYear: fiscalYear(2019),
      statedGrades: { 2019: sourced(grade) },
    });
  });
}
