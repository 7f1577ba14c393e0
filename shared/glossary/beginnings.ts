import { DROP, foldTable } from './fold';
import { step, type Trie } from './trie';

/**
 * The first two folded characters of each word of a glossary, as a set: it may say yes to two that begin nothing, and never no to two that
 * do. Most text of a page is settled by it, before anything is folded or looked up. A byte holds four places, in its lower half: the upper
 * half makes it a character that JSON needs not escape. Empty, it says nothing: every text may hold a word.
 */
export type Beginnings = Uint8Array;

/** For each word so many places: of thirty pairs that begin nothing, one is taken for one that does. */
const PLACES = 32;
const LEAST = 4096;
const MOST = 262_144;
const UPPER = 0x30;

/** The set for `words`, already folded; says nothing where one has a single character. */
export function beginningsOf(words: readonly string[]): Beginnings {
  if (words.length === 0 || words.some((word) => word.length < 2)) return new Uint8Array(0);
  let places = LEAST;
  while (places < MOST && places < words.length * PLACES) places *= 2;
  const bytes = new Uint8Array(places / 4).fill(UPPER);
  for (const word of words) {
    const place = (word.charCodeAt(0) * 977 + word.charCodeAt(1)) & (places - 1);
    bytes[place >> 2]! |= 1 << (place & 3);
  }
  return bytes;
}

/**
 * What folding does not do one unit at a time: voicing marks, compatibility characters, dashes typed for ー, tabs, variation selectors.
 * Such a text is folded.
 */
const UNEVEN =
  /[\t\u3099-\u309c\u2f00-\u2fd5\uf900-\ufaff\uff5f-\uffee\udb40]|[\u30a1-\u30fa][-\u2010-\u2015\u2212\u2500\ufe63\uff0d]/;

/** Whether a word of the trie may stand in `text`. */
export function mayHoldWord(beginnings: Beginnings, trie: Trie, text: string): boolean {
  if (beginnings.length === 0 || UNEVEN.test(text)) return true;
  const folds = foldTable();
  const mask = beginnings.length * 4 - 1;
  let last = 0;
  let lastAt = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const difference = folds[unit]!;
    if (difference === DROP) continue;
    const code = (unit + difference) & 0xffff;
    const place = (last * 977 + code) & mask;
    if ((beginnings[place >> 2]! >> (place & 3)) & 1 && leadsToWord(trie, text, lastAt)) return true;
    last = code;
    lastAt = at;
  }
  return false;
}

/** Whether the trie knows what stands from `from` on, up to where one of its words ends or is the only one left. */
function leadsToWord(trie: Trie, text: string, from: number): boolean {
  const folds = foldTable();
  let state = 0;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const difference = folds[unit]!;
    if (difference === DROP) continue;
    state = step(trie, state, (unit + difference) & 0xffff);
    if (state === 0) return false;
    if (trie.firstWord(state + 1) > trie.firstWord(state)) return true;
  }
  return false;
}
