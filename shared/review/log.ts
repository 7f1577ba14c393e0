import * as z from 'zod/mini';
import { canonicalJson } from '../text/canonical-json';
import { sha256 } from '../text/sha256';
import { ReviewPeriod } from './cycle';
import { Decision, ReviewState, Role } from './decision';

/** One row of 見直し履歴. Rows are only ever appended; each carries the hash of the row before it. */
export const LogEntry = z.object({
  /** From 1, without gaps. */
  sequence: z.number(),
  /** Time in Japan: 2023-10-05T14:30:00+09:00. */
  at: z.string(),
  /** E-mail address of the person who clicked. */
  actor: z.string().check(z.minLength(1)),
  role: Role,
  initiative: z.string(),
  period: ReviewPeriod,
  decision: Decision,
  before: ReviewState,
  after: ReviewState,
  /** Number of this initiative's entries, this one included. */
  revision: z.number(),
  requestId: z.string(),
  /** `hash` of the row before; 64 zeros for the first. */
  previousHash: z.string(),
  /** SHA-256 of the canonical JSON of everything above. */
  hash: z.string(),
});
export type LogEntry = z.infer<typeof LogEntry>;

/** What stands before the first row. */
export const genesisHash = '0'.repeat(64);

/** The row that follows `last`, with its place in the chain. */
export function sealEntry(
  last: LogEntry | undefined,
  entry: Omit<LogEntry, 'sequence' | 'previousHash' | 'hash'>,
): LogEntry {
  const body = { ...entry, sequence: (last?.sequence ?? 0) + 1, previousHash: last?.hash ?? genesisHash };
  return { ...body, hash: hashOf(body) };
}

/** The hash that an entry must carry. */
export function hashOf(entry: Omit<LogEntry, 'hash'>): string {
  const { hash: _, ...body } = entry as LogEntry;
  return sha256(canonicalJson(body));
}

/** Where the log ended when it was last written; kept apart from the rows, so that rows cut off at the end are noticed. */
export interface LogHead {
  readonly sequence: number;
  readonly hash: string;
}

export type Verification =
  | { readonly valid: true; readonly entries: number }
  | {
      readonly valid: false;
      /** Row of the log, from 1, where the chain first breaks. */
      readonly row: number;
      readonly reason: 'unreadable' | 'changed' | 'deletedBefore' | 'insertedOrReordered' | 'cutOff' | 'unrecorded';
    };

/**
 * Checks rows as they stand in the sheet (履歴を検証) and names the first broken one: `changed` = its content does not fit its hash;
 * `deletedBefore` = rows are missing before it; `insertedOrReordered` = it does not follow the row above; `cutOff` = rows are missing at the
 * end; `unrecorded` = rows follow that we did not write.
 */
export function verifyLog(rows: readonly unknown[], head?: LogHead): Verification {
  let last: LogEntry | undefined;
  for (const [index, row] of rows.entries()) {
    const parsed = LogEntry.safeParse(row);
    const broken = (reason: Exclude<Verification, { valid: true }>['reason']): Verification => ({
      valid: false,
      row: index + 1,
      reason,
    });
    if (!parsed.success) return broken('unreadable');
    const entry = parsed.data;
    if (hashOf(entry) !== entry.hash) return broken('changed');
    const expected = (last?.sequence ?? 0) + 1;
    if (entry.sequence > expected) return broken('deletedBefore');
    if (entry.sequence < expected || entry.previousHash !== (last?.hash ?? genesisHash))
      return broken('insertedOrReordered');
    if (head && entry.sequence === head.sequence && entry.hash !== head.hash) return broken('changed');
    if (head && entry.sequence > head.sequence) return broken('unrecorded');
    last = entry;
  }
  if (head && (last?.sequence ?? 0) < head.sequence) return { valid: false, row: rows.length + 1, reason: 'cutOff' };
  return { valid: true, entries: rows.length };
}
