import type { DoorSheet, Inserted, PresentCell } from '../door';
import type { Placement } from './placement';
import type { Aspect, PlannedSheet } from './planned';
import type { Reconciled } from './reconcile';
import type { WrittenRecord } from './record';

/** What is to be done with one generated sheet. */
export interface SheetJob {
  /** Name in the plan workbook: 指標. */
  readonly sheet: string;
  readonly planned: PlannedSheet;
  /** Null = to be made. */
  readonly present: DoorSheet | null;
  /** The name it has or will have. */
  readonly name: string;
  readonly placement: Placement;
  readonly reconciled: Reconciled;
  /** Marks of what the last run wrote; undefined = not known. */
  readonly written: Readonly<Record<string, string>> | undefined;
  /** What of its look has changed since the last run. */
  readonly aspects: ReadonlySet<Aspect>;
  /** What is left to a later run. */
  readonly later: readonly Aspect[];
  readonly inserted: Inserted;
  /** True where columns come back that somebody deleted: they take their old place among their neighbours. */
  readonly comesBack?: boolean;
  /** How far our rows will go, the free ones beneath a table among them, counted as if nothing had been put above the headings. */
  readonly reach: number;
  /** The same of columns, as far as the last run wrote: what is narrower now leaves no merge behind. */
  readonly breadth: number;
  /** Contents before, for words about rows. */
  readonly cells: readonly (readonly PresentCell[])[];
}

export interface PreparedRun {
  readonly jobs: readonly SheetJob[];
  readonly record: WrittenRecord;
  /** What the last run wrote; null where that is not known. */
  readonly known: WrittenRecord | null;
  /** Names of generated sheets that the record holds, by id. */
  readonly names: ReadonlyMap<number, string>;
  /** Of everything that stands in the generated sheets now. */
  readonly fingerprint: string;
}

export const noRoom: Inserted = { rows: null, columns: [] };

/** True where the run has to touch the sheet. */
export function hasWork(job: SheetJob): boolean {
  return job.present === null || job.reconciled.blocks.length > 0 || job.aspects.size > 0 || growth(job.inserted) > 0;
}

/** Rows and columns that come in. */
export function growth({ rows, columns }: Inserted): number {
  return (rows?.count ?? 0) + columns.length;
}
