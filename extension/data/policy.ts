import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** What the organisation sets; each key is described in public/managed_schema.json. A key of the wrong shape is as if it were absent. */
const PolicyShape = z.object({
  sources: z.catch(
    z._default(
      z.array(z.object({ name: z._default(z.string(), ''), url: z.string().check(z.regex(/^https?:\/\//)) })),
      [],
    ),
    [],
  ),
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

/** The last policy known: an answer at once, since the browser may take seconds to have its own. */
export async function cachedPolicy(): Promise<Policy> {
  const stored = await browser.storage.local.get(CACHE);
  return readPolicy(stored[CACHE]);
}

/** Asks the browser. Firefox rejects where no policy exists, Chrome gives an empty object. True where it differs from the last one. */
export async function refreshPolicy(): Promise<boolean> {
  const raw = await browser.storage.managed.get(null).catch(() => ({}));
  const before = JSON.stringify(await cachedPolicy());
  const policy = readPolicy(raw);
  if (JSON.stringify(policy) === before) return false;
  await browser.storage.local.set({ [CACHE]: policy });
  return true;
}
