import type { CompiledGlossary, CompiledSpelling } from './compile';
import { openTrie } from './trie';

/**
 * A compiled glossary as plain JSON: what the background hands to pages, so that no page builds it again. Numbers of the trie
 * are written in base 36 with commas between, differences only: about 10 bytes a label.
 */
export interface PackedGlossary {
  format: 1;
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
    format: 1,
    labels: compiled.labels,
    spellings: compiled.spellings.map((spelling) => [
      spelling.text,
      spelling.entry,
      spelling.origin,
      (spelling.caseSensitive ? 1 : 0) + (spelling.literal ? 2 : 0),
    ]),
    edgeCounts: differences(trie.firstEdge),
    edgeCodes: numbers(trie.edgeCode),
    wordCounts: differences(trie.firstWord),
    words: numbers(trie.words),
  };
}

/** Throws a RangeError where the pack is of another format. */
export function unpackGlossary(packed: PackedGlossary): CompiledGlossary {
  if (packed.format !== 1) throw new RangeError(`unknown glossary format ${String(packed.format)}`);
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
    firstEdge: sums(packed.edgeCounts),
    edgeCode: Uint16Array.from(parse(packed.edgeCodes)),
    firstWord: sums(packed.wordCounts),
    words: Uint32Array.from(parse(packed.words)),
  });
  return { labels: packed.labels, spellings, trie, read: new Map() };
}

function numbers(values: Uint16Array | Uint32Array): string {
  const parts: string[] = [];
  for (const value of values) parts.push(value.toString(36));
  return parts.join(',');
}

function differences(values: Uint32Array): string {
  return numbers(values.slice(1).map((value, index) => value - values[index]!));
}

function parse(text: string): number[] {
  return text === '' ? [] : text.split(',').map((part) => Number.parseInt(part, 36));
}

function sums(text: string): Uint32Array {
  const counts = parse(text);
  const result = new Uint32Array(counts.length + 1);
  counts.forEach((count, index) => {
    result[index + 1] = result[index]! + count;
  });
  return result;
}
