import { type Beginnings, beginningsOf } from './beginnings';
import { isUpper } from './characters';
import type { GlossaryEntry } from './entry';
import { initiativeSpellings } from './initiative-names';
import { otherWordsAround } from './other-words';
import { foldedWord, readSpelling, type Spelling } from './spelling';
import { termSpellings } from './term-spellings';
import { buildTrie, type Trie } from './trie';

/** Where a spelling comes from; earlier ones win where two entries share a spelling. */
export const ORIGINS = ['prefLabel', 'altLabel', 'hiddenLabel', 'rule'] as const;
export type Origin = (typeof ORIGINS)[number];

/** The entry of what belongs to none. */
export const OTHER_WORD = -1;

/** One spelling of one entry. */
export interface CompiledSpelling {
  text: string;
  /** Index into `CompiledGlossary.labels`; OTHER_WORD for a word that is no term but keeps the terms within it from being found. */
  entry: number;
  /** Index into `ORIGINS`. */
  origin: number;
  caseSensitive: boolean;
  literal: boolean;
}

/** A glossary made ready for finding. Holds no definitions: a page needs only where its terms are. */
export interface CompiledGlossary {
  /** prefLabel of each entry, in the order given to compileGlossary. */
  labels: readonly string[];
  /** How many spellings there are. */
  size: number;
  /** The spelling behind a word of the trie. Asked for the few that may stand on a page, so that none is made for the others. */
  spelling(index: number): CompiledSpelling;
  trie: Trie;
  /** How its words begin. */
  beginnings: Beginnings;
  /** Spellings read so far, by their index: most of a large glossary never occurs on a page. */
  read: Map<number, Spelling>;
}

/** Labels longer than this are sentences. */
export const LONGEST_LABEL = 200;

/**
 * Builds the automaton for all labels of `entries`. Labels that cannot be found safely (empty, one character without
 * the entry's consent, longer than 200 characters) are left out; problems.ts says which and why.
 */
export function compileGlossary(entries: readonly GlossaryEntry[]): CompiledGlossary {
  const spellings: CompiledSpelling[] = [];
  const words: string[] = [];
  entries.forEach((entry, index) => {
    if (entry.match.off) return;
    const seen = new Set<string>();
    const add = (label: string, origin: Origin) => {
      const spelling = readSpelling(label);
      if (seen.has(spelling.text) || !isFindable(spelling, entry.match.oneCharacter)) return;
      seen.add(spelling.text);
      spellings.push({
        text: spelling.text,
        entry: index,
        origin: ORIGINS.indexOf(origin),
        caseSensitive: entry.match.caseSensitive,
        literal: entry.match.literal,
      });
      words.push(foldedWord(spelling));
    };
    add(entry.prefLabel, 'prefLabel');
    for (const label of entry.altLabel) add(label, 'altLabel');
    for (const label of entry.hiddenLabel) add(label, 'hiddenLabel');
    if (entry.match.literal) return;
    const given = [entry.prefLabel, ...entry.altLabel];
    for (const label of given) {
      const others = entry.kind === 'initiative' ? initiativeSpellings(label) : termSpellings(label);
      for (const spelling of others) add(spelling, 'rule');
      for (const spelling of smallKanaSpellings(label)) add(spelling, 'rule');
      const dotted = dottedAbbreviation(label);
      if (dotted !== null) add(dotted, 'rule');
    }
  });
  for (const text of otherWordsAround(words, (word) => foldedWord(readSpelling(word)))) {
    spellings.push({ text, entry: OTHER_WORD, origin: ORIGINS.length, caseSensitive: false, literal: false });
    words.push(foldedWord(readSpelling(text)));
  }
  return {
    labels: entries.map((entry) => entry.prefLabel),
    size: spellings.length,
    spelling: (index) => spellings[index]!,
    trie: buildTrie(words),
    beginnings: beginningsOf(words),
    read: new Map(),
  };
}

/** Whether a label can be looked for: something visible, and more than one character unless that is wanted. */
export function isFindable(spelling: Spelling, oneCharacter: boolean): boolean {
  const length = Array.from(foldedWord(spelling)).length;
  if (length === 0 || spelling.text.length > LONGEST_LABEL) return false;
  if (isPunctuation(spelling.text)) return false;
  return oneCharacter || length + spelling.gaps.reduce((sum, gap) => sum + gap.longVowels, 0) > 1;
}

/** A label without one letter, digit or kana would mark every dash. */
function isPunctuation(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** ソフトウエア for ソフトウェア, and the other way: the sounds that offices write in both ways. */
function smallKanaSpellings(label: string): string[] {
  return [
    label.replace(/ウ([ィェォ])/g, (_, kana: string) => `ウ${LARGE.charAt(SMALL.indexOf(kana))}`),
    label.replace(/ウ([イエオ])/g, (_, kana: string) => `ウ${SMALL.charAt(LARGE.indexOf(kana))}`),
  ].filter((spelling) => spelling !== label);
}

const SMALL = 'ィェォ';
const LARGE = 'イエオ';

/** R.P.A for RPA. */
function dottedAbbreviation(label: string): string | null {
  const letters = label.replace(/[\s・]/g, '');
  if (letters.length < 2 || letters.length > 6) return null;
  for (let at = 0; at < letters.length; at += 1) if (!isUpper(letters.charCodeAt(at))) return null;
  return letters.split('').join('.');
}
