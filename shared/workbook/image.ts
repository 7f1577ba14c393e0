import type { Chart } from './chart';
import type { RangeRef } from './range-ref';
import type { CellInput, CellStyle, ConditionalRule, WriteOp, WriteOpOf } from './write-op';

/** A sheet in memory, by row and column from 1. A cell that was never written is absent. */
export interface SheetImage {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly tabColor: string | null;
  readonly cells: ReadonlyMap<CellKey, CellInput>;
  readonly styles: ReadonlyMap<CellKey, CellStyle>;
  readonly notes: ReadonlyMap<CellKey, string>;
  readonly merges: readonly RangeRef[];
  readonly widths: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly validations: readonly WriteOpOf<'validation'>[];
  readonly conditional: readonly ConditionalRule[];
  readonly protections: readonly { readonly range: RangeRef; readonly description: string }[];
  readonly groups: readonly WriteOpOf<'group'>[];
  readonly print: WriteOpOf<'print'> | null;
  readonly filter: RangeRef | null;
  readonly charts: readonly Chart[];
}

/** A whole workbook as it would be after the operations: what XLSX is written from and what tests look at. */
export interface WorkbookImage {
  readonly sheets: readonly SheetImage[];
}

/** Row and column in one number; see `cellKey`. */
export type CellKey = number;

export const EMPTY_WORKBOOK: WorkbookImage = { sheets: [] };

/** Key of a cell; rows and columns from 1, at most 16,384 columns. */
export function cellKey(row: number, column: number): CellKey {
  return row * 16384 + (column - 1);
}

/** Inverse of `cellKey`. */
export function cellPlace(key: CellKey): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / 16384), column: (key % 16384) + 1 };
}

/** The sheet of a name, or undefined. */
export function sheetOf(image: WorkbookImage, name: string): SheetImage | undefined {
  return image.sheets.find((sheet) => sheet.name === name);
}

/** What stands in a cell; blank where nothing was written. */
export function inputAt(sheet: SheetImage, row: number, column: number): CellInput {
  return sheet.cells.get(cellKey(row, column)) ?? { kind: 'blank' };
}

/** The workbook after the operations; the one given is left as it is. Throws where an operation names a sheet that no `sheet` operation made. */
export function applyOps(image: WorkbookImage, ops: readonly WriteOp[]): WorkbookImage {
  const drafts = new Map<string, SheetDraft>();
  for (const sheet of image.sheets) drafts.set(sheet.name, draftOf(sheet));
  const overlay = styleOverlay();
  for (const op of ops) {
    if (op.op === 'sheet') makeSheet(drafts, op);
    else {
      const draft = drafts.get(op.sheet);
      if (!draft) throw new Error(`No sheet ${op.sheet} for operation ${op.op}`);
      applyTo(draft, op, overlay);
    }
  }
  return { sheets: [...drafts.values()] };
}

interface SheetDraft extends SheetImage {
  rows: number;
  columns: number;
  tabColor: string | null;
  cells: Map<CellKey, CellInput>;
  styles: Map<CellKey, CellStyle>;
  notes: Map<CellKey, string>;
  merges: RangeRef[];
  widths: Map<number, number>;
  frozen: { rows: number; columns: number };
  validations: WriteOpOf<'validation'>[];
  conditional: readonly ConditionalRule[];
  protections: { range: RangeRef; description: string }[];
  groups: WriteOpOf<'group'>[];
  print: WriteOpOf<'print'> | null;
  charts: readonly Chart[];
  filter: RangeRef | null;
}

function draftOf(sheet: SheetImage): SheetDraft {
  return {
    ...sheet,
    cells: new Map(sheet.cells),
    styles: new Map(sheet.styles),
    notes: new Map(sheet.notes),
    merges: [...sheet.merges],
    widths: new Map(sheet.widths),
    validations: [...sheet.validations],
    protections: [...sheet.protections],
    groups: [...sheet.groups],
  };
}

function makeSheet(drafts: Map<string, SheetDraft>, op: WriteOpOf<'sheet'>): void {
  const present = drafts.get(op.sheet);
  if (present) {
    present.rows = Math.max(present.rows, op.rows);
    present.columns = Math.max(present.columns, op.columns);
    if (op.tabColor !== undefined) present.tabColor = op.tabColor;
    return;
  }
  drafts.set(op.sheet, {
    name: op.sheet,
    rows: op.rows,
    columns: op.columns,
    tabColor: op.tabColor ?? null,
    cells: new Map(),
    styles: new Map(),
    notes: new Map(),
    merges: [],
    widths: new Map(),
    frozen: { rows: 0, columns: 0 },
    validations: [],
    conditional: [],
    protections: [],
    groups: [],
    print: null,
    filter: null,
    charts: [],
  });
}

function applyTo(draft: SheetDraft, op: Exclude<WriteOp, { op: 'sheet' }>, overlay: StyleOverlay): void {
  switch (op.op) {
    case 'write':
      op.cells.forEach((line, down) => {
        line.forEach((cell, across) => {
          const key = cellKey(op.row + down, op.column + across);
          if (cell.kind === 'blank') draft.cells.delete(key);
          else draft.cells.set(key, cell);
        });
      });
      draft.rows = Math.max(draft.rows, op.row + op.cells.length - 1);
      return;
    case 'style':
      for (const key of keysOf(op.range)) draft.styles.set(key, overlay(draft.styles.get(key), op.style));
      return;
    case 'merge':
      if (!draft.merges.some((merge) => same(merge, op.range))) draft.merges.push(op.range);
      return;
    case 'columnWidths':
      for (const [column, width] of Object.entries(op.widths)) draft.widths.set(Number(column), width);
      return;
    case 'freeze':
      draft.frozen = { rows: op.rows, columns: op.columns };
      return;
    case 'validation':
      draft.validations = [...draft.validations.filter((other) => !same(other.range, op.range)), op];
      return;
    case 'conditional':
      draft.conditional = op.rules;
      return;
    case 'notes':
      for (const note of op.notes) draft.notes.set(cellKey(note.row, note.column), note.text);
      return;
    case 'protect':
      draft.protections = [
        ...draft.protections.filter((other) => !same(other.range, op.range)),
        { range: op.range, description: op.description },
      ];
      return;
    case 'group':
      draft.groups.push(op);
      return;
    case 'print':
      draft.print = op;
      return;
    case 'chart':
      draft.charts = [...draft.charts.filter(({ title }) => title !== op.chart.title), op.chart];
      return;
    case 'filter':
      draft.filter = op.range;
      return;
  }
}

type StyleOverlay = (below: CellStyle | undefined, above: CellStyle) => CellStyle;

/** Lays one style over another; the same pair gives the same object, so that thousands of cells share a few styles. */
function styleOverlay(): StyleOverlay {
  const made = new Map<CellStyle | undefined, Map<CellStyle, CellStyle>>();
  return (below, above) => {
    if (!below) return above;
    const row = made.get(below) ?? new Map<CellStyle, CellStyle>();
    made.set(below, row);
    const known = row.get(above);
    if (known) return known;
    const style = { ...below, ...above };
    row.set(above, style);
    return style;
  };
}

function* keysOf(range: RangeRef): Iterable<CellKey> {
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) yield cellKey(row, column);
  }
}

function same(a: RangeRef, b: RangeRef): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
