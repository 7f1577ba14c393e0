import type { Reason } from './reason';
import type { Accumulation, Change, Comparator } from './target';

interface Span {
  /** Offsets into the folded text. */
  readonly start: number;
  readonly end: number;
}

/** A number with its unit and sign, still without its comparator. */
export interface QuantityToken extends Span {
  readonly type: 'quantity';
  /** In base units; null for 数百件. */
  readonly value: number | null;
  readonly upper: number | null;
  /** Canonical unit; null where none stands there. */
  readonly unit: string | null;
  /** Unit from the dictionary, guessed from the characters behind the number, or none. */
  readonly unitSource: 'known' | 'guessed' | 'none';
  /** Digits with a decimal point and no unit: 86.9 or 0.6. */
  readonly bareDecimal: boolean;
  /** Written with △ ▲ − or in accounting brackets. */
  readonly negative: boolean;
  /** Written with a plus sign: an amount that is added. */
  readonly plus: boolean;
  /** 3分の2, 1/2: a paraphrase where the exact figure stands beside it. */
  readonly fraction: boolean;
  /** 半減 and 倍増 carry their change in the word. */
  readonly change: Change | null;
  /** 件/年, 件/月: what the unit is counted per. */
  readonly per: string | null;
  /** 51校 in 48/51校: out of how many. */
  readonly total: string | null;
  readonly note: Reason | null;
}

export interface GroupToken extends Span {
  readonly type: 'group';
  readonly open: string;
  readonly tokens: readonly Token[];
}

/** What a compared value is compared with. */
export interface ReferenceToken extends Span {
  readonly type: 'reference';
  /** ratio: 前年度比, H30比; value: 前年度, 現状値, 全国平均. */
  readonly form: 'ratio' | 'value';
  readonly previousYear: boolean;
  /** Without its particle: 前年度, 平成30年度. */
  readonly name: string;
}

export type Token =
  | QuantityToken
  | GroupToken
  | ReferenceToken
  | (Span & { readonly type: 'break' | 'stop' | 'bullet' | 'remark' | 'arrow' | 'open' | 'close' | 'approximate' })
  | (Span & { readonly type: 'enumerator'; readonly text: string })
  | (Span & { readonly type: 'separator'; readonly strong: boolean })
  | (Span & { readonly type: 'comparator'; readonly comparator: Comparator; readonly side: 'before' | 'after' })
  | (Span & { readonly type: 'until' })
  | (Span & { readonly type: 'change'; readonly change: Change })
  | (Span & { readonly type: 'year' })
  | (Span & { readonly type: 'period'; readonly accumulation: Accumulation | null })
  | (Span & { readonly type: 'placeholder' })
  | (Span & { readonly type: 'level'; readonly level: string })
  | (Span & { readonly type: 'words' });
