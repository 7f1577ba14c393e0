import { brief } from './brief';
import { defineMessages } from './define';

/** Sums, ratios and percentages. What is wrong, by the code of the finding. */
export const arithmeticFindings = defineMessages({
  'total-without-baseline': {
    ja: ({ total, sum, implied }: { total: string; sum: string; implied: string }) =>
      `合計${total}の基準になる値が書かれていません（各年度の増分は計${sum}。逆算すると基準は${implied}）。`,
    en: ({ total, sum, implied }: { total: string; sum: string; implied: string }) =>
      `The total ${total} has no stated starting value (the yearly steps add up to ${sum}; it would be ${implied}).`,
  },
  'sum-differs-from-total': {
    ja: ({ total, sum, baseline }: { total: string; sum: string; baseline: string }) =>
      `各年度を足すと${sum}${baseline === '' ? '' : `（現状値${baseline}を含む）`}で、合計${total}になりません。`,
    en: ({ total, sum, baseline }: { total: string; sum: string; baseline: string }) =>
      `The years add up to ${sum}${baseline === '' ? '' : ` (with the baseline ${baseline})`}, not to the total ${total}.`,
  },
  'ratio-does-not-compute': {
    ja: ({ stated, computed, working }: { stated: string; computed: string; working: string }) =>
      `「${stated}」と書かれていますが、計算すると${computed}です（${working}）。`,
    en: ({ stated, computed, working }: { stated: string; computed: string; working: string }) =>
      `“${stated}” is stated, but it computes to ${computed} (${working}).`,
  },
  'ratio-truncated': {
    ja: ({ stated, computed, working }: { stated: string; computed: string; working: string }) =>
      `「${stated}」は切捨ての値です（${working}。四捨五入なら${computed}）。`,
    en: ({ stated, computed, working }: { stated: string; computed: string; working: string }) =>
      `“${stated}” is truncated (${working}; rounded it is ${computed}).`,
  },
  'percent-over-100': {
    ja: ({ target }: { target: string }) => `割合の目標が100%を超えています（${target}）。`,
    en: ({ target }: { target: string }) => `The target of a share is above 100% (${target}).`,
  },
  'kgi-repeats-kpi': {
    ja: ({ kpi, value }: { kpi: string; value: string }) =>
      `施策目標（KGI）と事業の成果指標「${brief(kpi)}」が同じ指標・同じ目標値（${value}）です。`,
    en: ({ kpi, value }: { kpi: string; value: string }) =>
      `The KGI repeats the KPI “${brief(kpi)}” with the same target (${value}).`,
  },
  'kgi-not-reached-by-kpis': {
    ja: ({ target, sum, working }: { target: string; sum: string; working: string }) =>
      `関係する成果指標を足しても${sum}で、施策目標${target}に届きません（${working}）。`,
    en: ({ target, sum, working }: { target: string; sum: string; working: string }) =>
      `The KPIs concerned add up to ${sum}, short of the KGI ${target} (${working}).`,
  },
});

/** What would mend each. */
export const arithmeticMends = defineMessages({
  'total-without-baseline': {
    ja: () => '現状値（計画を始めるときの値）を書いてください。',
    en: () => 'Write the starting value: where things stand as the plan begins.',
  },
  'sum-differs-from-total': {
    ja: () => '年度ごとの目標か合計のどちらかを直してください。',
    en: () => 'Correct either the targets of the years or the total.',
  },
  'ratio-does-not-compute': {
    ja: () => '比率か数値のどちらかを直してください。',
    en: () => 'Correct the ratio or the figures.',
  },
  'ratio-truncated': {
    ja: () => '端数処理（切捨て・四捨五入）を計画の中でそろえ、注記してください。',
    en: () => 'Use one way of rounding (down, or half up) throughout the plan, and say which in a note.',
  },
  'percent-over-100': {
    ja: () => '割合でなく伸び率や達成率なら、指標の名前で分かるようにしてください。',
    en: () => 'Where it is a rate of growth or of achievement and not a share, say so in the name of the indicator.',
  },
  'kgi-repeats-kpi': {
    ja: () => '施策目標は、事業の成果指標とは別の指標にしてください。',
    en: () => 'Choose an indicator for the KGI that is not a KPI of an initiative.',
  },
  'kgi-not-reached-by-kpis': {
    ja: () => '足りない分をどの事業で達成するのかを書くか、目標値を見直してください。',
    en: () => 'Say which initiatives fill the gap, or review the targets.',
  },
});
