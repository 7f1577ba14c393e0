import type { DataTable } from '../drawing/data-table';
import { BLANK } from '../workbook/cell-input';
import { applyOps, EMPTY_WORKBOOK, type WorkbookImage } from '../workbook/image';
import { levelFill, STYLES } from '../workbook/palette';
import { runsOf } from '../workbook/table-ops';
import type { CellInput, WriteOp } from '../workbook/write-op';

/** Pixels for a column of weight 10. */
const WIDTH = 110;
/** Below the table's name and a blank row. */
const HEADER_ROW = 3;

/**
 * Tables of papers (新旧対照表, the board's list, 進捗管理表 …) as a workbook, one sheet a table, ready for XLSX. Every cell is text as it
 * is printed: nothing is calculated, nothing can become a formula. Above stands the table's name, then its headings, groups over their columns.
 */
export function tableWorkbook(tables: readonly DataTable[]): WorkbookImage {
  const taken = new Set<string>();
  return applyOps(
    EMPTY_WORKBOOK,
    tables.flatMap((table) => sheetOps(table, sheetName(table.caption, taken))),
  );
}

function sheetOps({ caption, columns, rows, sections = [] }: DataTable, sheet: string): WriteOp[] {
  const text = (words: string): CellInput => (words === '' ? BLANK : { kind: 'text', text: words });
  const width = columns.length;
  const grouped = columns.some(({ group }) => group !== undefined);
  const headings = grouped
    ? [columns.map(({ group, label }) => text(group ?? label)), columns.map(labelBelow)]
    : [columns.map(({ label }) => text(label))];
  const body: { readonly cells: readonly CellInput[]; readonly depth: number | null }[] = [];
  rows.forEach((row, index) => {
    for (const { before, label, depth } of sections)
      if (before === index) body.push({ cells: columns.map((_, at) => (at === 0 ? text(label) : BLANK)), depth });
    body.push({ cells: columns.map((_, at) => text(row[at] ?? '')), depth: null });
  });
  const first = HEADER_ROW + headings.length;
  const range = { row: first, column: 1, rows: Math.max(1, body.length), columns: width };
  const merge = (row: number, column: number, across: number, down = 1): WriteOp[] =>
    across * down > 1 ? [{ op: 'merge', sheet, range: { row, column, rows: down, columns: across } }] : [];
  return [
    { op: 'sheet', sheet, rows: first + body.length, columns: width },
    { op: 'write', sheet, row: 1, column: 1, cells: [[text(caption)]] },
    {
      op: 'style',
      sheet,
      range: { row: 1, column: 1, rows: 1, columns: 1 },
      style: { ...STYLES.title, ...STYLES.text, wrap: false },
    },
    { op: 'style', sheet, range, style: { ...STYLES.body, ...STYLES.text, vertical: 'top' } },
    { op: 'style', sheet, range: { ...range, row: HEADER_ROW, rows: headings.length }, style: STYLES.header },
    { op: 'write', sheet, row: HEADER_ROW, column: 1, cells: [...headings, ...body.map(({ cells }) => cells)] },
    ...(grouped
      ? runsOf(
          columns.map(({ group }, at) => group ?? `\u0001${at}`),
          (key) => key,
        ).flatMap(({ start, length }) =>
          columns[start]?.group === undefined
            ? merge(HEADER_ROW, start + 1, 1, 2)
            : merge(HEADER_ROW, start + 1, length),
        )
      : []),
    ...body.flatMap(({ depth }, index): WriteOp[] =>
      depth === null
        ? []
        : [
            {
              op: 'style',
              sheet,
              range: { row: first + index, column: 1, rows: 1, columns: width },
              style: { bold: true, fill: levelFill(depth), wrap: false },
            },
            ...merge(first + index, 1, width),
          ],
    ),
    ...columns.flatMap(({ align }, at): WriteOp[] =>
      align === undefined
        ? []
        : [{ op: 'style', sheet, range: { ...range, column: at + 1, columns: 1 }, style: { horizontal: align } }],
    ),
    {
      op: 'columnWidths',
      sheet,
      widths: Object.fromEntries(
        columns.map(({ weight = 10 }, at) => [at + 1, Math.max(48, Math.round((weight / 10) * WIDTH))]),
      ),
    },
    { op: 'freeze', sheet, rows: first - 1, columns: 0 },
    { op: 'print', sheet, paper: width > 8 ? 'A3' : 'A4', landscape: true, repeatRows: first - 1 },
  ];

  function labelBelow({ group, label }: DataTable['columns'][number]): CellInput {
    return group === undefined ? BLANK : text(label);
  }
}

/** A name that Excel takes: 31 characters, none of its signs, no two alike. */
function sheetName(caption: string, taken: Set<string>): string {
  const plain =
    caption
      .replace(/[\\/?*[\]:']/g, ' ')
      .trim()
      .slice(0, 28) || '表';
  let name = plain;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${plain}${count}`;
  taken.add(name.toLowerCase());
  return name;
}
