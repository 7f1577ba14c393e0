import * as z from 'zod/mini';
import { type Locale, say } from '../../shared/messages/define';
import { optionWords } from '../../shared/messages/extension-panels';
import { isSourceAddress } from './ask-source';
import type { PortableSettings } from './protocol';
import type { Settings } from './store';

const FORMAT = 'michishirube-settings';

const Shape = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  sources: z._default(z.array(z.object({ name: z.string(), url: z.string() })), []),
  sitesOff: z._default(z.array(z.string()), []),
  occurrences: z._default(z.enum(['every', 'first']), 'every'),
  division: z._default(z.nullable(z.string()), null),
});

/** One's own settings as a file for another machine. */
export function writeSettings({ sources, sitesOff, occurrences, division }: Settings): string {
  const addresses = sources.flatMap(({ name, url }) => (url === null ? [] : [{ name, url }]));
  return JSON.stringify({ format: FORMAT, version: 1, sources: addresses, sitesOff, occurrences, division }, null, 2);
}

/** Reads such a file; what is wrong with it, as a sentence. */
export function readSettingsFile(
  text: string,
  locale: Locale,
): { ok: true; settings: PortableSettings } | { ok: false; problem: string } {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { ok: false, problem: say(optionWords.noSettingsFile, locale, {}) };
  }
  const parsed = Shape.safeParse(raw);
  if (!parsed.success) return { ok: false, problem: say(optionWords.noSettingsFile, locale, {}) };
  const { sources, sitesOff, occurrences, division } = parsed.data;
  const bad = sources.find(({ url }) => !isSourceAddress(url));
  if (bad !== undefined) return { ok: false, problem: say(optionWords.badAddressIn, locale, { url: bad.url }) };
  return { ok: true, settings: { sources, sitesOff, occurrences, division } };
}
