import type { Reason, ReasonCode } from '../target/reason';
import type { Locale } from './define';
import { readingReasons } from './reading-reasons';

/** The sentence of a reason, without a full stop; '' for a code that another version of the product wrote. */
export function sayReason(reason: Reason | null, locale: Locale): string {
  if (reason === null) return '';
  const entry: { readonly [language in Locale]: (values: never) => string } | undefined =
    readingReasons[reason.code as ReasonCode];
  return entry === undefined ? '' : entry[locale](reason.values as never);
}
