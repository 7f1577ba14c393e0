import { fiscalYearOrNull, formatFiscalYear, HalfYear } from '../../../shared/calendar/fiscal-year';
import { formatHalfYear } from '../../../shared/calendar/half-year';
import type { Locale } from '../../../shared/messages/define';

/** 令和5年度 for 2023; a number that is no year stays as it is. */
export function yearName(year: number, locale: Locale): string {
  const known = fiscalYearOrNull(year);
  return known === null ? String(year) : formatFiscalYear(known, locale);
}

/** 令和5年度上期 for 2023H1; － where there is none. */
export function halfName(half: string | undefined, locale: Locale): string {
  if (half === undefined) return '－';
  const known = HalfYear.safeParse(half);
  return known.success ? formatHalfYear(known.data, locale) : half;
}
