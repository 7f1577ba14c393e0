import type { Chart } from '../../../shared/workbook/chart';
import type { Table } from '../../../shared/workbook/columns';
import { dashboardKey } from '../../../shared/workbook/dashboard-keys';
import { applyOps, cellKey, EMPTY_WORKBOOK, inputAt, type SheetImage } from '../../../shared/workbook/image';
import type { CellInput, CellStyle, WriteOp } from '../../../shared/workbook/write-op';
import type { BlockStyle } from '../door';
import { withoutFlatMerges } from './flat-merges';
import { shortHash } from './hash';
import { fewProtections } from './protections';

/**
 * How a generated sheet is to be matched with what stands there: `table` rows are known by their ID and columns by their
 * heading; `labels` are lines known by the text in column A with the value people change in column B; `fixed` sheets are
 * written as they are planned.
 */
export type Shape =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'labels'; readonly inputs: ReadonlySet<string>; readonly firstRow: number }
  | { readonly kind: 'fixed' };

/** What of a sheet's look can change by itself. */
export const aspects = [
  'look',
  'widths',
  'freeze',
  'dropDowns',
  'rules',
  'notes',
  'merges',
  'protect',
  'charts',
  'links',
] as const;
export type Aspect = (typeof aspects)[number];

/** A generated sheet as it is to become. */
export interface PlannedSheet {
  readonly image: SheetImage;
  readonly shape: Shape;
  /** Last row and column with content. */
  readonly rows: number;
  readonly columns: number;
  /** Size of the styled region: content, free rows beneath, dropdowns. */
  readonly region: { readonly rows: number; readonly columns: number };
  /** Fingerprint of every aspect; equal to the one last written = nothing to do. */
  readonly marks: Readonly<Record<Aspect, string>>;
}

/** Turns operations into sheets: what counts is where they end, not how many they were. */
export function planSheets(ops: readonly WriteOp[], shapes: ReadonlyMap<string, Shape>): PlannedSheet[] {
  return applyOps(EMPTY_WORKBOOK, ops).sheets.map((image) =>
    plannedSheet(image, shapes.get(image.name) ?? { kind: 'fixed' }),
  );
}

function plannedSheet(whole: SheetImage, shape: Shape): PlannedSheet {
  const image = withoutFlatMerges(whole);
  let rows = 0;
  let columns = 0;
  for (const key of image.cells.keys()) {
    rows = Math.max(rows, Math.floor(key / 16384));
    columns = Math.max(columns, (key % 16384) + 1);
  }
  const region = { rows: Math.max(rows, image.rows), columns: Math.max(columns, image.columns) };
  return { image, shape, rows, columns, region, marks: marksOf(image, shape, region) };
}

/** What stands in a planned cell. */
export function plannedCell(sheet: PlannedSheet, row: number, column: number): CellInput {
  return inputAt(sheet.image, row, column);
}

const plain: BlockStyle = {
  bold: false,
  italic: false,
  fontSize: 10,
  color: null,
  fill: null,
  horizontal: null,
  vertical: 'bottom',
  wrap: false,
  numberFormat: '',
};

/** Style of a planned cell with nothing left open. */
export function plannedStyle(sheet: PlannedSheet, row: number, column: number): BlockStyle {
  const style = sheet.image.styles.get(cellKey(row, column));
  return style ? completed(style) : plain;
}

const completedStyles = new WeakMap<CellStyle, BlockStyle>();

function completed(style: CellStyle): BlockStyle {
  let done = completedStyles.get(style);
  if (!done) {
    done = {
      bold: style.bold ?? plain.bold,
      italic: style.italic ?? plain.italic,
      fontSize: style.fontSize ?? plain.fontSize,
      color: style.color ?? plain.color,
      fill: style.fill ?? plain.fill,
      horizontal: style.horizontal ?? plain.horizontal,
      vertical: style.vertical ?? plain.vertical,
      wrap: style.wrap ?? plain.wrap,
      // Our texts carry their own protection; the format @ would keep what people type later from being calculated with.
      numberFormat: style.numberFormat === undefined || style.numberFormat === '@' ? '' : style.numberFormat,
    };
    completedStyles.set(style, done);
  }
  return done;
}

