import { isDash, isInvisible, isKatakana } from './characters';

/**
 * A text as the automaton reads it: folded to one width, one case and one kana, without the characters that spellings differ in
 * (spaces, line breaks, ー and dashes typed for it, ・ and what cannot be seen). `starts[i]`/`ends[i]` are UTF-16 offsets of character i in the original.
 * What was left out is judged afterwards on the original text (gaps.ts), so leaving it out here loses nothing.
 */
export interface FoldedText {
  length: number;
  codes: Uint16Array;
  starts: Uint32Array;
  ends: Uint32Array;
}

const DROPPED = 0;
const VOICED = 0x3099;
const SEMI_VOICED = 0x309a;

/** From … to: what isSpace, isLineBreak, isInvisible, isLongVowel and isMiddleDot know. Asking them costs more than a page's text. */
const DROPPED_RANGES = [
  0x0a, 0x0a, 0x0d, 0x0d, 0x20, 0x20, 0xa0, 0xa0, 0xad, 0xad, 0xb7, 0xb7, 0x1680, 0x1680, 0x2000, 0x200f, 0x2022,
  0x2022, 0x2027, 0x202f, 0x205f, 0x2064, 0x2066, 0x2069, 0x22c5, 0x22c5, 0x3000, 0x3000, 0x30fb, 0x30fc, 0xfe00,
  0xfe0f, 0xfeff, 0xfeff, 0xff65, 0xff65, 0xff70, 0xff70,
];

/**
 * From … to: compatibility characters whose ordinary ones are asked for when they occur. Kangxi and compatibility ideographs come out
 * of PDF files (⾃治体); the last are half-width kana and the signs beside them.
 */
const COMPATIBLE_RANGES = [0x2f00, 0x2fd5, 0xf900, 0xfaff, 0xff5f, 0xffee];
/** Folds to this until it was asked for; no character is at this place of Unicode. */
const NOT_YET = 0xfffe;

let table: Uint16Array | undefined;

/**
 * What is added to each UTF-16 unit to fold it (modulo 65536). Only foldings of one unit to one unit: ① stays ①, ㍿ stays ㍿, so
 * offsets stay exact. Differences, because most units have none: a fresh page need not fill 65,536 places.
 */
function foldTable(): Uint16Array {
  if (table !== undefined) return table;
  const built = new Uint16Array(65536);
  const fold = (code: number, to: number) => {
    built[code] = to - code;
  };
  for (let wide = 0xff01; wide <= 0xff5e; wide += 1) fold(wide, wide - 0xfee0);
  inRanges(COMPATIBLE_RANGES, (code) => fold(code, NOT_YET));
  for (const hyphen of [0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xfe63]) fold(hyphen, 0x2d);
  fold(0x301c, 0x7e);
  fold(0x30f5, 0x30ab);
  fold(0x30f6, 0x30b1);
  fold(0xff9e, VOICED);
  fold(0xff9f, SEMI_VOICED);
  fold(0x309b, VOICED);
  fold(0x309c, SEMI_VOICED);
  for (let small = 0x61; small <= 0x7a; small += 1) {
    fold(small - 0x20, small);
    fold(small + 0xfec0, small);
  }
  for (let code = 0x3041; code <= 0x3096; code += 1)
    fold(code, code === 0x3095 ? 0x30ab : code === 0x3096 ? 0x30b1 : code + 0x60);
  inRanges(DROPPED_RANGES, (code) => fold(code, DROPPED));
  // Zero means dropped, so the null character itself needs another value: one that no label has.
  fold(0, 0xfffd);
  table = built;
  return built;
}

function inRanges(ranges: readonly number[], run: (code: number) => void): void {
  for (let at = 0; at < ranges.length; at += 2)
    for (let code = ranges[at]!; code <= ranges[at + 1]!; code += 1) run(code);
}

/** The ordinary character of a compatibility character, from now on in the table. */
function askCompatible(code: number, folds: Uint16Array): number {
  const plain = String.fromCharCode(code).normalize('NFKC');
  const to = plain.length === 1 ? plain.charCodeAt(0) : code;
  folds[code] = to - code;
  return to;
}

const composed = new Map<number, number>();

function compose(base: number, mark: number): number {
  const key = base * 2 + (mark === VOICED ? 0 : 1);
  const known = composed.get(key);
  if (known !== undefined) return known;
  const pair = String.fromCharCode(base, mark).normalize('NFC');
  const result = pair.length === 1 ? pair.charCodeAt(0) : 0;
  composed.set(key, result);
  return result;
}

/** Katakana, or the half-width voicing mark of one. */
const isKanaMark = (code: number) => isKatakana(code) || code === 0xff9e || code === 0xff9f;

const isIdeographicVariation = (text: string, at: number) => {
  if (text.charCodeAt(at) !== 0xdb40) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdd00 && low <= 0xddef;
};

/** Whether a text may be parted before this unit without changing how either part is folded. */
export const foldsApart = (code: number) =>
  !(code >= VOICED && code <= 0x309c) &&
  code !== 0xff9e &&
  code !== 0xff9f &&
  !(code >= 0xdc00 && code <= 0xdfff) &&
  !isInvisible(code) &&
  !isDash(code);

export function emptyFoldedText(capacity = 256): FoldedText {
  return {
    length: 0,
    codes: new Uint16Array(capacity),
    starts: new Uint32Array(capacity),
    ends: new Uint32Array(capacity),
  };
}

/**
 * Folds `text`, or its part from `from` to `to`, into `into`, whose arrays grow as needed and are used again: no allocation for the
 * many short texts of a page.
 */
export function foldText(
  text: string,
  into: FoldedText = emptyFoldedText(text.length),
  from = 0,
  to = text.length,
): FoldedText {
  const folds = foldTable();
  if (into.codes.length < to - from) {
    const capacity = Math.max(to - from, into.codes.length * 2);
    into.codes = new Uint16Array(capacity);
    into.starts = new Uint32Array(capacity);
    into.ends = new Uint32Array(capacity);
  }
  const { codes, starts, ends } = into;
  let length = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    let code = (unit + folds[unit]!) & 0xffff;
    if (code === DROPPED) continue;
    if (code === NOT_YET) code = unit === NOT_YET ? unit : askCompatible(unit, folds);
    if (code >= VOICED && code <= SEMI_VOICED && length > 0 && ends[length - 1] === at) {
      const whole = compose(codes[length - 1]!, code);
      if (whole !== 0) {
        codes[length - 1] = whole;
        ends[length - 1] = at + 1;
        continue;
      }
    }
    if (code === 0xdb40 && isIdeographicVariation(text, at)) {
      at += 1;
      continue;
    }
    if (code === 0x09) code = 0xfffd;
    else if ((code === 0x2d || isDash(code)) && at > 0 && isKanaMark(text.charCodeAt(at - 1))) continue;
    codes[length] = code;
    starts[length] = at;
    ends[length] = at + 1;
    length += 1;
  }
  into.length = length;
  return into;
}
