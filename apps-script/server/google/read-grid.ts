import type { Grid, GridCell, Merge } from '../../../shared/ingest/grid';
import type { PresentCell } from '../door';

/** Japan has kept one offset since 1951; a day in another time zone is asked from Google. */
const japan = 'Asia/Tokyo';
const hour = 3_600_000;

/** What of a sheet's contents has been asked already. */
export interface Look {
  /** Everything filled in, as one block. */
  readonly range: () => GoogleAppsScript.Spreadsheet.Range;
  readonly values: () => PresentCell['value'][][];
  readonly formulas: () => string[][];
}

/** Reads a sheet into a Grid with one call of each kind: what readers of plans look at, and neither formulas nor notes. */
export function readGrid(
  look: Look,
  name: string,
  timeZone: () => string,
  isHidden: ((column: number) => boolean) | null,
): Grid {
  const values: readonly (readonly unknown[])[] = look.values();
  const range = look.range();
  const texts = range.getDisplayValues();
  const fills = range.getBackgrounds();
  const merges = range.getMergedRanges().map(mergeOf);
  const rows = texts.map((line, row) =>
    line.map((text, column): GridCell | undefined => {
      const value = values[row]?.[column];
      const fill = (fills[row]?.[column] ?? '').toLowerCase();
      const painted = fill !== '' && fill !== '#ffffff' && fill !== 'white';
      if (text === '' && !painted) return undefined;
      return {
        text,
        ...(typeof value === 'number' ? { number: value } : {}),
        ...(isDate(value) ? { date: dayOf(value, timeZone) } : {}),
        ...(painted ? { fill } : {}),
      };
    }),
  );
  return {
    sheet: name,
    rowCount: texts.length,
    columnCount: texts[0]?.length ?? 0,
    rows,
    merges,
    // Google tells of one row a call, and sheets have thousands: hidden rows are read like the others, without a word about them.
    hiddenRows: new Set(),
    hiddenColumns: new Set(isHidden ? columnsWhere(Math.min(mostAsked, texts[0]?.length ?? 0), isHidden) : []),
    hidden: false,
  };
}

/** Columns that are asked whether they are hidden: one call each. */
const mostAsked = 60;

/** From 0. */
function columnsWhere(count: number, holds: (column: number) => boolean): number[] {
  return Array.from({ length: count }, (_, column) => column).filter((column) => holds(column + 1));
}

function mergeOf(range: GoogleAppsScript.Spreadsheet.Range): Merge {
  const top = range.getRow() - 1;
  const left = range.getColumn() - 1;
  return { top, left, bottom: top + range.getNumRows() - 1, right: left + range.getNumColumns() - 1 };
}

/** `instanceof` fails across the borders of script environments. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** `YYYY-MM-DD` in the spreadsheet's time zone: read in the script's zone, 31 March may become 30 March. */
export function dayOf(value: Date, timeZone: () => string): string {
  const zone = timeZone();
  if (zone !== japan) return Utilities.formatDate(value, zone, 'yyyy-MM-dd');
  const local = new Date(value.getTime() + 9 * hour);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${local.getUTCFullYear()}-${two(local.getUTCMonth() + 1)}-${two(local.getUTCDate())}`;
}
