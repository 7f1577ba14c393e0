import type { DoorSheet } from '../door';
import { borders } from './borders';
import { columnRuns, moveRange, writeDropDowns, writeLinks, writeNotes, writeRules } from './parts';
import { plannedStyle } from './planned';
import type { SheetJob } from './prepare';
import { fewProtections, setProtections } from './protections';

/** Puts in the rows and columns that the sheet needs. */
export function insertRoom(sheet: DoorSheet, { inserted }: SheetJob): void {
  if (inserted.rows) sheet.insertRowsAfter(inserted.rows.after, inserted.rows.count);
  for (const column of inserted.columns) sheet.insertColumn(column);
}

/**
 * Brings a sheet that is there up to date. `idOf` gives the id of a sheet by its name in the plan workbook or in the file, for
 * links. Formats come before values, because a cell's format decides how Google parses what is put in.
 */
export function applyJob(sheet: DoorSheet, job: SheetJob, idOf: (sheet: string) => number | null): void {
  const { planned, placement, aspects, reconciled } = job;
  const { image, region } = planned;
  const runs = columnRuns(job);
  const lastRow = Math.max(placement.row(region.rows), region.rows);
  if (aspects.has('look')) {
    for (const { column, columns } of runs) {
      sheet.dress({
        row: 1,
        column,
        rows: lastRow,
        columns,
        styleAt: (row, at) => plannedStyle(planned, styleRow(job, row), placement.plannedColumn(at) ?? at),
      });
    }
    for (const { range, kind } of borders(image, region)) sheet.border(moveRange(job, range), kind);
  }
  for (const block of reconciled.blocks) sheet.writeCells(block.row, block.column, block.cells);
  writeLinks(sheet, job, idOf);
  if (aspects.has('notes')) writeNotes(sheet, job);
  if (aspects.has('widths')) {
    sheet.columnWidths(new Map([...image.widths].map(([column, width]) => [placement.column(column), width])));
  }
  if (aspects.has('freeze')) sheet.freeze(placement.shiftRow(image.frozen.rows), image.frozen.columns, false);
  if (aspects.has('dropDowns')) writeDropDowns(sheet, job, runs, lastRow);
  if (aspects.has('rules')) writeRules(sheet, job);
  if (aspects.has('merges')) writeMerges(sheet, job);
  if (inserted.rows && image.filter) sheet.filter(moveRange(job, image.filter), false);
  if (aspects.has('charts') && image.charts.length > 0) sheet.charts(image.charts, false);
  if (aspects.has('protect')) {
    const ranges = fewProtections(image).map((range) => moveRange(job, range));
    setProtections(sheet, ranges, image.protections[0]?.description ?? '', false);
  }
}

/** Rows that people added among ours look like their neighbours. */
function styleRow({ planned, placement }: SheetJob, row: number): number {
  const known = placement.plannedRow(row);
  if (known !== null) return known;
  return planned.shape.kind === 'table' ? planned.shape.table.firstRow : row;
}

function writeMerges(sheet: DoorSheet, job: SheetJob): void {
  const { image, rows, columns } = job.planned;
  const depth = Math.max(1, image.frozen.rows, ...image.merges.map((merge) => merge.row + merge.rows - 1));
  const block = moveRange(job, {
    row: 1,
    column: 1,
    rows: Math.max(1, Math.min(depth, Math.max(rows, 1))),
    columns: Math.max(1, columns),
  });
  sheet.merges(
    { ...block, row: 1, rows: block.rows + block.row - 1 },
    image.merges.map((merge) => moveRange(job, merge)),
  );
}
