import type { GlossaryReading } from '../../../shared/glossary/read-csv';
import { glossaryRows } from '../../../shared/glossary/write-rows';
import { textCell } from '../../../shared/workbook/cell-input';
import { tableOf } from '../../../shared/workbook/columns';
import { GLOSSARY_COLUMNS } from '../../../shared/workbook/columns-logs';
import { SHEETS } from '../../../shared/workbook/sheet-names';
import type { WriteOp } from '../../../shared/workbook/write-op';

/** A glossary as rows of the sheet 用語集, what waits for a decision included. Nothing where there is none. */
export function glossaryOps({ entries, waiting }: GlossaryReading): WriteOp[] {
  const [headings = [], ...rows] = glossaryRows([
    ...entries.map((entry) => ({ entry, status: null })),
    ...waiting.map(({ entry, status }) => ({ entry, status })),
  ]);
  if (rows.length === 0) return [];
  const table = tableOf(SHEETS.glossary, GLOSSARY_COLUMNS, rows.length);
  const cells = rows.map((row) =>
    GLOSSARY_COLUMNS.map(({ heading }) => textCell(row[headings.indexOf(heading)] ?? '')),
  );
  return [{ op: 'write', sheet: SHEETS.glossary, row: table.firstRow, column: 1, cells }];
}
