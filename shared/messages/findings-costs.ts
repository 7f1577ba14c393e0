import { defineMessages } from './define';

interface Money {
  readonly total: string;
  readonly sum: string;
  readonly difference: string;
  readonly more: boolean;
  readonly working: string;
  readonly cells: string;
  readonly kind: string;
}

/** Money: totals and their parts. What is wrong, by the code of the finding. */
export const costFindings = defineMessages({
  'cost-sum-differs': {
    ja: ({ total, sum, difference, more, working, cells, kind }: Money) =>
      `${kind}の合計は${total}と書かれていますが、足すと${sum}です（${difference}${more ? '多い' : '少ない'}。${cells}：${working}）。`,
    en: ({ total, sum, difference, more, working, cells, kind }: Money) =>
      `The total (${kind}) says ${total}, but the parts add up to ${sum}, ${difference} ${more ? 'more' : 'less'} (${cells}: ${working}).`,
  },
  'cost-sum-rounded': {
    ja: ({ total, sum, difference, cells, kind }: Money) =>
      `${kind}の合計${total}と内訳の和${sum}が${difference}違います（${cells}）。端数処理による差の範囲です。`,
    en: ({ total, sum, difference, cells, kind }: Money) =>
      `The total (${kind}) ${total} and the sum of its parts ${sum} differ by ${difference} (${cells}), as rounding may do.`,
  },
  'cost-unit-differs': {
    ja: ({ total, sum, factor, cells, kind }: Money & { factor: string }) =>
      `${kind}の合計${total}に対して内訳の和は${sum}で、ちょうど${factor}倍です（${cells}）。単位（円・千円・百万円）が違うようです。`,
    en: ({ total, sum, factor, cells, kind }: Money & { factor: string }) =>
      `The parts (${kind}, ${cells}) add up to ${sum}, exactly ${factor} times the total ${total}: the units seem to differ.`,
  },
});

/** What would mend each. */
export const costMends = defineMessages({
  'cost-sum-differs': {
    ja: () =>
      '合計か内訳の金額を直してください。合計に入れない行があるなら、その行を表の外に移すか備考に書いてください。',
    en: () => 'Correct the total or its parts, or say which rows it leaves out.',
  },
  'cost-sum-rounded': {
    ja: () => '直さなくてもかまいません。表の欄外に「端数処理のため合計が一致しないことがあります」と書くと親切です。',
    en: () => 'Nothing need be done; a note below the table that sums may differ by rounding helps the reader.',
  },
  'cost-unit-differs': {
    ja: () => '見出しの単位を確かめ、表の中で1つにそろえてください。',
    en: () => 'Check the unit in the headings and use one.',
  },
});
