import type { Worksheet } from 'exceljs';
import ExcelJS from 'exceljs';
import { addressOf, columnLetters, rangeAddress } from '../workbook/address';
import { cellPlace, type SheetImage, type WorkbookImage } from '../workbook/image';
import type { CellInput } from '../workbook/write-op';
import { cornerOf } from './xlsx-chart-parts';
import { choiceLists } from './xlsx-write-choices';
import { type FormulaResult, forExcel } from './xlsx-write-formula';
import { rowHeights } from './xlsx-write-heights';
import { mendWorkbook } from './xlsx-write-mend';
import { sheetNames } from './xlsx-write-names';
import { noteOf } from './xlsx-write-note';
import { fillOf, fontOf, styleBook } from './xlsx-write-style';
import { cellText } from './xlsx-write-text';

/**
 * The image as an XLSX file. Programs recalculate when they open it. What XLSX cannot hold is left out: warning-only
 * protection. A link to a sheet that is not in the file becomes plain text.
 */
export async function writeXlsx(image: WorkbookImage, result?: FormulaResult): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.calcProperties.fullCalcOnLoad = true;
  const names = sheetNames(image.sheets.map((sheet) => sheet.name));
  const sheets = image.sheets.map((sheet) => ({
    sheet,
    target: book.addWorksheet(names.get(sheet.name) ?? sheet.name),
  }));
  const choices = choiceLists(book);
  const styles = styleBook();
  for (const { sheet, target } of sheets) {
    writeFrame(sheet, target);
    for (const [row, height] of rowHeights(sheet, result)) target.getRow(row).height = height;
    writeCells(sheet, target, names, result);
    for (const [key, style] of sheet.styles) {
      const { row, column } = cellPlace(key);
      target.getCell(row, column).style = styles(style, sheet.cells.get(key)?.kind === 'link');
    }
    for (const merge of sheet.merges) {
      target.mergeCells(merge.row, merge.column, merge.row + merge.rows - 1, merge.column + merge.columns - 1);
    }
    for (const [key, text] of sheet.notes) {
      const { row, column } = cellPlace(key);
      noteOf(target.getCell(row, column), text);
    }
    for (const { range, values, strict, help } of sheet.validations) {
      validationsOf(target).add(rangeAddress(range), {
        type: 'list',
        allowBlank: true,
        formulae: [choices(values)],
        showInputMessage: help !== '',
        prompt: help.slice(0, 255),
        showErrorMessage: true,
        errorStyle: strict ? 'stop' : 'warning',
        error: help.slice(0, 225),
      });
    }
    sheet.conditional.forEach((rule, index) => {
      target.addConditionalFormatting({
        ref: rule.ranges.map(rangeAddress).join(' '),
        rules: [
          {
            type: 'expression',
            priority: index + 1,
            formulae: [forExcel(rule.formula)],
            style: {
              ...(rule.style.bold !== undefined || rule.style.color ? { font: fontOf(rule.style) } : {}),
              ...(rule.style.fill ? { fill: fillOf(rule.style.fill) } : {}),
            },
          },
        ],
      });
    });
  }
  const options = { zip: { compression: 'STORE' } } as unknown as Partial<ExcelJS.XlsxWriteOptions>;
  const charts = sheets.map(({ sheet, target }, index) => ({
    number: index + 1,
    name: target.name,
    charts: sheet.charts,
    widths: sheet.widths,
  }));
  return mendWorkbook(new Uint8Array(await book.xlsx.writeBuffer(options)), charts);
}

/** Everything about the sheet itself: widths, frozen rows, groups, print. */
function writeFrame(sheet: SheetImage, target: Worksheet): void {
  if (sheet.tabColor) target.properties.tabColor = { argb: `FF${sheet.tabColor.slice(1)}` };
  target.properties.outlineProperties = { summaryBelow: false, summaryRight: false };
  const { rows, columns } = sheet.frozen;
  if (rows > 0 || columns > 0) {
    const topLeftCell = addressOf(rows + 1, columns + 1);
    target.views = [{ state: 'frozen', xSplit: columns, ySplit: rows, topLeftCell, showGridLines: false }];
  } else target.views = [{ state: 'normal', showGridLines: false }];
  for (const [column, width] of sheet.widths) target.getColumn(column).width = (width - 5) / 7;
  target.properties.outlineLevelRow = sheet.groups.reduce((most, group) => Math.max(most, group.depth), 0);
  for (const group of sheet.groups) {
    for (let row = group.fromRow; row <= group.toRow; row++) {
      const line = target.getRow(row);
      line.outlineLevel = Math.max(line.outlineLevel ?? 0, group.depth);
    }
  }
  if (sheet.filter) target.autoFilter = rangeAddress(sheet.filter);
  if (sheet.print) writePrint(sheet, sheet.print, target);
}

/** Paper sizes by their number in the file format (A3 = 8, A4 = 9). */
const PAPER = { A3: 8, A4: 9 } as const;

function writePrint(sheet: SheetImage, print: NonNullable<SheetImage['print']>, target: Worksheet): void {
  const last = lastPlace(sheet);
  target.pageSetup = {
    ...target.pageSetup,
    paperSize: PAPER[print.paper] as never,
    orientation: print.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.55, header: 0.25, footer: 0.25 },
    ...(print.repeatRows > 0 ? { printTitlesRow: `1:${print.repeatRows}` } : {}),
    ...(last ? { printArea: `A1:${columnLetters(print.lastColumn ?? last.column)}${last.row}` } : {}),
  };
  target.headerFooter.oddFooter = '&L&A&R&P / &N';
}

/** Last row and column that hold anything: spare rows are not printed. */
function lastPlace(sheet: SheetImage): { readonly row: number; readonly column: number } | null {
  let row = 0;
  let column = 0;
  for (const key of sheet.cells.keys()) {
    const place = cellPlace(key);
    row = Math.max(row, place.row);
    column = Math.max(column, place.column);
  }
  for (const chart of sheet.charts) row = Math.max(row, cornerOf(chart, sheet.widths).row);
  return row === 0 ? null : { row, column };
}

function writeCells(
  sheet: SheetImage,
  target: Worksheet,
  names: ReadonlyMap<string, string>,
  result: FormulaResult | undefined,
): void {
  for (const [key, input] of sheet.cells) {
    const { row, column } = cellPlace(key);
    const value = cellValue(input, names, () => result?.(sheet.name, row, column) ?? null);
    if (value !== null) target.getCell(row, column).value = value;
  }
}

function cellValue(input: CellInput, names: ReadonlyMap<string, string>, result: () => ReturnType<FormulaResult>) {
  switch (input.kind) {
    case 'blank':
      return null;
    case 'text':
      return cellText(input.text);
    case 'number':
      return input.number;
    case 'boolean':
      return input.boolean;
    case 'formula': {
      const known = result();
      return known === null
        ? { formula: forExcel(input.formula), date1904: false }
        : { formula: forExcel(input.formula), result: known, date1904: false };
    }
    case 'link': {
      const sheet = names.get(input.sheet);
      const text = cellText(input.text);
      // With `$` exceljs takes it for a link like any other; mendWorkbook then makes it a link inside the file.
      const cell = input.cell.replace(/^([A-Z]+)(\d+)/, '$$$1$$$2');
      return sheet === undefined ? text : { text, hyperlink: `#'${sheet.replace(/'/g, "''")}'!${cell}` };
    }
  }
}

/** exceljs keeps the validations of a sheet in a member that its types do not name. */
function validationsOf(target: Worksheet): { add(range: string, validation: ExcelJS.DataValidation): void } {
  return (target as unknown as { dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void } })
    .dataValidations;
}
