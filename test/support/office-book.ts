import ExcelJS from 'exceljs';

/** A cell of an office's workbook: a text, a number, a number as shown (percent, thousands), a date, a formula with the value it last had. */
export type BookCell =
  | string
  | number
  | null
  | { readonly number: number; readonly format: string }
  | { readonly date: string; readonly format?: string }
  | { readonly formula: string; readonly result: number | string; readonly format?: string };

export interface BookSheet {
  readonly name: string;
  readonly rows: readonly (readonly BookCell[])[];
  readonly merges?: readonly string[];
  /** Background by cell or range: `C3` or `C3:E3` → `FFFF00`. */
  readonly fills?: Readonly<Record<string, string>>;
  readonly notes?: Readonly<Record<string, string>>;
  /** Column letters. */
  readonly hiddenColumns?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hidden?: boolean;
}

/** The bytes of a real XLSX file, as Excel would save it. */
export async function officeBook(sheets: readonly BookSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const one of sheets) {
    const sheet = book.addWorksheet(one.name, { state: one.hidden ? 'hidden' : 'visible' });
    one.rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (cell !== null && cell !== '') fill(sheet.getCell(row + 1, column + 1), cell);
      });
    });
    for (const merge of one.merges ?? []) sheet.mergeCells(merge);
    for (const [range, color] of Object.entries(one.fills ?? {})) {
      eachCell(sheet, range, (cell) => {
        cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${color}` } };
      });
    }
    for (const [place, note] of Object.entries(one.notes ?? {})) sheet.getCell(place).note = note;
    for (const letter of one.hiddenColumns ?? []) sheet.getColumn(letter).hidden = true;
    for (const row of one.hiddenRows ?? []) sheet.getRow(row).hidden = true;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function fill(target: ExcelJS.Cell, cell: Exclude<BookCell, null>): void {
  if (typeof cell === 'string' || typeof cell === 'number') {
    target.value = cell;
    return;
  }
  if ('number' in cell) target.value = cell.number;
  else if ('date' in cell) target.value = new Date(`${cell.date}T00:00:00Z`);
  else target.value = { formula: cell.formula, result: cell.result, date1904: false };
  const format = 'date' in cell ? (cell.format ?? 'yyyy/mm/dd') : cell.format;
  if (format !== undefined) target.numFmt = format;
}

function eachCell(sheet: ExcelJS.Worksheet, range: string, change: (cell: ExcelJS.Cell) => void): void {
  const [from = range, to = from] = range.split(':');
  const first = sheet.getCell(from);
  const last = sheet.getCell(to);
  for (let row = Number(first.row); row <= Number(last.row); row++) {
    for (let column = Number(first.col); column <= Number(last.col); column++) change(sheet.getCell(row, column));
  }
}
