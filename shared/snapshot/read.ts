import { type Locale, say } from '../messages/define';
import { snapshotMessages } from '../messages/snapshot';
import { snapshotHash } from './build';
import { Envelope, isEnvelope, isWhole } from './envelope';
import { migrate } from './migrate';
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION, Snapshot } from './schema';

export type SnapshotRefusal =
  | { code: 'not-json' | 'sign-in-page' | 'other-json' | 'wrong-hash'; values: Record<string, never> }
  | { code: 'newer-version'; values: { version: number; known: number } }
  | { code: 'wrong-shape'; values: { place: string } }
  | { code: 'too-large'; values: { megabytes: number } }
  | { code: 'publisher'; values: { message: string; mend: string } };

export type SnapshotResult = { ok: true; snapshot: Snapshot } | { ok: false; refusal: SnapshotRefusal };

/** Longer answers are not parsed at all. In UTF-16 units. */
export const LONGEST_SNAPSHOT = 10_000_000;

/** Reads a published snapshot from its text: a file, or the publisher's answer around it. Unknown fields are ignored, a newer version is refused, nothing throws. */
export function readSnapshot(json: string): SnapshotResult {
  if (json.length > LONGEST_SNAPSHOT) {
    return refuse({ code: 'too-large', values: { megabytes: Math.ceil(json.length / 1_000_000) } });
  }
  let raw: unknown;
  try {
    raw = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    return refuse({ code: /^\s*<(?:!doctype|html|head|body)/i.test(json) ? 'sign-in-page' : 'not-json', values: {} });
  }
  if (isRecord(raw) && isEnvelope(raw)) {
    const envelope = Envelope.safeParse(raw);
    if (!envelope.success) return refuse({ code: 'wrong-shape', values: { place: 'envelope' } });
    if (!envelope.data.ok) {
      const { message, mend } = envelope.data.error;
      return refuse({ code: 'publisher', values: { message, mend } });
    }
    if (!isWhole(envelope.data)) return refuse({ code: 'wrong-hash', values: {} });
    raw = envelope.data.data;
  }
  if (!isRecord(raw) || raw.format !== SNAPSHOT_FORMAT) return refuse({ code: 'other-json', values: {} });
  const version = raw.version;
  if (typeof version === 'number' && version > SNAPSHOT_VERSION) {
    return refuse({ code: 'newer-version', values: { version, known: SNAPSHOT_VERSION } });
  }
  const current = migrate(raw, SNAPSHOT_VERSION);
  if (current === null) return refuse({ code: 'wrong-shape', values: { place: 'version' } });
  const parsed = Snapshot.safeParse(current);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') ?? '';
    return refuse({ code: 'wrong-shape', values: { place } });
  }
  if (snapshotHash(raw) !== raw.hash) return refuse({ code: 'wrong-hash', values: {} });
  return { ok: true, snapshot: parsed.data };
}

/** The refusal as a sentence for popup and options. */
export function sayRefusal(refusal: SnapshotRefusal, locale: Locale): string {
  const entry = snapshotMessages[refusal.code] as { ja: (v: object) => string; en: (v: object) => string };
  return say(entry, locale, refusal.values);
}

const refuse = (refusal: SnapshotRefusal): SnapshotResult => ({ ok: false, refusal });

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
