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
/** Differences that no folding has: ask for the ordinary character; leave out. */
const ASK = 1;
export const DROP = 2;

let table: Uint16Array | undefined;

/**
 * What is added to each UTF-16 unit to fold it (modulo 65536), or ASK, or DROP. Only foldings of one unit to one unit: ① stays ①, ㍿ stays ㍿,
 * so offsets stay exact. Differences, because most units have none and most others share one: a fresh page fills ranges, not places.
 */
export function foldTable(): Uint16Array {
  if (table !== undefined) return table;
  const built = new Uint16Array(65536);
  const fold = (code: number, to: number) => {
    built[code] = to - code;
  };
  const shift = (from: number, to: number, first: number) => built.fill(first - from, from, to + 1);
  shift(0xff01, 0xff5e, 0x21);
  inRanges(built, COMPATIBLE_RANGES, ASK);
  for (const hyphen of [0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xfe63]) fold(hyphen, 0x2d);
  fold(0x301c, 0x7e);
  fold(0x30f5, 0x30ab);
  fold(0x30f6, 0x30b1);
  fold(0xff9e, VOICED);
  fold(0xff9f, SEMI_VOICED);
  fold(0x309b, VOICED);
  fold(0x309c, SEMI_VOICED);
  shift(0x41, 0x5a, 0x61);
  shift(0xff21, 0xff3a, 0x61);
  shift(0x3041, 0x3096, 0x30a1);
  fold(0x3095, 0x30ab);
  fold(0x3096, 0x30b1);
  inRanges(built, DROPPED_RANGES, DROP);
  // No label has this character.
  fold(0, 0xfffd);
  table = built;
  return built;
}

function inRanges(built: Uint16Array, ranges: readonly number[], difference: number): void {
  for (let at = 0; at < ranges.length; at += 2) built.fill(difference, ranges[at]!, ranges[at + 1]! + 1);
}

/** The ordinary character of a compatibility character, from now on in the table. */
function askCompatible(code: number, folds: Uint16Array): number {
  const plain = String.fromCharCode(code).normalize('NFKC');
  const to = plain.length === 1 ? plain.charCodeAt(0) : code;
  folds[code] = to - code;
  // Were it one of the two signs, it would simply be asked for again.
  if (folds[code] === ASK || folds[code] === DROP) folds[code] = ASK;
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
    const difference = folds[unit]!;
    if (difference === DROP) continue;
    let code = difference === ASK ? askCompatible(unit, folds) : (unit + difference) & 0xffff;
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
