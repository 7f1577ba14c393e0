import { isDash, isInvisible, isKatakana, isLineBreak, isLongVowel, isMiddleDot, isSpace, isUpper } from './characters';

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

const CASED = [
  [0x41, 0x5a],
  [0xff21, 0xff3a],
] as const;
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

const foldCase = (code: number) => (isUpper(code) ? code + 0x20 : code);

let table: Uint16Array | undefined;

/** One entry for each UTF-16 unit. Only foldings of one unit to one unit: ① stays ①, ㍿ stays ㍿, so offsets stay exact. */
function foldTable(): Uint16Array {
  if (table !== undefined) return table;
  const built = new Uint16Array(65536);
  for (let code = 0; code < 65536; code += 1) built[code] = code;
  foldCompatible(built, 0xff01, 0xffee);
  // Kangxi and compatibility ideographs come out of PDF files in place of the ordinary ones (⾃治体).
  foldCompatible(built, 0x2f00, 0x2fd5);
  foldCompatible(built, 0xf900, 0xfaff);
  for (const hyphen of [0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xfe63]) built[hyphen] = 0x2d;
  built[0x301c] = 0x7e;
  built[0x30f5] = 0x30ab;
  built[0x30f6] = 0x30b1;
  built[0xff9e] = VOICED;
  built[0xff9f] = SEMI_VOICED;
  built[0x309b] = VOICED;
  built[0x309c] = SEMI_VOICED;
  for (const [from, to] of CASED) for (let code = from; code <= to; code += 1) built[code] = foldCase(built[code]!);
  for (let code = 0x3041; code <= 0x3096; code += 1) built[code] = built[code + 0x60]!;
  for (const [from, to] of MAY_BE_DROPPED) {
    for (let code = from; code <= to; code += 1) {
      if (isSpace(code) || isLineBreak(code) || isInvisible(code) || isLongVowel(code) || isMiddleDot(code)) {
        built[code] = DROPPED;
      }
    }
  }
  // Zero means dropped, so the null character itself needs another value: one that no label has.
  built[0] = 0xfffd;
  table = built;
  return built;
}

function foldCompatible(into: Uint16Array, from: number, to: number): void {
  for (let code = from; code <= to; code += 1) {
    const plain = String.fromCharCode(code).normalize('NFKC');
    if (plain.length === 1) into[code] = plain.charCodeAt(0);
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
    let code = folds[text.charCodeAt(at)]!;
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
