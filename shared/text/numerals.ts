import { foldText } from './fold';

/** A number as it stands in a Japanese text. */
export interface Numeral {
  /** Null where the words name no single number (数百). */
  readonly value: number | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** True for 1,200 and 4万1千; false where the number is written in kanji alone (三十). */
  readonly digits: boolean;
  /** True where a decimal point was written. */
  readonly decimal: boolean;
}

const SMALL: { readonly [kanji: string]: number } = { 十: 10, 百: 100, 千: 1000 };
const LARGE: { readonly [kanji: string]: number } = { 万: 1e4, 億: 1e8, 兆: 1e12 };
const KANJI_DIGITS = '〇一二三四五六七八九';
const DIGITS = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const KANJI = /[〇一二三四五六七八九十百千万億兆]+/y;
const VAGUE = /数[十百千万億]+|[十百千]+数(?=[件人名回台校社館課年日])|数(?=[件人名回台校社館課年日箇か])/y;

/** Words in which 千, 百, 万 are part of a name rather than a magnitude (5百貨店, 2千葉). */
const NOT_MAGNITUDE = /^(?:千[葉代歳里早住]|百[貨科合]|万[一能全が博]|十分|億劫)/;

/** What makes a kanji number a number: 三十人 is thirty people, 一部 and 十分 are words. */
const AFTER_KANJI =
  /^ ?(?:件|人(?!ひとり|一人|ずつ|あたり|当たり|材|口)|名(?!称|前)|回(?!線|答|収)|箇所|[かヶカケヵ](?:所|月|年)|台(?!帳|数)|校|施設|団体|種類?|業務|事業|手続|時間|円|千円|世帯|歳|館|社(?!会)|枚|割|倍|%|ポイント|事例|項目|講座|コース|年度?(?![^度間以後前末目]))/;

/**
 * The number that begins at `at` in a text that is already folded ({@link foldText}), or null. Kanji numbers are read only
 * before a counter; ①② are never numbers, nor is a lone 〇.
 */
export function numeralAt(folded: string, at: number): Numeral | null {
  const code = folded.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return digitsAt(folded, at);
  if (code < 0x3007 && folded.charAt(at) !== '○') return null;
  return vagueAt(folded, at) ?? zeroCircleAt(folded, at) ?? kanjiAt(folded, at);
}

/** Every number of a text in reading order, with UTF-16 offsets into the text as given. */
export function scanNumerals(text: string): Numeral[] {
  const { folded, originalIndex } = foldText(text);
  const found: Numeral[] = [];
  for (let at = 0; at < folded.length; ) {
    const numeral = numeralAt(folded, at);
    if (numeral === null) {
      at += 1;
      continue;
    }
    const start = originalIndex(numeral.start);
    const end = originalIndex(numeral.end);
    found.push({ ...numeral, start, end, text: text.slice(start, end) });
    at = numeral.end;
  }
  return found;
}

function digitsAt(folded: string, at: number): Numeral | null {
  let end = at;
  let total = 0;
  let section = 0;
  let ceiling = Number.POSITIVE_INFINITY;
  let decimal = false;
  for (;;) {
    DIGITS.lastIndex = end;
    const digits = DIGITS.exec(folded)?.[0];
    if (digits === undefined) break;
    const written = Number(digits.replace(/,/g, ''));
    if (written >= ceiling) break;
    decimal ||= digits.includes('.');
    end += digits.length;
    const scaled = magnitudesAt(folded, end);
    end = scaled.end;
    section += written * scaled.small;
    if (scaled.large === 1 && scaled.small === 1) break;
    ceiling = scaled.small;
    if (scaled.large > 1) {
      total += section * scaled.large;
      section = 0;
      ceiling = scaled.large;
    }
  }
  if (end === at) return null;
  return numeral(folded, at, end, clean(total + section), { digits: true, decimal });
}

function magnitudesAt(folded: string, at: number): { small: number; large: number; end: number } {
  let end = at;
  let small = 1;
  let large = 1;
  for (;;) {
    const factor = SMALL[folded.charAt(end)];
    if (factor === undefined || NOT_MAGNITUDE.test(folded.slice(end, end + 2))) break;
    small *= factor;
    end += 1;
  }
  for (;;) {
    const factor = LARGE[folded.charAt(end)];
    if (factor === undefined || NOT_MAGNITUDE.test(folded.slice(end, end + 2))) break;
    large *= factor;
    end += 1;
  }
  return { small, large, end };
}

function vagueAt(folded: string, at: number): Numeral | null {
  VAGUE.lastIndex = at;
  const text = VAGUE.exec(folded)?.[0];
  if (text === undefined) return null;
  // 登録者数百人 may be 登録者数 + 百人: both readings lack a certain number.
  if (text === '数' && /[件者人名回台校社館課日口率複無偶奇端点ァ-ヴー]/.test(folded.charAt(at - 1))) return null;
  return numeral(folded, at, at + text.length, null, {});
}

function zeroCircleAt(folded: string, at: number): Numeral | null {
  const circle = folded.charAt(at);
  if (circle !== '〇' && circle !== '○') return null;
  const before = folded.charAt(at - 1);
  if (/[〇○一二三四五六七八九]/.test(before) || !AFTER_KANJI.test(folded.slice(at + 1, at + 6))) return null;
  return numeral(folded, at, at + 1, 0, {});
}

function kanjiAt(folded: string, at: number): Numeral | null {
  KANJI.lastIndex = at;
  const text = KANJI.exec(folded)?.[0];
  if (text === undefined || text.startsWith('〇') || folded.charAt(at - 1) === '第') return null;
  if (text === '一' && folded.slice(at - 2, at) === '一人') return null;
  const end = at + text.length;
  const minutes = text.length > 1 && folded.startsWith('分', end);
  if (!minutes && !AFTER_KANJI.test(folded.slice(end, end + 6))) return null;
  const value = /[十百千万億兆]/.test(text) ? bySections(text) : byPosition(text);
  return value === null ? null : numeral(folded, at, end, value, {});
}

function byPosition(text: string): number | null {
  if (text.length > 1 && text.length < 4 && !text.includes('〇')) return null;
  return Number([...text].map((kanji) => KANJI_DIGITS.indexOf(kanji)).join(''));
}

function bySections(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const kanji of text) {
    const small = SMALL[kanji];
    const large = LARGE[kanji];
    if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = null;
    } else if (large !== undefined) {
      if (section === 0 && digit === null) return null;
      total += (section + (digit ?? 0)) * large;
      section = 0;
      digit = null;
    } else {
      const value = KANJI_DIGITS.indexOf(kanji);
      digit = digit === null ? value : digit * 10 + value;
    }
  }
  return total + section + (digit ?? 0);
}

/** 1.1億 is 110000000.00000001 in binary floating point. */
function clean(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

function numeral(
  folded: string,
  start: number,
  end: number,
  value: number | null,
  more: { digits?: boolean; decimal?: boolean },
): Numeral {
  const { digits = false, decimal = false } = more;
  return { value, start, end, text: folded.slice(start, end), digits, decimal };
}
