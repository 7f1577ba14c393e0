import type { FiscalYear, HalfYear } from '../calendar/fiscal-year';

/**
 * A place on the time axis, in fiscal years: 2020 = 1 April 2020, 2020.5 = 1 October 2020, 2021 = the end of 令和2年度.
 * Quarters and halves are exact in binary, so positions may be compared with `===`.
 */
export type Position = number;

/** Where a half-year begins. */
export function startOf(half: HalfYear): Position {
  return Number(half.slice(0, 4)) + (half.endsWith('H2') ? 0.5 : 0);
}

/** Where a half-year ends (= where the next one begins). */
export function endOf(half: HalfYear): Position {
  return startOf(half) + 0.5;
}

/** The half-year that begins at a position; positions inside it count too. */
export function halfYearAt(position: Position): HalfYear {
  const year = Math.floor(position);
  return `${year}${position - year >= 0.5 ? 'H2' : 'H1'}` as HalfYear;
}

/** `2026-11-20` → a position inside 令和8年度下期. Null where the text is no date. */
export function positionOfDate(date: string): Position | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const monthsFromApril = (month + 8) % 12;
  return (month >= 4 ? year : year - 1) + (monthsFromApril + (day - 1) / 31) / 12;
}

/** Period of a plan as positions: from the start of its first year to the end of its last. */
export function spanOf(period: { readonly from: FiscalYear; readonly to: FiscalYear }): Span {
  return { from: period.from, to: period.to + 1 };
}

/** From `from` up to, not including, `to`. */
export interface Span {
  readonly from: Position;
  readonly to: Position;
}
