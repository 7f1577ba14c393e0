import type { HeadingReader } from '../heading/reader';
import type { ColumnRole } from '../heading/role';
import type { Region } from '../region';
import type { SheetView } from '../sheet-view';

const LABELS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'name',
  'level',
  'levelNumber',
  'serial',
  'classification',
  'priority',
  'indicator',
  'lead',
  'support',
  'attribute',
  'action',
  'cost',
  'progress',
]);

/**
 * How much a block looks like a card, 0 to 1: labels (取組, 基本方針, 主担当, 取組内容 …) stand under each other in the first column
 * and their values to the right, one 事業 or 取組 a block.
 */
export function recogniseCard(sheet: SheetView, region: Region, reader: HeadingReader): number {
  const labels = new Set<string>();
  let last = 0;
  let rows = 0;
  for (let row = region.top; row <= region.bottom && rows < 60; row++) {
    const filled = sheet.filledBetween(row, region.left, region.right);
    const first = filled[0];
    if (first === undefined) continue;
    rows++;
    const heading = reader.at(sheet, row, first);
    if (heading?.role == null || !LABELS.has(heading.role) || !heading.sure || heading.year !== null) continue;
    const second = filled[1];
    const value = second === undefined ? null : reader.at(sheet, row, second);
    if (second === undefined || (value?.role != null && value.sure && value.year === null)) continue;
    if (labels.has(heading.key)) continue;
    labels.add(heading.key);
    last = rows;
  }
  // Labels above a list end where the list begins; those of a card run on.
  return labels.size >= 3 && last / rows >= 0.35 ? Math.min(0.95, 0.6 + labels.size * 0.05) : 0;
}
