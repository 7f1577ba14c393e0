import type { DataTable } from '../drawing/data-table';
import { applyOps, EMPTY_WORKBOOK, type WorkbookImage } from '../workbook/image';
import { STYLES } from '../workbook/palette';
import type { CellInput, WriteOp } from '../workbook/write-op';

/** Pixels for a column of weight 10. */
const WIDTH = 110;

/**
 * Tables of papers (新旧対照表, the board's list, 進捗管理表 …) as a workbook, one sheet a table, ready for XLSX. Every cell is text as it
 * is printed: nothing is calculated, nothing can become a formula. Group headings stand before the column's own.
 */
export function tableWorkbook(tables: readonly DataTable[]): WorkbookImage {
  const taken = new Set<string>();
  return applyOps(
    EMPTY_WORKBOOK,
    tables.flatMap((table) => sheetOps(table, sheetName(table.caption, taken))),
  );
}

function sheetOps({ columns, rows, sections = [] }: DataTable, sheet: string): WriteOp[] {
  const text = (words: string): CellInput => (words === '' ? { kind: 'blank' } : { kind: 'text', text: words });
  const lines = [
    columns.map(({ group, label }) => text(group === undefined ? label : `${group}\n${label}`)),
    ...rows.flatMap((row, index) => [
      ...sections
        .filter(({ before }) => before === index)
        .map(({ label }) => columns.map((_, at) => text(at === 0 ? label : ''))),
      columns.map((_, at) => text(row[at] ?? '')),
    ]),
  ];
  const range = { row: 1, column: 1, rows: lines.length, columns: columns.length };
  return [
    { op: 'sheet', sheet, rows: lines.length, columns: columns.length },
    { op: 'style', sheet, range, style: { ...STYLES.body, ...STYLES.text } },
    { op: 'style', sheet, range: { ...range, rows: 1 }, style: STYLES.header },
    { op: 'write', sheet, row: 1, column: 1, cells: lines },
    {
      op: 'columnWidths',
      sheet,
      widths: Object.fromEntries(
        columns.map(({ weight = 10 }, at) => [at + 1, Math.max(48, Math.round((weight / 10) * WIDTH))]),
      ),
    },
    { op: 'freeze', sheet, rows: 1, columns: 0 },
    { op: 'print', sheet, paper: columns.length > 8 ? 'A3' : 'A4', landscape: true, repeatRows: 1 },
  ];
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
