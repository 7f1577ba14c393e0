/**
 * The part of IronCalc's Model that the stand-in uses; `@ironcalc/wasm` in Node and `@ironcalc/workbook` in the page both
 * have it. Sheets are addressed by their position, rows and columns from 1.
 */
export interface EngineModel {
  /** Gives the engine's memory back; the model is not to be used any more. */
  free(): void;
  setUserInput(sheet: number, row: number, column: number, input: string): void;
  getCellContent(sheet: number, row: number, column: number): string;
  getFormattedCellValue(sheet: number, row: number, column: number): string;
  getCellType(sheet: number, row: number, column: number): number;
  getCellStyle(sheet: number, row: number, column: number): { style: EngineStyle };
  updateRangeStyle(range: EngineArea, path: string, value: string): void;
  rangeClearAll(sheet: number, startRow: number, startColumn: number, endRow: number, endColumn: number): void;
  rangeClearContents(sheet: number, startRow: number, startColumn: number, endRow: number, endColumn: number): void;
  rangeClearFormatting(sheet: number, startRow: number, startColumn: number, endRow: number, endColumn: number): void;
  insertRows(sheet: number, row: number, count: number): void;
  deleteRows(sheet: number, row: number, count: number): void;
  insertColumns(sheet: number, column: number, count: number): void;
  deleteColumns(sheet: number, column: number, count: number): void;
  setRowsHidden(sheet: number, start: number, end: number, hidden: boolean): void;
  setColumnsHidden(sheet: number, start: number, end: number, hidden: boolean): void;
  setColumnsWidth(sheet: number, start: number, end: number, width: number): void;
  getColumnWidth(sheet: number, column: number): number;
  setFrozenRowsCount(sheet: number, count: number): void;
  setFrozenColumnsCount(sheet: number, count: number): void;
  getFrozenRowsCount(sheet: number): number;
  getFrozenColumnsCount(sheet: number): number;
  getRowsWithData(sheet: number, column: number): Int32Array;
  getColumnsWithData(sheet: number, row: number): Int32Array;
  newSheet(): void;
  deleteSheet(sheet: number): void;
  renameSheet(sheet: number, name: string): void;
  moveSheet(sheet: number, index: number): void;
  hideSheet(sheet: number): void;
  unhideSheet(sheet: number): void;
  setSheetColor(sheet: number, color: string): void;
  getWorksheetsProperties(): { name: string; sheet_id: number; state: string; color?: unknown }[];
  getSelectedSheet(): number;
  setSelectedSheet(sheet: number): void;
  setSelectedCell(row: number, column: number): void;
  setSelectedRange(startRow: number, startColumn: number, endRow: number, endColumn: number): void;
  getSelectedView(): { sheet: number; row: number; column: number; range: [number, number, number, number] };
  copyToClipboard(): { data: Map<number, Map<number, { style: EngineStyle }>> };
  /** Pastes whole styles from the selected cell on. */
  onPasteStyles(styles: readonly (readonly EngineStyle[])[]): void;
  addConditionalFormatting(sheet: number, range: string, rule: unknown): void;
  deleteConditionalFormatting(sheet: number, index: number): void;
  getConditionalFormattingList(sheet: number): { index: number }[];
  pauseEvaluation(): void;
  resumeEvaluation(): void;
  evaluate(): void;
  getName(): string;
  toBytes(): Uint8Array;
}

export interface EngineConstructor {
  new (name: string, locale: string, timezone: string, language: string): EngineModel;
  from_bytes(bytes: Uint8Array, language: string): EngineModel;
}

export interface EngineArea {
  sheet: number;
  row: number;
  column: number;
  width: number;
  height: number;
}

export interface EngineStyle {
  /** The apostrophe that keeps a text a text: belongs to the content, not to the look. */
  quote_prefix: boolean;
  fill: { color?: unknown };
  font: { u?: boolean; b?: boolean; i?: boolean; strike?: boolean; sz: number; color?: unknown };
  border: Record<string, unknown>;
  num_fmt: string;
  alignment?: { horizontal?: string; vertical?: string; wrap_text?: boolean };
}

const numberType = 1;
const logicalType = 4;
const dateFormat = /[ymdhs]/i;

/** True where the format shows a number as a day or time: `#,##0"名"` is none, `yyyy/mm/dd` is one. */
export function showsDate(format: string): boolean {
  return dateFormat.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, ''));
}

/** A cell's value as Google's getValues gives it; a Date for numbers that the format shows as a day. */
export type CellValue = string | number | boolean | Date;

