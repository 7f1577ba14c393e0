import {
  isDash,
  isHiragana,
  isInvisible,
  isKatakana,
  isLineBreak,
  isLongVowel,
  isMiddleDot,
  isSpace,
  isUpper,
} from './characters';
import { emptyFoldedText, type FoldedText, foldText } from './fold';

/** What stands between two folded characters of a text and was left out by folding. */
export interface Gap {
  longVowels: number;
  middleDots: number;
  spaces: number;
  lineBreaks: number;
}

export const NO_GAP: Gap = { longVowels: 0, middleDots: 0, spaces: 0, lineBreaks: 0 };

/** Reads the gap from `from` to `to` of the original text. */
export function readGap(text: string, from: number, to: number): Gap {
  if (from >= to) return NO_GAP;
  const gap = { longVowels: 0, middleDots: 0, spaces: 0, lineBreaks: 0 };
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    // A dash is in a gap only where folding took it for ー.
    if (isLongVowel(code) || isDash(code)) gap.longVowels += 1;
    else if (isMiddleDot(code)) gap.middleDots += 1;
    else if (isSpace(code)) gap.spaces += 1;
    else if (isLineBreak(code)) {
      if (!(code === 0x0a && text.charCodeAt(at - 1) === 0x0d)) gap.lineBreaks += 1;
    }
  }
  return gap;
}

export type Script = 'hiragana' | 'katakana' | 'other';

export function scriptOf(code: number): Script {
  if (isHiragana(code)) return 'hiragana';
  return isKatakana(code) ? 'katakana' : 'other';
}

/** One spelling of a label, made ready for comparing with a place in a text. */
export interface Spelling {
  text: string;
  folded: FoldedText;
  /** Unit of the original at each folded character. */
  raw: number[];
  /** gaps[i] stands before character i (i ≥ 1); the last one stands after the last character. */
  gaps: Gap[];
  /** For each character the number of its abbreviation run (RPA, or R P A), 0 = in none. Such runs may be letter-spaced in a text. */
  abbreviation: number[];
  /** All its Latin letters are capitals, and there are at least two. */
  capitals: boolean;
}

/** Makes a label ready. Leading and trailing spaces mean nothing. */
export function readSpelling(label: string): Spelling {
  const text = trimLabel(label);
  const folded = foldText(text, emptyFoldedText(text.length));
  const raw: number[] = [];
  const gaps: Gap[] = [NO_GAP];
  for (let index = 0; index < folded.length; index += 1) {
    raw.push(text.charCodeAt(folded.starts[index]!));
    const next = index + 1 < folded.length ? folded.starts[index + 1]! : text.length;
    gaps.push(readGap(text, folded.ends[index]!, next));
  }
  return { text, folded, raw, gaps, abbreviation: abbreviationRuns(raw, gaps), capitals: allCapitals(folded, raw) };
}

/** The folded characters as a string: what the trie holds. */
export function foldedWord(spelling: Spelling): string {
  let word = '';
  for (let index = 0; index < spelling.folded.length; index += 1) {
    word += String.fromCharCode(spelling.folded.codes[index]!);
  }
  return word;
}

function trimLabel(label: string): string {
  const skip = (code: number) => isSpace(code) || isLineBreak(code) || isInvisible(code) || code === 0x09;
  let from = 0;
  let to = label.length;
  while (from < to && skip(label.charCodeAt(from))) from += 1;
  while (to > from && skip(label.charCodeAt(to - 1))) to -= 1;
  return label.slice(from, to);
}

function allCapitals(folded: FoldedText, raw: readonly number[]): boolean {
  let capitals = 0;
  for (let index = 0; index < folded.length; index += 1) {
    const code = folded.codes[index]!;
    if (code < 0x61 || code > 0x7a) continue;
    if (!isUpper(raw[index]!)) return false;
    capitals += 1;
  }
  return capitals >= 2;
}

/** Numbers the runs of two or more capitals that stand all together (RPA) or all apart in one way (R P A, R・P・A). */
function abbreviationRuns(raw: readonly number[], gaps: readonly Gap[]): number[] {
  const runs = raw.map(() => 0);
  let run = 0;
  let from = 0;
  while (from < raw.length) {
    let to = from + 1;
    if (isUpper(raw[from]!)) {
      const separator = gaps[to]!;
      while (to < raw.length && isUpper(raw[to]!) && sameGap(gaps[to]!, separator)) to += 1;
      // A in "X AI" begins the next abbreviation: the space before it is a word space.
      if (separator !== NO_GAP && to < raw.length && isUpper(raw[to]!) && gaps[to] === NO_GAP) to -= 1;
    }
    if (to - from >= 2) {
      run += 1;
      for (let index = from; index < to; index += 1) runs[index] = run;
    }
    from = Math.max(to, from + 1);
  }
  return runs;
}

function sameGap(one: Gap, other: Gap): boolean {
  return (
    one.longVowels === 0 &&
    one.lineBreaks === 0 &&
    one.spaces === other.spaces &&
    one.middleDots === other.middleDots &&
    one.spaces + one.middleDots <= 1
  );
}
