import * as z from 'zod/mini';
import type { readingReasons } from '../messages/reading-reasons';

type Catalogue = typeof readingReasons;
export type ReasonCode = keyof Catalogue;

/** Why something was read as it was, or why that is not sure: the code of a sentence and what the cell puts into it. */
export const Reason = z.object({
  /** A {@link ReasonCode}. */
  code: z.string(),
  values: z.record(z.string(), z.string()),
});
export type Reason = z.infer<typeof Reason>;

type Values<Code extends ReasonCode> = Parameters<Catalogue[Code]['ja']>;

/** A reason whose sentence stands in shared/messages in both languages; what it is said of is spoken at the edge. */
export function reason<Code extends ReasonCode>(code: Code, ...[values]: Values<Code>): Reason {
  return { code, values: values === undefined ? {} : { ...(values as { readonly [name: string]: string }) } };
}

/** The same reasons, each said once. */
export function distinct(reasons: readonly Reason[]): Reason[] {
  if (reasons.length < 2) return [...reasons];
  const seen = new Set<string>();
  return reasons.filter(({ code, values }) => {
    const key = `${code} ${Object.values(values).join(' ')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
