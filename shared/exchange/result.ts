import type { Locale } from '../messages/define';
import { exchangeMends, exchangeRefusals } from '../messages/exchange';

export type RefusalCode = keyof typeof exchangeRefusals;

/** Why something from outside was refused: `message` says what and where, `mend` what would help. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly mend: string;
}

/** What a reader gives back: it never throws for bad input. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refusal };

export function accept<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

type ValuesOf<Code extends RefusalCode> = Parameters<(typeof exchangeRefusals)[Code]['ja']>[0];

/** A refusal in the reader's language; the values a sentence needs are checked by type. */
export function refuse<Code extends RefusalCode>(
  code: Code,
  values: ValuesOf<Code>,
  locale: Locale = 'ja',
): { readonly ok: false; readonly error: Refusal } {
  // The table's entry and its values belong together by `ValuesOf`; a union of functions cannot show that to the compiler.
  const phrase = exchangeRefusals[code][locale] as (given: ValuesOf<Code>) => string;
  return { ok: false, error: { code, message: phrase(values), mend: exchangeMends[code][locale]() } };
}
