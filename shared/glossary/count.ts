import type { CompiledGlossary } from './compile';
import { findTerms, type TermHit } from './find';

export interface TermCounts {
  /** How often each term occurs, by prefLabel; terms that do not occur are absent. In order of first occurrence. */
  counts: Record<string, number>;
  hits: TermHit[];
}

/** Counts the terms of the glossary in a text. */
export function countTerms(compiled: CompiledGlossary, text: string): TermCounts {
  return countHits(findTerms(compiled, text));
}

export function countHits(hits: TermHit[]): TermCounts {
  const counts = new Map<string, number>();
  for (const hit of hits) counts.set(hit.label, (counts.get(hit.label) ?? 0) + 1);
  return { counts: Object.fromEntries(counts), hits };
}
