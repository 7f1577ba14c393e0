import type { FiscalYear, HalfYear } from '../../calendar/fiscal-year';

/** A column of a schedule and the time it stands for: a year, a half-year, or a quarter or month inside one. */
export interface Slot {
  readonly index: number;
  readonly year: FiscalYear;
  readonly from: HalfYear;
  readonly to: HalfYear;
  /** True where the column is a whole year, so that a text in it may be the year's. */
  readonly wholeYear: boolean;
}