function marksOf(image: SheetImage, shape: Shape, region: { rows: number; columns: number }): Record<Aspect, string> {
  const mark = (aspect: Exclude<Aspect, 'look'>) => aspectMark(image, aspect);
  return {
    look: lookMark(image, shape, region),
    widths: mark('widths'),
    freeze: mark('freeze'),
    dropDowns: mark('dropDowns'),
    rules: mark('rules'),
    notes: mark('notes'),
    merges: mark('merges'),
    protect: mark('protect'),
    charts: chartMarks(image),
    links: mark('links'),
  };
}

/** Fingerprint of what a sheet has of an aspect, besides its looks. */
export function aspectMark(image: SheetImage, aspect: Aspect): string {
  return shortHash(JSON.stringify(wordsOf(image, aspect)));
}

function wordsOf(image: SheetImage, aspect: Aspect): unknown {
  switch (aspect) {
    case 'look':
      return null;
    case 'widths':
      return [...image.widths];
    case 'freeze':
      return image.frozen;
    case 'dropDowns':
      return image.validations;
    case 'rules':
      return image.conditional;
    case 'notes':
      return [...image.notes];
    case 'merges':
      return image.merges;
    case 'protect':
      return fewProtections(image);
    case 'charts':
      return image.charts;
    case 'links':
      return [...image.cells].flatMap(([key, cell]) => (cell.kind === 'link' ? [[key, cell.sheet, cell.cell]] : []));
  }
}

/** Of charts one by one (see `changedCharts`), because each that changes costs calls. */
function chartMarks(image: SheetImage): string {
  if (image.charts.length === 0) return aspectMark(image, 'charts');
  return image.charts.map((chart) => chartHead(chart) + shortHash(JSON.stringify(chart)).slice(-6)).join('.');
}

/** By what a chart is known again, in four letters. */
function chartHead({ title }: Chart): string {
  return shortHash(dashboardKey(title) ?? title).slice(-4);
}

/** Charts that are not as they were last written, and whether one of then is no more; `written` is the mark of then. */
export function changedCharts(
  { image, marks }: PlannedSheet,
  written: string | undefined,
): { readonly changed: readonly Chart[]; readonly gone: boolean } {
  const before = (written ?? '').split('.');
  const known = new Set(before);
  const heads = new Set(image.charts.map(chartHead));
  return {
    changed: marks.charts.split('.').flatMap((mark, index) => {
      const chart = image.charts[index];
      return chart && !known.has(mark) ? [chart] : [];
    }),
    gone: before.some((mark) => mark !== '' && !heads.has(mark.slice(0, 4))),
  };
}

/**
 * Of a table column by column (see `changedLooks`), because people give cells of a table their own look and only what is new
 * is dressed; of a drawn sheet as a whole.
 */
function lookMark(image: SheetImage, shape: Shape, region: { rows: number; columns: number }): string {
  const words = new Map<CellStyle, string>();
  const wordOf = (style: CellStyle | undefined) => {
    if (!style) return '';
    let word = words.get(style);
    if (word === undefined) {
      word = shortHash(JSON.stringify([completed(style), style.border ?? null]));
      words.set(style, word);
    }
    return word;
  };
  if (shape.kind === 'table') {
    return shape.table.columns
      .map(({ key }, index) => {
        const looks = new Set<CellStyle | undefined>();
        for (let row = 1; row <= region.rows; row++) looks.add(image.styles.get(cellKey(row, index + 1)));
        return shortHash(key).slice(-4) + shortHash([...looks].map(wordOf).join()).slice(-4);
      })
      .join('.');
  }
  // Rows of one look are one word, because a sheet has thousands of rows and few looks.
  const lines: string[] = [];
  let before: (CellStyle | undefined)[] = [];
  let repeated = 0;
  for (let row = 1; row <= region.rows; row++) {
    const first = cellKey(row, 1);
    const line: (CellStyle | undefined)[] = [];
    let same = row > 1;
    for (let column = 0; column < region.columns; column++) {
      const style = image.styles.get(first + column);
      line.push(style);
      same = same && before[column] === style;
    }
    if (same) repeated++;
    else {
      lines.push(`${repeated}`, line.map(wordOf).join(','));
      repeated = 0;
    }
    before = line;
  }
  return shortHash(`${lines.join('\n')}\n${repeated}`);
}

/** Planned columns of a table whose look is not the one that was last written; `written` is the mark of then. */
export function changedLooks({ marks }: PlannedSheet, written: string | undefined): number[] {
  const known = new Set((written ?? '').split('.'));
  return marks.look.split('.').flatMap((mark, index) => (known.has(mark) ? [] : [index + 1]));
}
