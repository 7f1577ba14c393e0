import { formulaCell } from './cell-input';
import { columnReference, rowReference, type Table } from './columns';
import type { CellInput } from './write-op';

/** 1 where the row has an ID. */
export function tallyCell(table: Table, row: number): CellInput {
  return formulaCell(`=IF(${rowReference(table, 'id', row)}="",0,1)`);
}

/**
 * Number of rows that fulfil all criteria; each names a column and what must stand there, as a formula part. By SUMIFS over the column 件数: see
 * `TALLY_COLUMN`.
 */
export function countOf(table: Table, ...criteria: readonly (readonly [key: string, wanted: string])[]): string {
  const where = criteria.map(([key, wanted]) => `${columnReference(table, key)},${wanted}`).join(',');
  return `SUMIFS(${columnReference(table, 'tally')},${where})`;
}
