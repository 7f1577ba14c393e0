import { brief } from './brief';
import { defineMessages } from './define';

interface Pair {
  readonly one: string;
  readonly other: string;
}
interface Figures {
  readonly target: string;
  readonly value: string;
}

/** Targets beside where they start: the present value, the previous plan. What is wrong, by the code of the finding. */
export const baselineFindings = defineMessages({
  'target-below-baseline': {
    ja: ({ target, value }: Figures) => `目標（${target}）が現状値（${value}）より後退しています。`,
    en: ({ target, value }: Figures) => `The target (${target}) is behind the present value (${value}).`,
  },
  'target-met-at-start': {
    ja: ({ target, value }: Figures) => `目標（${target}）は現状値（${value}）の時点で達成済みです。`,
    en: ({ target, value }: Figures) => `The target (${target}) is met by the present value (${value}) already.`,
  },
  'target-met-in-year-1': {
    ja: ({ target, value }: Figures) => `初年度の実績（${value}）が最終目標（${target}）にもう達しています。`,
    en: ({ target, value }: Figures) => `The result of the first year (${value}) meets the final target (${target}).`,
  },
  'relative-without-baseline': {
    ja: ({ target }: { target: string }) => `「${brief(target)}」が何に対する増減か書かれていません。`,
    en: ({ target }: { target: string }) => `It is not said against what “${brief(target)}” is measured.`,
  },
  'target-below-previous-result': {
    ja: ({ target, value, other }: Figures & { other: string }) =>
      `目標（${target}）が前計画の結果（${value}）を下回っています${other === '' ? '' : `。指標の名前も違います（前計画では「${brief(other)}」）`}。`,
    en: ({ target, value, other }: Figures & { other: string }) =>
      `The target (${target}) is behind the previous plan's result (${value})${other === '' ? '' : `; the indicator was called “${brief(other)}”`}.`,
  },
  'target-equals-previous-result': {
    ja: ({ target, value, year }: Figures & { year: string }) =>
      `最初の目標（${year} ${target}）は、前計画の結果（${value}）で達成済みの水準です。`,
    en: ({ target, value, year }: Figures & { year: string }) =>
      `The first target (${year}, ${target}) is no more than the previous plan's result (${value}).`,
  },
  'measure-changed': {
    ja: ({ one, other }: Pair) =>
      `前計画と数え方が違い、比べられません（前計画「${brief(other)}」、この計画「${brief(one)}」）。`,
    en: ({ one, other }: Pair) =>
      `It is counted in another way than in the previous plan (“${brief(other)}”, now “${brief(one)}”).`,
  },
});

/** What would mend each. */
export const baselineMends = defineMessages({
  'target-below-baseline': {
    ja: () => '現状値と目標の写し間違いがないか、減らす指標でないか確かめてください。',
    en: () => 'Check that baseline and target were copied rightly, and whether the indicator is meant to fall.',
  },
  'target-met-at-start': {
    ja: () => '維持が目的ならそう書き、そうでなければ目標を見直してください。',
    en: () => 'Say that it is to be maintained, or raise the target.',
  },
  'target-met-in-year-1': {
    ja: () => '残りの年度の目標を見直してください。',
    en: () => 'Review the targets of the remaining years.',
  },
  'relative-without-baseline': {
    ja: () => '基準の年度と値（例: 平成30年度 140件）を書いてください。',
    en: () => 'Write the year and value of reference, such as 平成30年度 140件.',
  },
  'target-below-previous-result': {
    ja: () => '前計画の結果を踏まえて目標を見直すか、下げる理由（数え方の変更など）を書いてください。',
    en: () =>
      'Review the target in the light of the result before, or write why it is lower (such as a new way of counting).',
  },
  'target-equals-previous-result': {
    ja: () => '前計画の結果を現状値として書き、目標を見直してください。',
    en: () => 'State the result as baseline and review the target.',
  },
  'measure-changed': {
    ja: () => '新しい数え方での現状値を書き、変更の理由を備考に残してください。',
    en: () => 'Give a baseline in the new measure and the reason.',
  },
});
