import { composeVoicing, fullWidthKana } from './kana';

/** A text in folded width that still knows where every character stood. All offsets are UTF-16 code units. */
export interface FoldedText {
  readonly original: string;
  readonly folded: string;
  /**
   * Where the folded character at `foldedIndex` begins in the original; `folded.length` gives `original.length`, so
   * [originalIndex(start), originalIndex(end)) is the original span of a folded span.
   */
  originalIndex(foldedIndex: number): number;
}

/** What folding could change; a text without any of these is returned as it is. */
const FOLDABLE = /[\u00a0\u00ad\t\u2002-\u200b\u202f\u2060\u3000\u3099\u309a\ufeff\uff01-\uff5e\uff61-\uff9f\uffe5]/;
const SPACES = '\u00a0\t\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000';
const INVISIBLE = '\u00ad\u200b\u2060\ufeff';

/**
 * One width for everything: full-width ASCII becomes half-width, half-width kana full-width (with its voicing mark composed),
 * every blank but a line break a plain space; invisible characters go. Dashes other than the full-width hyphen-minus stay.
 * Not NFKC: that would turn ①80% into 180% and 〇 or ㎡ into something else.
 */
export function foldWidth(text: string): string {
  return FOLDABLE.test(text) ? fold(text, null) : text;
}

/** As {@link foldWidth}, with offsets back to the original. */
export function foldText(text: string): FoldedText {
  if (!FOLDABLE.test(text)) {
    return { original: text, folded: text, originalIndex: (index) => clamp(index, text.length) };
  }
  const starts: number[] = [];
  const folded = fold(text, starts);
  starts.push(text.length);
  return { original: text, folded, originalIndex: (index) => starts[clamp(index, folded.length)] ?? text.length };
}

const BRACKETS: { readonly [bracket: string]: string } = {
  '[': '(',
  ']': ')',
  '【': '(',
  '】': ')',
  '〔': '(',
  '〕': ')',
  '［': '(',
  '］': ')',
};

/**
 * A key for comparing names and headers: width, case, blanks, line breaks, bracket shapes, dash shapes and the spellings
 * of 箇所 and 箇月 make no difference. Only for comparing; never shown.
 */
export function foldKey(text: string): string {
  return foldWidth(text)
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[[\]【】〔〕]/g, (bracket) => BRACKETS[bracket] ?? bracket)
    .replace(/[ー‐‑‒–—―−─]/g, '-')
    .replace(/[かヶカケヵ個个](?=所|月)/g, '箇');
}

function clamp(index: number, length: number): number {
  return index < 0 ? 0 : Math.min(index, length);
}

function fold(text: string, starts: number[] | null): string {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const composed = folded === '' ? null : composeVoicing(folded.charAt(folded.length - 1), code);
    if (composed !== null) {
      folded = folded.slice(0, -1) + composed;
      continue;
    }
    const character = text.charAt(index);
    if (INVISIBLE.includes(character)) continue;
    starts?.push(index);
    folded += foldCharacter(character, code);
  }
  return folded;
}

function foldCharacter(character: string, code: number): string {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0xff61 && code <= 0xff9f) return fullWidthKana(code) ?? character;
  if (code === 0xffe5) return '¥';
  return SPACES.includes(character) ? ' ' : character;
}
