import { defineMessages } from './define';

type None = Record<string, never>;

/** Texts of the ダッシュボード sheet. */
export const workbookDashboard = defineMessages({
  title: {
    ja: (v: { plan: string }) => `ダッシュボード　${v.plan}`,
    en: (v: { plan: string }) => `Dashboard: ${v.plan}`,
  },
  lead: {
    ja: (v: { rules: string }) =>
      `図と数はほかのシートから計算され、「設定」の評価年度に合わせて変わります。評価基準：${v.rules}。図のもとになる数は右側（N列から）にあります。`,
    en: (v: { rules: string }) => `Charts and figures are live. Rules: ${v.rules}. The figures stand from column N on.`,
  },
  evaluationYear: { ja: (_: None) => '評価年度', en: (_: None) => 'Year' },
  initiatives: { ja: (v: { leaf: string }) => `${v.leaf}`, en: (v: { leaf: string }) => v.leaf },
  indicators: { ja: (_: None) => '指標', en: (_: None) => 'Indicators' },
  achieved: { ja: (_: None) => '達成した指標', en: (_: None) => 'Achieved' },
  outcomeRate: { ja: (_: None) => '成果達成率', en: (_: None) => 'Outcome rate' },
  progressRate: { ja: (_: None) => '進捗達成率', en: (_: None) => 'Progress rate' },
  byNode: {
    ja: (v: { level: string }) => `達成率（${v.level}ごと）`,
    en: (v: { level: string }) => `Rates by ${v.level}`,
  },
  byNodeSays: {
    ja: (v: { level: string }) => `${v.level}ごとの達成率を横棒で示した図`,
    en: (v: { level: string }) => `Bars: rates by ${v.level}`,
  },
  states: { ja: (_: None) => '評価の内訳（指標の数）', en: (_: None) => 'Grades (number of indicators)' },
  statesSays: {
    ja: (_: None) => '評価年度の評価ごとの指標の数を縦棒で示した図',
    en: (_: None) => 'Columns: indicators by grade in the year of evaluation',
  },
  count: { ja: (_: None) => '指標の数', en: (_: None) => 'Indicators' },
  trend: { ja: (_: None) => '成果達成率の推移（年度）', en: (_: None) => 'Outcome rate by year' },
  trendSays: {
    ja: (_: None) => '年度ごとの成果達成率を縦棒で示した図。実績のない年度は空いています',
    en: (_: None) => 'Columns: outcome rate by year; blank where there are no results',
  },
  kgi: { ja: (_: None) => '施策目標（KGI）の達成率　目標＝100%', en: (_: None) => 'KGI against target (= 100 %)' },
  kgiSays: {
    ja: (_: None) => '施策目標ごとに、実績の目標に対する割合を、目標の100%と並べて横棒で示した図',
    en: (_: None) => 'Bars: results of KGIs in percent of their targets, beside 100 %',
  },
  kgiResult: { ja: (_: None) => '実績（目標比）', en: (_: None) => 'Result' },
  kgiTarget: { ja: (_: None) => '目標', en: (_: None) => 'Target' },
  costs: {
    ja: (v: { unit: string }) => `費用（年度別、${v.unit}）`,
    en: (v: { unit: string }) => `Costs by year (${v.unit})`,
  },
  costsSays: {
    ja: (_: None) => '年度ごとの予算・見積と決算・実績を並べて縦棒で示した図',
    en: (_: None) => 'Columns: estimate and result by year',
  },
  estimate: { ja: (_: None) => '予算・見積', en: (_: None) => 'Estimate' },
  actual: { ja: (_: None) => '決算・実績', en: (_: None) => 'Spent' },
  data: { ja: (_: None) => '図のもとになる数', en: (_: None) => 'Figures of the charts' },
});
