import { rowReference, type Table } from './columns';
import type { Layout } from './layout';
import { settingReference } from './setting-cells';

/**
 * The cell of the year that 設定 names, out of the year columns of the same row: `progress:2020`, `progress:2021` … A chain of IF
 * with references to the cells themselves keeps working when columns are inserted or moved. `otherwise` is a formula part.
 */
export function byEvaluationYear(layout: Layout, table: Table, prefix: string, row: number, otherwise: string): string {
  const chosen = settingReference(layout.lines, 'evaluationYearNumber');
  const years = table.columns.flatMap((column) => {
    const [head, year] = column.key.split(':');
    return head === prefix && year !== undefined && /^\d+$/.test(year) ? [year] : [];
  });
  return years.reduceRight(
    (rest, year) => `IF(${chosen}=${year},${rowReference(table, `${prefix}:${year}`, row)},${rest})`,
    otherwise,
  );
}
