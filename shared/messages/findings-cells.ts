import { brief } from './brief';
import { defineMessages } from './define';

/** Cells, units and how surely they were read. What is wrong, by the code of the finding. */
export const cellFindings = defineMessages({
  'unit-notation': {
    ja: ({ notations }: { notations: string }) => `同じ意味の単位が違う書き方で使われています（${notations}）。`,
    en: ({ notations }: { notations: string }) => `One unit is written in several ways (${notations}).`,
  },
  'unread-cell': {
    ja: ({ text, reason }: { text: string; reason: string }) =>
      `「${brief(text)}」を読み取れませんでした（${reason}）。`,
    en: ({ text, reason }: { text: string; reason: string }) => `“${brief(text)}” was not understood (${reason}).`,
  },
  'more-unread-cells': {
    ja: ({ count }: { count: number }) => `ほかに${count}個のセルを読み取れませんでした。`,
    en: ({ count }: { count: number }) => `${count} more cells were not understood.`,
  },
  'unsure-reading': {
    ja: ({ text, notes }: { text: string; notes: string }) =>
      `「${brief(text)}」の読み取りに自信がありません${notes === '' ? '' : `（${notes}）`}。`,
    en: ({ text, notes }: { text: string; notes: string }) =>
      `The reading of “${brief(text)}” is not sure${notes === '' ? '' : ` (${notes})`}.`,
  },
  'formula-text': {
    ja: ({ text }: { text: string }) => `「${brief(text)}」は数式のような文字です。文字として扱い、計算はしません。`,
    en: ({ text }: { text: string }) =>
      `“${brief(text)}” looks like a formula. It is kept as text and never calculated.`,
  },
});

/** What would mend each. */
export const cellMends = defineMessages({
  'unit-notation': {
    ja: () => '1つの書き方にそろえると、集計や検索がしやすくなります。',
    en: () => 'One way of writing it makes adding up and searching easier.',
  },
  'unread-cell': {
    ja: () => '表の外の書き込みなら、そのままでかまいません。計画の内容なら、見出しのある列に移してください。',
    en: () =>
      'Leave it where it is a remark beside the table. Where it belongs to the plan, move it into a column with a heading.',
  },
  'more-unread-cells': {
    ja: () => '「取り込み」の「読めなかったセル」で確かめてください。',
    en: () => 'See “Cells not understood” under “Import”.',
  },
  'unsure-reading': {
    ja: () => '「取り込み」で読み取りを確かめ、違うときは直してください。',
    en: () => 'Look at the reading under “Import” and correct it where it is wrong.',
  },
  'formula-text': {
    ja: () => '数式の書きかけなら、元の表で計算結果の値に直してください。',
    en: () => 'If a formula was meant, put its value there.',
  },
});

/** What to do about remarks of the reader, by how grave they are. */
export const readingMends = defineMessages({
  'reading-impossible': {
    ja: () => '年度の見出し（令和5年度、R5、2023年度 など）と、事業名・指標の見出しのある表か確かめてください。',
    en: () => 'Check that the table has headings for years (令和5年度, R5, 2023年度), initiatives and indicators.',
  },
  'reading-block': {
    ja: () => '計画の内容なら、見出しのある列に移してください。メモや凡例なら、そのままでかまいません。',
    en: () => 'Move it under a heading if it belongs to the plan; otherwise leave it.',
  },
  'reading-guess': {
    ja: () => '「取り込み」で読み取りを確かめ、違うときは直してください。',
    en: () => 'Look at the reading under “Import” and correct it where it is wrong.',
  },
});
