import { type Era, type EraLetter, eraOf, westernYear } from './era';
import { type FiscalYear, fiscalYearOfDate, fiscalYearOrNull } from './fiscal-year';

/** One writing of one year in a folded text, before parallel writings (2022年度（R4）) and ranges are put together. */
export interface YearAtom {
  readonly year: FiscalYear;
  readonly start: number;
  readonly end: number;
  /** Era in which it was written; a bare number behind it (令和2～5年度) is read in the same. */
  readonly era: Era | null;
  /** False for a mere 2023, which could be any number. */
  readonly explicit: boolean;
  /** Calendar month where a date was written; its fiscal year is already in `year`. */
  readonly month: number | null;
}

const NUMBER = '(?:\\d{1,2}(?!\\d)|元|[一二三四五六七八九十]{1,3})';
const MONTH = '(?:年 ?(\\d{1,2}) ?月(?: ?\\d{1,2} ?日)?|[./](\\d{1,2})(?:[./]\\d{1,2}(?!\\d))?(?![\\d%]))';
const SUFFIX = '(?: ?年度| ?年(?![間以後前分代度]))';
const ERA_YEAR = new RegExp(`(明治|大正|昭和|平成|令和) ?(${NUMBER})(?:${MONTH}|(${SUFFIX}))?`, 'y');
const LETTER_YEAR = new RegExp(
  `([RHSTMrhstm])\\.?(${NUMBER})(?:${MONTH}(?![A-Za-z\\d])|(${SUFFIX})|(?![A-Za-z\\d]))`,
  'y',
);
const WESTERN_DATE = /(\d{4})(?: ?年 ?(\d{1,2}) ?月(?: ?\d{1,2} ?日)?|[-/.](\d{1,2})(?:[-/.]\d{1,2})?(?![\d%]))/y;
/** Behind 年度 a figure may stand at once (2013年度75.4%); behind mere digits it would be one number with them. */
const WESTERN_YEAR = new RegExp(`((?:FY|fy) ?)?(\\d{4})(?: ?FY)?(?:(${SUFFIX})|(?![\\d,.]\\d|\\d))`, 'y');
const SHORT_YEAR = /(?:FY|fy|['’‘])(\d{2})(?!\d)(年度?)?/y;
/** A bare 20年度 may be one of 令和; 21年度 to 31年度 are years of 平成 that have been. */
const LATE_HEISEI = 20;
const LAST_HEISEI = 31;
const BARE_YEAR = new RegExp(`(${NUMBER}) ?年度`, 'y');
/** What may follow a four-digit number that is a year without saying so: an end, a bracket, a dash, a heading's word. */
const AFTER_PLAIN_YEAR =
  /^(?:$|[\s()[\]<>【】~〜/、,・:→⇒ー―—–-]|から|より|まで|目標|実績|計画|見込|予定|最終|現在|基準|時点|末|の)/;

/** The year written at `at` of a folded text, or null. `era` reads a bare 5年度. */
export function yearAtomAt(folded: string, at: number, era: Era | null): YearAtom | null {
  const code = folded.charCodeAt(at);
  const before = folded.charAt(at - 1);
  if (code >= 0x30 && code <= 0x39) {
    if (/[\d,.A-Za-z]/.test(before) && !/^[FY,.]$/i.test(before)) return null;
    if (/[,.\d]/.test(before) && /\d/.test(folded.charAt(at - 2))) return null;
    return westernDate(folded, at) ?? westernPlain(folded, at) ?? bare(folded, at, era);
  }
  if (code < 0x80) {
    if (/[A-Za-z\d]/.test(before)) return null;
    return letterYear(folded, at) ?? westernPlain(folded, at) ?? shortYear(folded, at);
  }
  if (code === 0x2019 || code === 0x2018) return shortYear(folded, at);
  return eraYearAt(folded, at) ?? bare(folded, at, era);
}

/** A bare year number at `at`, read in `era` (or as the last two digits of a Western year where `era` is null). */
export function continuedYear(folded: string, at: number, after: YearAtom): YearAtom | null {
  const match = matchAt(/(\d{1,2}|元)(?!\d)(?: ?\((\d{4})\))?( ?年度?)?/y, folded, at);
  if (match === null) return null;
  const number = yearNumber(match[1] ?? '');
  const western = after.era === null ? Math.floor(after.year / 100) * 100 + number : westernYear(after.era, number);
  return atom(western, at, match[0].length, { era: after.era, explicit: after.explicit || match[3] !== undefined });
}

function eraYearAt(folded: string, at: number): YearAtom | null {
  const match = matchAt(ERA_YEAR, folded, at);
  const era = eraOf(match?.[1] ?? '');
  if (match === null || era === undefined) return null;
  return ofEra(era, match, at);
}

/** R and H stand for themselves; S3 or T1 could be anything, so these need two digits or a 年. */
function letterYear(folded: string, at: number): YearAtom | null {
  const match = matchAt(LETTER_YEAR, folded, at);
  const era = eraOf(match?.[1] ?? '');
  if (match === null || era === undefined) return null;
  const plain = match[3] === undefined && match[5] === undefined;
  const letter = match[1] as EraLetter | Lowercase<EraLetter>;
  if (plain && letter !== 'R' && letter !== 'H' && !(letter === 'S' && (match[2] ?? '').length === 2)) return null;
  return ofEra(era, match, at);
}

function ofEra(era: Era, match: RegExpExecArray, at: number): YearAtom | null {
  const western = westernYear(era, yearNumber(match[2] ?? ''));
  const month = match[3] ?? match[4];
  return atom(western, at, match[0].length, { era, explicit: true, month });
}

function westernDate(folded: string, at: number): YearAtom | null {
  const match = matchAt(WESTERN_DATE, folded, at);
  if (match === null) return null;
  const explicit = match[2] !== undefined || /[-/.].*[-/.]/.test(match[0]);
  return atom(Number(match[1]), at, match[0].length, { era: null, explicit, month: match[2] ?? match[3] });
}

function westernPlain(folded: string, at: number): YearAtom | null {
  const match = matchAt(WESTERN_YEAR, folded, at);
  if (match === null) return null;
  const year = Number(match[2]);
  const explicit = match[1] !== undefined || match[3] !== undefined || match[0].endsWith('FY');
  if (!explicit && (year < 1900 || year > 2100)) return null;
  if (!explicit && !AFTER_PLAIN_YEAR.test(folded.slice(at + match[0].length, at + match[0].length + 3))) return null;
  return atom(year, at, match[0].length, { era: null, explicit });
}

function shortYear(folded: string, at: number): YearAtom | null {
  const match = matchAt(SHORT_YEAR, folded, at);
  return match === null ? null : atom(2000 + Number(match[1]), at, match[0].length, { era: null, explicit: true });
}

function bare(folded: string, at: number, era: Era | null): YearAtom | null {
  if (era === null) return null;
  const match = matchAt(BARE_YEAR, folded, at);
  if (match === null) return null;
  const number = match[1] === '元' ? '元' : yearNumber(match[1] ?? '');
  const own = eraOfBare(number, era);
  return atom(westernYear(own, yearNumber(match[1] ?? '')), at, match[0].length, { era: own, explicit: true });
}

/** 30年度 among years of 令和 is still one of 平成, and 元年度 among those of 平成 the first of 令和. */
function eraOfBare(number: number | '元', era: Era): Era {
  if (number === '元') return era === eraOf('H') ? (eraOf('R') ?? era) : era;
  return era === eraOf('R') && number > LATE_HEISEI && number <= LAST_HEISEI ? (eraOf('H') ?? era) : era;
}

function atom(
  western: number | null,
  start: number,
  length: number,
  more: { era: Era | null; explicit: boolean; month?: string | undefined },
): YearAtom | null {
  if (western === null) return null;
  const month = more.month === undefined ? null : Number(more.month);
  const year = month === null ? fiscalYearOrNull(western) : fiscalYearOfDate(western, month);
  return year === null ? null : { year, start, end: start + length, era: more.era, explicit: more.explicit, month };
}

function yearNumber(text: string): number {
  if (text === '元') return 1;
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (kanji: string | undefined) => '一二三四五六七八九'.indexOf(kanji ?? '') + 1;
  const ten = text.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0;
  return ten + (ones === '' ? 0 : digit(ones));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
