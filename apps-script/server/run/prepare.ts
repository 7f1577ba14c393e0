import type { WriteOp } from '../../../shared/workbook/write-op';
import type { Door, DoorSheet, Inserted, PresentCell } from '../door';
import { shortHash } from './hash';
import { formulasMoved } from './moved-formulas';
import { type Placement, placeTable, straightPlacement } from './placement';
import { type Aspect, aspects, type PlannedSheet, planSheets, type Shape } from './planned';
import { type Reconciled, reconcile, type Scope } from './reconcile';
import { presentNames, readRecord, type WrittenRecord } from './record';
import type { State, WrittenSheet } from './state';
import { withoutMarks, writtenMarks } from './typed-since';
import { marksBefore } from './unmoved';

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
  const names = state.made.slot === null ? new Map<number, string>() : presentNames(door);
  for (const [id, name] of names) byId.get(id)?.isNamed(name);
  const nameForNew = namesForNew(door, planned.length);
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
  const rooms = new Map(
    drafts.map(({ planned: one, present, placement, cells }): [string, Inserted] => {
      const written = present ? state.made.written[one.image.name] : undefined;
      const known = present && written && !options.roomMade;
      return [one.image.name, known ? insertions(one, placement, written, cells, present) : noRoom];
    }),
  );
  const moved = formulasMoved(drafts.map(({ planned: one, name }) => ({ name, inserted: rooms.get(one.image.name)! })));
  const placements = new Map(drafts.map(({ planned: one, placement }) => [one.image.name, placement]));
  const wider = [...rooms.values()].some(({ columns }) => columns.length > 0);
  const asPlanned = drafts.every(({ planned: one, placement }) => standsAsPlanned(one, placement));
  const jobs = drafts.map(({ planned: one, present, name, cells, placement }): SheetJob => {
    const sheet = one.image.name;
    const written = present ? state.made.written[sheet] : undefined;
    const inserted = rooms.get(sheet)!;
    const after = moved(name, cells);
    const standing = one.shape.kind === 'table' ? after : withRoom(after, inserted);
    const todo = aspectsToDo(one, placement, inserted, written);
    // A run that puts in columns has the most to do. The warnings move along with their cells; a later run brings them up to date.
    const postponed = wider && present && todo.delete('protect');
    const reconciled = reconcile(
      one,
      placement,
      standing,
      asPlanned ? null : (other) => placements.get(other),
      record?.[sheet] ?? null,
      written ?? { rows: 0, columns: 0 },
      options.scope,
      present ? (rows) => notesOf(present, rows, cells) : undefined,
    );
    // A warning alone is no reason to write to a sheet: it comes with the next run that does.
    const idle = reconciled.blocks.length === 0 && growth(inserted) === 0 && todo.size === 1;
    const later = postponed || (present && idle && todo.delete('protect')) ? (['protect'] as const) : [];
    return {
      sheet,
      planned: one,
      present,
      name,
      placement,
      reconciled,
      cells: standing,
      writtenLook: written?.aspects.look,
      aspects: todo,
      later,
      inserted,
      reach: reachOf(one, placement, written),
      breadth: Math.max(one.region.columns, written?.columns ?? 0),
    };
  });
  return {
    jobs,
    known: record,
    names,
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

/** The cells of a drawn sheet as they will stand once its rows and columns have come in. */
function withRoom(
  cells: readonly (readonly PresentCell[])[],
  { rows, columns }: Inserted,
): readonly (readonly PresentCell[])[] {
  if (!rows && columns.length === 0) return cells;
  const empty: PresentCell = { value: '', formula: '' };
  const wider = cells.map((line) => {
    const moved = [...line];
    for (const column of columns) if (column <= moved.length) moved.splice(column - 1, 0, empty);
    return moved;
  });
  if (!rows || rows.after >= wider.length) return wider;
  const room = Array.from({ length: rows.count }, (): PresentCell[] => []);
  return [...wider.slice(0, rows.after), ...room, ...wider.slice(rows.after)];
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

/** What of the look is not as it was last written, nor will be by the insertions themselves. */
function aspectsToDo(
  { image, marks, region }: PlannedSheet,
  placement: Placement,
  { rows, columns }: Inserted,
  written: WrittenSheet | undefined,
): Set<Aspect> {
  const changed = aspects.filter((aspect) => written?.aspects[aspect] !== marks[aspect]);
  if (changed.length === 0 || !written || (!rows && columns.length === 0)) return new Set(changed);
  const added = new Set(columns);
  const fresh = new Set<number>();
  for (let column = 1; column <= region.columns; column++) if (added.has(placement.column(column))) fresh.add(column);
  const offset = placement.shiftRow(1) - 1;
  const moved = marksBefore({
    image,
    fresh: { columns: fresh, rows: rows && { after: rows.after - offset, count: rows.count } },
  });
  return new Set(changed.filter((aspect) => moved[aspect] === undefined || moved[aspect] !== written.aspects[aspect]));
}

/** The region grows by inserting, so that what people wrote below or beside it moves away instead of being written over. */
function insertions(
  planned: PlannedSheet,
  placement: Placement,
  written: WrittenSheet,
  cells: readonly (readonly PresentCell[])[],
  present: DoorSheet,
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
  if (more <= 0) return { rows: null, columns };
  const last = lastRowIsFree(cells, before) ? before - 1 : before;
  return { rows: { after: filterEnd(planned, placement, present, last) ?? last, count: more }, columns };
}

/**
 * Within the filter of a drawn sheet, so that it grows by the insertion: taking it away and making it longer would lose what people chose
 * in it if the script ended between. Null where there is none of ours. 1 call for such a sheet.
 */
function filterEnd({ image }: PlannedSheet, placement: Placement, present: DoorSheet, last: number): number | null {
  const { filter } = image;
  if (!filter) return null;
  const there = present.filtered();
  if (!there || there.row !== placement.shiftRow(filter.row) || there.column !== filter.column) return null;
  return there.rows < 2 ? null : Math.min(last, there.row + there.rows - 2);
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

/** Asks the names of all sheets where that is cheaper than asking for each name: both are a call each. */
function namesForNew(door: Door, planned: number): (name: string) => string {
  let taken: Set<string> | null = null;
  const given = new Set<string>();
  const isTaken = (name: string): boolean => {
    const unknown = door.sheets().filter((sheet) => !sheet.named()).length;
    if (taken === null && unknown > planned) return given.has(name.toLowerCase()) || door.sheetByName(name) !== null;
    taken ??= new Set(door.sheets().map((sheet) => sheet.name().toLowerCase()));
    return taken.has(name.toLowerCase()) || given.has(name.toLowerCase());
  };
  return (name) => freeName(name, isTaken, given);
}

/**
 * The planned name, or one that says whose sheet it is where an office has its own sheet of that name. Without brackets or
 * spaces, so that formulas name it without quotes.
 */
function freeName(name: string, isTaken: (name: string) => boolean, given: Set<string>): string {
  let free = name;
  for (let number = 1; isTaken(free); number++) {
    free = number === 1 ? `${name}_道しるべ` : `${name}_道しるべ${number}`;
  }
  given.add(free.toLowerCase());
  return free;
}
