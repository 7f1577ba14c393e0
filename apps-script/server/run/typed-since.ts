import type { DoorSheet, Inserted, PresentCell } from '../door';
import { shortHash } from './hash';
import type { WrittenRecord } from './record';
import type { SheetJob } from './sheet-job';

/**
 * What people typed after a run, so that taking the run back does not take their words. A cell counts as typed when it holds
 * neither what stood there before the run nor what the run wrote; formulas are the workbook's own.
 */
export interface TypedCell {
  /** Place in the sheet as it will be again. */
  readonly row: number;
  readonly column: number;
  readonly cell: PresentCell;
}

/** More cells than this are written as one block. */
const singly = 12;
const prefix = '\u0000after:';

/** Marks of the cells that a run changed, for its record: by sheet, row and column. */
export function writtenMarks(jobs: readonly SheetJob[]): WrittenRecord {
  const marks: Record<string, Record<string, Record<string, string>>> = {};
  for (const { sheet, present, reconciled } of jobs) {
    if (!present || reconciled.changes.length === 0) continue;
    const rows: Record<string, Record<string, string>> = {};
    marks[`${prefix}${sheet}`] = rows;
    for (const { row, column, after } of reconciled.changes) {
      const line = rows[row] ?? {};
      rows[row] = line;
      line[column] = shortHash(after);
    }
  }
  return marks;
}

/** A record without the marks of the run before. */
export function withoutMarks(record: WrittenRecord | null): WrittenRecord {
  return Object.fromEntries(Object.entries(record ?? {}).filter(([sheet]) => !sheet.startsWith(prefix)));
}

/**
 * Cells typed since a run that changed `sheet`. `backup` is the sheet before the run, `after` how the run left it where that
 * is known as a sheet (an undo leaves what its run's backup holds); else `record` tells what the run wrote.
 */
export function typedSince(
  name: string,
  sheet: DoorSheet,
  backup: DoorSheet,
  inserted: Inserted,
  known: { readonly record: WrittenRecord | null; readonly after: DoorSheet | null },
): TypedCell[] {
  // Without the record nothing tells a person's words from the run's: then the run is taken back as a whole.
  if (!known.after && !known.record) return [];
  const place = known.after ? placeAgain : placeBefore;
  const now = sheet.readCells();
  const before = backup.readCells();
  const after = known.after?.readCells() ?? null;
  const marks = known.record?.[`${prefix}${name}`] ?? {};
  const typed: TypedCell[] = [];
  for (const [r, line] of now.entries()) {
    for (const [c, cell] of line.entries()) {
      if (cell.formula !== '') continue;
      const then = place(r + 1, c + 1, inserted);
      // The row or column goes with the run.
      if (!then) continue;
      const stood = before[then.row - 1]?.[then.column - 1];
      // The words that a formula showed are not a person's.
      if (same(cell, stood) || (stood && textOf(cell) === String(stood.value))) continue;
      if (after ? same(cell, after[r]?.[c]) : marks[r + 1]?.[c + 1] === shortHash(textOf(cell))) continue;
      // An emptied cell of ours is no word to keep.
      if (textOf(cell) === '') continue;
      typed.push({ ...then, cell });
    }
  }
  return typed;
}

/** Puts the words back; a few cell by cell, many as one block over what stands there. */
export function putBack(sheet: DoorSheet, backup: DoorSheet, typed: readonly TypedCell[]): void {
  if (typed.length <= singly) {
    for (const { row, column, cell } of typed) sheet.writeCells(row, column, [[{ kind: 'present', cell }]]);
    return;
  }
  const before = backup.readCells();
  const byColumn = new Map<number, TypedCell[]>();
  for (const one of typed) byColumn.set(one.column, [...(byColumn.get(one.column) ?? []), one]);
  for (const [column, cells] of byColumn) {
    const rows = new Map(cells.map(({ row, cell }) => [row, cell]));
    const first = Math.min(...rows.keys());
    const last = Math.max(...rows.keys());
    sheet.writeCells(
      first,
      column,
      Array.from({ length: last - first + 1 }, (_, offset) => {
        const cell = rows.get(first + offset) ?? before[first + offset - 1]?.[column - 1];
        return [cell ? { kind: 'present', cell } : { kind: 'blank' }];
      }),
    );
  }
}

function placeBefore(row: number, column: number, { rows, columns }: Inserted): { row: number; column: number } | null {
  let at = column;
  for (let index = columns.length - 1; index >= 0; index--) {
    const put = columns[index]!;
    if (at === put) return null;
    if (at > put) at--;
  }
  if (!rows || row <= rows.after) return { row, column: at };
  return row <= rows.after + rows.count ? null : { row: row - rows.count, column: at };
}

/** Where a cell stands once the rows and columns of a run are back. */
function placeAgain(row: number, column: number, { rows, columns }: Inserted): { row: number; column: number } {
  return {
    row: rows && row > rows.after ? row + rows.count : row,
    column: columns.reduce((at, put) => (at >= put ? at + 1 : at), column),
  };
}

function textOf({ formula, value }: PresentCell): string {
  return formula !== '' ? formula : String(value);
}

function same(cell: PresentCell, other: PresentCell | undefined): boolean {
  return textOf(cell) === (other ? textOf(other) : '');
}
