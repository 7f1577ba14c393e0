import type { RangeRef } from '../../../shared/workbook/range-ref';
import type { DoorSheet } from '../door';
import { neighbours } from './neighbours';
import { columnRuns } from './parts';
import { changedLooks, plannedStyle } from './planned';
import type { SheetJob } from './sheet-job';

/**
 * Which blocks of a sheet that is there are dressed: what is new. In a table the look of a cell is ours when the cell comes into being and
 * where our own design of the column changes; all else that people coloured, aligned or formatted stays theirs. A drawn sheet is
 * drawn anew as a whole.
 */
export function blocksToDress(job: SheetJob): RangeRef[] {
  const { planned, placement, inserted, aspects } = job;
  const first = placement.shiftRow(1);
  const rows = rowsToDress(job);
  if (planned.shape.kind !== 'table') {
    if (!aspects.has('look') && !inserted.rows && inserted.columns.length === 0) return [];
    return columnRuns(job).map(({ column, columns }) => ({ row: first, column, rows, columns }));
  }
  const changed = aspects.has('look') ? changedLooks(planned, job.written?.look).map(placement.column) : [];
  // A column that was deleted and comes back is bare, though our design of it is what it was.
  const blocks = neighbours([...new Set([...changed, ...inserted.columns])]).map(({ column, columns }) => ({
    row: first,
    column,
    rows,
    columns,
  }));
  if (!inserted.rows) return blocks;
  const { after, count } = inserted.rows;
  return [
    ...blocks,
    ...columnRuns(job).map(({ column, columns }) => ({ row: after + 1, column, rows: count, columns })),
  ];
}

/** Planned columns in which anything is dressed. */
export function columnsToDress(job: SheetJob): number[] {
  const planned = blocksToDress(job).flatMap(({ column, columns }) =>
    Array.from({ length: columns }, (_, offset) => job.placement.plannedColumn(column + offset) ?? column + offset),
  );
  return [...new Set(planned)].sort((one, other) => one - other);
}

/** Rows from the first planned one to the last of ours, those that this run puts in among them. */
export function rowsToDress({ planned, placement, inserted }: SheetJob): number {
  const { rows } = planned.region;
  const room = inserted.rows ? inserted.rows.after + inserted.rows.count : 0;
  return Math.max(placement.row(rows), rows, room) - (placement.shiftRow(1) - 1);
}

/** Style of a cell in a row of the sheet and a planned column. Rows that people added among ours look like their neighbours. */
export function styleThere(job: SheetJob, row: number, column: number) {
  const { planned, placement } = job;
  const known = placement.plannedRow(row);
  const fallback = planned.shape.kind === 'table' ? planned.shape.table.firstRow : row;
  return plannedStyle(planned, known ?? fallback, column);
}

/** Brings the looks of these blocks from the stage, where the sheet's planned columns `columns` begin at `left`. */
export function pasteLooks(
  sheet: DoorSheet,
  job: SheetJob,
  {
    stage,
    left,
    columns: staged,
  }: { readonly stage: DoorSheet; readonly left: number; readonly columns: readonly number[] },
): void {
  const above = job.placement.shiftRow(1) - 1;
  for (const { row, column, rows, columns } of blocksToDress(job)) {
    for (const run of plannedRuns(job, column, columns)) {
      const place = { row: row - above, column: left + staged.indexOf(run.planned), rows, columns: run.columns };
      sheet.pasteLook(stage, place, row, run.column);
    }
  }
}

/** Parts of a run of columns that stand in the planned order: people move columns. */
function plannedRuns({ placement }: SheetJob, column: number, columns: number) {
  const runs: { column: number; columns: number; planned: number }[] = [];
  for (let at = column; at < column + columns; at++) {
    const planned = placement.plannedColumn(at) ?? at;
    const last = runs[runs.length - 1];
    if (last && last.planned + last.columns === planned) last.columns++;
    else runs.push({ column: at, columns: 1, planned });
  }
  return runs;
}
