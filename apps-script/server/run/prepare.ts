import type { WriteOp } from '../../../shared/workbook/write-op';
import type { Door, DoorSheet, Inserted, PresentCell } from '../door';
import { shortHash } from './hash';
import { formulasMoved } from './moved-formulas';
import { namesForNew } from './new-names';
import { type Placement, placeTable, straightPlacement } from './placement';
import { type Aspect, aspects, type PlannedSheet, planSheets, type Shape } from './planned';
import { reconcile, type Scope } from './reconcile';
import { readRecord, tellNames, type WrittenRecord } from './record';
import { insertions, reachOf, withRoom } from './room';
import { growth, noRoom, type PreparedRun, type SheetJob } from './sheet-job';
import type { State, WrittenSheet } from './state';
import { withoutMarks, writtenMarks } from './typed-since';
import { marksBefore } from './unmoved';

export interface PrepareOptions {
  readonly scope?: Scope;
  /** Sheets that an unfinished run has made already, by the name they got. */
  readonly making?: ReadonlyMap<string, string>;
  /** The unfinished run has put in its rows already. */
  readonly roomMade?: boolean;
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
  const names = tellNames(door, state);
  const record = readRecord(door, state.made.slot);
  const nameForNew = namesForNew(door, planned.length);
  const drafts = planned.map((one) => {
    const sheet = one.image.name;
    const making = options.making?.get(sheet);
    const present = byId.get(state.made.sheets[sheet] ?? Number.NaN) ?? null;
    const name = present ? present.name() : (making ?? nameForNew(sheet));
    const cells = present ? readSheet(present, one, state.made.written[sheet], options.scope) : [];
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
    const idle = reconciled.blocks.length === 0 && growth(inserted) === 0 && [...todo].every((one) => lazy.has(one));
    const later: Aspect[] = [...(postponed ? (['protect'] as const) : []), ...(present && idle ? todo : [])];
    for (const aspect of later) todo.delete(aspect);
    return {
      sheet,
      planned: one,
      present,
      name,
      placement,
      reconciled,
      cells: standing,
      written: written?.aspects,
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

/** Warnings and links alone are no reason to write to a sheet: they come with the next run that does. */
const lazy: ReadonlySet<Aspect> = new Set(['protect', 'links']);

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

/**
 * A drawn sheet is written anew as it is planned. Where that has no formulas the values tell whether it has to be, and where it is drawn
 * otherwise than last time nobody need ask. 2 calls, else 1.
 */
function readSheet(
  present: DoorSheet,
  { image, shape, marks }: PlannedSheet,
  written: WrittenSheet | undefined,
  scope: Scope = 'all',
): PresentCell[][] {
  const calculated = [...image.cells.values()].some(({ kind }) => kind === 'formula');
  const redrawn = scope === 'all' && redrawnFor.some((aspect) => written?.aspects[aspect] !== marks[aspect]);
  if (shape.kind !== 'fixed' || (calculated && !redrawn)) return present.readCells();
  return present.readValues().map((line) => line.map((value) => ({ value, formula: '' })));
}

/** What of a drawn sheet changes together with its contents. */
const redrawnFor: readonly Aspect[] = ['look', 'rules', 'merges', 'charts'];

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

/** True where every address is what it was planned to be: then no formula has to be read for addresses. */
function standsAsPlanned({ image, region }: PlannedSheet, placement: Placement): boolean {
  return (
    placement.name === image.name &&
    placement.straight &&
    placement.gone.length === 0 &&
    placement.row(region.rows) === region.rows
  );
}
