import type { CellModel, Fill, Worksheet, XlsxReadOptions } from 'exceljs';
import type { Grid, GridCell } from '../ingest/grid';
import { type Locale, say } from '../messages/define';
import { exchangeNotes } from '../messages/exchange';
import { hasFormula, seenCell } from './cell-text';
import { decodeText } from './decode-text';
import { CellBudget } from './grid-limits';
import { limits } from './limits';
import type { ReadOptions } from './read-delimited';
import { accept, type Refusal, type Result, refuse } from './result';
import { countCells, emptyResults, mergesOf, placeOf } from './sheet-xml';
import { usedArea } from './used-area';
import { type Palette, paletteOf } from './workbook-colors';
import { notesOf } from './workbook-notes';
import { outlineWorkbook, type SheetPart, type WorkbookOutline } from './workbook-outline';
import { openWorkbook } from './workbook-parts';
import { repackWorkbook } from './workbook-repack';

export interface WorkbookFile {
  /** One grid a worksheet, in the order of the tabs, hidden ones too (`Grid.hidden`). */
  readonly grids: readonly Grid[];
  readonly notes: readonly string[];
}

/** Everything of a sheet that is not cells. Merges are read by us: the library would make a cell object of every merged place. */
const ignoreNodes = [
  'dataValidations',
  'conditionalFormatting',
  'extLst',
  'autoFilter',
  'mergeCells',
  'hyperlinks',
  'drawing',
  'picture',
  'tableParts',
  'headerFooter',
  'rowBreaks',
  'sheetProtection',
  'pageSetup',
  'pageMargins',
  'printOptions',
  'sheetViews',
]; // prettier-ignore

/** An .xlsx as grids: values as people see them, never calculated. Does not throw for bad files. */
export async function readXlsx(bytes: Uint8Array, { name, locale = 'ja' }: ReadOptions): Promise<Result<WorkbookFile>> {
  const opened = openWorkbook(bytes, name, locale);
  if (!opened.ok) return opened;
  const read = (path: string): string | null => {
    const part = opened.value.get(path);
    if (!part) return null;
    const decoded = decodeText(part, path);
    return decoded.ok ? decoded.value.text : null;
  };
  const outline = outlineWorkbook(opened.value, read);
  if (!outline) return refuse('broken-workbook', { name, where: 'ブックの構成' }, locale);
  const sheets = outline.sheets.filter((sheet) => sheet.type === 'worksheet');
  if (sheets.length === 0) return refuse('no-sheets', { name }, locale);

  const sheetXml: string[] = [];
  let cells = 0;
  for (const sheet of sheets) {
    const xml = read(sheet.path);
    if (xml === null) return refuse('broken-workbook', { name, where: `シート「${sheet.name}」` }, locale);
    cells += countCells(xml);
    if (cells > limits.cells) {
      return refuse('too-many-cells', { name, sheet: sheet.name, cells, limit: limits.cells }, locale);
    }
    sheetXml.push(xml);
  }
  const texts = {
    sharedStrings: outline.sharedStrings === null ? null : read(outline.sharedStrings),
    styles: outline.styles === null ? null : read(outline.styles),
  };
  const worksheets = await load(repackWorkbook(outline, sheetXml, texts));
  if (!worksheets) return refuse('broken-workbook', { name, where: 'シートの中身' }, locale);

  const palette = paletteOf(outline.theme === null ? null : read(outline.theme), texts.styles);
  const budget = new CellBudget(name);
  const grids: Grid[] = [];
  const notes: string[] = skippedSheets(outline, locale);
  for (const [index, sheet] of sheets.entries()) {
    const worksheet = worksheets[index];
    const xml = sheetXml[index];
    if (!worksheet || xml === undefined) continue;
    const cellNotes = notesOf((sheet.notes && read(sheet.notes)) ?? '');
    const built = gridOf(worksheet, { sheet, xml, cellNotes, palette, budget });
    if ('code' in built) return { ok: false, error: built };
    grids.push(built.grid);
    const [first] = built.uncached;
    if (first)
      notes.push(
        say(exchangeNotes.uncachedFormula, locale, {
          sheet: sheet.name,
          cell: first,
          others: built.uncached.length - 1,
        }),
      );
  }
  if (grids.every((grid) => grid.rowCount === 0)) return refuse('no-cells', { name }, locale);
  return accept({ grids, notes });
}

