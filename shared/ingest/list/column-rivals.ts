import type { ColumnRole } from '../heading/role';
import { BY_YEAR } from './column-years';
import type { RoughColumn } from './rough-column';

/** Roles of which a table has one column; what comes later is kept as a text. */
export const ONCE: readonly ColumnRole[] = [
  'serial',
  'classification',
  'priority',
  'indicator',
  'indicatorNumber',
  'unit',
  'series',
  'year',
];

/** Of the columns of a role the first counts, for each of the indicators beside each other; the others become texts. */
export function keepFirst(
  columns: readonly RoughColumn[],
  role: ColumnRole,
  slots: ReadonlyMap<RoughColumn, number>,
): void {
  const seen = new Set<number>();
  for (const column of columns) {
    if (column.role !== role) continue;
    const slot = slots.get(column) ?? 0;
    if (seen.has(slot)) column.role = 'attribute';
    seen.add(slot);
  }
}

/** Two columns for one figure (目標値(R1) and 目標_数): the first counts, the second is kept as a text. */
export function keepOneAYear(columns: readonly RoughColumn[], slots: ReadonlyMap<RoughColumn, number>): void {
  const byKey = new Map<string, RoughColumn[]>();
  for (const column of columns) {
    const { role, year, path } = column;
    if (role === null || !BY_YEAR.has(role)) continue;
    const slot = slots.get(column) ?? 0;
    const key = role === 'baseline' ? `${role} ${slot}` : `${role} ${year ?? ''} ${path.half ?? ''} ${slot}`;
    byKey.set(key, [...(byKey.get(key) ?? []), column]);
  }
  for (const [key, rivals] of byKey) {
    if (rivals.length < 2) continue;
    const other = byKey.get(key.replace(/^(target|actual) /, (word) => (word === 'target ' ? 'actual ' : 'target ')));
    const spans = new Set(other?.map(spanOf));
    const kept = spans.size === 1 ? (rivals.find((column) => spans.has(spanOf(column))) ?? rivals[0]) : rivals[0];
    for (const column of rivals) if (column !== kept) column.role = 'attribute';
  }
}

/** 目標（単年度）, 目標（累計）: what a figure sums up, so that a result is held against its own target. */
function spanOf({ path }: RoughColumn): 'whole' | 'year' | null {
  if (/累計|累積|通算/.test(path.label)) return 'whole';
  return /単年度|当該年度|年度内/.test(path.label) ? 'year' : null;
}
