import type { DoorSheet } from '../door';
import { writeLook } from './look';
import { columnRuns, moveRange, writeDropDowns, writeLinks, writeNotes, writeRules } from './parts';
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
  const { planned, placement, aspects, reconciled, inserted } = job;
  const { image, region } = planned;
  const runs = columnRuns(job);
  const lastRow = Math.max(placement.row(region.rows), region.rows);
  if (aspects.has('look') || inserted.rows || inserted.columns.length > 0) writeLook(sheet, job);
  for (const block of reconciled.blocks) sheet.writeCells(block.row, block.column, block.cells);
  writeLinks(sheet, job, idOf);
  if (aspects.has('notes')) writeNotes(sheet, job);
  if (inserted.columns.length > 0) writeWidths(sheet, job);
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

/** A column is ours to size when it comes into being; afterwards its width is the people's who work with it. */
function writeWidths(sheet: DoorSheet, { planned, placement, inserted }: SheetJob): void {
  const fresh = new Set(inserted.columns);
  const widths = [...planned.image.widths].map(([column, width]): [number, number] => [
    placement.column(column),
    width,
  ]);
  sheet.columnWidths(new Map(widths.filter(([column]) => fresh.has(column))));
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
