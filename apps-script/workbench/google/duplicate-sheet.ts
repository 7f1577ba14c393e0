import type { Book } from './book';
import type { SheetSide } from './sheet-side';

/**
 * A visible copy of a sheet with everything on it: contents, looks, widths, frozen rows, notes, dropdowns, rules, colour of the
 * tab. Protections stay behind, and so does what people filtered.
 */
export function duplicateSheet(book: Book, id: number, name: string, index: number): number {
  const { model } = book;
  const copy = book.addSheet(name, index);
  const side = book.side(id);
  const { rows, columns } = styledExtent(book, id);
  book.sides.set(copy, {
    ...(JSON.parse(JSON.stringify(side)) as SheetSide),
    protections: [],
    filter: null,
  });
  book.copyCells(id, copy, { row: 1, column: 1, rows, columns });
  const [from, to] = [book.index(id), book.index(copy)];
  for (let column = 1; column <= side.maxColumns; column++) {
    const width = model.getColumnWidth(from, column);
    if (model.getColumnWidth(to, column) !== width) model.setColumnsWidth(to, column, column, width);
  }
  model.setFrozenRowsCount(to, model.getFrozenRowsCount(from));
  model.setFrozenColumnsCount(to, model.getFrozenColumnsCount(from));
  const color = model.getWorksheetsProperties()[from]?.color;
  if (typeof color === 'string' && color !== '') model.setSheetColor(to, color);
  book.showRules(copy);
  return copy;
}

/** Reaches as far as anything stands, style included. */
function styledExtent(book: Book, id: number): { rows: number; columns: number } {
  const side = book.side(id);
  let rows = 1;
  let columns = 1;
  for (let column = 1; column <= side.maxColumns; column++) {
    const filled = book.model.getRowsWithData(book.index(id), column);
    if (filled.length === 0) continue;
    columns = column;
    for (const row of filled) rows = Math.max(rows, row);
  }
  return { rows: Math.min(rows, side.maxRows), columns };
}
