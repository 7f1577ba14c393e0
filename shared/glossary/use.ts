import { compileGlossary } from './compile';
import type { GlossaryEntry } from './entry';
import { findTerms } from './find';
import type { GlossaryProblem } from './problems';
import { undefinedWords } from './undefined-words';

/** A text with its place; the place is handed through untouched. */
export interface TextOf<Place> {
  readonly text: string;
  readonly place: Place;
}

/** A problem of a glossary in its use; `place` is where a word without a definition stands first, null for the entries' own problems. */
export interface UseProblem<Place> {
  readonly problem: GlossaryProblem;
  readonly place: Place | null;
}

/** What the keeper of a glossary has at hand besides the entries. */
export interface GlossaryUse<Place> {
  readonly entries: readonly GlossaryEntry[];
  /** Sheet row of an entry where there is one. */
  readonly rowOf?: (index: number) => number | null;
  /** Texts of the plan that the glossary explains; none = nothing is said of use. */
  readonly texts: readonly TextOf<Place>[];
  /** Terms that are known elsewhere (the starter glossary): one of them in a text without an entry is named. */
  readonly known: readonly GlossaryEntry[];
}

/** More unused entries than this are told in one sentence: a glossary made for several plans is no mistake. */
const SINGLY = 10;

/**
 * What only the use of a glossary shows: entries without a reading, entries that no text of the plan uses, and words of the plan that
 * a reader would look up in vain. Nothing here keeps an entry from being used.
 */
export function checkGlossaryUse<Place>({
  entries,
  rowOf = () => null,
  texts,
  known,
}: GlossaryUse<Place>): UseProblem<Place>[] {
  const problems: UseProblem<Place>[] = [];
  entries.forEach((entry, index) => {
    if (entry.reading !== null || entry.kind === 'initiative' || isReadAsWritten(entry.prefLabel)) return;
    const values = { row: rowOf(index), label: entry.prefLabel };
    problems.push({ problem: { severity: 'warning', code: 'no-reading', values }, place: null });
  });
  if (texts.length === 0) return problems;
  const used = usedTerms(entries, texts);
  const unused = entries
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry, index }) => entry.kind !== 'initiative' && !used.has(index));
  if (unused.length > SINGLY) {
    const labels = unused.slice(0, 5).map(({ entry }) => entry.prefLabel);
    const values = { count: unused.length, labels };
    problems.push({ problem: { severity: 'info', code: 'many-never-used', values }, place: null });
  } else {
    for (const { entry, index } of unused) {
      const values = { row: rowOf(index), label: entry.prefLabel };
      problems.push({ problem: { severity: 'info', code: 'never-used', values }, place: null });
    }
  }
  for (const { word, count, place } of undefinedWords(entries, known, texts)) {
    problems.push({ problem: { severity: 'info', code: 'not-defined', values: { label: word, count } }, place });
  }
  return problems;
}

/** Indexes of the entries that occur in a text, or in the definition of another entry: those too are looked up. */
function usedTerms(entries: readonly GlossaryEntry[], texts: readonly TextOf<unknown>[]): Set<number> {
  const compiled = compileGlossary(
    entries.map((entry) => ({ ...entry, match: { ...entry.match, off: false, oneCharacter: true } })),
  );
  const used = new Set<number>();
  for (const { text } of texts) for (const hit of findTerms(compiled, text)) used.add(hit.entry);
  entries.forEach((entry, index) => {
    if (entry.definition === null) return;
    for (const hit of findTerms(compiled, entry.definition)) if (hit.entry !== index) used.add(hit.entry);
  });
  return used;
}

/** Kana alone says how it is read. */
const isReadAsWritten = (label: string) => /^[\u3040-\u30ff\uff66-\uff9f・\s]+$/.test(label);
