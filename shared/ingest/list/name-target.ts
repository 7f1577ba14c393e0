import { parseFiscalYears } from '../../calendar/parse-year';
import { reason } from '../../target/reason';
import { UNDATED } from '../draft';
import { readValue } from '../reading';
import type { SheetView } from '../sheet-view';
import { columnOf, type ListTable } from './column';
import type { OpenIndicator } from './draft-builder';

const QUANTITIES: ReadonlySet<string> = new Set(['numeric', 'percent', 'ratio_to_previous', 'relative_to_baseline']);

/**
 * One KPI text an item (令和4年度末までに、94%の市民が…): where the table has no column for targets, the text of the indicator is
 * its target, too. Its year is the last one it names.
 */
export function targetFromName(sheet: SheetView, table: ListTable, row: number, indicator: OpenIndicator): void {
  const column = columnOf(table, 'indicator');
  if (
    column === undefined ||
    table.columns.some(({ role }) => role === 'target' || role === 'actual' || role === 'value')
  )
    return;
  const text = sheet.original(row, column.index);
  if (Object.keys(indicator.targets).length > 0) return;
  if (!readValue(text, { name: indicator.name }).parts.some(({ kind }) => QUANTITIES.has(kind))) return;
  const years = parseFiscalYears(text).map(({ to }) => to);
  const last = years.length === 0 ? UNDATED : String(Math.max(...years));
  indicator.targets[last] = {
    ...sheet.place(row, column.index),
    text,
    notes: [reason('targetFromName')],
    doubtful: true,
  };
}
