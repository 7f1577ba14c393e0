import type { EraLetter } from '../../calendar/era';
import { type FiscalYear, fiscalYearOfDate } from '../../calendar/fiscal-year';
import { type Half, halfOf, halfOfMonth } from '../../calendar/half-year';
import { type FiscalYearMention, parseFiscalYears } from '../../calendar/parse-year';
import { foldKey, foldWidth } from '../../text/fold';
import { relativeYear } from './relative-year';
import type { ColumnRole } from './role';
import { type Meaning, meaningOf } from './vocabulary';

/** What one heading cell says. */
export interface Heading {
  readonly text: string;
  /** The heading without its year, folded: the key by which a reading profile names it. */
  readonly key: string;
  readonly role: ColumnRole | null;
  readonly level: Meaning['level'];
  /** False where only a part of the words is known. */
  readonly sure: boolean;
  readonly year: FiscalYear | null;
  /** A run of years: 計画期間（R5～R9）, 令和２～５年度. */
  readonly range: { readonly from: FiscalYear; readonly to: FiscalYear } | null;
  readonly half: Half | null;
  /** 前年度 −1, 今年度 0, 次年度 1: counted from the year the sheet is about; null where the heading names no such year. */
  readonly relative: number | null;
  /** 最終, 目標年度: the year by which the plan is to be reached. */
  readonly final: boolean;
  /** A bare 2023, which in a body cell would be any number. */
  readonly bareYear: boolean;
}

/** Roles by folded heading that a person has chosen; they win over the vocabulary. */
export type RoleChoices = Readonly<Record<string, ColumnRole>>;

/** Longer texts are never headings. */
const LONGEST = 60;
const FINAL = /最終(?:年度|年)?|目標年度|計画最終|終期|計画期間末|期末/;
const LEFTOVER =
  /(?:年度末|年度別|年度(?!毎|ごと|別)|時点|末|現在|見込み|\(\)|（）|\(末\)|[:：~〜～]|の(?=目標|実績|評価|値)|最終(?:年度|年)?)/g;
const HALF =
  /第?[1-4一二三四]?四半期|[上下](?:半)?期|[前後](?:半)?期|[12]H|[1-4]Q|Q[1-4]|(?<!\d)(?:1[0-2]|[1-9])月(?:末|頃)?(?![\d日])/g;
/** Without one of these no text names a half-year, quarter or month: most cells of a body. */
const MAY_NAME_HALF = /[期半月QHqhＱＨｑｈ]|[\d０-９][./．／][\d０-９]/;
const BARE_YEAR = /(?<![\d０-９.,])(?:[\d０-９]{1,2}|(?<!和|成)元)年度(?!目(?!標))/;
/** 目標R6⇧: which way is better is said of the figures, not of the column. */
const DIRECTION = /(?<=\S)\s*[⇧⇩↑↓⬆⬇↗↘]{1,2}$/;
const MEASURED = /^[約△▲−-]?\d/;
const YEAR_ONLY_WORDS =
  /^(?:\(?末\)?|時点|見込み?|予定|現在|予測|初年度|中間|中間年度|\(中間\)|基準年度?|現年度|当年度|計画最終年度)?$/;

