import type { Shape } from '../../../apps-script/server/run/planned';
import type { Column, Table } from '../../../shared/workbook/columns';
import type { CellInput, WriteOp } from '../../../shared/workbook/write-op';

export interface SmallItem {
  readonly id: string;
  readonly name: string;
  readonly target: number;
  readonly actual: number | null;
}

const columnsOf = (extra: boolean): Column[] => [
  { key: 'id', heading: 'ID', width: 60, kind: 'identity' },
  { key: 'name', heading: '名称', width: 200, kind: 'source' },
  { key: 'target', heading: '目標', width: 80, kind: 'source', style: { numberFormat: '#,##0' } },
  ...(extra ? [{ key: 'target2', heading: '次の目標', width: 80, kind: 'source' as const }] : []),
  { key: 'actual', heading: '実績', width: 80, kind: 'input', choices: ['10', '20'] },
  { key: 'rate', heading: '達成率', width: 90, kind: 'formula', style: { numberFormat: '0"%"' } },
];

export function smallTable(items: number, extra = false): Table {
  return { sheet: '指標', columns: columnsOf(extra), headerRow: 2, firstRow: 3, lastRow: 2 + items + 5 };
}

const text = (value: string): CellInput => ({ kind: 'text', text: value });

/** A workbook of three sheets with everything that the real one has: a table, lines with labels, formulas across, links, rules. */
export function smallWorkbook(
  items: readonly SmallItem[],
  { extra = false, title = '小さな計画' } = {},
): { ops: WriteOp[]; shapes: Map<string, Shape> } {
  const table = smallTable(items.length, extra);
  const sheet = table.sheet;
  const letter = extra ? { actual: 'E', rate: 'F' } : { actual: 'D', rate: 'E' };
  const ops: WriteOp[] = [
    { op: 'sheet', sheet: '設定', rows: 10, columns: 3, tabColor: '#7f8c9b' },
    {
      op: 'write',
      sheet: '設定',
      row: 1,
      column: 1,
      cells: [
        [text('項目'), text('値')],
        [text('許容幅'), { kind: 'number', number: 3 }],
        [text('計画名'), text(title)],
      ],
    },
    {
      op: 'style',
      sheet: '設定',
      range: { row: 1, column: 1, rows: 1, columns: 2 },
      style: { bold: true, fill: '#ddeeff' },
    },
    { op: 'freeze', sheet: '設定', rows: 1, columns: 0 },
    { op: 'sheet', sheet, rows: table.lastRow, columns: table.columns.length, tabColor: '#c9992b' },
    { op: 'write', sheet, row: 1, column: 1, cells: [[text(`${title}の指標`)]] },
    { op: 'write', sheet, row: 2, column: 1, cells: [table.columns.map((column) => text(column.heading))] },
    {
      op: 'write',
      sheet,
      row: 3,
      column: 1,
      cells: items.map((item, index): CellInput[] => [
        text(item.id),
        text(item.name),
        { kind: 'number', number: item.target },
        ...(extra ? [{ kind: 'number' as const, number: item.target * 2 }] : []),
        item.actual === null ? { kind: 'blank' } : { kind: 'number', number: item.actual },
        {
          kind: 'formula',
          formula: `=IF($${letter.actual}${index + 3}="","",ROUND($${letter.actual}${index + 3}/$C${index + 3}*100,0))`,
        },
      ]),
    },
    ...table.columns.map(
      (column, index): WriteOp => ({
        op: 'style',
        sheet,
        range: { row: 3, column: index + 1, rows: table.lastRow - 2, columns: 1 },
        style: { border: 'thin', vertical: 'top', wrap: true, ...column.style },
      }),
    ),
    {
      op: 'columnWidths',
      sheet,
      widths: Object.fromEntries(table.columns.map((column, index) => [index + 1, column.width])),
    },
    { op: 'freeze', sheet, rows: 2, columns: 1 },
    {
      op: 'validation',
      sheet,
      range: { row: 3, column: table.columns.length - 1, rows: table.lastRow - 2, columns: 1 },
      values: ['10', '20'],
      strict: false,
      help: '実績を選びます',
    },
    {
      op: 'conditional',
      sheet,
      rules: [
        {
          ranges: [{ row: 3, column: table.columns.length, rows: table.lastRow - 2, columns: 1 }],
          formula: `=$${letter.rate}3>=100`,
          style: { fill: '#d7efd7', bold: true },
        },
      ],
    },
    { op: 'notes', sheet, notes: [{ row: 2, column: 3, text: '計画の目標' }] },
    {
      op: 'protect',
      sheet,
      range: { row: 3, column: table.columns.length, rows: table.lastRow - 2, columns: 1 },
      description: '計算される列です',
    },
    { op: 'sheet', sheet: '一覧', rows: 12, columns: 3 },
    {
      op: 'write',
      sheet: '一覧',
      row: 1,
      column: 1,
      cells: [
        [text('見出し'), { kind: 'blank' }, text('件数')],
        ...items.map((item): CellInput[] => [
          { kind: 'link', text: item.name, sheet, cell: 'B3' },
          { kind: 'formula', formula: `=COUNTIFS(${sheet}!$A$2:$A$${table.lastRow},"${item.id}")` },
          { kind: 'formula', formula: '=設定!$B$2+1' },
        ]),
      ],
    },
    { op: 'merge', sheet: '一覧', range: { row: 1, column: 1, rows: 1, columns: 2 } },
  ];
  const shapes = new Map<string, Shape>([
    [sheet, { kind: 'table', table }],
    ['設定', { kind: 'labels', firstRow: 2, inputs: new Set(['許容幅']) }],
  ]);
  return { ops, shapes };
}

export const firstItems: SmallItem[] = [
  { id: 'I1', name: '申請の件数', target: 100, actual: 20 },
  { id: 'I2', name: '=HYPERLINK("http://x","悪い名前")', target: 50, actual: null },
  { id: 'I3', name: '5-15', target: 10, actual: 10 },
];

/** A year later: one new, one gone, one renamed, a new column. */
export const nextItems: SmallItem[] = [
  { id: 'I1', name: '申請の件数（改）', target: 120, actual: 30 },
  { id: 'I4', name: '新しい指標', target: 5, actual: null },
  { id: 'I3', name: '5-15', target: 10, actual: 10 },
  { id: 'I5', name: '@SUM', target: 7, actual: 1 },
];
