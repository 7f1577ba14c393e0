import type { CompiledGlossary, CompiledSpelling } from './compile';
import { openTrie } from './trie';

/**
 * A compiled glossary as plain JSON: what the background hands to pages, so that no page builds it again. Numbers are written as
 * characters and read where they stand: a page that has none of 5,000 terms unpacks none of them.
 */
export interface PackedGlossary {
  format: 5;
  labels: readonly string[];
  /** Text of each spelling; '' = the label of its entry. */
  texts: string[];
  /** Its entry, counted from 1. */
  owners: string;
  /** Its origin and switches, one character each. */
  traits: string;
  /** The rows of the trie. */
  firstEdges: string;
  edgeCodes: string;
  firstWords: string;
  words: string;
  /** Bytes of the beginnings, as characters. */
  beginnings: string;
}

export function packGlossary(compiled: CompiledGlossary): PackedGlossary {
  const { trie, labels, size } = compiled;
  const spellings = Array.from({ length: size }, (_, index) => compiled.spelling(index));
  return {
    format: 5,
    labels,
    texts: spellings.map(({ text, entry }) => (text === labels[entry] ? '' : text)),
    owners: numbers(spellings.map(({ entry }) => entry + 1)),
    traits: spellings
      .map(({ origin, caseSensitive, literal }) => {
        return String.fromCharCode(FIRST + origin * 4 + (caseSensitive ? 1 : 0) + (literal ? 2 : 0));
      })
      .join(''),
    firstEdges: numbers(rowOf(trie.states + 1, trie.firstEdge)),
    edgeCodes: characters(rowOf(trie.states - 1, trie.edgeCode)),
    firstWords: numbers(rowOf(trie.states + 1, trie.firstWord)),
    words: numbers(rowOf(trie.firstWord(trie.states), trie.word)),
    beginnings: characters(compiled.beginnings),
  };
}

/** `bytesOf`: the quickest way there is from ASCII characters to bytes. Throws a RangeError where the pack is of another format. */
export function unpackGlossary(packed: PackedGlossary, bytesOf: (ascii: string) => Uint8Array): CompiledGlossary {
  if (packed.format !== 5) throw new RangeError(`format ${String(packed.format)}`);
  const { labels, texts, owners, traits, firstEdges, edgeCodes, firstWords, words, beginnings } = packed;
  return {
    labels,
    size: texts.length,
    spelling(index): CompiledSpelling {
      const entry = numberAt(owners, index) - 1;
      const trait = traits.charCodeAt(index) - FIRST;
      return {
        text: texts[index] || labels[entry]!,
        entry,
        origin: trait >> 2,
        caseSensitive: (trait & 1) !== 0,
        literal: (trait & 2) !== 0,
      };
    },
    trie: openTrie({
      states: firstEdges.length / 2 - 1,
      firstEdge: (state) => numberAt(firstEdges, state),
      edgeCode: (edge) => edgeCodes.charCodeAt(edge),
      firstWord: (state) => numberAt(firstWords, state),
      word: (at) => numberAt(words, at),
    }),
    beginnings: bytesOf(beginnings),
    read: new Map(),
  };
}

/** Below this a character is JSON's own; above the last value come surrogates. */
const FIRST = 0x30;
const DIGIT = 4096;

/** Two characters a number, so that each is found where it stands: nothing is split or parsed before it is asked for. */
function numbers(values: Iterable<number>): string {
  const parts: string[] = [];
  for (const value of values) {
    parts.push(String.fromCharCode(FIRST + Math.floor(value / DIGIT), FIRST + (value % DIGIT)));
  }
  return parts.join('');
}

const numberAt = (text: string, at: number) =>
  (text.charCodeAt(2 * at) - FIRST) * DIGIT + text.charCodeAt(2 * at + 1) - FIRST;

const rowOf = (length: number, at: (index: number) => number) => Array.from({ length }, (_, index) => at(index));

function characters(codes: Iterable<number>): string {
  const parts: string[] = [];
  for (const code of codes) parts.push(String.fromCharCode(code));
  return parts.join('');
}
