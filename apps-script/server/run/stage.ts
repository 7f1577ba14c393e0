import type { RangeRef } from '../../../shared/workbook/range-ref';
import { type BlockStyle, type Door, type DoorSheet, freshSize, type NextCell } from '../door';
import { type BorderedRange, borders } from './borders';
import { rowsToDress, styleThere } from './look';
import type { SheetJob } from './prepare';

/** Hidden while it is filled, gone with the end of the run. */
export const stageName = '_道しるべ下書き';

/** Rows and columns beyond what is ours, for people's own. */
const spare = { rows: 50, columns: 6 };

/** Where on the stage the contents of a new sheet stand; its rows are the sheet's own. */
export type Places = ReadonlyMap<string, RangeRef>;

export function placesOf(jobs: readonly SheetJob[]): Places {
  const places = new Map<string, RangeRef>();
  let column = 1;
  for (const job of jobs) {
    const { sheet, planned } = job;
    const rows = job.present ? rowsToDress(job) : planned.region.rows;
    places.set(sheet, { row: 1, column, rows, columns: planned.region.columns });
    column += planned.region.columns;
  }
  return places;
}

/** A blank hidden sheet, for a run that makes no new one: there the pattern of the new sheets becomes the stage. */
export function makeStage(door: Door): DoorSheet {
  const stage = door.createBlank(stageName);
  stage.hide();
  return stage;
}

/** A blank sheet as large as the largest of the new sheets: their pattern, and later the stage. */
export function makePattern(door: Door, jobs: readonly SheetJob[]): DoorSheet {
  const pattern = door.createBlank(stageName);
  const columns = Math.max(...jobs.map(({ planned }) => planned.region.columns)) + spare.columns;
  // Always asked for, so that a small plan costs what a large one does.
  pattern.insertRowsAfter(1, patternRows(jobs) - freshSize.rows);
  pattern.insertColumnsAfter(1, Math.max(1, columns - freshSize.columns));
  return pattern;
}

/** Rows of the pattern. */
export function patternRows(jobs: readonly SheetJob[]): number {
  const rows = Math.max(...jobs.map(({ planned }) => planned.region.rows)) + spare.rows;
  return freshSize.rows + Math.max(1, rows - freshSize.rows);
}

/**
 * Puts the contents of all new sheets, and the looks of these and of those that are there, side by side on one hidden sheet, with one call
 * of each kind for all of them together; from there each block is pasted in one call. Rows are the sheets' own and the formulas name
 * columns with `$`, so a formula reads on the stage as it will read in its place. `size` = rows of the stage.
 */
export function fillStage(stage: DoorSheet, jobs: readonly SheetJob[], places: Places, size: number): void {
  const all = [...places.values()];
  const columns = all.reduce((sum, place) => sum + place.columns, 0);
  const rows = Math.max(...all.map((place) => place.rows));
  // Always asked for, so that a small plan costs what a large one does; the pattern of new sheets is long enough for these.
  if (jobs.some(({ present }) => present)) stage.insertRowsAfter(1, Math.max(1, rows - size));
  stage.insertColumnsAfter(1, columns);
  stage.dress(stageLook(jobs, rows, columns));
  for (const kind of ['thin', 'bottom'] as const) {
    const ranges = jobs.flatMap((job) => {
      const place = places.get(job.sheet);
      return place
        ? bordersOf(job)
            .filter((border) => border.kind === kind)
            .map(({ range }) => ({ ...range, column: range.column + place.column - 1 }))
        : [];
    });
    if (ranges.length > 0) stage.borders(ranges, kind);
  }
  if (jobs.some(({ present }) => !present)) stage.writeCells(1, 1, stageCells(jobs, places, rows, columns));
}

/** The lines of the headings, and thin ones around every cell of a table's rows, also of the rows that a run puts in. */
function bordersOf(job: SheetJob): BorderedRange[] {
  const { image, region, shape } = job.planned;
  if (!job.present || shape.kind !== 'table') return borders(image, region);
  const { firstRow } = shape.table;
  const last = Math.max(firstRow, rowsToDress(job));
  const headings = borders(image, region).flatMap(({ range, kind }): BorderedRange[] => {
    if (range.row >= firstRow) return [];
    const rows = range.row + range.rows > firstRow ? last - range.row + 1 : range.rows;
    return [{ range: { ...range, rows }, kind }];
  });
  const body = { row: firstRow, column: 1, rows: last - firstRow + 1, columns: region.columns };
  return [...headings, { range: body, kind: 'thin' }];
}

const blank: NextCell = { kind: 'blank' };

function stageCells(jobs: readonly SheetJob[], places: Places, rows: number, columns: number): NextCell[][] {
  const cells = Array.from({ length: rows }, () => new Array<NextCell>(columns).fill(blank));
  for (const job of jobs) {
    const left = places.get(job.sheet)?.column;
    if (left === undefined || job.present || !canStage(job)) continue;
    for (const block of job.reconciled.blocks) {
      for (const [down, line] of block.cells.entries()) {
        const row = cells[block.row - 1 + down];
        if (!row) continue;
        for (const [across, cell] of line.entries()) row[left - 1 + block.column - 1 + across] = cell;
      }
    }
  }
  return cells;
}

function stageLook(jobs: readonly SheetJob[], rows: number, columns: number) {
  const owners: { job: SheetJob; column: number }[] = [];
  for (const job of jobs) {
    for (let column = 1; column <= job.planned.region.columns; column++) owners.push({ job, column });
  }
  return {
    row: 1,
    column: 1,
    rows,
    columns,
    styleAt(row: number, column: number): BlockStyle {
      const owner = owners[column - 1]!;
      return styleThere(owner.job, row + owner.job.placement.shiftRow(1) - 1, owner.column);
    },
  };
}

const relativeColumn = /(?<![\p{L}\p{N}_.$!])[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_(!])|![A-Z]{1,3}\$?\d/u;

/** False where a formula names a column without `$`: such a sheet gets its cells directly, in one call more. */
export function canStage({ reconciled }: SheetJob): boolean {
  return !reconciled.blocks.some(({ cells }) =>
    cells.some((line) =>
      line.some(
        (cell) => cell.kind === 'formula' && relativeColumn.test(cell.formula.replace(/"(?:[^"]|"")*"/g, '""')),
      ),
    ),
  );
}
