import type { CellInput } from '../../../shared/workbook/write-op';
import type { NextCell, PresentCell } from '../door';
import { type AddressMap, moveFormula } from './address-map';
import { presentText } from './find-columns';
import { rememberingHash } from './hash';
import { type LeftRow, leftCell, leftRows, type NotesOf } from './left-rows';
import { neighbours } from './neighbours';
import { columnBefore, type Placement, shownText, textOf } from './placement';
import { type PlannedSheet, plannedCell } from './planned';
import type { WrittenRecord } from './record';
import { readLeft, subjectColumn } from './subject';

/** `structure`: only headings, IDs and formulas are put right; what the source or a person says stays as it is. */
export type Scope = 'all' | 'structure';

/** One cell that changes, in words for the preview. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/** What becomes of a sheet that is there. */
export interface Reconciled {
  /** Blocks to be written, one for each run of neighbouring columns of ours; empty where nothing changes. */
  readonly blocks: readonly { readonly row: number; readonly column: number; readonly cells: NextCell[][] }[];
  /** Changes outside formulas, in actual rows and columns. */
  readonly changes: readonly CellChange[];
  /** IDs of rows that come and go. */
  readonly addedRows: readonly number[];
  readonly goneRows: readonly number[];
  /** Those of the rows that go in which people typed something: they stay, marked. */
  readonly left: ReadonlyMap<number, LeftRow>;
  /** Input cells where a person's word stands against ours. */
  readonly kept: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** What is written into input cells, for the next run. */
  readonly record: WrittenRecord[string];
}

/**
 * Compares a planned sheet with what stands there and decides cell by cell. Formulas, IDs and what comes from the source are
 * written anew; a cell that people may change keeps what a person typed (it differs from what the last run wrote there).
 * `maps` = null: every sheet stands as it was planned. `reach` is how far the last run's content went: what lies beyond is people's own and is not cleared.
 */
export function reconcile(
  planned: PlannedSheet,
  placement: Placement,
  cells: readonly (readonly PresentCell[])[],
  maps: ((sheet: string) => AddressMap | undefined) | null,
  record: WrittenRecord[string] | null,
  reach: { readonly rows: number; readonly columns: number },
  scope: Scope = 'all',
  notesOf: NotesOf = () => new Map(),
): Reconciled {
  const judge = inputJudge(planned, placement, record, scope);
  const changes: CellChange[] = [];
  const kept: { row: number; column: number; text: string }[] = [];
  const next = new Map<number, Map<number, NextCell>>();
  const differing: Differing = new Map();
  const put = (row: number, column: number, cell: NextCell, differs: boolean) => {
    const line = next.get(row) ?? new Map<number, NextCell>();
    next.set(row, line);
    line.set(column, cell);
    if (!differs) return;
    const rows = differing.get(column);
    if (!rows) differing.set(column, { first: row, last: row });
    else if (row < rows.first) rows.first = row;
    else if (row > rows.last) rows.last = row;
  };
  const subject = subjectColumn(planned.shape);
  const lastRow = Math.max(planned.rows, planned.shape.kind === 'table' ? 0 : reach.rows);
  const lastColumn = Math.max(planned.columns, planned.shape.kind === 'table' ? 0 : reach.columns);
  for (let row = 1; row <= lastRow; row++) {
    const actualRow = placement.row(row);
    if (!ownRow(planned, placement, row)) continue;
    for (let column = 1; column <= lastColumn; column++) {
      const actualColumn = placement.column(column);
      const wanted = movedCell(plannedCell(planned, row, column), placement, maps);
      const stands = cells[actualRow - 1]?.[columnBefore(placement, actualColumn) - 1];
      const present = column === subject && placement.returned.has(actualRow) ? unmarked(stands) : stands;
      const differs = !equal(stands, wanted);
      const verdict = judge.judge(row, column, present, wanted);
      if (verdict === 'keep' && present) {
        if (differs) kept.push({ row: actualRow, column: actualColumn, text: shownText(present) });
        put(actualRow, actualColumn, { kind: 'present', cell: present }, present !== stands);
        if (stands && present !== stands) {
          changes.push({ row: actualRow, column: actualColumn, before: shownText(stands), after: shownText(present) });
        }
        continue;
      }
      if (differs && wanted.kind !== 'formula') {
        changes.push({
          row: actualRow,
          column: actualColumn,
          before: present ? shownText(present) : '',
          after: textOf(wanted),
        });
      }
      put(actualRow, actualColumn, wanted, differs);
    }
  }
  // A mending of the structure brings nothing new from the source, so no item leaves by it.
  const gone = scope === 'structure' ? [] : placement.gone;
  const left = gone.length === 0 ? new Map<number, LeftRow>() : leftRows(planned, placement, cells, record, notesOf);
  for (const { row } of gone) {
    const stays = left.get(row);
    for (let column = 1; column <= planned.columns; column++) {
      const actualColumn = placement.column(column);
      const present = cells[row - 1]?.[columnBefore(placement, actualColumn) - 1];
      const cell: NextCell = stays ? leftCell(planned, column, present, stays) : { kind: 'blank' };
      const before = present ? shownText(present) : '';
      put(row, actualColumn, cell, cell.kind === 'text' || (cell.kind === 'blank' && before !== ''));
      // What the run writes must be known when it is taken back.
      if (cell.kind === 'text') changes.push({ row, column: actualColumn, before, after: cell.text });
    }
  }
  const staying = [...[...left.values()].map(({ id }) => id), ...placement.away];
  if (scope === 'structure') staying.push(...placement.gone.map(({ id }) => id));
  const added = planned.shape.kind === 'table' ? addedRows(planned, placement, cells) : [];
  return {
    blocks: blocksOf(next, differing, cells, placement),
    changes,
    addedRows: added,
    goneRows: gone.map(({ row }) => row),
    left,
    kept,
    record: { ...judge.record, ...marksOf(record, staying) },
  };
}

