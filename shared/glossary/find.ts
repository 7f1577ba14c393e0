import { mayHoldWord } from './beginnings';
import { standsAlone, visibleAfter } from './boundaries';
import { isLetterOrDigit, isSmallKana } from './characters';
import type { CompiledGlossary } from './compile';
import { emptyFoldedText, type FoldedText, foldsApart, foldText } from './fold';
import { endWithLongVowel, gapsAgree, type Place } from './gaps';
import { kanaAgrees } from './kana';
import { caseIsAcceptable, caseIsSame } from './match-case';
import { readSpelling, type Spelling } from './spelling';
import { step } from './trie';

/** One term in a text. `start` and `end` are UTF-16 offsets in the original text: text.slice(start, end) is what stands there. */
export interface TermHit {
  /** Index of the entry in the list given to compileGlossary. */
  entry: number;
  /** prefLabel of the entry. */
  label: string;
  start: number;
  end: number;
}

const folded: FoldedText = emptyFoldedText(1024);

/**
 * Finds the terms of the glossary in `text`, from left to right, at each place the longest, without overlap. Candidates come
 * from the automaton over folded text; each is then judged on the original text, and a refused one gives way to the next shorter.
 */
export function findTerms(compiled: CompiledGlossary, text: string): TermHit[] {
  return mayHoldWord(compiled.beginnings, compiled.trie, text) ? searchTerms(compiled, text).advance(text.length) : [];
}

/** No match reaches further beyond its beginning: the longest label with all the spaces that it may have. */
const FURTHEST = 1000;

/** findTerms in parts: for a text that takes longer than a page can wait. The parts together are what findTerms gives. */
export interface TermSearch {
  isDone(): boolean;
  /** The terms that begin within the next `units` UTF-16 units, or a few more. */
  advance(units: number): TermHit[];
}

export function searchTerms(compiled: CompiledGlossary, text: string): TermSearch {
  let from = 0;
  /** Up to here reaches a word that is none of the terms within it. */
  let otherEnd = 0;

  function find(until: number, hits: TermHit[]): void {
    const { trie, labels } = compiled;
    const { root } = trie;
    const { length, codes, starts, ends } = folded;
    const states: number[] = [];
    let at = 0;
    while (at < length && starts[at]! < until) {
      const code = codes[at]!;
      let state = root[code]!;
      if (state === 0 || continuesWord(text, at, code)) {
        at += 1;
        continue;
      }
      states.length = 0;
      let next = at + 1;
      while (true) {
        if (trie.firstWord(state + 1) > trie.firstWord(state)) states.push(state);
        if (next >= length) break;
        state = step(trie, state, codes[next]!);
        if (state === 0) break;
        next += 1;
      }
      const hit = states.length === 0 ? null : longestOf(compiled, states, { text, folded, at });
      const last = hit === null ? 0 : ends[hit.next - 1]!;
      if (hit !== null && hit.entry < 0) otherEnd = Math.max(otherEnd, last);
      if (hit === null || last <= otherEnd) {
        at += 1;
        continue;
      }
      hits.push({ entry: hit.entry, label: labels[hit.entry]!, start: starts[at]!, end: hit.end });
      at = hit.next;
    }
  }

  return {
    isDone: () => from >= text.length,
    advance(units) {
      let until = Math.min(from + units, text.length);
      while (until < text.length && !foldsApart(text.charCodeAt(until))) until += 1;
      const hits: TermHit[] = [];
      if (compiled.size > 0) {
        foldText(text, folded, from, Math.min(until + FURTHEST, text.length));
        find(until, hits);
      }
      from = Math.max(until, hits[hits.length - 1]?.end ?? 0);
      return hits;
    },
  };
}

/** A Latin letter right after a Latin letter begins nothing: settles most of English text without walking the trie. */
function continuesWord(text: string, index: number, unit: number): boolean {
  if (unit > 0x7a || index === 0 || folded.ends[index - 1] !== folded.starts[index]) return false;
  return isLetterOrDigit(unit) && isLetterOrDigit(text.charCodeAt(folded.starts[index]! - 1));
}

interface Accepted {
  entry: number;
  end: number;
  /** Index of the first folded character after the hit. */
  next: number;
}

/** `states` have words, that of the shortest ones first. */
function longestOf(compiled: CompiledGlossary, states: readonly number[], place: Place): Accepted | null {
  const { trie } = compiled;
  for (let depth = states.length - 1; depth >= 0; depth -= 1) {
    const state = states[depth]!;
    const first = trie.firstWord(state);
    const spelling = spellingAt(compiled, trie.word(first));
    if (!stands(spelling.folded, place)) continue;
    let best: Accepted | null = null;
    let bestRank = Number.POSITIVE_INFINITY;
    for (let word = first; word < trie.firstWord(state + 1); word += 1) {
      const index = trie.word(word);
      const { entry, origin, text } = compiled.spelling(index);
      const end = endOfMatch(compiled, index, place);
      if (end < 0) continue;
      const start = place.folded.starts[place.at]!;
      const rank = (place.text.slice(start, end) === text ? 0 : 10) + origin;
      if (rank < bestRank) {
        bestRank = rank;
        best = { entry, end, next: place.at + spelling.folded.length };
      }
    }
    if (best !== null) return best;
  }
  return null;
}

/** Whether the whole folded word stands there: the trie tells only its beginning. All words of a state are the same when folded. */
function stands(word: FoldedText, { folded, at }: Place): boolean {
  if (at + word.length > folded.length) return false;
  for (let index = word.length - 1; index > 0; index -= 1) {
    if (word.codes[index] !== folded.codes[at + index]) return false;
  }
  return true;
}

/** Where the spelling ends in the original text, or -1 where it is not this spelling after all. */
function endOfMatch(compiled: CompiledGlossary, index: number, place: Place): number {
  const { caseSensitive, literal } = compiled.spelling(index);
  const spelling = spellingAt(compiled, index);
  const { text } = place;
  const start = place.folded.starts[place.at]!;
  const last = place.folded.ends[place.at + spelling.folded.length - 1]!;
  if (!kanaAgrees(spelling, place) || !gapsAgree(spelling, place)) return -1;
  const end = endWithLongVowel(spelling, place, last);
  if (end < 0 || !standsAlone(text, start, end)) return -1;
  if (end > last && isSmallKana(text.charCodeAt(visibleAfter(text, end)))) return -1;
  if (caseSensitive || literal) {
    if (!caseIsSame(spelling, (at) => text.charCodeAt(place.folded.starts[place.at + at]!))) return -1;
  } else if (!caseIsAcceptable(spelling, text, start, end)) return -1;
  if (literal && !sameButForWidth(spelling.text, text.slice(start, end))) return -1;
  return end;
}

function spellingAt(compiled: CompiledGlossary, index: number): Spelling {
  const known = compiled.read.get(index);
  if (known !== undefined) return known;
  const spelling = readSpelling(compiled.spelling(index).text);
  compiled.read.set(index, spelling);
  return spelling;
}

const sameButForWidth = (one: string, other: string) => one.normalize('NFKC') === other.normalize('NFKC');
