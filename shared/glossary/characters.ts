/** Character classes of Japanese text, on UTF-16 units. The matcher asks these of the original text, where ① is still ①. */

const inRange = (code: number, from: number, to: number) => code >= from && code <= to;

export const LONG_VOWEL = 0x30fc;
export const MIDDLE_DOT = 0x30fb;
/** Never part of a label: stands between blocks of a page, and nothing is found across it. */
export const HARD_BREAK = 0xfffc;

export function isDigit(code: number): boolean {
  return inRange(code, 0x30, 0x39) || inRange(code, 0xff10, 0xff19);
}

export function isUpper(code: number): boolean {
  return inRange(code, 0x41, 0x5a) || inRange(code, 0xff21, 0xff3a);
}

export function isLower(code: number): boolean {
  return inRange(code, 0x61, 0x7a) || inRange(code, 0xff41, 0xff5a);
}

/** Latin letters of both widths and with accents, and Cyrillic: what makes a longer foreign word of its neighbour. */
export function isLetter(code: number): boolean {
  return (
    isUpper(code) ||
    isLower(code) ||
    (inRange(code, 0xc0, 0x24f) && code !== 0xd7 && code !== 0xf7) ||
    inRange(code, 0x400, 0x52f) ||
    inRange(code, 0x1e00, 0x1eff)
  );
}

export function isLetterOrDigit(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

export function isHiragana(code: number): boolean {
  return inRange(code, 0x3041, 0x3096);
}

/** Full-width and half-width katakana, without ・ and ー. */
export function isKatakana(code: number): boolean {
  return inRange(code, 0x30a1, 0x30fa) || inRange(code, 0xff66, 0xff6f) || inRange(code, 0xff71, 0xff9d);
}

/** Kana, kanji and their marks. */
export function isJapanese(code: number): boolean {
  return (
    inRange(code, 0x3005, 0x3007) ||
    inRange(code, 0x3041, 0x30ff) ||
    inRange(code, 0x3400, 0x9fff) ||
    inRange(code, 0xf900, 0xfaff) ||
    inRange(code, 0xff66, 0xff9f) ||
    inRange(code, 0x2e80, 0x2fdf) ||
    inRange(code, 0xd840, 0xd8ff)
  );
}

export function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}

/** Spaces within a line. A tab is none: it stands between the cells of a table. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x3000 ||
    code === 0xa0 ||
    inRange(code, 0x2000, 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680
  );
}

/** Characters that take no room: zero-width, direction marks, soft hyphen, variation selectors of the BMP. */
export function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    inRange(code, 0x200b, 0x200f) ||
    inRange(code, 0x202a, 0x202e) ||
    inRange(code, 0x2060, 0x2064) ||
    inRange(code, 0x2066, 0x2069) ||
    code === 0xfeff ||
    inRange(code, 0xfe00, 0xfe0f)
  );
}

export function isLongVowel(code: number): boolean {
  return code === LONG_VOWEL || code === 0xff70;
}

/** Dashes that people type for ー after katakana: サ－バ－, デ−タ. */
export function isDash(code: number): boolean {
  return (
    code === 0x2d ||
    code === 0xff0d ||
    code === 0x2212 ||
    code === 0x2500 ||
    code === 0xfe63 ||
    inRange(code, 0x2010, 0x2015)
  );
}

/** ・ in its full-width, half-width and Western shapes. */
export function isMiddleDot(code: number): boolean {
  return (
    code === MIDDLE_DOT || code === 0xff65 || code === 0xb7 || code === 0x2022 || code === 0x2027 || code === 0x22c5
  );
}

/** Small kana that belong to the kana before them: a term never ends between the two. */
export function isSmallKana(code: number): boolean {
  return (
    'ァィゥェォャュョヮぁぃぅぇぉゃゅょゎ'.indexOf(String.fromCharCode(code)) >= 0 || inRange(code, 0xff67, 0xff6e)
  );
}
