import type { FiscalYear } from '../../calendar/fiscal-year';
import { type Half, halfOf, halfYear } from '../../calendar/half-year';
import { foldWidth } from '../../text/fold';
import { type Heading, isYearOnly } from '../heading/parse-heading';
import type { HeadingReader } from '../heading/reader';
import type { SheetView } from '../sheet-view';
import type { Slot } from './slot';

/** The header rows of a table whose columns are times, and what its columns stand for. */
export interface TimeAxis {
  readonly top: number;
  readonly bottom: number;
  /** In column order; at least two. */
  readonly slots: readonly Slot[];
  /** Header cells outside the time columns: 年度, 指標名, 単位, 備考 … */
  readonly beside: readonly { readonly row: number; readonly column: number }[];
}

interface Range {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

interface TimeCell {
  readonly column: number;
  readonly year: FiscalYear | null;
  readonly half: Half | null;
}

/**
 * Reads the header of a yearly, half-yearly, quarterly or monthly table that begins at `row`: one row, or years above
 * halves, quarters or months. `year` serves where months stand without a year. Null where the row is no such header.
 */
export function timeAxisAt(
  sheet: SheetView,
  row: number,
  range: Range,
  reader: HeadingReader,
  year: FiscalYear | null,
): TimeAxis | null {
  const upper = timeCells(sheet, row, range, reader);
  if (upper === null) return null;
  const parted = upper.every(({ half }) => half === null);
  let bottom = row;
  let lower: TimeCell[] | null = null;
  while (bottom < range.bottom && bottom - row < 2) {
    const next = timeCells(sheet, bottom + 1, range, reader);
    const beneath = next?.every((cell) => cell.half !== null && cell.year === null && isUnder(cell, upper));
    if (next === null || beneath !== true || next.length < 2) break;
    lower = next;
    bottom++;
  }
  if (lower === null && upper.length < 2) return null;
  if (!parted && lower !== null && upper.some((cell) => cell.year === null) && year === null) return null;
  const slots =
    lower === null
      ? upper.flatMap((cell, at) => spread(sheet, row, cell, upper[at + 1] ?? null, year))
      : lower.flatMap((cell) => slotOf(cell, yearAbove(cell.column, upper) ?? year));
  if (slots.length < 2 || !isForward(slots)) return null;
  const times = new Set([...upper, ...(lower ?? [])].map(({ column }) => column));
  const beside: { row: number; column: number }[] = [];
  for (let at = row; at <= bottom; at++) {
    for (const column of sheet.filledBetween(at, range.left, range.right)) {
      if (!times.has(column)) beside.push({ row: at, column });
    }
  }
  return { top: row, bottom, slots, beside };
}

/** The time cells of a header row, or null where it has none or others stand between them. */
function timeCells(sheet: SheetView, row: number, range: Range, reader: HeadingReader): TimeCell[] | null {
  const filled = sheet.filledBetween(row, range.left, range.right);
  const cells: (TimeCell | null)[] = filled.map((column) => {
    const heading = reader.at(sheet, row, column);
    return heading === null ? null : timeOf(column, heading);
  });
  const bare = cells.some((cell) => cell !== null) ? null : bareParts(sheet, row, filled);
  const found = bare ?? cells.filter((cell) => cell !== null);
  if (found.length === 0) return null;
  const first = found[0]!.column;
  const last = found[found.length - 1]!.column;
  const between = filled.filter((column) => column >= first && column <= last).length;
  if (between !== found.length) return null;
  return found;
}

function timeOf(column: number, heading: Heading): TimeCell | null {
  const time = timeOfHeading(heading);
  return time === null ? null : { column, ...time };
}

/** The time a heading stands for where it says nothing else: 令和6年度, R6上期, Q1, 4月; null for any other words. */
export function timeOfHeading(
  heading: Heading,
): { readonly year: FiscalYear | null; readonly half: Half | null } | null {
  if (isYearOnly(heading)) return { year: heading.year, half: heading.half };
  const half = heading.key === '' ? heading.half : halfOf(heading.text);
  return half === null ? null : { year: heading.year, half };
}

/** 4 5 6 … 1 2 3 for months, Ⅰ Ⅱ Ⅲ Ⅳ for quarters: only a whole run of them says so. */
function bareParts(sheet: SheetView, row: number, filled: readonly number[]): TimeCell[] | null {
  const texts = filled.map((column) => foldWidth(sheet.text(row, column)));
  const quarters = texts.map((text) => 'ⅠⅡⅢⅣ'.indexOf(text));
  if (texts.length >= 4 && quarters.every((quarter, at) => quarter === at % 4 && texts[at]?.length === 1)) {
    return filled.map((column, at) => ({ column, year: null, half: (quarters[at] ?? 0) < 2 ? 'H1' : 'H2' }));
  }
  const months = texts.map((text) => (/^\d{1,2}$/.test(text) ? Number(text) : 0));
  const runs = months.length >= 6 && months.every((month, at) => month === ((months[0]! - 1 + at) % 12) + 1);
  if (!runs || months[0] !== 4) return null;
  return filled.map((column, at) => ({
    column,
    year: null,
    half: (months[at] ?? 0) >= 4 && (months[at] ?? 0) <= 9 ? 'H1' : 'H2',
  }));
}

function isUnder(cell: TimeCell, upper: readonly TimeCell[]): boolean {
  return cell.column >= (upper[0]?.column ?? 0);
}

function yearAbove(column: number, upper: readonly TimeCell[]): FiscalYear | null {
  let year: FiscalYear | null = null;
  for (const cell of upper) if (cell.column <= column) year = cell.year ?? year;
  return year;
}

function slotOf(cell: TimeCell, year: FiscalYear | null): Slot[] {
  if (year === null) return [];
  const from = halfYear(year, cell.half ?? 'H1');
  return [{ index: cell.column, year, from, to: halfYear(year, cell.half ?? 'H2'), wholeYear: cell.half === null }];
}

/** A year over several columns without headings of their own divides itself among them. */
function spread(
  sheet: SheetView,
  row: number,
  cell: TimeCell,
  next: TimeCell | null,
  fallback: FiscalYear | null,
): Slot[] {
  const year = cell.year ?? fallback;
  const merge = sheet.mergeAt(row, cell.column);
  const right = Math.min(merge?.right ?? cell.column, (next?.column ?? Number.POSITIVE_INFINITY) - 1);
  const count = right - cell.column + 1;
  const beneath = sheet.mergeAt(row + 1, cell.column);
  const undivided = beneath !== undefined && beneath.left === cell.column && beneath.right >= right;
  if (count < 2 || undivided || cell.half !== null || year === null) return slotOf(cell, year);
  return Array.from({ length: count }, (_, at) => ({
    index: cell.column + at,
    year,
    from: halfYear(year, at * 2 < count ? 'H1' : 'H2'),
    to: halfYear(year, (at + 1) * 2 <= count ? 'H1' : 'H2'),
    wholeYear: false,
  }));
}

function isForward(slots: readonly Slot[]): boolean {
  return slots.every((slot, at) => at === 0 || slot.from >= slots[at - 1]!.from);
}
