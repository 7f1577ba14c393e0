import type { Modifiers } from './modifiers';

/** The token a sub-indicator turns on: its number, its level, or the thing it is compared with. */
export interface Head {
  readonly index: number;
  /** Last token that belongs to it (of a range 80%以上90%未満 the second number). */
  readonly last: number;
  readonly after: Modifiers;
  /** 平成30年度 140件 in 平成30年度に140件発生した…の10%減; 10件 in 10件→20件. */
  readonly baseline: string | null;
  readonly upper: number | null;
}

export interface Heads {
  readonly heads: readonly Head[];
  /** Texts of numbers that only condition: 月1回以上, 65歳以上. */
  readonly conditions: readonly { readonly index: number; readonly text: string }[];
}
