import type { SheetImage } from '../../../shared/workbook/image';
import type { RangeRef } from '../../../shared/workbook/range-ref';

/** Rectangles with lines: more of them would make a run's length depend on the plan's. */
const mostBorders = 2;

export interface BorderedRange {
  readonly range: RangeRef;
  readonly kind: 'thin' | 'bottom';
}

/** Borders as few rectangles: rows of equal runs are joined, and the largest are taken. */
export function borders(
  image: SheetImage,
  region: { readonly rows: number; readonly columns: number },
): BorderedRange[] {
  const open = new Map<
    string,
    { range: { row: number; column: number; rows: number; columns: number }; kind: 'thin' | 'bottom' }
  >();
  const done: BorderedRange[] = [];
  for (let row = 1; row <= region.rows + 1; row++) {
    const here = new Set<string>();
    let column = 1;
    while (row <= region.rows && column <= region.columns) {
      const kind = image.styles.get(row * 16384 + column - 1)?.border;
      if (kind !== 'thin' && kind !== 'bottom') {
        column++;
        continue;
      }
      const start = column;
      while (column <= region.columns && image.styles.get(row * 16384 + column - 1)?.border === kind) column++;
      const key = `${kind}:${start}:${column}`;
      here.add(key);
      const growing = open.get(key);
      if (growing && kind === 'thin') growing.range.rows++;
      else {
        if (growing) done.push(growing);
        open.set(key, { range: { row, column: start, rows: 1, columns: column - start }, kind });
      }
    }
    for (const [key, one] of open) {
      if (here.has(key)) continue;
      done.push(one);
      open.delete(key);
    }
  }
  return done
    .sort((one, other) => other.range.rows * other.range.columns - one.range.rows * one.range.columns)
    .slice(0, mostBorders);
}
