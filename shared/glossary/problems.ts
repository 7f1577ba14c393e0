import { type Locale, say } from '../messages/define';
import { glossaryMessages } from '../messages/glossary';
import { isFindable, LONGEST_LABEL } from './compile';
import type { GlossaryEntry } from './entry';
import { foldedWord, readSpelling } from './spelling';

/** More than this is cut on the card. */
export const LONGEST_DEFINITION = 600;

type Values = {
  [Code in keyof typeof glossaryMessages]: { code: Code } & Parameters<(typeof glossaryMessages)[Code]['ja']>[0];
};

/** One thing to mend in a glossary. Errors leave the entry or the label out; warnings do not; `info` is for the keeper to know. */
export type GlossaryProblem = {
  [Code in keyof Values]: { severity: 'error' | 'warning' | 'info'; code: Code; values: Omit<Values[Code], 'code'> };
}[keyof Values];

/** The problem as a sentence that says where, what and how to mend. */
export function sayProblem(problem: GlossaryProblem, locale: Locale): string {
  const entry = glossaryMessages[problem.code];
  return say(entry as { ja: (v: object) => string; en: (v: object) => string }, locale, problem.values);
}

/** Problems of the entries among themselves. `rowOf` gives the sheet row of an entry where there is one. */
export function checkGlossary(
  entries: readonly GlossaryEntry[],
  rowOf: (index: number) => number | null = () => null,
): GlossaryProblem[] {
  const problems: GlossaryProblem[] = [];
  const owners = new Map<string, number>();
  const labels = new Set(entries.map((entry) => key(entry.prefLabel)));
  entries.forEach((entry, index) => {
    const row = rowOf(index);
    const label = entry.prefLabel;
    for (const spelling of [label, ...entry.altLabel, ...entry.hiddenLabel]) {
      problems.push(...unfit(spelling, entry, row));
    }
    if (entry.definition === null) {
      problems.push({ severity: 'warning', code: 'no-definition', values: { row, label } });
    } else if (entry.definition.length > LONGEST_DEFINITION) {
      const { length } = entry.definition;
      problems.push({ severity: 'warning', code: 'long-definition', values: { row, label, length } });
    }
    const first = owners.get(key(label));
    if (first !== undefined) problems.push(sameTerm(entries, index, first, rowOf));
    else owners.set(key(label), index);
    for (const related of entry.related) {
      if (labels.has(key(related))) continue;
      problems.push({ severity: 'warning', code: 'unknown-related', values: { row, label, related } });
    }
  });
  entries.forEach((entry, index) => {
    for (const variant of [...entry.altLabel, ...entry.hiddenLabel]) {
      const owner = owners.get(key(variant));
      if (owner === undefined) owners.set(key(variant), index);
      else if (key(entries[owner]!.prefLabel) !== key(entry.prefLabel)) {
        const values = { row: rowOf(index), label: entry.prefLabel, variant, first: entries[owner]!.prefLabel };
        problems.push({ severity: 'warning', code: 'variant-of-other', values });
      }
    }
  });
  return problems;
}

const key = (label: string) => foldedWord(readSpelling(label));

function unfit(label: string, entry: GlossaryEntry, row: number | null): GlossaryProblem[] {
  const spelling = readSpelling(label);
  if (isFindable(spelling, entry.match.oneCharacter)) return [];
  if (spelling.text === '') return [{ severity: 'error', code: 'empty-label', values: { row } }];
  const { length } = spelling.text;
  if (length > LONGEST_LABEL) {
    return [{ severity: 'error', code: 'too-long', values: { row, label: spelling.text.slice(0, 20), length } }];
  }
  const code = isFindable(spelling, true) ? 'one-character' : 'unfit-label';
  return [{ severity: 'error', code, values: { row, label: spelling.text } }];
}

function sameTerm(
  entries: readonly GlossaryEntry[],
  index: number,
  first: number,
  rowOf: (index: number) => number | null,
): GlossaryProblem {
  const [one, other] = [entries[first]!, entries[index]!];
  const values = { row: rowOf(index), label: other.prefLabel, first: one.prefLabel, other: rowOf(first) };
  const differs = one.definition !== null && other.definition !== null && one.definition !== other.definition;
  return { severity: 'warning', code: differs ? 'conflicting-definition' : 'same-label', values };
}
