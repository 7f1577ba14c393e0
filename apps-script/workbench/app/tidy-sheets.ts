import type { EngineModel } from '../google/engine';
import { CELL_FONT } from './grid/fonts';
import { type Ruler, wrapLines } from './grid/wrap-lines';

type SettableRuler = Ruler & { font: string };

/** What the grid's model can and the stand-in does not need. */
interface Looks {
  getRowHeight(sheet: number, row: number): number;
  getColumnWidth(sheet: number, column: number): number;
  setRowsHeight(sheet: number, from: number, to: number, height: number): void;
  getSelectedView(): { row: number; column: number; range: readonly [number, number, number, number] };
}

/** As the grid itself does when a row's edge is double-clicked. */
const LINE_OF_A_SIZE = 1.5;
const PADDING = 8;

/**
 * After the add-on has written: rows become as high as their wrapped texts, which Google Sheets does by itself and the
 * engine does not; and no sheet is left with a whole block selected.
 */
export function tidySheets(model: EngineModel, names: ReadonlySet<string>, ruler: SettableRuler): void {
  const looks = model as EngineModel & Looks;
  const front = model.getSelectedSheet();
  for (const [sheet, { name }] of model.getWorksheetsProperties().entries()) {
    if (!names.has(name)) continue;
    fitRows(looks, sheet, ruler);
    model.setSelectedSheet(sheet);
    const [top, left, bottom, right] = looks.getSelectedView().range;
    if (top !== bottom || left !== right) model.setSelectedCell(top, left);
  }
  model.setSelectedSheet(front);
}

const COLUMNS_LOOKED_AT = 60;

function fitRows(model: EngineModel & Looks, sheet: number, ruler: SettableRuler): void {
  const needed = new Map<number, number>();
  for (let column = 1; column <= COLUMNS_LOOKED_AT; column++) {
    const width = model.getColumnWidth(sheet, column);
    for (const row of model.getRowsWithData(sheet, column)) {
      const { alignment, font } = model.getCellStyle(sheet, row, column).style;
      if (!alignment?.wrap_text) continue;
      const text = model.getFormattedCellValue(sheet, row, column);
      if (text === '') continue;
      ruler.font = `${font.b ? 'bold' : '400'} ${font.sz}px ${CELL_FONT}`;
      const lines = wrapLines(text, true, ruler, width).length;
      const height = Math.ceil((lines - 1) * font.sz * LINE_OF_A_SIZE + font.sz + PADDING * 2);
      needed.set(row, Math.max(needed.get(row) ?? 0, height));
    }
  }
  for (const [row, height] of needed) {
    if (height > model.getRowHeight(sheet, row)) model.setRowsHeight(sheet, row, row, height);
  }
}
