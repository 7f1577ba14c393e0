/** What the grid's model knows of its window. */
export interface Viewed {
  getSelectedView(): { sheet: number; row: number; column: number; top_row: number; left_column: number };
  getFrozenRowsCount(sheet: number): number;
  getFrozenColumnsCount(sheet: number): number;
  setTopLeftVisibleCell(row: number, column: number): void;
}

/** Rows and columns kept before the cell that was jumped to, so that it does not stick to the edge. */
const ROWS_BEFORE = 4;
const ROWS_SEEN = 20;
const COLUMNS_SEEN = 6;

/** Scrolls so that the selected cell is seen; leaves the view alone where it is seen already. */
export function bringIntoView(model: Viewed): void {
  const { sheet, row, column, top_row, left_column } = model.getSelectedView();
  const frozenRows = model.getFrozenRowsCount(sheet);
  const frozenColumns = model.getFrozenColumnsCount(sheet);
  const rowSeen = row <= frozenRows || (row >= top_row && row < top_row + ROWS_SEEN);
  const columnSeen = column <= frozenColumns || (column >= left_column && column < left_column + COLUMNS_SEEN);
  if (rowSeen && columnSeen) return;
  model.setTopLeftVisibleCell(
    rowSeen ? top_row : Math.max(frozenRows + 1, row - ROWS_BEFORE),
    columnSeen ? left_column : Math.max(frozenColumns + 1, column - 1),
  );
}
