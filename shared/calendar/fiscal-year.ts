import * as z from 'zod/mini';
import type { Locale } from '../messages/define';
import { formatEra } from './era';

/**
 * A Japanese fiscal year (年度), named by the Western year in which it begins on 1 April:
 * 令和5年度 = 2023 = 2023-04-01 to 2024-03-31. Branded, because a fiscal year is not a number to calculate with freely.
 */
export const FiscalYear = z.number().check(z.int(), z.minimum(1868), z.maximum(2200)).brand<'FiscalYear'>();
export type FiscalYear = z.infer<typeof FiscalYear>;

/** Half of a fiscal year: `2020H1` = 令和2年度上期 (April to September 2020), `2020H2` = 下期 (October 2020 to March 2021). */
export const HalfYear = z.templateLiteral([z.number(), z.enum(['H1', 'H2'])]);
export type HalfYear = z.infer<typeof HalfYear>;

/** The fiscal year that begins in April of `western`. Throws a ZodError outside 1868–2200. */
export function fiscalYear(western: number): FiscalYear {
  return FiscalYear.parse(western);
}

/** As {@link fiscalYear}, for numbers that came from a sheet: null outside 1868–2200 or off the whole numbers. */
export function fiscalYearOrNull(western: number): FiscalYear | null {
  const parsed = FiscalYear.safeParse(western);
  return parsed.success ? parsed.data : null;
}

/** The fiscal year a calendar month belongs to: March 2022 is 令和3年度 (2021). Null for an impossible month or year. */
export function fiscalYearOfDate(year: number, month: number): FiscalYear | null {
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  return fiscalYearOrNull(month >= 4 ? year : year - 1);
}

/** 令和5年度, or FY2023 in English. */
export function formatFiscalYear(year: FiscalYear, locale: Locale): string {
  return locale === 'ja' ? `${formatEra(year)}年度` : `FY${year}`;
}
