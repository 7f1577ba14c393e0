import { cellAt, type Grid, type GridCell } from '../../../shared/ingest/grid';
import { cellArea } from '../google/book';
import { type EngineModel, readValues } from '../google/engine';
import { dressNumber, putCell } from './put-cell';

interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly cell: GridCell;
  readonly formula: string;
}

/** Written by Excel before functions that are younger than the file format. */
const YOUNG_FUNCTION = /_xl(?:fn|ws)\./g;
/** The formula as the engine and Google know it. */
export function plainFormula(formula: string): string {
  return formula.replace(YOUNG_FUNCTION, '');
}

/** Their results change by themselves, so that the file's own are no measure. */
const VOLATILE = /\b(?:TODAY|NOW|RAND|RANDBETWEEN)\(/i;

/**
 * Puts the formulas of an Excel file where its results stand already. One whose result is not the file's (a function that
 * the engine lacks, a reference to another file) gives way to the result: what people saw stays what they see.
 */
export function putFormulas(model: EngineModel, grids: readonly Grid[]): void {
  const places = grids.flatMap((grid, sheet) => formulasOf(grid, sheet));
  if (places.length === 0) return;
  const formats = places.map(({ sheet, row, column }) => model.getCellStyle(sheet, row, column).style.num_fmt);
  model.pauseEvaluation();
  for (const [index, { sheet, row, column, formula }] of places.entries()) {
    model.rangeClearContents(sheet, row, column, row, column);
    model.setUserInput(sheet, row, column, formula);
    const format = formats[index];
    if (format !== undefined && format !== 'general')
      model.updateRangeStyle(cellArea(sheet, row, column), 'num_fmt', format);
  }
  model.resumeEvaluation();
  model.evaluate();
  const values = grids.map((grid, sheet) =>
    places.some((place) => place.sheet === sheet)
      ? readValues(model, sheet, 1, 1, grid.rowCount, grid.columnCount)
      : [],
  );
  for (const place of places) {
    const { sheet, row, column, cell, formula } = place;
    if (VOLATILE.test(formula)) continue;
    if (agrees(values[sheet]?.[row - 1]?.[column - 1], cell)) dressNumber(model, sheet, row, column, cell.text);
    else giveWay(model, place);
  }
  model.evaluate();
}

function formulasOf(grid: Grid, sheet: number): Place[] {
  const places: Place[] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = 0; column < grid.columnCount; column++) {
      const cell = cellAt(grid, row, column);
      // Text files have no formulas: a text that begins with `=` carries none here.
      if (cell?.formula === undefined || cell.formula.length < 2) continue;
      const formula = plainFormula(cell.formula);
      places.push({ sheet, row: row + 1, column: column + 1, cell, formula });
    }
  }
  return places;
}

/** One part in a billion: engines differ in the last binary digits. */
const TOLERANCE = 1e-9;

function agrees(value: unknown, cell: GridCell): boolean {
  if (typeof value === 'number' && cell.number !== undefined)
    return Math.abs(value - cell.number) <= TOLERANCE * Math.max(1, Math.abs(cell.number));
  if (typeof value === 'boolean') return String(value).toUpperCase() === cell.text;
  if (value instanceof Date) return cell.date !== undefined;
  return cell.number === undefined && (value ?? '') === cell.text;
}

function giveWay(model: EngineModel, { sheet, row, column, cell }: Place): void {
  model.rangeClearContents(sheet, row, column, row, column);
  if (cell.text !== '') putCell(model, sheet, row, column, cell);
}
