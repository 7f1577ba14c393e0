/**
 * The part of IronCalc's Model that the stand-in uses; `@ironcalc/wasm` in Node and `@ironcalc/workbook` in the page both
 * have it. Sheets are addressed by their position, rows and columns from 1.
 */
export interface EngineModel {
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

/**
 * Values of a block. IronCalc shows numbers only in their format; what stands behind a formatted result is asked from a
 * scratch sheet (`=X&""` gives every digit), once for the whole block.
 */
export function readValues(
  model: EngineModel,
  sheet: number,
  row: number,
  column: number,
  rows: number,
  columns: number,
): CellValue[][] {
  const values: CellValue[][] = [];
  const asked: { r: number; c: number; date: boolean }[] = [];
  for (let r = 0; r < rows; r++) {
    const line: CellValue[] = [];
    for (let c = 0; c < columns; c++) {
      const content = model.getCellContent(sheet, row + r, column + c);
      if (content === '') {
        line.push('');
        continue;
      }
      const type = model.getCellType(sheet, row + r, column + c);
      if (type === numberType) {
        const format = model.getCellStyle(sheet, row + r, column + c).style.num_fmt;
        const plain = Number(content);
        if (!hasFormula(content) && Number.isFinite(plain) && !showsDate(format)) line.push(plain);
        else {
          asked.push({ r, c, date: showsDate(format) });
          line.push('');
        }
      } else if (type === logicalType)
        line.push(model.getFormattedCellValue(sheet, row + r, column + c).toUpperCase() === 'TRUE');
      else line.push(model.getFormattedCellValue(sheet, row + r, column + c));
    }
    values.push(line);
  }
  if (asked.length > 0) {
    const numbers = askNumbers(
      model,
      sheet,
      asked.map(({ r, c }) => ({ row: row + r, column: column + c })),
    );
    for (const [index, { r, c, date }] of asked.entries()) {
      const number = numbers[index];
      values[r]![c] = typeof number !== 'number' ? (number ?? '') : date ? dateFromSerial(number) : number;
    }
  }
  return values;
}

function askNumbers(
  model: EngineModel,
  sheet: number,
  cells: readonly { row: number; column: number }[],
): (number | string)[] {
  const properties = model.getWorksheetsProperties();
  const name = properties[sheet]!.name.replaceAll("'", "''");
  const selected = model.getSelectedSheet();
  // Only what holds the model at rest calls this: the caller's pause, if any, is taken up again by it.
  model.newSheet();
  const scratch = properties.length;
  model.pauseEvaluation();
  for (const [index, { row, column }] of cells.entries()) {
    model.setUserInput(scratch, index + 1, 1, `='${name}'!${a1(row, column)}&""`);
  }
  model.resumeEvaluation();
  model.evaluate();
  const answers = cells.map((_, index) => {
    const text = model.getFormattedCellValue(scratch, index + 1, 1);
    const number = Number(text);
    return text !== '' && Number.isFinite(number) ? number : text;
  });
  model.deleteSheet(scratch);
  model.setSelectedSheet(selected);
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