/** Days from 1899-12-30, read in Japan's time, as a Date. */
export function dateFromSerial(serial: number): Date {
  return new Date(Math.round((serial - 25569) * 86_400_000) - 9 * 3_600_000);
}

export function serialFromDate(date: Date): number {
  return (date.getTime() + 9 * 3_600_000) / 86_400_000 + 25569;
}

export function hasFormula(content: string): boolean {
  return content.length > 1 && content.startsWith('=');
}

/** A numeric cell whose digits the model does not give away: a formula's result, or a day. */
export function hidesNumber(model: EngineModel, sheet: number, row: number, column: number): boolean {
  if (model.getCellType(sheet, row, column) !== numberType) return false;
  const content = model.getCellContent(sheet, row, column);
  return hasFormula(content) || !Number.isFinite(Number(content)) || showsDate(formatOf(model, sheet, row, column));
}

function formatOf(model: EngineModel, sheet: number, row: number, column: number): string {
  return model.getCellStyle(sheet, row, column).style.num_fmt;
}

/**
 * Values of a block. IronCalc shows numbers only in their format; `numberBehind` gives every digit of those that it hides.
 */
export function valuesOf(
  model: EngineModel,
  sheet: number,
  { row, column, rows, columns }: { row: number; column: number; rows: number; columns: number },
  numberBehind: (row: number, column: number) => number | string,
): CellValue[][] {
  const valueAt = (r: number, c: number): CellValue => {
    const content = model.getCellContent(sheet, r, c);
    if (content === '') return '';
    const type = model.getCellType(sheet, r, c);
    if (type === logicalType) return model.getFormattedCellValue(sheet, r, c).toUpperCase() === 'TRUE';
    if (type !== numberType) return model.getFormattedCellValue(sheet, r, c);
    if (!hidesNumber(model, sheet, r, c)) return Number(content);
    const number = numberBehind(r, c);
    if (typeof number === 'string') return number;
    return showsDate(formatOf(model, sheet, r, c)) ? dateFromSerial(number) : number;
  };
  return Array.from({ length: rows }, (_r, r) =>
    Array.from({ length: columns }, (_c, c) => valueAt(row + r, column + c)),
  );
}

/** The same without a book: asks for the digits of this one sheet when it needs them. */
export function readValues(
  model: EngineModel,
  sheet: number,
  row: number,
  column: number,
  rows: number,
  columns: number,
): CellValue[][] {
  let numbers: Map<string, number | string> | null = null;
  return valuesOf(model, sheet, { row, column, rows, columns }, (r, c) => {
    if (!numbers) {
      const sizes = model.getWorksheetsProperties().map(() => ({ rows: 0, columns: 0 }));
      sizes[sheet] = { rows: row + rows - 1, columns: column + columns - 1 };
      numbers = readHiddenNumbers(model, sizes);
    }
    return numbers.get(`${sheet},${r},${c}`) ?? '';
  });
}

/** A column that no person reaches: formulas there ask for other cells' digits (`=A1&""`). */
const scratchColumn = 16_384;

/**
 * Every digit of every number that IronCalc hides, by `sheet,row,column` with the sheet's position; calculated once for the
 * whole file. Ends a pause of the caller's.
 */
export function readHiddenNumbers(
  model: EngineModel,
  sizes: readonly { rows: number; columns: number }[],
): Map<string, number | string> {
  const asked: { sheet: number; row: number; column: number; line: number }[] = [];
  for (const [sheet, size] of sizes.entries()) {
    let line = 0;
    for (let column = 1; column <= size.columns; column++) {
      for (const row of model.getRowsWithData(sheet, column)) {
        if (!hidesNumber(model, sheet, row, column)) continue;
        line++;
        asked.push({ sheet, row, column, line });
      }
    }
  }
  model.pauseEvaluation();
  for (const { sheet, row, column, line } of asked) {
    model.setUserInput(sheet, line, scratchColumn, `=${a1(row, column)}&""`);
  }
  model.resumeEvaluation();
  model.evaluate();
  const answers = new Map<string, number | string>();
  const lines = new Map<number, number>();
  for (const { sheet, row, column, line } of asked) {
    const text = model.getFormattedCellValue(sheet, line, scratchColumn);
    const number = Number(text);
    answers.set(`${sheet},${row},${column}`, text !== '' && Number.isFinite(number) ? number : text);
    lines.set(sheet, line);
  }
  model.pauseEvaluation();
  for (const [sheet, last] of lines) model.rangeClearAll(sheet, 1, scratchColumn, last, scratchColumn);
  model.resumeEvaluation();
  return answers;
}

/** `AB12` for row 12, column 28. */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 28 for `AB`. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
