import type { SheetView } from '../sheet-view';

/** Fills that colour a whole column and draw no bar, by column. */
export type Shades = ReadonlyMap<number, string>;

const known = new WeakMap<object, Shades>();
const FEWEST_ROWS = 3;
const MOST_ROWS = 200;

/**
 * Columns whose cells nearly all have one fill, such as this year's column in yellow. `table` is whatever the rows belong to:
 * the answer is remembered for it.
 */
export function shadesOf(
  sheet: SheetView,
  table: object,
  columns: readonly { readonly index: number }[],
  top: number,
  bottom: number,
): Shades {
  const present = known.get(table);
  if (present) return present;
  const shades = new Map<number, string>();
  const end = Math.min(bottom, top + MOST_ROWS);
  for (const { index } of columns) {
    const counts = new Map<string, number>();
    let rows = 0;
    for (let row = top; row <= end; row++) {
      if (sheet.filled(row).length === 0) continue;
      rows++;
      const fill = sheet.cell(row, index)?.fill;
      if (fill !== undefined) counts.set(fill, (counts.get(fill) ?? 0) + 1);
    }
    for (const [fill, count] of counts) if (rows >= FEWEST_ROWS && count / rows >= 0.8) shades.set(index, fill);
  }
  known.set(table, shades);
  return shades;
}
