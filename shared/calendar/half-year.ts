import type { Locale } from '../messages/define';
import { foldWidth } from '../text/fold';
import { type FiscalYear, formatFiscalYear, HalfYear } from './fiscal-year';
import { parseFiscalYears } from './parse-year';

/** H1 = 上期 (April to September), H2 = 下期 (October to March). */
export type Half = 'H1' | 'H2';
export type Quarter = 1 | 2 | 3 | 4;

/** Half of the fiscal year in which a calendar month lies; null for no month. */
export function halfOfMonth(month: number): Half | null {
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  return month >= 4 && month <= 9 ? 'H1' : 'H2';
}

export function halfOfQuarter(quarter: Quarter): Half {
  return quarter <= 2 ? 'H1' : 'H2';
}

const FIRST_HALF = /^(?:上半?期|前半?期|上半|前半|1H|H1|第?[1一]半期)$/;
const SECOND_HALF = /^(?:下半?期|後半?期|下半|後半|2H|H2|第?[2二]半期)$/;
const QUARTER = /^(?:第? ?([1-4一二三四]) ?四半期|Q([1-4])|([1-4])Q|第([1-4])期)$/;
const MONTH = /^(\d{1,2}) ?月(?:末|頃|中|から|より|~|〜)?$/;

/** The quarter a heading names (第1四半期, Q1, 1Q): 1 is April to June. Null where it names none. */
export function quarterOf(text: string): Quarter | null {
  const match = QUARTER.exec(core(text));
  const digit = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
  if (digit === undefined) return null;
  const kanji = '一二三四'.indexOf(digit);
  return (kanji >= 0 ? kanji + 1 : Number(digit)) as Quarter;
}

/** The calendar month a heading names (4月, １０月); null where it names none. */
export function monthOf(text: string): number | null {
  const month = Number(MONTH.exec(core(text))?.[1] ?? 0);
  return month >= 1 && month <= 12 ? month : null;
}

/** The half of the year a heading names, by half (上期, 後期), quarter or month, with or without a year before it. */
export function halfOf(text: string): Half | null {
  const word = core(text);
  if (FIRST_HALF.test(word)) return 'H1';
  if (SECOND_HALF.test(word)) return 'H2';
  // R5上 | R5下: a letter alone means a half only behind a year.
  if (/^[上下前後]$/.test(word) && parseFiscalYears(text).length === 1) return /[上前]/.test(word) ? 'H1' : 'H2';
  const quarter = quarterOf(text);
  if (quarter !== null) return halfOfQuarter(quarter);
  const month = monthOf(text);
  if (month !== null) return halfOfMonth(month);
  const mentions = parseFiscalYears(text);
  const dated = mentions[0];
  return mentions.length === 1 && dated?.month ? halfOfMonth(dated.month) : null;
}

/** `2020H1`. */
export function halfYear(year: FiscalYear, half: Half): HalfYear {
  return HalfYear.parse(`${year}${half}`);
}

/** The half-year of a heading such as 令和2年度上期 or 令和4年2月 (2021H2); `year` serves where the heading names none. */
export function halfYearOf(text: string, year: FiscalYear | null = null): HalfYear | null {
  const mentions = parseFiscalYears(text);
  const named = mentions.length === 1 && mentions[0]?.kind === 'year' ? mentions[0].from : null;
  const half = halfOf(text);
  const of = named ?? (mentions.length === 0 ? year : null);
  return of === null || half === null ? null : halfYear(of, half);
}

export function yearOfHalf(half: HalfYear): FiscalYear {
  return Number(half.slice(0, -2)) as FiscalYear;
}

/** Half-years counted on one line, so that they can be compared and subtracted: 2020H2 − 2020H1 = 1. */
export function halfYearOrdinal(half: HalfYear): number {
  return yearOfHalf(half) * 2 + (half.endsWith('H2') ? 1 : 0);
}

/** Every half-year from `from` to `to`, both included; empty where `to` comes first. */
export function halfYearsBetween(from: HalfYear, to: HalfYear): HalfYear[] {
  const halves: HalfYear[] = [];
  for (let ordinal = halfYearOrdinal(from); ordinal <= halfYearOrdinal(to); ordinal += 1) {
    halves.push(HalfYear.parse(`${Math.floor(ordinal / 2)}${ordinal % 2 === 0 ? 'H1' : 'H2'}`));
  }
  return halves;
}

/** 令和2年度上期, or FY2020 H1 in English. */
export function formatHalfYear(half: HalfYear, locale: Locale): string {
  const second = half.endsWith('H2');
  const year = formatFiscalYear(yearOfHalf(half), locale);
  return locale === 'ja' ? `${year}${second ? '下期' : '上期'}` : `${year} ${second ? 'H2' : 'H1'}`;
}

/** The heading without the year it names, brackets and blanks. */
function core(text: string): string {
  if (text.length > 40) return '';
  let rest = text;
  for (const mention of [...parseFiscalYears(text)].reverse()) {
    if (mention.month === null) rest = rest.slice(0, mention.start) + rest.slice(mention.end);
  }
  return foldWidth(rest)
    .replace(/[\s()[\]【】・:の-]/g, '')
    .replace(/(?:目標|実績|予定|計画)$/, '');
}
