import type { Grid, GridCell, Merge } from '../ingest/grid';

type Rows = (GridCell | undefined)[][] | ((GridCell | undefined)[] | undefined)[];

/** How far a merged text may reach beyond the last text: a title merged over the whole sheet is no wider table. */
const reach = 64;

/**
 * Size of the part of a sheet that says something. Formats dragged to the end of the sheet and merges over whole columns would
 * otherwise make a table of a million rows out of fifty.
 */
export function usedArea(rows: Rows, merges: readonly Merge[]): Pick<Grid, 'rowCount' | 'columnCount' | 'merges'> {
  let lastRow = -1;
  let lastColumn = -1;
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (!cell || (cell.text === '' && cell.note === undefined && cell.formula === undefined)) return;
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    });
  });
  let bottom = lastRow;
  let right = lastColumn;
  for (const merge of merges) {
    if (!rows[merge.top]?.[merge.left]?.text) continue;
    bottom = Math.max(bottom, Math.min(merge.bottom, lastRow + reach));
    right = Math.max(right, Math.min(merge.right, lastColumn + reach));
  }
  return { rowCount: bottom + 1, columnCount: right + 1, merges: clipped(merges, bottom, right) };
}

/** Merges within the area; what is left of one as a single cell is none. */
function clipped(merges: readonly Merge[], bottom: number, right: number): Merge[] {
  const inside: Merge[] = [];
  for (const merge of merges) {
    if (merge.top > bottom || merge.left > right) continue;
    const kept = { ...merge, bottom: Math.min(merge.bottom, bottom), right: Math.min(merge.right, right) };
    if (kept.top !== kept.bottom || kept.left !== kept.right) inside.push(kept);
  }
  return inside;
}
