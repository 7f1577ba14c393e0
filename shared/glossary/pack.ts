import type { CompiledGlossary, CompiledSpelling } from './compile';
import { openTrie } from './trie';

/**
 * A compiled glossary as plain JSON: what the background hands to pages, so that no page builds it again. Numbers of the trie
 * are written as characters.
 */
export interface PackedGlossary {
  format: 2;
  labels: string[];
  spellings: [text: string, entry: number, origin: number, switches: number][];
  edgeCounts: string;
  edgeCodes: string;
  wordCounts: string;
  words: string;
}

export function packGlossary(compiled: CompiledGlossary): PackedGlossary {
  const { trie } = compiled;
  return {
    format: 2,
    labels: compiled.labels,
    spellings: compiled.spellings.map((spelling) => [
      spelling.text,
      spelling.entry,
      spelling.origin,
      (spelling.caseSensitive ? 1 : 0) + (spelling.literal ? 2 : 0),
    ]),
    edgeCounts: counts(trie.firstEdge),
    edgeCodes: characters(trie.edgeCode),
    wordCounts: counts(trie.firstWord),
    words: numbers(trie.words),
  };
}

/** Throws a RangeError where the pack is of another format. */
export function unpackGlossary(packed: PackedGlossary): CompiledGlossary {
  if (packed.format !== 2) throw new RangeError(`unknown glossary format ${String(packed.format)}`);
  const spellings = packed.spellings.map(
    ([text, entry, origin, switches]): CompiledSpelling => ({
      text,
      entry,
      origin,
      caseSensitive: (switches & 1) !== 0,
      literal: (switches & 2) !== 0,
    }),
  );
  const trie = openTrie({
    firstEdge: parseCounts(packed.edgeCounts),
    edgeCode: parseCharacters(packed.edgeCodes),
    firstWord: parseCounts(packed.wordCounts),
    words: parseNumbers(packed.words),
  });
  return { labels: packed.labels, spellings, trie, read: new Map() };
}

/** Below this a character is JSON's own; above the last value come surrogates. */
const FIRST = 0x30;
const DIGIT = 4096;

/** Two characters a number: read in one pass, where splitting and parsing took longer than scanning a page. */
function numbers(values: Uint32Array): string {
  const parts: string[] = [];
  for (const value of values) {
    parts.push(String.fromCharCode(FIRST + Math.floor(value / DIGIT), FIRST + (value % DIGIT)));
  }
  return parts.join('');
}

function parseNumbers(text: string): Uint32Array {
  const values = new Uint32Array(text.length / 2);
  for (let at = 0; at < values.length; at += 1) {
    values[at] = (text.charCodeAt(2 * at) - FIRST) * DIGIT + text.charCodeAt(2 * at + 1) - FIRST;
  }
  return values;
}

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
