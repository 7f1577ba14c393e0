import { cellAt, type Grid } from '../../../shared/ingest/grid';
import { Book, cellArea } from '../google/book';
import type { EngineConstructor, EngineModel } from '../google/engine';
import { putCell } from './put-cell';
import { putFormulas } from './put-formulas';

type ColumnWidths = { setColumnsWidth(sheet: number, from: number, to: number, width: number): void };

const ROWS_OF_A_NEW_SHEET = 1000;
const COLUMNS_OF_A_NEW_SHEET = 26;
/** What IronCalc and XLSX refuse in a sheet's name. */
const FORBIDDEN_IN_NAMES = /[[\]:*?/\\]/g;

/**
 * The grids of a file as a spreadsheet: what people saw in each cell is what they see here. Numbers become numbers only
 * where they still look the same; a formula of an Excel file lives on where the engine finds the result that the file
 * carried. A text that only looks like a formula stays a text.
 */
export function openGrids(Model: EngineConstructor, name: string, grids: readonly Grid[]): Book {
  const book = Book.empty(Model, name);
  const { model } = book;
  book.hold();
  for (const [index, grid] of grids.entries()) {
    const wanted = freeName(book, grid.sheet, index);
    if (index === 0) book.rename(book.ids()[0]!, wanted);
    else book.addSheet(wanted, index);
    fillSheet(book, index, grid);
  }
  book.release();
  model.evaluate();
  putFormulas(model, grids);
  const front = grids.findIndex((grid) => !grid.hidden);
  for (const [index, grid] of grids.entries()) if (grid.hidden && front >= 0) model.hideSheet(index);
  model.setSelectedSheet(Math.max(front, 0));
  // Through bytes: opening a file is nothing that a person would want to undo cell by cell.
  return Book.from(Model, book.state());
}

function freeName(book: Book, wanted: string, index: number): string {
  const base =
    wanted
      .replace(FORBIDDEN_IN_NAMES, '_')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || `シート${index + 1}`;
  const taken = (name: string) => {
    const id = book.findByName(name);
    return id !== null && !(index === 0 && id === book.ids()[0]);
  };
  if (!taken(base)) return base;
  for (let number = 2; ; number++) {
    const next = `${base.slice(0, 27)} (${number})`;
    if (!taken(next)) return next;
  }
}

function fillSheet(book: Book, index: number, grid: Grid): void {
  const { model } = book;
  const side = book.side(book.ids()[index]!);
  side.maxRows = Math.max(ROWS_OF_A_NEW_SHEET, grid.rowCount);
  side.maxColumns = Math.max(COLUMNS_OF_A_NEW_SHEET, grid.columnCount);
  side.merges = grid.merges.map(({ top, left, bottom, right }) => ({
    row: top + 1,
    column: left + 1,
    rows: bottom - top + 1,
    columns: right - left + 1,
  }));
  side.hiddenRows = [...grid.hiddenRows].map((row) => row + 1);
  side.hiddenColumns = [...grid.hiddenColumns].map((column) => column + 1);
  const widths = new Array<number>(grid.columnCount).fill(0);
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = 0; column < grid.columnCount; column++) {
      const cell = cellAt(grid, row, column);
      if (!cell) continue;
      if (cell.text !== '') putCell(model, index, row + 1, column + 1, cell);
      if (cell.fill) model.updateRangeStyle(cellArea(index, row + 1, column + 1), 'fill.color', cell.fill);
      if (cell.note) side.notes[`${row + 1},${column + 1}`] = cell.note;
      if (!standsAlone(grid, row, column)) widths[column] = Math.max(widths[column]!, widthOf(cell.text));
    }
  }
  for (const [column, width] of widths.entries()) {
    if (width > 0) (model as EngineModel & ColumnWidths).setColumnsWidth(index, column + 1, column + 1, width);
  }
}

/** A title or remark, merged over many columns or alone in its row, says nothing of its own column's width. */
function standsAlone(grid: Grid, row: number, column: number): boolean {
  if (grid.merges.some((merge) => merge.top === row && merge.left === column && merge.right > merge.left)) return true;
  return grid.rows[row]?.every((cell, other) => other === column || !cell || cell.text === '') ?? false;
}

const PIXELS_OF_A_LETTER = 7;
const NARROWEST = 64;
const WIDEST = 210;

function widthOf(text: string): number {
  const longest = Math.max(...text.split('\n').map(lettersWide));
  return Math.min(WIDEST, Math.max(NARROWEST, 16 + longest * PIXELS_OF_A_LETTER));
}

/** Length in half-width letters. */
function lettersWide(text: string): number {
  let letters = 0;
  for (const letter of text) letters += (letter.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return letters;
}