async function load(packed: Uint8Array): Promise<readonly Worksheet[] | null> {
  const { default: ExcelJs } = await import('exceljs');
  const workbook = new ExcelJs.Workbook();
  const options: Partial<XlsxReadOptions> = { ignoreNodes };
  // The library's type asks for its own `Buffer`, which is declared as an ArrayBuffer.
  const buffer = packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength) as ArrayBuffer;
  try {
    await workbook.xlsx.load(buffer, options);
  } catch {
    return null;
  }
  return workbook.worksheets;
}

function skippedSheets(outline: WorkbookOutline, locale: Locale): string[] {
  return outline.sheets
    .filter((sheet) => sheet.type === 'other')
    .map((sheet) => say(exchangeNotes.skippedSheet, locale, { sheet: sheet.name }));
}

interface SheetSource {
  readonly sheet: SheetPart;
  readonly xml: string;
  readonly cellNotes: ReadonlyMap<string, string>;
  readonly palette: Palette;
  readonly budget: CellBudget;
}

function gridOf(worksheet: Worksheet, source: SheetSource): { grid: Grid; uncached: string[] } | Refusal {
  const { sheet, xml, cellNotes, palette, budget } = source;
  const blanks = emptyResults(xml);
  const rows: ((GridCell | undefined)[] | undefined)[] = [];
  const hiddenRows = new Set<number>();
  const uncached: string[] = [];
  let refusal: Refusal | null = null;

  const put = (row: number, column: number, cell: GridCell) => {
    let cells = rows[row];
    if (!cells) {
      cells = [];
      rows[row] = cells;
    }
    cells[column] = cell;
  };

  for (let number = 1; number <= worksheet.rowCount && !refusal; number++) {
    // `eachRow` would pass over rows that have only fills, and they are the bars of a schedule.
    const row = worksheet.findRow(number);
    if (!row) continue;
    if (row.hidden) hiddenRows.add(row.number - 1);
    for (const model of row.model?.cells ?? []) {
      const address = String(model.address);
      const place = placeOf(address);
      if (!place) continue;
      const formula = formulaOf(worksheet, model, address);
      const seen = seenCell(hasFormula(model) ? model.result : model.value, model.style?.numFmt ?? 'General');
      const empty = seen.text.trim() === '';
      if (formula !== null && model.result === undefined && !blanks.has(address)) uncached.push(address);
      if (!empty) refusal ??= budget.take(sheet.name, place.row, place.column, seen.text);
      const fill = fillOf(model.style?.fill, palette);
      const note = cellNotes.get(address);
      if (empty && fill === null && note === undefined && formula === null) continue;
      put(place.row, place.column, {
        ...seen,
        text: empty ? '' : seen.text,
        ...(formula === null ? {} : { formula }),
        ...(fill === null ? {} : { fill }),
        ...(note === undefined ? {} : { note }),
      });
    }
  }
  if (refusal) return refusal;
  for (const [address, note] of cellNotes) {
    const place = placeOf(address);
    if (place && !rows[place.row]?.[place.column]) put(place.row, place.column, { text: '', note });
  }
  const area = usedArea(rows, mergesOf(xml));
  rows.length = Math.min(rows.length, area.rowCount);
  for (const cells of rows) if (cells && cells.length > area.columnCount) cells.length = area.columnCount;
  const hidden = { hiddenRows, hiddenColumns: hiddenColumns(worksheet, area.columnCount), hidden: sheet.hidden };
  return { grid: { sheet: sheet.name, rows, ...area, ...hidden }, uncached };
}

function hiddenColumns(worksheet: Worksheet, columnCount: number): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (let column = 0; column < columnCount; column++) {
    if (worksheet.getColumn(column + 1).hidden) hidden.add(column);
  }
  return hidden;
}

/** Formula as text with `=`; for information only. A shared formula that cannot be shifted names its master. */
function formulaOf(worksheet: Worksheet, model: CellModel, address: string): string | null {
  if (!hasFormula(model)) return null;
  if (model.formula !== undefined) return `=${model.formula}`;
  try {
    return `=${worksheet.getCell(address).formula}`;
  } catch {
    return `=${model.sharedFormula ?? ''}`;
  }
}

/** Background as people see it; patterns and gradients by their main colour. White and none are null. */
function fillOf(fill: Fill | undefined, palette: Palette): string | null {
  if (!fill) return null;
  if (fill.type === 'gradient') return colored(palette(fill.stops[0]?.color));
  if (fill.pattern === 'none' || fill.pattern === 'gray125') return null;
  // A pattern that is not solid mixes its two colours; the background says more about what a person sees.
  return colored(palette(fill.pattern === 'solid' ? fill.fgColor : (fill.bgColor ?? fill.fgColor)));
}

function colored(color: string | null): string | null {
  return color === '#ffffff' ? null : color;
}
