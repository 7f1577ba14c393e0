import * as z from 'zod/mini';
import { protocolWords } from '../../shared/messages/protocol';
import { checkEndpoints } from './protocol-check';
import { EndpointError, type Locale } from './protocol-common';
import { documentEndpoints } from './protocol-document';
import { readEndpoints } from './protocol-read';
import { reviewEndpoints } from './protocol-review';
import { roadmapEndpoints } from './protocol-roadmap';
import { settingsEndpoints } from './protocol-settings';
import { termsEndpoints } from './protocol-terms';
import { writeEndpoints } from './protocol-write';

export * from './protocol-check';
export * from './protocol-common';
export * from './protocol-document';
export * from './protocol-read';
export * from './protocol-settings';
export * from './protocol-write';

/**
 * What the sidebar and the server say to each other. Every endpoint takes one JSON text and returns one JSON text
 * (`google.script.run` turns a whole answer into null when a Date hides in it, and throws on a Map), so both sides parse
 * with these types at the border. The answer is `{ok: true, value}` or `{ok: false, error}`; an endpoint never throws.
 * Each family of endpoints has a file of its own.
 */

/** Every endpoint by its name in `google.script.run`. */
export const endpoints = {
  ...documentEndpoints,
  ...readEndpoints,
  ...writeEndpoints,
  ...checkEndpoints,
  ...settingsEndpoints,
  ...reviewEndpoints,
  ...roadmapEndpoints,
  ...termsEndpoints,
} as const;

export type EndpointName = keyof typeof endpoints;
export type EndpointArguments<Name extends EndpointName> = z.input<(typeof endpoints)[Name]['arguments']>;
export type EndpointValue<Name extends EndpointName> = z.output<(typeof endpoints)[Name]['value']>;
export type Answer<Name extends EndpointName> =
  | { readonly ok: true; readonly value: EndpointValue<Name> }
  | { readonly ok: false; readonly error: EndpointError };

/** Reads an endpoint's JSON text. Null, HTML or another version's answer becomes an `internal` error, never an exception. */
export function parseAnswer<Name extends EndpointName>(
  name: Name,
  text: unknown,
  locale: z.infer<typeof Locale> = 'ja',
): Answer<Name> {
  const broken = (word: 'empty' | 'notJson' | 'shape'): Answer<Name> => {
    const why = protocolWords[word][locale]();
    const message = protocolWords.broken[locale]({ name, why });
    return { ok: false, error: { code: 'internal', message, mend: protocolWords.reload[locale]() } };
  };
  if (typeof text !== 'string') return broken('empty');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return broken('notJson');
  }
  const failure = z.object({ ok: z.literal(false), error: EndpointError }).safeParse(json);
  if (failure.success) return failure.data;
  const success = z.object({ ok: z.literal(true), value: endpoints[name].value }).safeParse(json);
  if (!success.success) return broken('shape');
  return success.data as Answer<Name>;
}
