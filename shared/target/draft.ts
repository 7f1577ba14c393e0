import type { Head } from './head';
import type { Reason } from './reason';
import type { TargetPart } from './target';
import type { Token } from './tokens';

/** A part with what made it less than sure. */
export interface Draft {
  readonly part: TargetPart;
  readonly notes: readonly Reason[];
  /** True where the number stood without any name: it may share its neighbour's change. */
  readonly bare: boolean;
  /** The number has a decimal point and no unit. */
  readonly bareDecimal?: boolean;
}

export interface Clause {
  readonly folded: string;
  readonly tokens: readonly Token[];
  readonly head: Head;
  readonly conditions: readonly string[];
  /** The item has several heads: years and brackets then name the parts. */
  readonly several: boolean;
  /** Reads what stands in brackets by the same grammar. */
  readonly read: (folded: string, tokens: readonly Token[]) => Draft[];
}
