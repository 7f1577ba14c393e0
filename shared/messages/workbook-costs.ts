import { defineMessages } from './define';

type None = Record<string, never>;

/** Texts of the 費用 sheet. */
export const workbookCosts = defineMessages({
  title: { ja: (v: { unit: string }) => `費用（単位：${v.unit}）`, en: (v: { unit: string }) => `Costs (${v.unit})` },
  lead: {
    ja: (_: None) =>
      '年度ごとの予算・見積と、決算・実績です。黄色の見出しの欄に記入します。空欄は「まだない」で、0とは区別されます。合計と比率は計算されます。年度ごとの総計は「ダッシュボード」にあります。',
    en: (_: None) => 'Estimates and what was spent, by year. A blank is “not yet”, never 0; totals are calculated.',
  },
  plan: { ja: (_: None) => '計画全体', en: (_: None) => 'Whole plan' },
  estimateHelp: {
    ja: (_: None) => '予算・当初予算・見積・見込額・概算費用。同じ年度に当初と補正後があるときは当初。',
    en: (_: None) => 'Budget or estimate; the first one where a year has several.',
  },
  actualHelp: { ja: (_: None) => '決算・決算見込・執行額。', en: (_: None) => 'What was spent.' },
  comparedHelp: {
    ja: (_: None) => '決算・実績のある年度だけの予算・見積の合計。まだどの年度にも実績がないときは、全年度の合計。',
    en: (_: None) => 'Estimates of the years that have results; of all years while there is none.',
  },
  rateHelp: {
    ja: (_: None) => '決算・実績 ÷ 比べる見積 × 100。100%より小さければ見積より安く済んでいます。',
    en: (_: None) => 'Spent ÷ estimated × 100; below 100 % is cheaper than estimated.',
  },
  effectHelp: {
    ja: (_: None) => '評価年度の、この事業の指標の達成率のうち、いちばん低いもの。効果の評価はこれで決まります。',
    en: (_: None) => 'The lowest rate among the indicators of the initiative in the year of evaluation.',
  },
});
