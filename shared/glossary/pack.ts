import type { CompiledGlossary, CompiledSpelling } from './compile';
import { openTrie } from './trie';

/**
 * A compiled glossary as plain JSON: what the background hands to pages, so that no page builds it again. Numbers of the trie
 * are written as characters.
 */
export interface PackedGlossary {
  format: 3;
  labels: readonly string[];
  /** Text of each spelling; '' = the label of its entry. */
  texts: string[];
  /** Its entry, counted from 1. */
  owners: string;
  /** Its origin and switches, one character each. */
  traits: string;
  edgeCounts: string;
  edgeCodes: string;
  wordCounts: string;
  words: string;
}

export function packGlossary(compiled: CompiledGlossary): PackedGlossary {
  const { trie, labels, size } = compiled;
  const spellings = Array.from({ length: size }, (_, index) => compiled.spelling(index));
  return {
    format: 3,
    labels,
    texts: spellings.map(({ text, entry }) => (text === labels[entry] ? '' : text)),
    owners: numbers(spellings.map(({ entry }) => entry + 1)),
    traits: spellings
      .map(({ origin, caseSensitive, literal }) => {
        return String.fromCharCode(FIRST + origin * 4 + (caseSensitive ? 1 : 0) + (literal ? 2 : 0));
      })
      .join(''),
    edgeCounts: counts(trie.firstEdge),
    edgeCodes: characters(trie.edgeCode),
    wordCounts: counts(trie.firstWord),
    words: numbers(trie.words),
  };
}

/** Throws a RangeError where the pack is of another format. */
export function unpackGlossary(packed: PackedGlossary): CompiledGlossary {
  if (packed.format !== 3) throw new RangeError(`unknown glossary format ${String(packed.format)}`);
  const { labels, texts, owners, traits } = packed;
  const words = new Uint32Array(packed.words.length / 2);
  for (let at = 0; at < words.length; at += 1) words[at] = numberAt(packed.words, at);
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
      firstEdge: parseCounts(packed.edgeCounts),
      edgeCode: parseCharacters(packed.edgeCodes),
      firstWord: parseCounts(packed.wordCounts),
      words,
    }),
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

/** One character for each number of children: no state has as many as there are characters below the surrogates. */
function counts(sums: Uint32Array): string {
  const parts: string[] = [];
  for (let at = 1; at < sums.length; at += 1) parts.push(String.fromCharCode(FIRST + sums[at]! - sums[at - 1]!));
  return parts.join('');
}

function parseCounts(text: string): Uint32Array {
  const sums = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) sums[at + 1] = sums[at]! + text.charCodeAt(at) - FIRST;
  return sums;
}

function characters(codes: Uint16Array): string {
  const parts: string[] = [];
  for (const code of codes) parts.push(String.fromCharCode(code));
  return parts.join('');
}

function parseCharacters(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < codes.length; at += 1) codes[at] = text.charCodeAt(at);
  return codes;
}
