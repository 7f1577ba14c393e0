import type { WriteOp } from '../../../shared/workbook/write-op';
import type { Door, DoorSheet, Inserted, PresentCell } from '../door';
import { shortHash } from './hash';
import { type Placement, placeTable, straightPlacement } from './placement';
import { type Aspect, aspects, type PlannedSheet, planSheets, type Shape } from './planned';
import { type Reconciled, reconcile, type Scope } from './reconcile';
import { readRecord, type WrittenRecord } from './record';
import type { State, WrittenSheet } from './state';
import { withoutMarks, writtenMarks } from './typed-since';

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
  /** Mark of the look that the last run wrote. */
  readonly writtenLook: string | undefined;
  /** What of its look has changed since the last run. */
  readonly aspects: ReadonlySet<Aspect>;
  readonly inserted: Inserted;
  /** How far our rows will go, the free ones beneath a table among them, counted as if nothing had been put above the headings. */
  readonly reach: number;
  /** Contents before, for words about rows. */
  readonly cells: readonly (readonly PresentCell[])[];
}

export interface PreparedRun {
  readonly jobs: readonly SheetJob[];
  readonly record: WrittenRecord;
  /** What the last run wrote; null where that is not known. */
  readonly known: WrittenRecord | null;
  /** Of everything that stands in the generated sheets now. */
  readonly fingerprint: string;
}

export interface PrepareOptions {
  readonly scope?: Scope;
  /** Sheets that an unfinished run has made already, by the name they got. */
  readonly making?: ReadonlyMap<string, string>;
  /** The unfinished run has put in its rows already. */
  readonly roomMade?: boolean;
}

const noRoom: Inserted = { rows: null, columns: [] };

/** True where the run has to touch the sheet. */
export function hasWork(job: SheetJob): boolean {
  return job.present === null || job.reconciled.blocks.length > 0 || job.aspects.size > 0 || growth(job.inserted) > 0;
}

function growth({ rows, columns }: Inserted): number {
  return (rows?.count ?? 0) + columns.length;
}

/**
 * Compares the planned workbook with what is there. Reads every generated sheet once, writes nothing. Sheets are known by id:
 * a renamed one is written under its new name, a deleted one is made again.
 */
export function prepareRun(
  door: Door,
  state: State,
  ops: readonly WriteOp[],
  shapes: ReadonlyMap<string, Shape>,
  options: PrepareOptions = {},
): PreparedRun {
  const planned = planSheets(ops, shapes);
  const byId = new Map(door.sheets().map((sheet) => [sheet.id, sheet]));
  const record = readRecord(door, state.made.slot);
  let taken: Set<string> | null = null;
  const nameForNew = (name: string) => {
    // Asked only when a sheet is to be made: every name is a call.
    taken ??= takenNames(door);
    return freeName(name, taken);
  };
  const drafts = planned.map((one) => {
    const sheet = one.image.name;
    const making = options.making?.get(sheet);
    const present = byId.get(state.made.sheets[sheet] ?? Number.NaN) ?? null;
    const name = present ? present.name() : (making ?? nameForNew(sheet));
    const cells = present ? readSheet(present, one) : [];
    const placement = present
      ? placeTable(one, name, cells, knownIds(record?.[sheet]), knownKeys(record?.[sheet]))
      : straightPlacement(name);
    return { planned: one, present, name, cells, placement };
  });
  const placements = new Map(drafts.map(({ planned: one, placement }) => [one.image.name, placement]));
  const asPlanned = drafts.every(({ planned: one, placement }) => standsAsPlanned(one, placement));
  const jobs = drafts.map(({ planned: one, present, name, cells, placement }): SheetJob => {
    const sheet = one.image.name;
    const written = present ? state.made.written[sheet] : undefined;
    const reconciled = reconcile(
      one,
      placement,
      cells,
      asPlanned ? null : (other) => placements.get(other),
      record?.[sheet] ?? null,
      written ?? { rows: 0, columns: 0 },
      options.scope,
      present ? (rows) => notesOf(present, rows, cells) : undefined,
    );
    return {
      sheet,
      planned: one,
      present,
      name,
      placement,
      reconciled,
      cells,
      writtenLook: written?.aspects.look,
      aspects: new Set(aspects.filter((aspect) => written?.aspects[aspect] !== one.marks[aspect])),
      inserted: present && written && !options.roomMade ? insertions(one, placement, written, cells) : noRoom,
      reach: reachOf(one, placement, written),
    };
  });
  return {
    jobs,
    known: record,
    record: {
      ...withoutMarks(record),
      ...Object.fromEntries(jobs.map((job) => [job.sheet, job.reconciled.record])),
      ...writtenMarks(jobs),
    },
    fingerprint: shortHash(
      drafts
        .map(
          ({ name, cells }) =>
            `${name}\n${cells.map((line) => line.map(({ formula, value }) => formula || String(value)).join('\t')).join('\n')}`,
        )
        .join('\f'),
    ),
  };
}

