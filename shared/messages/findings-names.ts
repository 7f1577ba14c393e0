import { brief } from './brief';
import { defineMessages } from './define';

interface Pair {
  readonly one: string;
  readonly other: string;
}

/** Numbers, names and counts. What is wrong, by the code of the finding. */
export const nameFindings = defineMessages({
  'duplicate-number': {
    ja: ({ number, other }: { number: string; other: string }) =>
      `番号${number}が「${brief(other)}」と重複しています。`,
    en: ({ number, other }: { number: string; other: string }) => `Number ${number} is also that of “${brief(other)}”.`,
  },
  'number-missing': {
    ja: ({ numbers }: { numbers: string }) => `通し番号の${numbers}がありません。`,
    en: ({ numbers }: { numbers: string }) => `Number ${numbers} is missing from the sequence.`,
  },
  'duplicate-name': {
    ja: ({ place }: { place: string }) => `同じ名前の事業がもう1つあります（${place}）。`,
    en: ({ place }: { place: string }) => `Another one has the same name (${place}).`,
  },
  'name-differs': {
    ja: ({ one, other }: Pair) => `名称が場所によって違います（「${brief(one)}」と「${brief(other)}」）。`,
    en: ({ one, other }: Pair) => `The name differs between places (“${brief(one)}”, “${brief(other)}”).`,
  },
  'name-notation': {
    ja: ({ one, other }: Pair) => `名称の表記が場所によって違います（「${brief(one)}」と「${brief(other)}」）。`,
    en: ({ one, other }: Pair) => `The name is written in two ways (“${brief(one)}”, “${brief(other)}”).`,
  },
  'count-differs': {
    ja: ({ stated, counted, subject }: { stated: number; counted: number; subject: string }) =>
      `「${subject}${stated}件」と書かれていますが、一覧では${counted}件です。`,
    en: ({ stated, counted, subject }: { stated: number; counted: number; subject: string }) =>
      `${stated} ${subject} are stated, but ${counted} are listed.`,
  },
});

/** What would mend each. */
export const nameMends = defineMessages({
  'duplicate-number': { ja: () => 'どちらかの番号を直してください。', en: () => 'Correct one of the numbers.' },
  'number-missing': {
    ja: () => '行が抜けていないか、番号の付け間違いか確かめてください。',
    en: () => 'Check for a lost row or a wrong number.',
  },
  'duplicate-name': {
    ja: () => '同じ事業なら1つにまとめ、別の事業なら名前を分けてください。',
    en: () => 'If they are one initiative, join them; if not, give them different names.',
  },
  'name-differs': {
    ja: () => '正しい名称を決め、すべての箇所をそろえてください。',
    en: () => 'Decide on one name and use it everywhere.',
  },
  'name-notation': {
    ja: () => '全角・半角や括弧の書き方をそろえてください。',
    en: () => 'Use one way of writing widths and brackets.',
  },
  'count-differs': { ja: () => '件数の記載か一覧の行を直してください。', en: () => 'Correct the count or the list.' },
});
