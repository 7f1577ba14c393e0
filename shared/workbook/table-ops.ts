import { rangeOf } from './address';
import { BLANK, textCell } from './cell-input';
import { type Column, type ColumnKind, columnNumber, type Table } from './columns';
import { COLOURS, STYLES } from './palette';
import { type SheetName, TAB_COLOURS } from './sheet-names';
import type { CellInput, CellStyle, WriteOp } from './write-op';

export interface TableText {
  readonly title: string;
  /** One sentence: what the sheet is for and what may be typed here. */
  readonly lead: string;
  /** What the warning says when somebody edits a calculated column. */
  readonly protection: string;
}

/** One item of a table: cells by column key; a key that is absent is a blank cell. */
export type TableRow = ReadonlyMap<string, CellInput>;

const HEADER_FILL: Readonly<Record<ColumnKind, string>> = {
  identity: COLOURS.formulaHeader,
  input: COLOURS.inputHeader,
  formula: COLOURS.formulaHeader,
  source: COLOURS.header,
};

/** Everything that makes a sheet with one table: title, headings, rows, widths, dropdowns, protection, print. */
export function tableOps(
  table: Table,
  words: TableText,
  rows: readonly TableRow[],
  look: {
    readonly frozenColumns: number;
    readonly paper: 'A4' | 'A3' /** Key of the last printed column. */;
    readonly printTo?: string;
  },
): WriteOp[] {
  const { sheet, columns, headerRow, firstRow, lastRow } = table;
  return [
    {
      op: 'sheet',
      sheet,
      rows: lastRow,
      columns: columns.length,
      tabColor: TAB_COLOURS[sheet as SheetName],
    },
    ...titleOps(sheet, words.title, words.lead),
    ...headingOps(table),
    ...columns.map(
      (column, index): WriteOp => ({
        op: 'style',
        sheet,
        range: rangeOf(firstRow, index + 1, lastRow - firstRow + 1),
        style: bodyStyle(column),
      }),
    ),
    ...(rows.length > 0
      ? [
          {
            op: 'write' as const,
            sheet,
            row: firstRow,
            column: 1,
            cells: rows.map((row) => columns.map((column) => row.get(column.key) ?? BLANK)),
          },
        ]
      : []),
    {
      op: 'columnWidths',
      sheet,
      widths: Object.fromEntries(columns.map((column, index) => [index + 1, column.width])),
    },
    { op: 'freeze', sheet, rows: headerRow, columns: look.frozenColumns },
    ...columns.flatMap((column, index): WriteOp[] =>
      column.choices && column.choices.length > 0
        ? [
            {
              op: 'validation',
              sheet,
              range: rangeOf(firstRow, index + 1, lastRow - firstRow + 1),
              values: column.choices,
              strict: false,
              help: column.help ?? '',
            },
          ]
        : [],
    ),
    ...protectionOps(table, words.protection),
    {
      op: 'print',
      sheet,
      paper: look.paper,
      landscape: true,
      repeatRows: headerRow,
      ...(look.printTo === undefined ? {} : { lastColumn: columnNumber(table, look.printTo) }),
    },
  ];
}

/** Title in row 1, lead in row 2. */
export function titleOps(sheet: string, title: string, lead: string): WriteOp[] {
  return [
    { op: 'write', sheet, row: 1, column: 1, cells: [[textCell(title)], [textCell(lead)]] },
    { op: 'style', sheet, range: rangeOf(1, 1), style: STYLES.title },
    { op: 'style', sheet, range: rangeOf(2, 1), style: STYLES.lead },
  ];
}

/** Headings with their notes; equal neighbouring group headings are merged. */
function headingOps({ sheet, columns, headerRow }: Table): WriteOp[] {
  const ops: WriteOp[] = [
    { op: 'write', sheet, row: headerRow, column: 1, cells: [columns.map((column) => textCell(column.heading))] },
    ...runsOf(columns, (column) => column.kind).map(
      ({ start, length, value }): WriteOp => ({
        op: 'style',
        sheet,
        range: rangeOf(headerRow, start + 1, 1, length),
        style: { ...STYLES.header, fill: HEADER_FILL[value] },
      }),
    ),
  ];
  const notes = columns.flatMap((column, index) =>
    column.help ? [{ row: headerRow, column: index + 1, text: column.help }] : [],
  );
  if (notes.length > 0) ops.push({ op: 'notes', sheet, notes });
  for (const { start, length, value } of runsOf(columns, (column) => column.group ?? '')) {
    if (value === '') continue;
    const range = rangeOf(headerRow - 1, start + 1, 1, length);
    ops.push({ op: 'write', sheet, row: headerRow - 1, column: start + 1, cells: [[textCell(value)]] });
    ops.push({ op: 'style', sheet, range, style: { ...STYLES.header, fill: COLOURS.group } });
    if (length > 1) ops.push({ op: 'merge', sheet, range });
  }
  return ops;
}

function bodyStyle(column: Column): CellStyle {
  const kind: CellStyle =
    column.kind === 'identity' ? STYLES.identity : column.kind === 'formula' ? STYLES.formula : {};
  return { ...STYLES.body, ...kind, ...column.style };
}

/** Calculated columns and IDs warn before they are overwritten; headings do too. */
function protectionOps({ sheet, columns, headerRow, firstRow, lastRow }: Table, description: string): WriteOp[] {
  const heading: WriteOp = { op: 'protect', sheet, range: rangeOf(headerRow, 1, 1, columns.length), description };
  const calculated = runsOf(columns, (column) => column.kind === 'formula' || column.kind === 'identity')
    .filter((run) => run.value)
    .map(
      ({ start, length }): WriteOp => ({
        op: 'protect',
        sheet,
        range: rangeOf(firstRow, start + 1, lastRow - firstRow + 1, length),
        description,
      }),
    );
  return [heading, ...calculated];
}

interface Run<Value> {
  readonly start: number;
  readonly length: number;
  readonly value: Value;
}

/** Neighbours of equal value, as runs. */
export function runsOf<Item, Value>(items: readonly Item[], keyOf: (item: Item) => Value): Run<Value>[] {
  const runs: Run<Value>[] = [];
  items.forEach((item, index) => {
    const value = keyOf(item);
    const last = runs[runs.length - 1];
    if (last && last.value === value) runs[runs.length - 1] = { ...last, length: last.length + 1 };
    else runs.push({ start: index, length: 1, value });
  });
  return runs;
}