/** Rows above a table that people moved down are theirs to word; the headings and what stands below are ours. */
function ownRow(planned: PlannedSheet, placement: Placement, row: number): boolean {
  if (planned.shape.kind !== 'table') return true;
  return row >= planned.shape.table.headerRow - 1 || placement.shiftRow(row) === row;
}

/** What was written for items that are out of the plan: it tells their typed cells again when they come back. */
function marksOf(record: WrittenRecord[string] | null, ids: readonly string[]): WrittenRecord[string] {
  return Object.fromEntries(ids.flatMap((id) => (record?.[id] ? [[id, record[id]]] : [])));
}

/** The name as it was before the row was marked. */
function unmarked(cell: PresentCell | undefined): PresentCell | undefined {
  const left = cell ? readLeft(shownText(cell)) : null;
  return left ? { value: left.name, formula: '' } : cell;
}

function movedCell(
  cell: CellInput,
  placement: Placement,
  maps: ((sheet: string) => AddressMap | undefined) | null,
): CellInput {
  if (cell.kind !== 'formula' || maps === null) return cell;
  return { kind: 'formula', formula: moveFormula(cell.formula, placement, maps) };
}

function equal(present: PresentCell | undefined, wanted: CellInput): boolean {
  if (!present) return wanted.kind === 'blank';
  if (wanted.kind === 'formula') return sameFormula(present.formula, wanted.formula);
  if (present.formula !== '') return false;
  switch (wanted.kind) {
    case 'blank':
      return present.value === '';
    case 'number':
      return (
        typeof present.value === 'number' && Math.abs(present.value - wanted.number) <= Math.abs(wanted.number) * 1e-12
      );
    case 'boolean':
      return present.value === wanted.boolean;
    case 'text':
    case 'link':
      return present.value === wanted.text;
  }
}

/** Engines give formulas back with their own spaces and quotes. */
function sameFormula(one: string, other: string): boolean {
  return one === other || plainFormula(one) === plainFormula(other);
}

