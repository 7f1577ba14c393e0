import { brief } from './brief';
import { defineMessages } from './define';

interface Pair {
  readonly one: string;
  readonly other: string;
}
interface Grouped {
  readonly group: string;
}

/** 区分 and 重点. What is wrong, by the code of the finding. */
export const classificationFindings = defineMessages({
  'class-without-priority': {
    ja: ({ group, marked, priorities, all }: Grouped & { marked: number; priorities: number; all: number }) =>
      `区分${group}ですが重点の印がありません（区分${group}の${all}件のうち${marked}件が重点。重点${priorities}件のうち${marked}件が区分${group}）。`,
    en: ({ group, marked, priorities, all }: Grouped & { marked: number; priorities: number; all: number }) =>
      `Class ${group} without the priority mark (${marked} of the ${all} in class ${group} have it, of ${priorities} marks in all).`,
  },
  'class-without-number': {
    ja: ({ group, instead }: Grouped & { instead: string }) =>
      `${group}ですが、数値の目標がどの年度にもありません${instead === '' ? '' : `（書かれているのは「${brief(instead)}」）`}。`,
    en: ({ group, instead }: Grouped & { instead: string }) =>
      `${group}, but no year has a target in figures${instead === '' ? '' : ` (only “${brief(instead)}”)`}.`,
  },
  'class-with-indicator': {
    ja: ({ group, indicator }: Grouped & { indicator: string }) =>
      `区分${group}には成果指標を設定しない扱いですが、成果指標「${brief(indicator)}」に数値の目標があります。`,
    en: ({ group, indicator }: Grouped & { indicator: string }) =>
      `Class ${group} has no KPIs elsewhere, but here “${brief(indicator)}” has targets in figures.`,
  },
  'classification-blank': {
    ja: ({ filled, all }: { filled: number; all: number }) =>
      `区分が空欄です（${all}件のうち${filled}件には書かれています）。`,
    en: ({ filled, all }: { filled: number; all: number }) => `The class is blank (${filled} of ${all} have one).`,
  },
  'classification-differs': {
    ja: ({ one, other, place }: Pair & { place: string }) =>
      `同じ事業の区分が場所によって違います（ここでは${one}、${place}では${other}）。`,
    en: ({ one, other, place }: Pair & { place: string }) =>
      `The class of the same initiative differs (${one} here, ${other} at ${place}).`,
  },
});

/** What would mend each. */
export const classificationMends = defineMessages({
  'class-without-priority': {
    ja: () => '重点の印を付けるか、区分を見直してください。',
    en: () => 'Set the mark or change the class.',
  },
  'class-without-number': {
    ja: () => '少なくとも最終年度の目標を数値で決めてください。',
    en: () => 'Give at least the final year a figure.',
  },
  'class-with-indicator': {
    ja: () => '区分を見直すか、成果指標を参考値として扱うと決めてください。',
    en: () => 'Change the class or mark the KPI as reference.',
  },
  'classification-blank': { ja: () => '区分を書いてください。', en: () => 'Enter the class.' },
  'classification-differs': {
    ja: () => '正しい区分を決め、両方をそろえてください。',
    en: () => 'Decide which class is right and write it in both places.',
  },
});
