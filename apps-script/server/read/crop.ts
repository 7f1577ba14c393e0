import type { Grid } from '../../../shared/ingest/grid';
import { columnNumber } from '../run/address-map';

/** The part of a sheet that a person chose (`A3:K120`, `B:F`); the whole sheet where the range is null or no range at all. */
export function crop(grid: Grid, range: string | null): Grid {
  const area = range === null ? null : areaOf(range);
  if (!area) return grid;
  const inside = (row: number, column: number) =>
    row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  return {
    ...grid,
    rows: grid.rows.map((line, row) => line?.map((cell, column) => (inside(row, column) ? cell : undefined))),
    merges: grid.merges.filter((merge) => inside(merge.top, merge.left)),
  };
}

function areaOf(range: string): { top: number; bottom: number; left: number; right: number } | null {
  const cells = /^\$?([A-Z]{1,3})\$?(\d*):\$?([A-Z]{1,3})\$?(\d*)$/i.exec(range.trim());
  if (!cells) return null;
  const number = (text: string | undefined, absent: number) => (text ? Number(text) - 1 : absent);
  return {
    left: columnNumber(cells[1]!.toUpperCase()) - 1,
    top: number(cells[2], 0),
    right: columnNumber(cells[3]!.toUpperCase()) - 1,
    bottom: number(cells[4], Number.POSITIVE_INFINITY),
  };
}
