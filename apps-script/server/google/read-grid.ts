import type { Grid, GridCell, Merge } from '../../../shared/ingest/grid';

/** Japan has kept one offset since 1951; a day in another time zone is asked from Google. */
const japan = 'Asia/Tokyo';
const hour = 3_600_000;

/** Reads a sheet into a Grid with one call of each kind. */
export function readGrid(sheet: GoogleAppsScript.Spreadsheet.Sheet, name: string, timeZone: () => string): Grid {
  const range = sheet.getDataRange();
  const values = range.getValues() as unknown[][];
  const texts = range.getDisplayValues();
  const formulas = range.getFormulas();
  const fills = range.getBackgrounds();
  const notes = range.getNotes();
  const merges = range.getMergedRanges().map(mergeOf);
  const rows = texts.map((line, row) =>
    line.map((text, column): GridCell | undefined => {
      const value = values[row]?.[column];
      const formula = formulas[row]?.[column] ?? '';
      const fill = (fills[row]?.[column] ?? '').toLowerCase();
      const note = notes[row]?.[column] ?? '';
      const painted = fill !== '' && fill !== '#ffffff' && fill !== 'white';
      if (text === '' && !painted && note === '') return undefined;
      return {
        text,
        ...(typeof value === 'number' ? { number: value } : {}),
        ...(isDate(value) ? { date: dayOf(value, timeZone) } : {}),
        ...(formula === '' ? {} : { formula }),
        ...(painted ? { fill } : {}),
        ...(note === '' ? {} : { note }),
      };
    }),
  );
  return {
    sheet: name,
    rowCount: texts.length,
    columnCount: texts[0]?.length ?? 0,
    rows,
    merges,
    // Asked cell by cell at Google, so not asked at all: hidden rows are read like the others.
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    hidden: false,
  };
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
