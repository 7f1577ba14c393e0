import type { Attribute } from '../plan/model';

/** Headings under which sheets give an indicator's weight. */
const HEADING = /^(重み|ウェイト|ウエイト|ウエート|比重|配点|加重)/;

/**
 * Weight of an indicator in a weighted roll-up: what the sheet says under 重み, 配点 … beside the indicator or, failing that, beside its initiative;
 * 1 where it says nothing or no number. Never negative.
 */
export function weightOf(
  indicator: { readonly attributes: readonly Attribute[] },
  initiative?: { readonly attributes: readonly Attribute[] },
): number {
  for (const { label, text } of [...indicator.attributes, ...(initiative?.attributes ?? [])]) {
    if (!HEADING.test(label.normalize('NFKC').trim())) continue;
    const digits = /^([0-9]+(?:\.[0-9]+)?)\s*(?:%|点|倍)?$/.exec(text.normalize('NFKC').trim().replace(/,/g, ''));
    if (digits !== null) return Number(digits[1]);
  }
  return 1;
}
