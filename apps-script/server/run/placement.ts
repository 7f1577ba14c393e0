import type { Column } from '../../../shared/workbook/columns';
import { changedIdentities } from '../../../shared/workbook/health-identities';
import { cellKey } from '../../../shared/workbook/image';
import type { PresentCell } from '../door';
import type { AddressMap } from './address-map';
import { findColumns, presentText, type RenamedColumn } from './find-columns';
import { type PlannedSheet, plannedCell } from './planned';
import { readLeft, subjectColumn } from './subject';

/** Where a planned sheet's rows and columns go on the sheet that is there. */
export interface Placement extends AddressMap {
  /** Columns to be inserted before anything is written, from left to right, each at its place after the ones before. */
  readonly insert: readonly number[];
  /** Planned row of an actual one, for its style; null where the row is not ours. */
  readonly plannedRow: (row: number) => number | null;
  /** Planned column of an actual one; null where the column is a person's own. */
  readonly plannedColumn: (column: number) => number | null;
  /** Moves a row by what stands above the headings only: for rules, dropdowns and protections of whole columns. */
  readonly shiftRow: (row: number) => number;
  /** Actual rows that carry an ID of ours which the plan does not have any more. */
  readonly gone: readonly { readonly row: number; readonly id: string }[];
  /** Actual rows of items that had left the plan and are back: their names still carry the mark of it. */
  readonly returned: ReadonlySet<number>;
  /** IDs of items that left the plan in an earlier run and whose rows stayed for what people typed there. */
  readonly away: readonly string[];
  /** Actual rows whose ID was changed or cleared by hand, known by their name and what else stands in them; with what stands for the ID now. */
  readonly adopted: ReadonlyMap<number, { readonly id: string; readonly found: string }>;
  /** Columns whose heading somebody changed: they stay in their place and get their heading back. */
  readonly renamed: readonly RenamedColumn[];
  /** True where every row and column stands where it was planned. */
  readonly straight: boolean;
}

const same = (position: number) => position;

/** The sheet is new, or written as it is planned. */
export function straightPlacement(name: string): Placement {
  return {
    name,
    row: same,
    column: same,
    insert: [],
    plannedRow: same,
    plannedColumn: same,
    shiftRow: same,
    gone: [],
    returned: new Set(),
    away: [],
    adopted: new Map(),
    renamed: [],
    straight: true,
  };
}

/** Column before the insertions that the run makes; beyond the sheet for an inserted one. */
export function columnBefore({ insert }: Placement, column: number): number {
  let at = column;
  for (let index = insert.length - 1; index >= 0; index--) {
    const inserted = insert[index]!;
    if (at === inserted) return Number.MAX_SAFE_INTEGER;
    if (at > inserted) at--;
  }
  return at;
}

/** What a cell holds, a formula as its text. */
export function shownText(cell: PresentCell): string {
  return cell.formula !== '' ? cell.formula : String(cell.value);
}

/**
 * Finds a table again that people have sorted, moved down or given columns of their own. Columns are known by heading (and by
 * which of equal headings they are), rows by ID. New columns are inserted behind their neighbour, new rows take the first
 * free row behind the last of ours. `known`: whether an ID is one that an earlier run wrote; a row with another word there is a
 * person's own.
 */
