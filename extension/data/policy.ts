import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** What the organisation sets; each key is described in public/managed_schema.json. A key of the wrong shape is as if it were absent. */
const PolicyShape = z.object({
  sources: z.catch(
    z._default(
      z.array(
        z.object({
          name: z._default(z.string(), ''),
          url: z.string().check(
            z.regex(/^https?:\/\/[^/\s]/),
            z.refine((url) => URL.canParse(url)),
          ),
        }),
      ),
      [],
    ),
    [],
  ),
  sites: z.catch(z._default(z.array(z.string().check(z.regex(/^(\*|https?):\/\/[^/]+\/\*$/))), []), []),
  sitesOff: z.catch(z._default(z.array(z.string()), []), []),
  occurrences: z.catch(z._default(z.nullable(z.enum(['every', 'first'])), null), null),
  lockSettings: z.catch(z._default(z.boolean(), false), false),
  starterGlossary: z.catch(z._default(z.boolean(), true), true),
  refreshMinutes: z.catch(z._default(z.number().check(z.minimum(5), z.maximum(1440)), 60), 60),
  contact: z.catch(z._default(z.nullable(z.string()), null), null),
});
export type Policy = z.infer<typeof PolicyShape>;

export const NO_POLICY: Policy = PolicyShape.parse({});

export function readPolicy(raw: unknown): Policy {
  const parsed = PolicyShape.safeParse(raw ?? {});
  return parsed.success ? parsed.data : NO_POLICY;
}

const CACHE = 'policy';
const MISSING = 'policyMissingSince';

/** The last policy known: an answer at once, since the browser may take seconds to have its own. */
export async function cachedPolicy(): Promise<Policy> {
  const stored = await browser.storage.local.get(CACHE);
  return readPolicy(stored[CACHE]);
}

/** At a start the browser may say for some seconds that there is no policy, though there is one. */
const BELIEVED_AFTER_MS = 5 * 60_000;

/**
 * Asks the browser. Firefox rejects where no policy exists, Chrome gives an empty object. An empty answer in place of a known policy is
 * believed when it is `certain` (the browser has just said that the policy changed) or still so five minutes later. True where
 * the policy differs from the last one.
 */
export function refreshPolicy(now: number, certain = false): Promise<boolean> {
  const mine = turn.then(() => compare(now, certain));
  turn = mine.catch(() => undefined);
  return mine;
}

/** One comparison after the other: an older answer must not undo a newer one. */
let turn: Promise<unknown> = Promise.resolve();

async function compare(now: number, certain: boolean): Promise<boolean> {
  const raw: Record<string, unknown> = await browser.storage.managed.get(null).catch(() => ({}));
  const stored = await browser.storage.local.get([CACHE, MISSING]);
  const before = readPolicy(stored[CACHE]);
  if (Object.keys(raw).length === 0 && !isNone(before) && !certain) {
    const since = stored[MISSING];
    if (typeof since !== 'number' || since > now) {
      await browser.storage.local.set({ [MISSING]: now });
      return false;
    }
    if (now - since < BELIEVED_AFTER_MS) return false;
  }
  const policy = readPolicy(raw);
  const changed = JSON.stringify(policy) !== JSON.stringify(before);
  if (changed) await browser.storage.local.set({ [CACHE]: policy });
  if (stored[MISSING] !== undefined) await browser.storage.local.remove(MISSING);
  return changed;
}

const isNone = (policy: Policy) => JSON.stringify(policy) === JSON.stringify(NO_POLICY);