/** Without the differences that engines make in giving a formula back. */
export function plainFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : part.replace(/[\s']/g, '').toUpperCase()))
    .join('');
}

/** Tells whether a cell that people may change was changed by one. */
function inputJudge(planned: PlannedSheet, placement: Placement, record: WrittenRecord[string] | null, scope: Scope) {
  const written: Record<string, Record<string, string>> = {};
  const hash = rememberingHash();
  const identity =
    planned.shape.kind === 'table' ? planned.shape.table.columns.findIndex((one) => one.kind === 'identity') : -1;
  const { shape } = planned;
  const place = (row: number, column: number): { id: string; key: string } | null => {
    if (shape.kind === 'table') {
      const { columns, firstRow } = shape.table;
      if (row < firstRow || columns[column - 1]?.kind !== 'input') return null;
      const id = identity < 0 ? '' : textOf(plannedCell(planned, row, identity + 1));
      return id === '' ? null : { id, key: columns[column - 1]!.key };
    }
    if (shape.kind === 'labels') {
      const label = textOf(plannedCell(planned, row, 1));
      return column === 2 && row >= shape.firstRow && shape.inputs.has(label) ? { id: label, key: 'value' } : null;
    }
    return null;
  };
  return {
    record: written,
    judge(row: number, column: number, present: PresentCell | undefined, wanted: CellInput): 'keep' | 'write' {
      const where = place(row, column);
      if (scope === 'structure' && present && isContent(planned, row, column, wanted)) {
        const last = where && record?.[where.id]?.[where.key];
        if (where && last !== undefined && last !== null) {
          const line = written[where.id] ?? {};
          written[where.id] = line;
          line[where.key] = last;
        }
        return 'keep';
      }
      if (!where) return 'write';
      const mark = hash(textOf(wanted));
      const last = record?.[where.id]?.[where.key];
      const now = present ? shownText(present) : '';
      const typed =
        present !== undefined &&
        !equal(present, wanted) &&
        (last === undefined ? now !== '' : hash(now) !== last) &&
        !placement.insert.includes(placement.column(column));
      // What a person typed stays typed: the mark of what we wrote last is carried on.
      const line = written[where.id] ?? {};
      written[where.id] = line;
      line[where.key] = typed ? (last ?? '') : mark;
      return typed ? 'keep' : 'write';
    },
  };
}

/** What a mending of the structure leaves alone: every cell below the headings that is neither ID nor formula. */
function isContent({ shape }: PlannedSheet, row: number, column: number, wanted: CellInput): boolean {
  if (wanted.kind === 'formula') return false;
  if (shape.kind !== 'table') return true;
  return row >= shape.table.firstRow && shape.table.columns[column - 1]?.kind !== 'identity';
}

function addedRows(planned: PlannedSheet, placement: Placement, cells: readonly (readonly PresentCell[])[]): number[] {
  if (planned.shape.kind !== 'table') return [];
  const { table } = planned.shape;
  const identity = table.columns.findIndex((column) => column.kind === 'identity') + 1;
  if (identity === 0) return [];
  const rows: number[] = [];
  const present = new Set<string>();
  const presentIdentity = columnBefore(placement, placement.column(identity));
  for (let row = 1; row <= cells.length; row++) present.add(presentText(cells, row, presentIdentity));
  for (let row = table.firstRow; row <= planned.rows; row++) {
    const id = textOf(plannedCell(planned, row, identity));
    if (id !== '' && !present.has(id) && !placement.adopted.has(placement.row(row))) rows.push(placement.row(row));
  }
  return rows;
}

/** First and last row in which anything differs, by column. */
type Differing = Map<number, { first: number; last: number }>;

/**
 * Runs of neighbouring columns of ours become one block each, from the first row and column that differ to the last; what lies between keeps
 * its content.
 */
function blocksOf(
  next: ReadonlyMap<number, ReadonlyMap<number, NextCell>>,
  differing: Differing,
  cells: readonly (readonly PresentCell[])[],
  placement: Placement,
): { row: number; column: number; cells: NextCell[][] }[] {
  if (differing.size === 0) return [];
  const ours = new Set<number>();
  for (const line of next.values()) for (const column of line.keys()) ours.add(column);
  return neighbours([...ours]).flatMap(({ column: start, columns: width }) => {
    const columns = [...differing.keys()].filter((column) => column >= start && column < start + width);
    if (columns.length === 0) return [];
    const [left, right] = [Math.min(...columns), Math.max(...columns)];
    const first = Math.min(...columns.map((column) => differing.get(column)!.first));
    const last = Math.max(...columns.map((column) => differing.get(column)!.last));
    const block = Array.from({ length: last - first + 1 }, (_row, down) =>
      Array.from({ length: right - left + 1 }, (_column, across): NextCell => {
        const own = next.get(first + down)?.get(left + across);
        if (own) return own;
        const present = cells[first + down - 1]?.[columnBefore(placement, left + across) - 1];
        return present ? { kind: 'present', cell: present } : { kind: 'blank' };
      }),
    );
    return [{ row: first, column: left, cells: block }];
  });
}
