import { ERAS } from '../calendar/era';
import type { FormatSection } from './format-section';

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Day on which each era began: before it, the date still bears the older era's name. */
const eraBeginnings: Readonly<Record<string, CivilDate>> = {
  R: { year: 2019, month: 5, day: 1 },
  H: { year: 1989, month: 1, day: 8 },
  S: { year: 1926, month: 12, day: 25 },
  T: { year: 1912, month: 7, day: 30 },
  M: { year: 1868, month: 1, day: 25 },
};

const dateTokens =
  /yyyy|yy|eeee|ee|e|ggg|gg|g|mmmmm|mmmm|mmm|mm|m|dddd|ddd|dd|d|aaaa|aaa|hh|h|ss|s|am\/pm|a\/p|上午\/下午|午前\/午後|\[h+\]|\[m+\]|\[s+\]|\.0+/gi;
const weekdays = ['日', '月', '火', '水', '木', '金', '土'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const englishDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** True where a section shows a date or time: it has y, e, g, d, h, s or a lone m and no digit places besides `.0`. */
export function isDateSection(section: FormatSection): boolean {
  const code = section.tokens.map((token) => (token.type === 'code' ? token.text : '')).join(' ');
  if (/General|@|[#?]/.test(code)) return false;
  const bare = code.replace(/\.0+/g, '');
  return /[ymdhs]|g{1,3}e|^\s*e+\s*$|aaa|\be+\b/i.test(bare) && !/0/.test(bare) && !/e[+-]/i.test(bare);
}

/**
 * Day of a serial number in the 1900 system (1 = 1 January 1900; the 29 February 1900 that spreadsheets keep by mistake is day 60,
 * so serials from 61 are right and earlier ones are shifted by one).
 */
export function civilDate(serial: number): CivilDate | null {
  const whole = Math.floor(serial + 1e-9);
  if (whole < 1 || whole > 2_958_465) return null;
  // Days from civil, Howard Hinnant's algorithm, with 1970-01-01 = serial 25569.
  const days = whole - 25_569 + (whole < 60 ? 1 : 0) + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** `YYYY-MM-DD` */
export function isoDate({ year, month, day }: CivilDate): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** A serial number under a date section; null where it is no date (negative, beyond 9999). */
export function formatDate(serial: number, section: FormatSection): string | null {
  const seconds = Math.round(serial * 86_400);
  const timeOnly = Math.floor(serial) === 0;
  const date = timeOnly ? { year: 1900, month: 1, day: 0 } : civilDate(seconds / 86_400);
  if (!date || serial < 0) return null;
  const time = timeOfDay(seconds);
  const twelveHours = section.tokens.some((token) => token.type === 'code' && /am\/pm|a\/p|午/i.test(token.text));
  const japanese = isJapanese(section);
  let afterHour = false;
  const parts = section.tokens.map((token, index) => {
    if (token.type === 'literal') return token.text;
    return token.text.replace(dateTokens, (found, at: number) => {
      const code = found.toLowerCase();
      const minute = /^m{1,2}$/.test(code) && (afterHour || secondsFollow(section, index, at + found.length));
      if (/^(\[?h|\[?s)/.test(code)) afterHour = true;
      else if (/^[ymdeg]/.test(code)) afterHour = false;
      return dateField(minute ? code.replace(/m/g, 'n') : code, { date, time, seconds, serial, twelveHours, japanese });
    });
  });
  return parts.join('').trim();
}

/** `e` and 和暦 belong to Japanese; 年 or 月 beside the codes say so too. */
function isJapanese(section: FormatSection): boolean {
  const japaneseLocale = section.locale !== null && /(^|[^0-9a-f])[0-9a-f]*411$/i.test(section.locale);
  return japaneseLocale || section.locale === null || section.locale.toLowerCase().startsWith('ja');
}

function secondsFollow(section: FormatSection, index: number, at: number): boolean {
  const here = section.tokens[index];
  const rest = section.tokens
    .slice(index + 1)
    .map((token) => (token.type === 'code' ? token.text : ''))
    .join('');
  return /^[^ymdhe]*s/i.test((here?.text.slice(at) ?? '') + rest);
}

function timeOfDay(seconds: number): { hour: number; minute: number; second: number } {
  const ofDay = ((seconds % 86_400) + 86_400) % 86_400;
  return { hour: Math.floor(ofDay / 3600), minute: Math.floor(ofDay / 60) % 60, second: ofDay % 60 };
}

interface Moment {
  readonly date: CivilDate;
  readonly time: { readonly hour: number; readonly minute: number; readonly second: number };
  readonly seconds: number;
  readonly serial: number;
  readonly twelveHours: boolean;
  readonly japanese: boolean;
}

function dateField(code: string, { date, time, seconds, serial, twelveHours, japanese }: Moment): string {
  const { year, month, day } = date;
  const hour = twelveHours ? ((time.hour + 11) % 12) + 1 : time.hour;
  const weekday = ((Math.floor(serial + 1e-9) + 6) % 7) as number;
  switch (code) {
    case 'yyyy':
      return String(year);
    case 'yy':
      return pad(year % 100);
    case 'eeee':
    case 'ee':
    case 'e':
      return japanese ? eraYearText(date, code.length) : String(year);
    case 'g':
      return eraAt(date)?.letter ?? '';
    case 'gg':
      return eraAt(date)?.name.charAt(0) ?? '';
    case 'ggg':
      return eraAt(date)?.name ?? '';
    case 'm':
      return String(month);
    case 'mm':
      return pad(month);
    case 'mmm':
      return months[month - 1] ?? '';
    case 'mmmm':
    case 'mmmmm':
      return `${month}月`;
    case 'd':
      return String(day);
    case 'dd':
      return pad(day);
    case 'ddd':
      return englishDays[weekday]?.slice(0, 3) ?? '';
    case 'dddd':
      return englishDays[weekday] ?? '';
    case 'aaa':
      return weekdays[weekday] ?? '';
    case 'aaaa':
      return `${weekdays[weekday] ?? ''}曜日`;
    case 'h':
      return String(hour);
    case 'hh':
      return pad(hour);
    case 'n':
      return String(time.minute);
    case 'nn':
      return pad(time.minute);
    case 's':
      return String(time.second);
    case 'ss':
      return pad(time.second);
    case 'am/pm':
      return time.hour < 12 ? 'AM' : 'PM';
    case 'a/p':
      return time.hour < 12 ? 'A' : 'P';
    case '上午/下午':
    case '午前/午後':
      return time.hour < 12 ? '午前' : '午後';
    default:
      return elapsed(code, seconds);
  }
}

/** `[h]`, `[m]`, `[s]` count on beyond the day; `.0` are parts of a second, which office sheets do not use. */
function elapsed(code: string, seconds: number): string {
  if (code.startsWith('[h')) return String(Math.floor(seconds / 3600)).padStart(code.length - 2, '0');
  if (code.startsWith('[m')) return String(Math.floor(seconds / 60)).padStart(code.length - 2, '0');
  if (code.startsWith('[s')) return String(seconds).padStart(code.length - 2, '0');
  return '';
}

function eraAt(date: CivilDate): (typeof ERAS)[number] | undefined {
  const key = (civil: CivilDate) => civil.year * 10_000 + civil.month * 100 + civil.day;
  return ERAS.find((era) => {
    const beginning = eraBeginnings[era.letter];
    return beginning !== undefined && key(beginning) <= key(date);
  });
}

function eraYearText(date: CivilDate, width: number): string {
  const era = eraAt(date);
  if (!era) return String(date.year);
  return String(date.year - era.first + 1).padStart(Math.min(width, 2), '0');
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
