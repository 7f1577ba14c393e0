import { defineMessages } from './define';

/** Lines of the sheet 設定 about the plan and its review. Labels are how lines are found again, so they stay Japanese. */
export const planSettingWords = defineMessages({
  title: { ja: () => '計画名', en: () => 'Plan title' },
  organization: { ja: () => '団体', en: () => 'Organization' },
  period: { ja: () => '計画期間', en: () => 'Period' },
  levels: { ja: () => '階層', en: () => 'Level names' },
  review: { ja: () => '見直し', en: () => 'Review' },
  reviewCycle: { ja: () => '見直しの周期', en: () => 'Review cycle' },
  board: { ja: () => '決定する会議', en: () => 'Deciding body' },
  divisions: { ja: () => '部署', en: () => 'Divisions' },
  evaluationYear: { ja: () => '評価年度', en: () => 'Year evaluated' },
  titleHelp: {
    ja: () => '空欄にすると、元のシートから読み取ります。',
    en: () => 'If blank, it is read from your sheet.',
  },
  periodHelp: { ja: () => '例: 令和2年度〜令和5年度', en: () => 'e.g. 2020–2023' },
  levelsHelp: {
    ja: () => '上から順に「›」で区切ります。段の数は変えられません。',
    en: () => 'From the top, with “›” between them. The number of levels cannot be changed.',
  },
  cycleHelp: {
    ja: () => '「見直し」の期限が、これで決まります。',
    en: () => 'Decides when the reviews under “Review” are due.',
  },
  boardHelp: { ja: () => '「見直し」で最後に決めるところ。', en: () => 'Who decides at the end of a review.' },
  divisionsHelp: {
    ja: () => '1行に1つ。「事業」の主管課を選ぶ欄に出ます。',
    en: () => 'One on each line. They are offered for 主管課 in the sheet 事業.',
  },
});

/** What is wrong with such a line. `cell` says where: 「設定」B7. */
export const planSettingProblems = defineMessages({
  period: {
    ja: ({ cell, text }: Problem) =>
      `${cell}：計画期間「${text}」を読めません。「令和2年度〜令和5年度」のように、はじめとおわりを書いてください。`,
    en: ({ cell, text }: Problem) =>
      `${cell}: “${text}” cannot be read as a period. Write the first and the last year, such as 2020–2023.`,
  },
  levels: {
    ja: ({ cell, text }: Problem) =>
      `${cell}：階層「${text}」を読めません。名前を1つ以上、「›」で区切って書いてください。`,
    en: ({ cell, text }: Problem) =>
      `${cell}: “${text}” cannot be read as levels. Write at least one name, with “›” between names.`,
  },
  reviewCycle: {
    ja: ({ cell, text }: Problem) => `${cell}：見直しの周期「${text}」は選べません。欄の▼から選んでください。`,
    en: ({ cell, text }: Problem) => `${cell}: “${text}” is no review cycle. Choose one from the list of the cell.`,
  },
  evaluationYear: {
    ja: ({ cell, text }: Problem) => `${cell}：評価年度「${text}」を読めません。「令和5年度」のように書いてください。`,
    en: ({ cell, text }: Problem) => `${cell}: “${text}” is no fiscal year. Write it as 令和5年度 or 2023.`,
  },
  date: {
    ja: ({ cell, text }: Problem) =>
      `${cell}：「${text}」から日付や年度を読めません。1行に1つ、「前期　令和2年度〜令和3年度」「令和8年5月15日　庁議」のように書いてください。`,
    en: ({ cell, text }: Problem) =>
      `${cell}: no date or year was found in “${text}”. Write one on each line, such as “前期　令和2年度〜令和3年度” or “令和8年5月15日　庁議”.`,
  },
  tooLong: {
    ja: ({ cell }: Problem) => `${cell}：長すぎます。500文字までにしてください。`,
    en: ({ cell }: Problem) => `${cell}: too long. At most 500 characters.`,
  },
});

interface Problem {
  readonly cell: string;
  readonly text: string;
}
