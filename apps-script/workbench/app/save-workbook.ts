import * as z from 'zod/mini';
import type { Chart } from '../../../shared/workbook/chart';
import type { CellKey, SheetImage, WorkbookImage } from '../../../shared/workbook/image';
import { cellKey, cellPlace } from '../../../shared/workbook/image';
import type { CellInput, CellStyle, ConditionalRule, WriteOpOf } from '../../../shared/workbook/write-op';
import type { Book } from '../google/book';
import { type EngineModel, hasFormula, readValues } from '../google/engine';
import type { SheetSide } from '../google/sheet-side';

type Places = {
  getColumnWidth(sheet: number, column: number): number;
  resolveColor(color: unknown): string;
};
type FullModel = EngineModel & Places;

const USUAL_FONT_SIZE = 12;

/** The book as it stands, ready for XLSX, with the results of its formulas; sheets named in `without` stay behind. */
export function imageOfBook(book: Book, without: ReadonlySet<string>): { image: WorkbookImage; results: Results } {
  book.settle();
  const model = book.model as FullModel;
  const results: Results = new Map();
  const sheets = book
    .ids()
    .filter((id) => !without.has(book.name(id)))
    .map((id) => {
      const { image, values } = imageOfSheet(model, book.index(id), book.name(id), book.side(id));
      results.set(image.name, values);
      return image;
    });
  return { image: { sheets }, results };
}

/** Results of formulas by sheet and place. */
export type Results = Map<string, Map<CellKey, string | number | boolean>>;

function imageOfSheet(model: FullModel, sheet: number, name: string, side: SheetSide) {
  const cells = new Map<CellKey, CellInput>();
  const styles = new Map<CellKey, CellStyle>();
  const values = new Map<CellKey, string | number | boolean>();
  const widths = new Map<number, number>();
  const usualWidth = model.getColumnWidth(sheet, LAST_COLUMN);
  let rows = 1;
  let columns = 1;
  for (let column = 1; column <= side.maxColumns; column++) {
    const width = model.getColumnWidth(sheet, column);
    if (width !== usualWidth) widths.set(column, width);
    for (const row of model.getRowsWithData(sheet, column)) {
      const key = cellKey(row, column);
      const input = inputOf(model, sheet, row, column, side);
      const style = styleOf(model, sheet, row, column);
      if (input.kind !== 'blank') cells.set(key, input);
      if (style) styles.set(key, style);
      if (input.kind === 'blank' && !style) continue;
      rows = Math.max(rows, row);
      columns = Math.max(columns, column);
    }
  }
  // One block for the whole sheet: the engine is asked once for every number behind a format.
  const block = readValues(model, sheet, 1, 1, rows, columns);
  for (const [key, input] of cells) {
    if (input.kind !== 'formula') continue;
    const { row, column } = cellPlace(key);
    const value = block[row - 1]?.[column - 1];
    if (value !== undefined && !(value instanceof Date)) values.set(key, value);
  }
  const image: SheetImage = {
    name,
    rows,
    columns,
    tabColor: tabColorOf(model, sheet),
    cells,
    styles,
    notes: new Map(Object.entries(side.notes).map(([place, text]) => [keyOf(place), text])),
    merges: side.merges,
    widths,
    frozen: { rows: model.getFrozenRowsCount(sheet), columns: model.getFrozenColumnsCount(sheet) },
    validations: validationsOf(name, side),
    conditional: rulesOf(side),
    protections: side.protections.map(({ area, description }) => ({ range: area, description })),
    groups: side.groups.map(({ row, depth }) => ({ op: 'group', sheet: name, fromRow: row, toRow: row, depth })),
    print: null,
    filter: side.filter?.area ?? null,
    charts: chartsOf(side),
  };
  return { image, values };
}

/** The engine's last column: nobody has made it wider. */
const LAST_COLUMN = 16384;

function keyOf(place: string): CellKey {
  const [row, column] = place.split(',').map(Number);
  return cellKey(row ?? 1, column ?? 1);
}

function inputOf(model: FullModel, sheet: number, row: number, column: number, side: SheetSide): CellInput {
  const content = model.getCellContent(sheet, row, column);
  if (content === '') return { kind: 'blank' };
  const link = linkOf(model, side.links[`${row},${column}`]);
  if (link) return { kind: 'link', text: shownText(content), ...link };
  if (hasFormula(content)) return { kind: 'formula', formula: content };
  const type = model.getCellType(sheet, row, column);
  if (type === 1) {
    const number = Number(content);
    if (Number.isFinite(number)) return { kind: 'number', number };
    return { kind: 'text', text: model.getFormattedCellValue(sheet, row, column) };
  }
  if (type === 4) return { kind: 'boolean', boolean: content.toUpperCase() === 'TRUE' };
  return { kind: 'text', text: shownText(content) };
}

/** Without the apostrophe by which the engine keeps a text a text. */
function shownText(content: string): string {
  return content.startsWith("'") ? content.slice(1) : content;
}

/** Links within the file are `#gid=ID&range=A1`; others, and those to a sheet that is gone, stay plain text. */
function linkOf(model: FullModel, target: string | undefined): { sheet: string; cell: string } | null {
  const match = /^#gid=(\d+)&range=([A-Z]+\d+)/.exec(target ?? '');
  const sheet = model.getWorksheetsProperties().find(({ sheet_id }) => sheet_id === Number(match?.[1]));
  return sheet && match?.[2] ? { sheet: sheet.name, cell: match[2] } : null;
}

