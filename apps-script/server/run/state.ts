import * as z from 'zod/mini';
import type { Door } from '../door';
import { Failure } from '../failure';
import { Run } from '../protocol';

/** Sheet ids by the name under which the plan workbook knows the sheet (指標), whatever it is called now. */
const Sheets = z.record(z.string(), z.number());

/** What was last written to a sheet: fingerprints of its look by aspect, and the region that is ours. */
export const WrittenSheet = z.object({
  aspects: z.record(z.string(), z.string()),
  rows: z.number(),
  columns: z.number(),
});
export type WrittenSheet = z.infer<typeof WrittenSheet>;

/** Everything about the plan workbook that one run replaces by another. */
export const Made = z.object({
  sheets: Sheets,
  written: z.record(z.string(), WrittenSheet),
  /** Column of the record sheet that holds what was last written into input cells; null = not known. */
  slot: z.nullable(z.number()),
});
export type Made = z.infer<typeof Made>;

export const InsertedPlaces = z.object({
  rows: z.nullable(z.object({ after: z.number(), count: z.number() })),
  columns: z.array(z.number()),
});

/** What of a sheet's form a run wrote anew, by sheet; absent = not known, then all of it is taken back. */
const Touched = z.optional(z.record(z.string(), z.array(z.string())));

export const RunEntry = z.extend(Run, {
  /** Hidden sheets that hold what stood before. */
  backups: Sheets,
  /** Our protections before, where the run touched them: A1 addresses by sheet. */
  protections: z.record(z.string(), z.array(z.string())),
  /** Rows and columns that the run put in, by sheet. */
  inserted: z.record(z.string(), InsertedPlaces),
  /** Sheets that the run took away: they wait hidden under another name. */
  removed: z.record(z.string(), z.object({ id: z.number(), name: z.string() })),
  touched: Touched,
  before: Made,
});
export type RunEntry = z.infer<typeof RunEntry>;

/** The hidden sheet with the record, and how large it is at least. */
export const RecordSheet = z.object({ id: z.number(), rows: z.number(), columns: z.number() });
export type RecordSheet = z.infer<typeof RecordSheet>;

/** The committed truth, in one metadata value: writing it is the commit of a run. */
export const State = z.object({
  version: z.literal(1),
  made: Made,
  /** Source sheets of the last build, to show their role. */
  sources: z.array(z.string()),
  /** Oldest first. */
  runs: z.array(RunEntry),
  /** Backups that no kept run needs any more; thrown away a few at a time. */
  waste: z.optional(z.array(z.number())),
  /** Absent where an older version wrote the state. */
  record: z.optional(RecordSheet),
  /** Sheets that were looked at and are not the log of reviews, so that nobody asks again. */
  strangers: z.optional(z.array(z.number())),
});
export type State = z.infer<typeof State>;

/** What a run is going to do, written before it does anything. */
export const JournalPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('create'), sheet: z.string(), name: z.string() }),
  z.object({ kind: z.literal('update'), sheet: z.string(), id: z.number() }),
  /** Hides a sheet and gives it the name of a backup. */
  z.object({ kind: z.literal('remove'), sheet: z.string(), id: z.number(), name: z.string(), hidden: z.boolean() }),
  /** Brings a removed sheet back under its name. */
  z.object({ kind: z.literal('return'), sheet: z.string(), id: z.number(), name: z.string() }),
]);
export type JournalPart = z.infer<typeof JournalPart>;

export const Journal = z.object({
  version: z.literal(1),
  run: Run,
  /** Sheets that were there before the run: whatever else has one of our names was made by it. */
  before: z.array(z.number()),
  parts: z.array(JournalPart),
  protections: z.record(z.string(), z.array(z.string())),
  inserted: z.record(z.string(), InsertedPlaces),
  touched: Touched,
  /** Fingerprint of the source sheets, and what to read, for continuing. */
  source: z.object({ fingerprint: z.string(), request: z.string() }),
  done: z.array(z.string()),
  /** Time at which the run stopped of its own will; null while it runs. */
  paused: z.nullable(z.number()),
});
export type Journal = z.infer<typeof Journal>;

const stateKey = 'michishirube';
const journalKey = 'michishirube-journal';

export const emptyState: State = {
  version: 1,
  made: { sheets: {}, written: {}, slot: null },
  sources: [],
  runs: [],
};

export function readState(door: Door): State {
  const text = door.metadata()[stateKey];
  return text === undefined ? emptyState : parse(State, text);
}

/** The commit point: one write. */
export function writeState(door: Door, state: State): void {
  door.setMetadata(stateKey, JSON.stringify(state));
}

export function readJournal(door: Door): Journal | null {
  const text = door.metadata()[journalKey];
  return text === undefined || text === '' ? null : parse(Journal, text);
}

export function writeJournal(door: Door, journal: Journal): void {
  door.setMetadata(journalKey, JSON.stringify(journal));
}

/** The entry itself stays, empty: taking it away and making a new one each time would cost calls. */
export function closeJournal(door: Door): void {
  door.setMetadata(journalKey, '');
}

/** Metadata of a newer version of the add-on is left alone. */
function parse<Schema extends z.ZodMiniType>(schema: Schema, text: string): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new Failure('internal', { why: 'この文書の道しるべの記録を読めません（別の版で作られた可能性があります）' });
  }
}

/** Name of a hidden backup; within Excel's 31 characters. */
export function backupName(run: string, sheet: string): string {
  return `_道しるべ控え_${run}_${sheet}`.slice(0, 31);
}

export const recordName = '_道しるべ記録';

/** Sheets that only the add-on uses. */
export function isHousekeeping(name: string): boolean {
  return name.startsWith('_道しるべ');
}
