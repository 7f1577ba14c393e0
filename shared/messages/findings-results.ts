import { defineMessages } from './define';

type None = Record<string, never>;
interface Figures {
  readonly target: string;
  readonly value: string;
}

/** What became of the previous plan, and results beside grades. What is wrong, by the code of the finding. */
export const resultFindings = defineMessages({
  'unfinished-not-continued': {
    ja: ({ grade }: { grade: string }) => `前計画で「${grade}」だった事業が、この計画にありません。`,
    en: ({ grade }: { grade: string }) => `It was graded “${grade}” in the previous plan and is missing from this one.`,
  },
  'continued-but-missing': {
    ja: (_: None) => '継続すると書かれている前計画の事業が、この計画にありません。',
    en: (_: None) => 'It is said to continue, but this plan does not have it.',
  },
  'progress-and-outcome-differ': {
    ja: ({ progress, outcome }: { progress: string; outcome: string }) =>
      `進捗は「${progress}」ですが、成果は「${outcome}」です。`,
    en: ({ progress, outcome }: { progress: string; outcome: string }) =>
      `Progress is “${progress}”, but the outcome is “${outcome}”.`,
  },
  'grade-contradicts-result': {
    ja: ({ grade, target, value }: Figures & { grade: string }) =>
      `評価は「${grade}」ですが、目標${target}に対して結果は${value}です。`,
    en: ({ grade, target, value }: Figures & { grade: string }) =>
      `Graded “${grade}”, but the result is ${value} against ${target}.`,
  },
  'expected-missed-twice': {
    ja: ({ years, expected, value, working }: { years: string; expected: string; value: string; working: string }) =>
      `${years}と続けて期待値に届いていません（実績${value}、期待値${expected}＝${working}）。`,
    en: ({ years, expected, value, working }: { years: string; expected: string; value: string; working: string }) =>
      `Behind the expected value in ${years} running (result ${value}, expected ${expected} = ${working}).`,
  },
  'missed-twice': {
    ja: ({ years }: { years: string }) => `${years}と続けて目標に届いていません。`,
    en: ({ years }: { years: string }) => `The target was missed in ${years} running.`,
  },
});

/** What would mend each. */
export const resultMends = defineMessages({
  'unfinished-not-continued': {
    ja: () => '続けるなら事業に加え、続けないならその理由を書いてください。',
    en: () => 'Add it to the plan if it goes on; if not, write why it ends.',
  },
  'continued-but-missing': {
    ja: () => '事業に加えるか、継続の記載を直してください。',
    en: () => 'Add it, or correct the statement.',
  },
  'progress-and-outcome-differ': {
    ja: () => '成果が出なかった理由と今後の扱いを、見解として書いてください。',
    en: () => 'Write in the remarks why there was no outcome, and what follows.',
  },
  'grade-contradicts-result': {
    ja: () => '評価か数値のどちらかを確かめてください。評価の基準が別にあるなら、設定で選んでください。',
    en: () => 'Check grade and figures, or choose the scale in the settings.',
  },
  'expected-missed-twice': {
    ja: () =>
      '期待値は、現状値から最終目標まで毎年同じだけ進むとした値です。遅れの理由を確かめ、取組か目標の見直しを検討してください。',
    en: () =>
      'The expected value lies on a straight line to the final target. Find the reason and consider a revision.',
  },
  'missed-twice': {
    ja: () => '届かない理由を確かめ、取組か目標の見直しを検討してください。',
    en: () => 'Find out why it falls short, and consider revising the work or the target.',
  },
});