export function placeTable(
  planned: PlannedSheet,
  name: string,
  cells: readonly (readonly PresentCell[])[],
  known: (id: string) => boolean = () => true,
  wrote: (key: string) => boolean = () => true,
): Placement {
  if (planned.shape.kind !== 'table') return straightPlacement(name);
  const { table } = planned.shape;
  const headerRow = findHeader(cells, table.columns, table.headerRow);
  if (headerRow === null) return straightPlacement(name);
  const columns = findColumns(planned, table.columns, cells, headerRow, wrote);
  const identity = table.columns.findIndex((column) => column.kind === 'identity');
  const presentIdentity = identity < 0 ? null : (columns.before[identity] ?? null);
  const offset = headerRow - table.headerRow;
  const shiftRow = (row: number) => row + offset;
  const rows = placeRows(planned, cells, {
    headerRow,
    identity: identity + 1,
    presentIdentity,
    presentSubject: columns.before[subjectColumn(planned.shape) - 1] ?? null,
    columns: columns.before,
    known,
  });
  const toRow = (row: number): number => {
    if (row <= table.headerRow) return shiftRow(row);
    return rows.byPlanned.get(row) ?? rows.last + (row - rows.lastPlanned);
  };
  const fromRow = new Map([...rows.byPlanned].map(([plannedRow, row]) => [row, plannedRow]));
  const fromColumn = new Map(columns.after.map((column, index) => [column, index + 1]));
  const toColumn = (column: number) => columns.after[column - 1] ?? column + columns.insert.length;
  const straight =
    offset === 0 &&
    columns.after.every((column, index) => column === index + 1) &&
    [...rows.byPlanned].every(([plannedRow, row]) => plannedRow === row);
  return {
    name,
    row: toRow,
    column: toColumn,
    insert: columns.insert,
    plannedRow(row) {
      if (row <= headerRow) return row - offset >= 1 ? row - offset : null;
      const known = fromRow.get(row);
      if (known !== undefined) return known;
      return row > rows.last ? rows.lastPlanned + (row - rows.last) : null;
    },
    plannedColumn: (column) => fromColumn.get(column) ?? null,
    shiftRow,
    gone: rows.gone,
    returned: rows.returned,
    away: rows.away,
    adopted: rows.adopted,
    renamed: columns.renamed,
    straight,
  };
}

/** The row, among the first thirty, that holds most of our headings; null where fewer than half are there. */
function findHeader(
  cells: readonly (readonly PresentCell[])[],
  columns: readonly Column[],
  expected: number,
): number | null {
  const wanted = new Set(columns.map((column) => column.heading));
  let best: { row: number; hits: number } | null = null;
  for (let row = 1; row <= Math.min(30, cells.length); row++) {
    const hits = new Set((cells[row - 1] ?? []).map((cell) => String(cell.value)).filter((text) => wanted.has(text)))
      .size;
    if (!best || hits > best.hits || (hits === best.hits && row === expected)) best = { row, hits };
  }
  return best && best.hits * 2 >= wanted.size ? best.row : null;
}

interface RowsOf {
  readonly headerRow: number;
  /** Planned column of the ID. */
  readonly identity: number;
  /** Column of the ID before insertions; null where it is gone. */
  readonly presentIdentity: number | null;
  /** The same of the column that names the row. */
  readonly presentSubject: number | null;
  /** Of every planned column. */
  readonly columns: readonly (number | null)[];
  readonly known: (id: string) => boolean;
}

