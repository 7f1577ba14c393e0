import type { Heading } from '../heading/parse-heading';
import { type HeadingReader, isKnown } from '../heading/reader';
import type { ColumnRole } from '../heading/role';
import type { SheetView } from '../sheet-view';

/** Roles of which a list has at least one: without something to own the figures a table is none of ours. */
const IDENTITY: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['name', 'level', 'indicator', 'levelNumber']);
/** A figure or a mark. */
export const FIGURE = /^[\d０-９.,，．%％△▲+\-－ー—○◯〇×✕◎]+$|^[△▲]?[\d０-９]/;
/** In a body row 【施策目標】 says what the row is. */
const ROW_MARK = /^[【〈<[]/;

/** What the cells of a row say as headings. */
export interface RowShape {
  readonly filled: readonly number[];
  readonly headings: readonly (Heading | null)[];
  readonly known: number;
  readonly sure: number;
  readonly years: number;
  readonly identity: boolean;
  /** Columns of a mere 2021, 2022, 2023, which in a body row would be figures. */
  readonly bare: readonly number[];
  /** Every cell is a known heading or at least a short word that is no figure. */
  readonly wordy: boolean;
}

/** Null for an empty row and for one that is plainly none of headings. */
export function shapeOf(sheet: SheetView, row: number, reader: HeadingReader): RowShape | null {
  const filled = sheet.filled(row);
  if (filled.length === 0) return null;
  const headings: (Heading | null)[] = [];
  let known = 0;
  let sure = 0;
  let years = 0;
  let strangers = 0;
  let identity = false;
  let wordy = true;
  const bare: number[] = [];
  const bareColumns: number[] = [];
  for (const column of filled) {
    const text = sheet.text(row, column);
    const heading = ROW_MARK.test(text) ? null : reader.at(sheet, row, column);
    headings.push(heading);
    if (isKnown(heading)) {
      known++;
      if (heading.sure) sure++;
      if (heading.year !== null || heading.half !== null) years++;
      if (heading.bareYear && heading.year !== null) {
        bare.push(heading.year);
        bareColumns.push(column);
      }
      if (heading.role !== null && IDENTITY.has(heading.role) && heading.sure) identity = true;
      continue;
    }
    strangers++;
    if (text.length > 24 || FIGURE.test(text)) wordy = false;
    // A row of mostly strange long texts or figures is a body row; do not read all of it.
    if (!wordy && strangers > 3 && strangers > known) return null;
  }
  if (!areCalendarYears(bare)) {
    known -= bare.length;
    years -= bare.length;
  }
  return { filled, headings, known, sure, years, identity, bare: bareColumns, wordy };
}

/** 2021, 2022, 2023, and 2021 again under the next group, in a header; 2000, 2010, 2005 are figures. */
function areCalendarYears(bare: readonly number[]): boolean {
  if (bare.length === 1) return false;
  return bare.every((year, index) => {
    const before = bare[index - 1];
    const again = index > 1 && bare.slice(0, index).includes(year);
    return before === undefined || again || (year >= before && year - before <= 2);
  });
}

/** Texts of a row by column. */
export function rowText(sheet: SheetView, row: number): string {
  return sheet
    .filled(row)
    .map((column) => `${column}:${sheet.text(row, column)}`)
    .join('\u0001');
}
