import type { BlockStyle, NextCell } from '../door';
import { type BorderedRange, borders } from './borders';
import { columnsToDress, rowsToDress, styleThere } from './look';
import { neighbours } from './neighbours';
import type { SheetJob } from './sheet-job';
import type { Stage } from './stage-sheet';

/** Where on the stage something of a sheet stands; its rows are the sheet's own. */
export interface Place {
  /** First column, the stage's own counted from 1. */
  readonly column: number;
  readonly rows: number;
  /** Planned columns of the sheet that stand there, side by side; 0 = a gap. */
  readonly columns: readonly number[];
}

export type Places = ReadonlyMap<string, Place>;

/** A new sheet has a place for everything, one that is there for the columns that are dressed. */
export function placesOf(jobs: readonly SheetJob[]): Places {
  const places = new Map<string, Place>();
  let column = 1;
  for (const job of jobs) {
    const { region } = job.planned;
    const columns = job.present
      ? withGaps(columnsToDress(job))
      : Array.from({ length: region.columns }, (_, index) => index + 1);
    places.set(job.sheet, { column, columns, rows: job.present ? rowsToDress(job) : region.rows });
    column += columns.length;
  }
  return places;
}

/** A line belongs to both cells beside it: columns that are no neighbours on their sheet are none on the stage. */
function withGaps(columns: readonly number[]): number[] {
  return columns.flatMap((column, index) => (columns[index + 1] === column + 1 ? [column] : [column, 0]));
}

/** How large the stage has to be. */
export function sizeOf(places: Places): { readonly rows: number; readonly columns: number } {
  const all = [...places.values()];
  return {
    rows: Math.max(...all.map((place) => place.rows)),
    columns: all.reduce((sum, place) => sum + place.columns.length, 0),
  };
}

/**
 * Puts the contents of all new sheets, and the looks of these and of those that are there, side by side on the stage, with one call
 * of each kind for all of them together; from there each block is pasted in one call. Rows are the sheets' own and the formulas name
 * columns with `$`, so a formula reads on the stage as it will read in its place.
 */
export function fillStage({ sheet, before }: Stage, jobs: readonly SheetJob[], places: Places): void {
  const { rows, columns } = sizeOf(places);
  const look = stageLook(jobs, places);
  sheet.dress({ row: 1, column: before + 1, rows, columns, styleAt: (row, column) => look(row, column - before) });
  for (const kind of ['thin', 'bottom'] as const) {
    const ranges = jobs.flatMap((job) => {
      const place = places.get(job.sheet);
      return place ? bordersOf(job, place).filter((border) => border.kind === kind) : [];
    });
    if (ranges.length === 0) continue;
    sheet.borders(
      ranges.map(({ range }) => ({ ...range, column: range.column + before })),
      kind,
    );
  }
  if (jobs.some(({ present }) => !present)) sheet.writeCells(1, before + 1, stageCells(jobs, places, rows, columns));
}

/** Lines by columns of the stage: those of the headings, and thin ones around every cell of a table's rows, also of the rows that a run puts in. */
function bordersOf(job: SheetJob, place: Place): BorderedRange[] {
  return plannedBorders(job).flatMap(({ range, kind }) => {
    const staged = place.columns.flatMap((column, index) =>
      column >= range.column && column < range.column + range.columns ? [place.column + index] : [],
    );
    return neighbours(staged).map((run) => ({ range: { ...range, ...run }, kind }));
  });
}

function plannedBorders(job: SheetJob): BorderedRange[] {
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

/** Look of a cell of the stage. */
function stageLook(jobs: readonly SheetJob[], places: Places): (row: number, column: number) => BlockStyle {
  const owners = jobs.flatMap((job) =>
    (places.get(job.sheet)?.columns ?? []).map((column) => ({ job, column, above: job.placement.shiftRow(1) - 1 })),
  );
  return (row, column) => {
    const { job, column: planned, above } = owners[column - 1]!;
    return styleThere(job, row + above, planned);
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
