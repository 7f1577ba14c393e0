import { columnLetters, sheetInFormula } from './address';
import type { CellStyle } from './write-op';

/**
 * What a column is for. `identity`: our stable ID, never typed; `input`: people type here and regenerating keeps it;
 * `formula`: calculated, restored when overwritten; `source`: what was read from the city's sheet, for comparison.
 */
export type ColumnKind = 'identity' | 'input' | 'formula' | 'source';

/** A column of a generated sheet, as data. */
export interface Column {
  /** Stable within its sheet, e.g. `target:2023`. */
  readonly key: string;
  readonly heading: string;
  /** Heading above the heading, spanning all neighbours with the same text: 令和5年度. */
  readonly group?: string;
  /** In pixels. */
  readonly width: number;
  readonly kind: ColumnKind;
  readonly style?: CellStyle;
  /** Note on the heading: what stands here and how it is calculated. */
  readonly help?: string;
  /** Dropdown. */
  readonly choices?: readonly string[];
}

/** Where a table stands on its sheet. The rows after the last item up to `lastRow` are left free for people's own rows. */
export interface Table {
  readonly sheet: string;
  readonly columns: readonly Column[];
  /** Row of the headings; the group headings stand one above where there are any. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Rows left free beneath a table: sums and lookups already reach over them. */
const SPARE_ROWS = 50;

/** A table whose headings stand below title and lead. */
export function tableOf(sheet: string, columns: readonly Column[], items: number): Table {
  const headerRow = columns.some((column) => column.group !== undefined) ? 4 : 3;
  return { sheet, columns, headerRow, firstRow: headerRow + 1, lastRow: headerRow + items + SPARE_ROWS };
}

/** Number of a column, from 1. Throws where the table has no such column. */
export function columnNumber(table: Table, key: string): number {
  const index = placesOf(table.columns).get(key);
  if (index === undefined) throw new Error(`${table.sheet} has no column ${key}`);
  return index + 1;
}

export function hasColumn(table: Table, key: string): boolean {
  return placesOf(table.columns).has(key);
}

const places = new WeakMap<readonly Column[], ReadonlyMap<string, number>>();

/** Places of the columns by key, from 0: every formula asks for them. */
function placesOf(columns: readonly Column[]): ReadonlyMap<string, number> {
  const known = places.get(columns);
  if (known !== undefined) return known;
  const made = new Map(columns.map(({ key }, index) => [key, index]));
  places.set(columns, made);
  return made;
}

/** `$K7`: a cell of the same row, for formulas that stand in that row; survives sorting. */
export function rowReference(table: Table, key: string, row: number): string {
  return `$${columnLetters(columnNumber(table, key))}${row}`;
}

/**
 * `指標!$K$4:$K$254`: a whole column for lookups and counts from other sheets. It begins at the heading, so that a row
 * inserted right below the heading belongs to it.
 */
export function columnReference(table: Table, key: string): string {
  const letters = columnLetters(columnNumber(table, key));
  return `${sheetInFormula(table.sheet)}!$${letters}$${table.headerRow}:$${letters}$${table.lastRow}`;
}

/** `指標!$K$15`: one cell of a table, for formulas of other sheets. */
export function cellReference(table: Table, key: string, row: number): string {
  return `${sheetInFormula(table.sheet)}!$${columnLetters(columnNumber(table, key))}$${row}`;
}

/**
 * `near` where it still holds, else `far`. References to single cells follow inserted rows and cost nothing; after sorting, deleting
 * or typing over IDs the condition fails, and the search through the whole column gives the same answer, only slower.
 */
export function nearOrFar(condition: string, near: string, far: string): string {
  // IF leaves the branch it does not take alone; IFERROR around it would calculate both. A deleted row makes the condition #REF!.
  return `IF(IFERROR(${condition},1=0),${near},${far})`;
}

/**
 * The text of a cell found by INDEX; an empty text for a blank one. Inside a function that takes values, IronCalc leaves an INDEX
 * of a branch not taken alone; written bare or with `&""`, it walks through the whole column in every formula that names it.
 */
export function textOf(found: string): string {
  return `CONCATENATE(${found})`;
}

/** As `textOf`, for a cell that may hold a number: a number stays one. */
export function textOrNumberOf(found: string): string {
  return `IF(COUNT(${found})=1,SUM(${found}),${textOf(found)})`;
}

/**
 * Looks a text up by stable ID (`id` is a reference); an empty text where the ID or the text is missing, never 0.
 * `row` is where the item stood when the workbook was made.
 */
export function lookupText(table: Table, idKey: string, valueKey: string, id: string, row?: number): string {
  const place = `MATCH(${id},${columnReference(table, idKey)},0)`;
  const far = `IFERROR(${textOf(`INDEX(${columnReference(table, valueKey)},${place})`)},"")`;
  if (row === undefined) return far;
  return nearOrFar(`${cellReference(table, idKey, row)}=${id}`, `${cellReference(table, valueKey, row)}&""`, far);
}

/** As `lookupText`, for a cell that may hold a number: a number stays one, a blank cell gives an empty text. */
export function lookupValue(table: Table, valueKey: string, id: string, row?: number): string {
  const found = `INDEX(${columnReference(table, valueKey)},MATCH(${id},${columnReference(table, 'id')},0))`;
  const far = `IFERROR(${textOrNumberOf(found)},"")`;
  if (row === undefined) return far;
  const cell = cellReference(table, valueKey, row);
  return nearOrFar(`${cellReference(table, 'id', row)}=${id}`, `IF(${cell}="","",${cell})`, far);
}