/** Reads a heading cell; `era` is that of 5年度. Null where the text can be none (empty, too long, a figure with its unit). */
export function parseHeading(
  text: string,
  date: string | undefined,
  choices: RoleChoices,
  era: EraLetter = 'R',
): Heading | null {
  const trimmed = unwrap(text.trim()).replace(DIRECTION, '');
  if (trimmed === '' || trimmed.length > LONGEST) return null;
  if (date !== undefined) {
    const [western, month] = date.split('-').map(Number);
    const year = fiscalYearOfDate(western ?? 0, month ?? 0);
    return year === null ? null : plain(trimmed, year, false);
  }
  if (/^\d{1,2}年度?$/.test(foldKey(trimmed))) {
    const year = parseFiscalYears(trimmed.endsWith('度') ? trimmed : `${trimmed}度`, { era })[0]?.from;
    if (year !== undefined) return plain(trimmed, year, false);
  }
  // 上 | 下 beneath the years: nothing else says which half is meant.
  if (/^[上下]$/.test(trimmed)) return { ...blank(trimmed, ''), half: trimmed === '上' ? 'H1' : 'H2' };
  const mentions = mentionsOf(trimmed, era);
  const single = mentions.filter((mention) => mention.kind === 'year');
  const ranges = mentions.filter((mention) => mention.kind === 'range');
  let year =
    single.length > 0 && single.every(({ from }) => from === single[0]?.from) ? (single[0]?.from ?? null) : null;
  let rest = trimmed;
  for (const mention of [...mentions].reverse()) rest = `${rest.slice(0, mention.start)}${rest.slice(mention.end)}`;
  const final = FINAL.test(trimmed);
  const half = MAY_NAME_HALF.test(trimmed) ? (halfOf(trimmed) ?? halfOfSpan(mentions) ?? halfIn(rest)) : null;
  const key = tidy(rest, mentions.length > 0 || half !== null);
  const relative = mentions.length > 0 ? null : relativeYear(key);
  const chosen = choices[key];
  const meaning =
    YEAR_ONLY_WORDS.test(key) && !headsAlone(key, mentions.length)
      ? null
      : chosen === undefined
        ? meaningOf(relative?.rest ?? key)
        : chooseMeaning(chosen, key);
  if (meaning === null && final && mentions.length === 0 && key === '') {
    return { ...blank(trimmed, key), role: 'target', final };
  }
  // 目標値（平成17年度から平成23年度へ）: the goal is where it ends.
  if (year === null && single.length > 1 && meaning?.sure === true && meaning.role === 'target')
    year = single[single.length - 1]?.from ?? null;
  const named = single.some(({ explicit }) => explicit);
  // 手続1901の件数: a number inside a name is no year unless the words around it are a heading's.
  if (year !== null && !named && meaning?.sure !== true && !YEAR_ONLY_WORDS.test(key)) year = null;
  // 93.8（H16）: a figure and the year in which it was measured.
  const measured = meaning === null && half === null && MEASURED.test(foldWidth(rest).trim());
  if (measured) year = null;
  const range = ranges.length === 1 && year === null && !measured ? { from: ranges[0]!.from, to: ranges[0]!.to } : null;
  return {
    text: trimmed,
    key: YEAR_ONLY_WORDS.test(key) && !headsAlone(key, mentions.length) ? '' : key,
    role: meaning?.role ?? null,
    level: meaning?.level ?? null,
    sure: meaning?.sure ?? true,
    year,
    range,
    half,
    relative: relative?.years ?? null,
    final,
    // (2025) in brackets is said of the heading above; no figure is written so.
    bareYear: year !== null && key === '' && !named && !/^[(（].*[)）]$/.test(trimmed),
  };
}

/** Years as the text names them; where it names none with an era, 24年度 in 目標値24年度 is one of the sheet's. */
function mentionsOf(text: string, era: EraLetter): FiscalYearMention[] {
  const named = parseFiscalYears(text);
  return named.length > 0 || !BARE_YEAR.test(text) ? named : parseFiscalYears(text, { era });
}

/** 令和⏎5年度, 平 成 30 年 度: a narrow cell breaks the year itself. */
function unwrap(text: string): string {
  if (!/\s/.test(text) || text.length > LONGEST || parseFiscalYears(text).length > 0) return text;
  const joined = text.replace(/\s+/g, '');
  return parseFiscalYears(joined).length > 0 ? joined : text;
}

/** R5.4～R5.9, 令和5年10月～令和6年3月: a run of months within one half of a year. */
function halfOfSpan(mentions: readonly FiscalYearMention[]): Half | null {
  const [first, last, ...others] = mentions;
  if (first?.month == null || last?.month == null || others.length > 0 || first.from !== last.from) return null;
  const half = halfOfMonth(first.month);
  return half === halfOfMonth(last.month) ? half : null;
}

/** 時点, 予定, 見込 head a column of their own; behind a year they only say that its end or its plan is meant. */
function headsAlone(key: string, years: number): boolean {
  return years === 0 && meaningOf(key)?.sure === true;
}

/** True where the heading is a year and nothing else. */
export function isYearOnly(heading: Heading): boolean {
  return heading.year !== null && heading.key === '';
}

function halfIn(text: string): Half | null {
  const word = foldKey(text).match(HALF)?.[0];
  return word === undefined ? null : halfOf(word);
}

function chooseMeaning(role: ColumnRole, key: string): Meaning {
  return { role, level: meaningOf(key)?.level ?? null, sure: true };
}

function tidy(rest: string, hasPeriod: boolean): string {
  const key = foldKey(rest);
  if (!hasPeriod) return key.replace(/\((?:最終|最終年度|目標年度)\)$/, '');
  return (
    key
      .replace(HALF, '')
      .replace(LEFTOVER, '')
      .replace(/\(\)|<>|\[\]|【】|〔〕|〈〉|《》/g, '')
      // R3(実績): what the brackets hold is all that is said beside the year.
      .replace(/^\(([^()]+)\)$/, '$1')
      .replace(/^[_\-・/:,.()]+|[_\-・/:,.(]+$|^\)+|(?<=^[^(]*)\)+$/g, '')
  );
}

function blank(text: string, key: string): Heading {
  return {
    text,
    key,
    role: null,
    level: null,
    sure: true,
    year: null,
    range: null,
    half: null,
    relative: null,
    final: false,
    bareYear: false,
  };
}

function plain(text: string, year: FiscalYear, bareYear: boolean): Heading {
  return { ...blank(text, ''), year, bareYear };
}