function placeRows(planned: PlannedSheet, cells: readonly (readonly PresentCell[])[], where: RowsOf) {
  const { table } = planned.shape as Extract<PlannedSheet['shape'], { kind: 'table' }>;
  const idOf = (row: number) => (where.identity === 0 ? '' : textOf(plannedCell(planned, row, where.identity)));
  const wanted: { id: string; row: number }[] = [];
  for (let row = table.firstRow; row <= planned.rows; row++) {
    const id = idOf(row);
    if (id !== '') wanted.push({ id, row });
  }
  const present = new Map<string, number>();
  const gone: { row: number; id: string }[] = [];
  const marked = new Map<string, number>();
  const wantedIds = new Set(wanted.map(({ id }) => id));
  if (where.presentIdentity !== null) {
    for (let row = where.headerRow + 1; row <= cells.length; row++) {
      const id = presentText(cells, row, where.presentIdentity);
      if (id === '') {
        const left = where.presentSubject === null ? null : readLeft(presentText(cells, row, where.presentSubject));
        if (left && !marked.has(left.id)) marked.set(left.id, row);
      } else if (wantedIds.has(id)) {
        if (!present.has(id)) present.set(id, row);
      } else if (where.known(id)) gone.push({ row, id });
    }
  }
  const returned = new Set<number>();
  for (const [id, row] of marked) {
    if (!wantedIds.has(id) || present.has(id)) continue;
    present.set(id, row);
    returned.add(row);
  }
  const adopted = adoptedRows(planned, cells, where, (id) => present.has(id));
  for (const [row, { id }] of adopted) present.set(id, row);
  const taken = new Set([...present.values(), ...gone.map(({ row }) => row)]);
  // A row with anything of a person's in it is not free: their words would go to another item.
  const free = (row: number) =>
    !taken.has(row) && (cells[row - 1] ?? []).every(({ value, formula }) => value === '' && formula === '');
  const byPlanned = new Map<number, number>();
  let next = where.headerRow + 1;
  // Without any of our IDs the sheet was cleared: it is written as planned.
  const lastTaken = Math.max(where.headerRow, ...taken);
  for (const { id, row } of wanted) {
    let place = present.get(id);
    if (place === undefined) {
      next = Math.max(next, lastTaken + 1);
      while (!free(next)) next++;
      place = next;
      taken.add(place);
    }
    byPlanned.set(row, place);
  }
  const lastPlanned = wanted[wanted.length - 1]?.row ?? table.headerRow;
  const last = Math.max(where.headerRow, ...taken);
  const away = [...marked.keys()].filter((id) => !wantedIds.has(id));
  return { byPlanned, gone, returned, adopted, away, last, lastPlanned };
}

/** Rows that lost their ID, or had it typed over: their name and most of their texts are those of a row that is missing. */
function adoptedRows(
  planned: PlannedSheet,
  cells: readonly (readonly PresentCell[])[],
  where: RowsOf,
  isPresent: (id: string) => boolean,
): Map<number, { readonly id: string; readonly found: string }> {
  const adopted = new Map<number, { id: string; found: string }>();
  const { presentIdentity, presentSubject, headerRow } = where;
  if (planned.shape.kind !== 'table' || presentIdentity === null || presentSubject === null) return adopted;
  const strangers = cells.some((_, index) => {
    const id = presentText(cells, index + 1, presentIdentity);
    const named = index >= headerRow && presentText(cells, index + 1, presentSubject) !== '';
    return named && (id === '' || (!isPresent(id) && !where.known(id)));
  });
  if (!strangers) return adopted;
  const { table } = planned.shape;
  const places = new Map(where.columns.flatMap((at, index) => (at === null ? [] : [[index + 1, at] as const])));
  const texts = new Map(
    cells.flatMap((line, row) =>
      line.flatMap(({ value, formula }, column) =>
        formula === '' && value !== '' ? [[cellKey(row + 1, column + 1), String(value)] as const] : [],
      ),
    ),
  );
  const names = new Map<string, string>();
  for (let row = table.firstRow; row <= planned.rows; row++)
    names.set(
      textOf(plannedCell(planned, row, where.identity)),
      textOf(plannedCell(planned, row, subjectColumn(planned.shape))),
    );
  for (const { id, found, row } of changedIdentities(planned.image, texts, places, {
    wanted: table.headerRow,
    now: headerRow,
  })) {
    const sameName = presentText(cells, row, presentSubject) === names.get(id);
    if (sameName && (found === '' || !where.known(found)) && ![...adopted.values()].some((one) => one.id === id))
      adopted.set(row, { id, found });
  }
  return adopted;
}

export function textOf(cell: ReturnType<typeof plannedCell>): string {
  switch (cell.kind) {
    case 'text':
    case 'link':
      return cell.text;
    case 'number':
      return String(cell.number);
    case 'boolean':
      return String(cell.boolean);
    case 'formula':
      return cell.formula;
    case 'blank':
      return '';
  }
}