/** Without the record every ID counts as ours: then everything in a row that goes counts as typed, and the row stays. */
function knownIds(marks: WrittenRecord[string] | undefined): (id: string) => boolean {
  return marks === undefined ? () => true : (id) => id in marks;
}

function knownKeys(marks: WrittenRecord[string] | undefined): (key: string) => boolean {
  if (marks === undefined) return () => true;
  const keys = new Set(Object.values(marks).flatMap((line) => Object.keys(line)));
  return (key) => keys.has(key);
}

function notesOf(
  sheet: DoorSheet,
  rows: readonly number[],
  cells: readonly (readonly PresentCell[])[],
): ReadonlyMap<number, readonly string[]> {
  const first = Math.min(...rows);
  const columns = Math.max(1, ...cells.map((line) => line.length));
  const notes = sheet.readNotes({ row: first, column: 1, rows: Math.max(...rows) - first + 1, columns });
  return new Map(rows.map((row) => [row, notes[row - first] ?? []]));
}

/** A sheet without formulas of ours is written anew as it is planned: the values tell all. 3 calls, else 2. */
function readSheet(present: DoorSheet, { image, shape }: PlannedSheet): PresentCell[][] {
  const calculated = [...image.cells.values()].some(({ kind }) => kind === 'formula');
  if (calculated || shape.kind !== 'fixed') return present.readCells();
  return present.readValues().map((line) => line.map((value) => ({ value, formula: '' })));
}

/**
 * Rows of items that left keep their places, so a table may reach further than it was planned; it never shrinks, because what was put in
 * is not taken out.
 */
function reachOf({ region, shape }: PlannedSheet, placement: Placement, written: WrittenSheet | undefined): number {
  if (shape.kind !== 'table') return region.rows;
  return Math.max(region.rows, placement.row(region.rows) - (placement.shiftRow(1) - 1), written?.rows ?? 0);
}

/** The region grows by inserting, so that what people wrote below or beside it moves away instead of being written over. */
function insertions(
  planned: PlannedSheet,
  placement: Placement,
  written: WrittenSheet,
  cells: readonly (readonly PresentCell[])[],
): Inserted {
  const offset = placement.shiftRow(1) - 1;
  const before = written.rows + offset;
  const more = reachOf(planned, placement, written) - written.rows;
  const columns =
    planned.shape.kind === 'table'
      ? placement.insert
      : Array.from(
          { length: Math.max(0, planned.region.columns - written.columns) },
          (_, index) => written.columns + 1 + index,
        );
  return {
    rows: more > 0 ? { after: lastRowIsFree(cells, before) ? before - 1 : before, count: more } : null,
    columns,
  };
}

/** True where every address is what it was planned to be: then no formula has to be read for addresses. */
function standsAsPlanned({ image, region }: PlannedSheet, placement: Placement): boolean {
  return (
    placement.name === image.name &&
    placement.straight &&
    placement.gone.length === 0 &&
    placement.row(region.rows) === region.rows
  );
}

/** Before a free last row, so that filters, rules and protections that reach to it grow with the table. */
function lastRowIsFree(cells: readonly (readonly PresentCell[])[], row: number): boolean {
  return row > 1 && (cells[row - 1] ?? []).every(({ value, formula }) => value === '' && formula === '');
}

function takenNames(door: Door): Set<string> {
  return new Set(door.sheets().map((sheet) => sheet.name().toLowerCase()));
}

/**
 * The planned name, or one that says whose sheet it is where an office has its own sheet of that name. Without brackets or
 * spaces, so that formulas name it without quotes.
 */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 1; taken.has(free.toLowerCase()); number++) {
    free = number === 1 ? `${name}_道しるべ` : `${name}_道しるべ${number}`;
  }
  taken.add(free.toLowerCase());
  return free;
}
