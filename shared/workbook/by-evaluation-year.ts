import { type Column, rowReference, type Table } from './columns';
import type { Layout } from './layout';
import { settingReference } from './setting-cells';

/**
 * The cell of the year that 設定 names, out of the year columns of the same row: `progress:2020`, `progress:2021` … A chain of IF
 * with references to the cells themselves keeps working when columns are inserted or moved. `otherwise` is a formula part.
 */
export function byEvaluationYear(layout: Layout, table: Table, prefix: string, row: number, otherwise: string): string {
  const chosen = settingReference(layout.lines, 'evaluationYearNumber');
  return yearsOf(table.columns, prefix).reduceRight(
    (rest, year) => `IF(${chosen}=${year},${rowReference(table, `${prefix}:${year}`, row)},${rest})`,
    otherwise,
  );
}

const known = new WeakMap<readonly Column[], Map<string, readonly string[]>>();

/** Years of the columns `prefix:YEAR`, in column order. */
function yearsOf(columns: readonly Column[], prefix: string): readonly string[] {
  const byPrefix = known.get(columns) ?? new Map<string, readonly string[]>();
  known.set(columns, byPrefix);
  const present = byPrefix.get(prefix);
  if (present !== undefined) return present;
  const years = columns.flatMap(({ key }) => {
    const [head, year] = key.split(':');
    return head === prefix && year !== undefined && /^\d+$/.test(year) ? [year] : [];
  });
  byPrefix.set(prefix, years);
  return years;
}
