import { isDash, isInvisible, isKatakana, isLineBreak, isLongVowel, isMiddleDot, isSpace } from './characters';

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

/** Where the characters are that isSpace and its like know: asking all 65,536 would cost every page. */
const MAY_BE_DROPPED = [
  [0x0a, 0x20],
  [0xa0, 0xb7],
  [0x1680, 0x1680],
  [0x2000, 0x206f],
  [0x22c5, 0x22c5],
  [0x3000, 0x3000],
  [0x30fb, 0x30fc],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xff65, 0xff70],
] as const;

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
  foldCompatible(fold, 0xff01, 0xffee);
  // Kangxi and compatibility ideographs come out of PDF files in place of the ordinary ones (⾃治体).
  foldCompatible(fold, 0x2f00, 0x2fd5);
  foldCompatible(fold, 0xf900, 0xfaff);
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
  for (const [from, to] of MAY_BE_DROPPED) {
    for (let code = from; code <= to; code += 1) {
      if (isSpace(code) || isLineBreak(code) || isInvisible(code) || isLongVowel(code) || isMiddleDot(code)) {
        fold(code, DROPPED);
      }
    }
  }
  // Zero means dropped, so the null character itself needs another value: one that no label has.
  fold(0, 0xfffd);
  table = built;
  return built;
}

/** All at once: asked one by one, a thousand characters take longer than the text of a screen. */
function foldCompatible(fold: (code: number, to: number) => void, from: number, to: number): void {
  let all = '';
  for (let code = from; code <= to; code += 1) all += `${String.fromCharCode(code)}\n`;
  let code = from;
  for (const plain of all.normalize('NFKC').split('\n')) {
    if (plain.length === 1) fold(code, plain.charCodeAt(0));
    code += 1;
  }
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

export function emptyFoldedText(capacity = 256): FoldedText {
  return {
    length: 0,
    codes: new Uint16Array(capacity),
    starts: new Uint32Array(capacity),
    ends: new Uint32Array(capacity),
  };
}

/** Folds `text` into `into`, whose arrays grow as needed and are used again: no allocation for the many short texts of a page. */
export function foldText(text: string, into: FoldedText = emptyFoldedText(text.length)): FoldedText {
  const folds = foldTable();
  if (into.codes.length < text.length) {
    const capacity = Math.max(text.length, into.codes.length * 2);
    into.codes = new Uint16Array(capacity);
    into.starts = new Uint32Array(capacity);
    into.ends = new Uint32Array(capacity);
  }
  const { codes, starts, ends } = into;
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let code = (unit + folds[unit]!) & 0xffff;
    if (code === DROPPED) continue;
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
