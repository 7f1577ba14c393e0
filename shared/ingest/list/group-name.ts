import { parseFiscalYears } from '../../calendar/parse-year';
import { foldKey } from '../../text/fold';
import { meaningOf } from '../heading/vocabulary';
import { columnOf, type ListTable } from './column';

/** 効果額（千円） over 目標 | 実績, where no column names an indicator: what the figures measure. Null where several headings differ. */
export function groupName(table: ListTable, slot: number): string | null {
  if (columnOf(table, 'indicator', slot) !== undefined) return null;
  const groups = new Set<string>();
  for (const { role, label, slot: own } of table.columns) {
    if (own !== slot || (role !== 'target' && role !== 'actual')) continue;
    const [group = '', below] = label.split(' › ');
    groups.add(below === undefined ? '' : group);
  }
  const [only = '', ...others] = groups;
  if (only === '' || others.length > 0 || parseFiscalYears(only).length > 0) return null;
  const meaning = meaningOf(foldKey(only));
  return meaning === null || meaning.role === 'attribute' ? only : null;
}
