import type { DoorSheet } from '../door';
import { writeLinks } from './links';
import { pasteLooks } from './look';
import { neighbours } from './neighbours';
import { writeNotes } from './notes';
import { columnRuns, moveRange, writeDropDowns, writeRules } from './parts';
import { changedCharts } from './planned';
import { fewProtections, setProtections } from './protections';
import { freshWidth } from './sheet-form';
import type { SheetJob } from './sheet-job';

/** A difference of widths, in pixels, that nobody minds. */
const tolerated = 40;

/** Puts in the rows and columns that the sheet needs. */
export function insertRoom(sheet: DoorSheet, { inserted }: SheetJob): void {
  if (inserted.rows) sheet.insertRowsAfter(inserted.rows.after, inserted.rows.count);
  for (const { column, columns } of neighbours(inserted.columns)) sheet.insertColumns(column, columns);
}

/** Where the looks of a sheet wait: the stage, and which planned columns stand there from its column `left`. */
export interface Staged {
  readonly stage: DoorSheet;
  readonly left: number;
  readonly columns: readonly number[];
}

/**
 * Brings a sheet that is there up to date. `idOf` gives the id of a sheet by its name in the plan workbook or in the file, for
 * links. Formats come before values, because a cell's format decides how Google parses what is put in.
 */
export function applyJob(
  sheet: DoorSheet,
  job: SheetJob,
  staged: Staged | null,
  idOf: (sheet: string) => number | null,
): void {
  const { planned, placement, aspects, reconciled, inserted } = job;
  const { image, region } = planned;
  const runs = columnRuns(job);
  const lastRow = Math.max(placement.row(region.rows), region.rows);
  if (staged) pasteLooks(sheet, job, staged);
  for (const block of reconciled.blocks) sheet.writeCells(block.row, block.column, block.cells);
  writeLinks(sheet, job, idOf);
  if (aspects.has('notes')) writeNotes(sheet, job);
  if (inserted.columns.length > 0) writeWidths(sheet, job);
  if (aspects.has('freeze')) sheet.freeze(placement.shiftRow(image.frozen.rows), image.frozen.columns, false);
  if (aspects.has('dropDowns')) writeDropDowns(sheet, job, runs, lastRow);
  if (aspects.has('rules')) writeRules(sheet, job);
  if (aspects.has('merges')) writeMerges(sheet, job);
  if (aspects.has('charts') && image.charts.length > 0) {
    const { changed, gone } = changedCharts(planned, job.written?.charts);
    sheet.charts(changed, gone ? image.charts : null);
  }
  if (aspects.has('protect')) {
    const ranges = fewProtections(image).map((range) => moveRange(job, range));
    setProtections(sheet, ranges, image.protections[0]?.description ?? '', false);
  }
}

/**
 * A column is ours to size when it comes into being; afterwards its width is the people's who work with it. Google gives a new column the
 * width of the one before it, so most are right as they are.
 */
function writeWidths(sheet: DoorSheet, job: SheetJob): void {
  const { planned, placement, inserted } = job;
  if (job.comesBack) {
    for (const column of inserted.columns) sheet.columnWidth(column, 1, widthAmong(sheet, job, column));
    return;
  }
  const fresh = new Set(inserted.columns);
  const { widths } = planned.image;
  for (const [column, width] of widths) {
    const at = placement.column(column);
    if (fresh.has(at) && Math.abs((widths.get(column - 1) ?? width) - width) > tolerated) {
      sheet.columnWidth(at, 1, width);
    }
  }
}

/**
 * The width that a deleted column most likely had: first widths go to runs of columns, and people widen them together. Of two neighbours that
 * differ the one counts that was to be more like it.
 */
function widthAmong(sheet: DoorSheet, { planned, placement, inserted }: SheetJob, column: number): number {
  const { widths } = planned.image;
  const own = placement.plannedColumn(column) ?? 0;
  const fresh = new Set(inserted.columns);
  const neighbour = (step: 1 | -1) => {
    let at = own + step;
    while (at >= 1 && at <= planned.region.columns && fresh.has(placement.column(at))) at += step;
    if (at < 1 || at > planned.region.columns) return null;
    const unlike = Math.abs((widths.get(at) ?? 0) - (widths.get(own) ?? 0));
    return { unlike, width: sheet.widthOf(placement.column(at)) };
  };
  const [before, after] = [neighbour(-1), neighbour(1)];
  if (!before || !after) return (before ?? after)?.width ?? widths.get(own) ?? freshWidth;
  return before.unlike <= after.unlike ? before.width : after.width;
}

/**
 * The merges of this run and of the one before make way for ours: on a drawn sheet in its whole region, also where that was broader before; on a
 * table above its rows, because what people merged among them is theirs.
 */
function writeMerges(sheet: DoorSheet, job: SheetJob): void {
  const { image, region, shape } = job.planned;
  const heading = Math.max(1, image.frozen.rows, ...image.merges.map((merge) => merge.row + merge.rows - 1));
  const rows = shape.kind === 'table' ? heading : job.reach;
  const block = moveRange(job, { row: 1, column: 1, rows, columns: region.columns });
  const columns = Math.max(block.column + block.columns - 1, job.breadth);
  sheet.merges(
    { row: 1, column: 1, rows: block.rows + block.row - 1, columns },
    image.merges.map((merge) => moveRange(job, merge)),
  );
}
