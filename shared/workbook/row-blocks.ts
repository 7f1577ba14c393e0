import { columnLetters, sheetInFormula } from './address';
import { formulaCell } from './cell-input';
import { columnNumber, columnReference, rowReference, type Table } from './columns';
import type { CellInput } from './write-op';

/** First and last row of what belongs together when the workbook is made. */
export interface Block {
  readonly first: number;
  readonly last: number;
}

/** The block of each group; `groupsOf` may name several groups for one item. */
export function blocksOf<Item>(
  items: readonly Item[],
  firstRow: number,
  groupsOf: (item: Item) => readonly string[],
): ReadonlyMap<string, Block> {
  const blocks = new Map<string, Block>();
  items.forEach((item, index) => {
    const row = firstRow + index;
    for (const group of groupsOf(item)) blocks.set(group, { first: blocks.get(group)?.first ?? row, last: row });
  });
  return blocks;
}

/**
 * `指標!$K$15:$K$60`: a column of a table within a block. A group without rows has the heading for its block: one cell that is nobody's row,
 * and that no sorting or deleting of rows takes away.
 */
export function blockReference(table: Table, key: string, block: Block | undefined): string {
  const letters = columnLetters(columnNumber(table, key));
  const { first, last } = block ?? { first: table.headerRow, last: table.headerRow };
  return `${sheetInFormula(table.sheet)}!$${letters}$${first}:$${letters}$${last}`;
}

/** 1 where the row has an ID. */
export function tallyCell(table: Table, row: number): CellInput {
  return formulaCell(`=IF(${rowReference(table, 'id', row)}="",0,1)`);
}

/** How a column of a table is named in a formula: as a whole, or within a block. */
export type Place = (key: string) => string;

export const wholeColumn =
  (table: Table): Place =>
  (key) =>
    columnReference(table, key);

export const withinBlock =
  (table: Table, block: Block | undefined): Place =>
  (key) =>
    blockReference(table, key, block);

/** Number of rows that fulfil all criteria; each names a column and what must stand there, as a formula part. */
export function countOf(place: Place, ...criteria: readonly (readonly [key: string, wanted: string])[]): string {
  return `SUMIFS(${place('tally')},${criteria.map(([key, wanted]) => `${place(key)},${wanted}`).join(',')})`;
}

/**
 * Whether a group stands within its block and nowhere else: as many rows in the block as in the whole column (`all`, a formula part). Then what
 * is counted in the block is counted right, however rows were inserted, sorted or deleted; else the whole column must be searched.
 */
export function standsInBlock(within: Place, key: string, id: string, all: string): string {
  return `${countOf(within, [key, id])}=${all}`;
}
