import { brief } from './brief';
import { defineMessages } from './define';

interface Pair {
  readonly one: string;
  readonly other: string;
}
interface Grouped {
  readonly group: string;
}

/** One row of targets over the years. What is wrong, by the code of the finding. */
export const targetFindings = defineMessages({
  'target-falls-back': {
    ja: ({ series, zigzag }: { series: string; zigzag: boolean }) =>
      zigzag ? `目標が上がったり下がったりしています（${series}）。` : `目標が途中で後退しています（${series}）。`,
    en: ({ series, zigzag }: { series: string; zigzag: boolean }) =>
      zigzag ? `The targets go up and down (${series}).` : `The targets fall back (${series}).`,
  },
  'unit-changes': {
    ja: ({ units }: { units: string }) => `単位が欄によって違います（${units}）。比べられません。`,
    en: ({ units }: { units: string }) => `The unit changes within the row (${units}); the figures cannot be compared.`,
  },
  'per-year-and-cumulative': {
    ja: ({ yearly, total }: { yearly: string; total: string }) =>
      `年度ごとの数（${yearly}）と累計（${total}）が同じ行に混ざっています。`,
    en: ({ yearly, total }: { yearly: string; total: string }) =>
      `Figures for one year (${yearly}) and running totals (${total}) are mixed in one row.`,
  },
  'empty-years': {
    ja: ({ years, group }: Grouped & { years: string }) => `${group}ですが、${years}の目標も行動も空欄です。`,
    en: ({ years, group }: Grouped & { years: string }) =>
      `${group}, but neither target nor action is given for ${years}.`,
  },
  'reference-year-changes': {
    ja: ({ one, other, years }: Pair & { years: string }) =>
      `比べる相手が年度によって違います（「${one}」と「${other}」。違うのは${years}）。`,
    en: ({ one, other, years }: Pair & { years: string }) =>
      `What the figure is compared with changes over the years (“${one}”, “${other}”; different: ${years}).`,
  },
  'indicator-set-late': {
    ja: ({ year, text }: { year: string; text: string }) =>
      `${year}の行動目標に「${brief(text)}」とありますが、同じ年度までに成果指標の目標がもうあります。`,
    en: ({ year, text }: { year: string; text: string }) =>
      `The action of ${year} is “${brief(text)}”, although a target is given for that year or before.`,
  },
  'description-differs': {
    ja: ({ name, target }: { name: string; target: string }) =>
      `指標の説明「${brief(name)}」と目標「${brief(target)}」が別のことを述べています。`,
    en: ({ name, target }: { name: string; target: string }) =>
      `The indicator “${brief(name)}” and the target “${brief(target)}” speak of different things.`,
  },
});

/** What would mend each. */
export const targetMends = defineMessages({
  'target-falls-back': {
    ja: () => '年度の写し間違いがないか確かめ、後退するなら理由を備考に書いてください。',
    en: () => 'Check for copied years, or note the reason.',
  },
  'unit-changes': {
    ja: () => '1つの単位にそろえるか、指標を2つに分けてください。',
    en: () => 'Use one unit or split the indicator.',
  },
  'per-year-and-cumulative': {
    ja: () => '年度ごとの数か累計か、どちらかにそろえてください。',
    en: () => 'Use either yearly figures or totals.',
  },
  'empty-years': {
    ja: () => 'その年度の目標か行動を書くか、終わった事業なら「完了」と書いてください。',
    en: () => 'Enter a target or action, or 完了.',
  },
  'reference-year-changes': {
    ja: () => 'どの年度の値と比べるのかを決め、書き方をそろえてください。',
    en: () => 'Decide with which year to compare.',
  },
  'indicator-set-late': {
    ja: () => '行動目標の年度か、成果指標の目標のどちらかを直してください。',
    en: () => 'Correct the action or the target.',
  },
  'description-differs': {
    ja: () => '指標の説明を、目標で測るものに合わせてください。',
    en: () => 'Make the description fit the target.',
  },
});
