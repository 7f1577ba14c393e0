import * as z from 'zod/mini';
import { canonicalJson } from '../text/canonical-json';
import { sha256 } from '../text/sha256';
import { SNAPSHOT_VERSION } from './schema';

/**
 * What the publisher answers. A web app of Google always answers 200 without headers of its own, so everything that a header would say stands
 * in the body.
 */
const Common = {
  /** Version of the shape of `data`; 0 where there is none. */
  schemaVersion: z.number(),
  /** Same content, same revision, whenever it is asked; '' where there is none. */
  revision: z.string(),
  /** ISO 8601 with offset. */
  generatedAt: z.string(),
  /** Of the canonical JSON of `data`; '' where there is none. */
  sha256: z.string(),
};
export const Envelope = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), ...Common, data: z.record(z.string(), z.unknown()) }),
  z.object({
    ok: z.literal(false),
    ...Common,
    error: z.object({ code: z.string(), message: z.string(), mend: z.string() }),
  }),
]);
export type Envelope = z.infer<typeof Envelope>;

/** The snapshot as the publisher sends it. */
export function envelopeOf(data: Readonly<Record<string, unknown>>, generatedAt: string): Envelope {
  const { issued: _issued, hash: _hash, ...content } = data;
  return {
    ok: true,
    schemaVersion: SNAPSHOT_VERSION,
    revision: sha256(canonicalJson(content)).slice(0, 16),
    generatedAt,
    sha256: sha256(canonicalJson(data)),
    data: { ...data },
  };
}

export function refusalEnvelope(
  error: { readonly code: string; readonly message: string; readonly mend: string },
  generatedAt: string,
): Envelope {
  return { ok: false, schemaVersion: 0, revision: '', generatedAt, sha256: '', error: { ...error } };
}

/** True where `raw` is an answer of the publisher, whole or not. */
export function isEnvelope(raw: Readonly<Record<string, unknown>>): boolean {
  return typeof raw.ok === 'boolean' && 'schemaVersion' in raw && 'sha256' in raw;
}

/** True where the body came as it was sent. */
export function isWhole(envelope: Extract<Envelope, { ok: true }>): boolean {
  return sha256(canonicalJson(envelope.data)) === envelope.sha256;
}