function styleOf(model: FullModel, sheet: number, row: number, column: number): CellStyle | null {
  const { style } = model.getCellStyle(sheet, row, column);
  const fill = colorOf(model, style.fill.color);
  const color = colorOf(model, style.font.color);
  const { alignment } = style;
  const horizontal = alignment?.horizontal;
  const vertical = alignment?.vertical;
  const own: CellStyle = {
    ...(style.font.b ? { bold: true } : {}),
    ...(style.font.i ? { italic: true } : {}),
    ...(style.font.sz !== USUAL_FONT_SIZE ? { fontSize: style.font.sz } : {}),
    ...(color && color.toLowerCase() !== '#000000' ? { color } : {}),
    ...(fill && fill.toLowerCase() !== '#ffffff' ? { fill } : {}),
    ...(horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? { horizontal } : {}),
    ...(vertical === 'top' || vertical === 'bottom' ? { vertical } : {}),
    ...(vertical === 'center' ? { vertical: 'middle' as const } : {}),
    ...(alignment?.wrap_text ? { wrap: true } : {}),
    ...(style.num_fmt !== 'general' ? { numberFormat: style.num_fmt } : {}),
    ...borderOf(style.border),
  };
  return Object.keys(own).length > 0 ? own : null;
}

function borderOf(border: Record<string, unknown>): Pick<CellStyle, 'border'> {
  if (border.top && border.bottom && border.left && border.right) return { border: 'thin' };
  return border.bottom ? { border: 'bottom' } : {};
}

function colorOf(model: FullModel, color: unknown): string | null {
  if (color === undefined || color === null) return null;
  const hex = model.resolveColor(color);
  return /^#[0-9a-f]{6}$/i.test(hex) ? hex : null;
}

function tabColorOf(model: FullModel, sheet: number): string | null {
  return colorOf(model, model.getWorksheetsProperties()[sheet]?.color);
}

/** Dropdowns stand cell by cell beside the model; cells below one another with the same choices become one. */
function validationsOf(sheet: string, side: SheetSide): WriteOpOf<'validation'>[] {
  const blocks: (WriteOpOf<'validation'> & { key: string })[] = [];
  const places = Object.entries(side.validations)
    .map(([place, validation]) => {
      const [row, column] = place.split(',').map(Number);
      return { row: row ?? 1, column: column ?? 1, validation };
    })
    .sort((a, b) => a.column - b.column || a.row - b.row);
  for (const { row, column, validation } of places) {
    const key = JSON.stringify(validation);
    const last = blocks.at(-1);
    if (last && last.key === key && last.range.column === column && last.range.row + last.range.rows === row) {
      blocks[blocks.length - 1] = { ...last, range: { ...last.range, rows: last.range.rows + 1 } };
    } else {
      blocks.push({
        key,
        op: 'validation',
        sheet,
        range: { row, column, rows: 1, columns: 1 },
        values: validation.values,
        strict: !validation.allowInvalid,
        help: validation.help ?? '',
      });
    }
  }
  return blocks.map(({ key: _key, ...block }) => block);
}

const KINDS = { BAR: 'bar', COLUMN: 'column', LINE: 'line' } as const;

/** Charts over one block of cells, as the add-on makes them, for the file's own chart parts. */
function chartsOf(side: SheetSide): Chart[] {
  return (side.charts ?? []).flatMap(({ type, areas, options, row, column }): Chart[] => {
    const block = areas[0];
    if (type === null || block === undefined || block.columns < 2 || block.rows < 2) return [];
    const { colors, series, title, width, height } = ChartOptions.parse(options);
    const values = (at: number) => ({
      row: block.row + 1,
      column: block.column + at,
      rows: block.rows - 1,
      columns: 1,
    });
    const note = side.notes[`${block.row - 1},${block.column}`];
    return [
      {
        title,
        kind: type === 'BAR' && options.isStacked === true ? 'stackedBar' : KINDS[type],
        description: note ?? title,
        anchor: { row, column },
        width,
        height,
        categories: values(0),
        series: Array.from({ length: block.columns - 1 }, (_, index) => ({
          name: { row: block.row, column: block.column + 1 + index, rows: 1, columns: 1 },
          values: values(index + 1),
          color: colors[index] ?? '#1e3a5f',
          labelled: series[String(index)] !== undefined,
        })),
        format: /%|率/.test(title) ? '0"%";-0"%";""' : '#,##0;-#,##0;""',
      },
    ];
  });
}

const ChartOptions = z.object({
  title: z._default(z.string(), ''),
  width: z._default(z.number(), 556),
  height: z._default(z.number(), 300),
  colors: z._default(z.array(z.string()), []),
  series: z._default(z.record(z.string(), z.unknown()), {}),
});

function rulesOf(side: SheetSide): ConditionalRule[] {
  return side.rules
    .filter((rule) => rule.type === 'CUSTOM_FORMULA')
    .map((rule) => ({
      ranges: rule.areas,
      formula: String(rule.values[0]),
      style: {
        ...(rule.bold === null ? {} : { bold: rule.bold }),
        ...(rule.color === null ? {} : { color: rule.color }),
        ...(rule.fill === null ? {} : { fill: rule.fill }),
      },
    }));
}
