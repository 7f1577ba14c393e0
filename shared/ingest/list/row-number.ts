import type { CellLedger } from '../ledger';
import { cleanNumber } from '../name-number';
import type { SheetView } from '../sheet-view';
import { columnOf, type ListTable } from './column';

/**
 * The number of a row's 事業 from a column of numbers, null where there is none. 取組番号 comes before No.: the first says where the
 * initiative stands, the second only counts rows.
 */
export function rowNumberOf(sheet: SheetView, table: ListTable, row: number, ledger: CellLedger): string | null {
  const column =
    table.columns.find(({ role, level }) => role === 'levelNumber' && level === -1) ?? columnOf(table, 'serial');
  const text = column === undefined ? '' : sheet.text(row, column.index);
  if (column !== undefined && column.role === 'levelNumber' && text !== '') ledger.read(row, column.index);
  return text === '' || text.length > 20 ? null : cleanNumber(text);
}
