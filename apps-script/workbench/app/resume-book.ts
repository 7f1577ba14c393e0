import { readFileBytes } from '../../../shared/exchange/read-file';
import { writeXlsx } from '../../../shared/exchange/xlsx-write';
import { cellAt, type Grid, type GridCell } from '../../../shared/ingest/grid';
import { Book, type BookState } from '../google/book';
import type { EngineConstructor } from '../google/engine';
import { putCell } from './put-cell';
import { plainFormula } from './put-formulas';
import { imageOfBook } from './save-workbook';

/**
 * The book that a saved file carries, with what was done to the file elsewhere since: cells typed or cleared in Excel, sheets
 * deleted there. Null where the file has sheets of its own that the carried book does not know: then it is another workbook.
 */
export async function resumeBook(
  Model: EngineConstructor,
  state: BookState,
  grids: readonly Grid[],
): Promise<Book | null> {
  const book = Book.from(Model, state);
  const asSaved = await gridsOf(book);
  if (asSaved === null || grids.some((grid) => !asSaved.has(grid.sheet))) return null;
  const present = new Map(grids.map((grid) => [grid.sheet, grid]));
  book.hold();
  for (const [name, before] of asSaved) {
    const id = book.findByName(name);
    const now = present.get(name);
    if (id === null) continue;
    if (now) typeChanges(book, book.index(id), before, now);
    // The add-on's own hidden sheets are not in the file: that they are missing means nothing.
    else if (!book.hidden(id)) book.deleteSheet(id);
  }
  book.release();
  book.model.evaluate();
  return Book.from(Model, book.state());
}

/** What the file said when it was saved, found out by saving the carried book once more. */
async function gridsOf(book: Book): Promise<ReadonlyMap<string, Grid> | null> {
  const { image } = imageOfBook(book, new Set());
  const read = await readFileBytes('book.xlsx', await writeXlsx(image));
  return read.ok ? new Map(read.value.grids.map((grid) => [grid.sheet, grid])) : null;
}

function typeChanges(book: Book, sheet: number, before: Grid, now: Grid): void {
  const { model } = book;
  const rows = Math.max(before.rowCount, now.rowCount);
  const columns = Math.max(before.columnCount, now.columnCount);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const old = cellAt(before, row, column);
      const cell = cellAt(now, row, column);
      if (sameContent(old, cell)) continue;
      model.rangeClearContents(sheet, row + 1, column + 1, row + 1, column + 1);
      if (cell?.formula !== undefined) model.setUserInput(sheet, row + 1, column + 1, plainFormula(cell.formula));
      else if (cell && cell.text !== '') putCell(model, sheet, row + 1, column + 1, cell);
    }
  }
}

/** Results of formulas are not compared: they follow. */
function sameContent(one: GridCell | undefined, other: GridCell | undefined): boolean {
  if (one?.formula !== undefined || other?.formula !== undefined) return one?.formula === other?.formula;
  return (one?.text ?? '') === (other?.text ?? '');
}
