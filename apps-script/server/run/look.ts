import type { RangeRef } from '../../../shared/workbook/write-op';
import type { DoorSheet } from '../door';
import { borders } from './borders';
import { columnRuns, moveRange } from './parts';
import { changedLooks, plannedStyle } from './planned';
import type { SheetJob } from './prepare';

/**
 * Dresses what is new. In a table the look of a cell is ours when the cell comes into being and where our own design of the
 * column changes; all else that people coloured, aligned or formatted stays theirs. A drawn sheet is drawn anew as a whole.
 */
export function writeLook(sheet: DoorSheet, job: SheetJob): void {
  const { planned, placement, inserted } = job;
  const { image, region, shape } = planned;
  const lastRow = Math.max(placement.row(region.rows), region.rows);
  if (shape.kind !== 'table') {
    for (const { column, columns } of columnRuns(job)) dress(sheet, job, { row: 1, column, rows: lastRow, columns });
    for (const { range, kind } of borders(image, region)) sheet.border(moveRange(job, range), kind);
    return;
  }
  const changed = job.aspects.has('look') ? changedLooks(planned, job.writtenLook).map(placement.column) : [];
  // A column that was deleted and comes back is bare, though our design of it is what it was.
  for (const { column, columns } of neighbours([...new Set([...changed, ...inserted.columns])])) {
    dress(sheet, job, { row: 1, column, rows: lastRow, columns });
    const first = placement.shiftRow(shape.table.firstRow);
    sheet.border({ row: first, column, rows: Math.max(1, lastRow - first + 1), columns }, 'thin');
  }
  if (!inserted.rows) return;
  const { after, count } = inserted.rows;
  for (const { column, columns } of columnRuns(job)) {
    const rows = { row: after + 1, column, rows: count, columns };
    dress(sheet, job, rows);
    sheet.border(rows, 'thin');
  }
}

function dress(sheet: DoorSheet, job: SheetJob, block: RangeRef): void {
  const { planned, placement } = job;
  sheet.dress({
    ...block,
    styleAt: (row, at) => plannedStyle(planned, styleRow(job, row), placement.plannedColumn(at) ?? at),
  });
}

/** Rows that people added among ours look like their neighbours. */
function styleRow({ planned, placement }: SheetJob, row: number): number {
  const known = placement.plannedRow(row);
  if (known !== null) return known;
  return planned.shape.kind === 'table' ? planned.shape.table.firstRow : row;
}

function neighbours(columns: readonly number[]): { column: number; columns: number }[] {
  const runs: { column: number; columns: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.columns === column) last.columns++;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}
