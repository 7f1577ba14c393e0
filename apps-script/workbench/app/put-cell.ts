import type { GridCell } from '../../../shared/ingest/grid';
import { cellArea } from '../google/book';
import type { EngineModel } from '../google/engine';

/** IronCalc's type of a text cell. */
const TEXT = 2;
const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/;
const NUMBER_FORMATS = ['#,##0', '0%', '0.0%', '0.00%', '0.0', '0.00', '#,##0.0', '#,##0.00'];

/** Puts what people saw into a cell: as a number where that looks the same, else as text. Formulas are not its business. */
export function putCell(model: EngineModel, sheet: number, row: number, column: number, cell: GridCell): void {
  const number = cell.number ?? (PLAIN_NUMBER.test(cell.text) ? Number(cell.text) : undefined);
  if (number !== undefined && cell.date === undefined) {
    model.setUserInput(sheet, row, column, String(number));
    if (dressNumber(model, sheet, row, column, cell.text)) return;
    model.rangeClearAll(sheet, row, column, row, column);
  }
  if (!/^[=+\-@']/.test(cell.text)) {
    model.setUserInput(sheet, row, column, cell.text);
    if (model.getCellType(sheet, row, column) === TEXT && looksLike(model, sheet, row, column, cell.text)) return;
    model.rangeClearAll(sheet, row, column, row, column);
  }
  // The apostrophe keeps `=HYPERLINK(…)`, `@SUM` and 5-15 the texts that they are.
  model.setUserInput(sheet, row, column, `'${cell.text}`);
}

/** Finds the number format in which the cell looks like `text`; false where none of the usual ones does. */
export function dressNumber(model: EngineModel, sheet: number, row: number, column: number, text: string): boolean {
  if (looksLike(model, sheet, row, column, text)) return true;
  for (const format of NUMBER_FORMATS) {
    model.updateRangeStyle(cellArea(sheet, row, column), 'num_fmt', format);
    if (looksLike(model, sheet, row, column, text)) return true;
  }
  return false;
}

function looksLike(model: EngineModel, sheet: number, row: number, column: number, text: string): boolean {
  return model.getFormattedCellValue(sheet, row, column) === text;
}
