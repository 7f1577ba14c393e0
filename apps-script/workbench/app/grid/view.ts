/** What the grid's model knows of its window. */
export interface Viewed {
  getSelectedView(): { sheet: number; row: number; column: number; top_row: number; left_column: number };
  getFrozenRowsCount(sheet: number): number;
  getFrozenColumnsCount(sheet: number): number;
  getRowHeight(sheet: number, row: number): number;
  getColumnWidth(sheet: number, column: number): number;
  setTopLeftVisibleCell(row: number, column: number): void;
}

/** What the grid has for cells, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Rows kept before the cell that was jumped to, so that it does not stick to the edge. */
const ROWS_BEFORE = 4;

/** Scrolls so that the selected cell is seen whole; leaves the view alone where it is seen already. */
export function bringIntoView(model: Viewed, room: Room): void {
  const { sheet, row, column, top_row, left_column } = model.getSelectedView();
  const frozenRows = model.getFrozenRowsCount(sheet);
  const frozenColumns = model.getFrozenColumnsCount(sheet);
  const rowSeen = fits(row, frozenRows, top_row, room.height, (at) => model.getRowHeight(sheet, at));
  const columnSeen = fits(column, frozenColumns, left_column, room.width, (at) => model.getColumnWidth(sheet, at));
  if (rowSeen && columnSeen) return;
  model.setTopLeftVisibleCell(
    rowSeen ? top_row : Math.max(frozenRows + 1, row - ROWS_BEFORE),
    columnSeen ? left_column : Math.max(frozenColumns + 1, column - 1),
  );
}

/** Whether the row or column `at` lies within the room, where `first` is the first one behind the frozen ones. */
function fits(at: number, frozen: number, first: number, room: number, size: (at: number) => number): boolean {
  if (at <= frozen) return true;
  if (at < first) return false;
  let used = 0;
  for (let one = 1; one <= frozen; one++) used += size(one);
  for (let one = first; one <= at && used <= room; one++) used += size(one);
  return used <= room;
}
