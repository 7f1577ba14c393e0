import Papa from 'papaparse';
import type { GlossaryEntry } from '../../shared/glossary/entry';
import { checkGlossary, sayProblem } from '../../shared/glossary/problems';
import { readGlossaryCsv } from '../../shared/glossary/read-csv';
import { type Locale, say } from '../../shared/messages/define';
import { snapshotMessages } from '../../shared/messages/snapshot';
import { snapshotEntries } from '../../shared/snapshot/entries';
import { readSnapshot, sayRefusal } from '../../shared/snapshot/read';
import type { SnapshotInitiative } from '../../shared/snapshot/schema';

/** What a source gave, parsed once and kept. */
export interface SourceContent {
  issued: string | null;
  terms: GlossaryEntry[];
  initiatives: { entry: GlossaryEntry; data: SnapshotInitiative }[];
  period: { from: number; to: number } | null;
  /** What cannot be used, as sentences. */
  unfit: string[];
}

export type ContentResult = { ok: true; content: SourceContent } | { ok: false; problem: string };

const MOST_SENTENCES = 5;

/** Reads what a source answered: a snapshot in JSON, or a glossary table in CSV. */
export function readSource(text: string, locale: Locale): ContentResult {
  const first = text.replace(/^[\ufeff\s]+/, '').charAt(0);
  if (first === '<') return { ok: false, problem: say(snapshotMessages['sign-in-page'], locale, {}) };
  if (first === '{' || first === '[' || first === '') return readJson(text, locale);
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: false });
  const { entries, problems } = readGlossaryCsv(data);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (entries.length === 0) {
    return { ok: false, problem: errors.map((problem) => sayProblem(problem, locale)).join(' ') };
  }
  const unfit = errors.slice(0, MOST_SENTENCES).map((problem) => sayProblem(problem, locale));
  return { ok: true, content: { issued: null, terms: entries, initiatives: [], period: null, unfit } };
}

function readJson(text: string, locale: Locale): ContentResult {
  const result = readSnapshot(text);
  if (!result.ok) return { ok: false, problem: sayRefusal(result.refusal, locale) };
  const { snapshot } = result;
  const entries = snapshotEntries(snapshot);
  const terms = entries.slice(0, snapshot.glossary.length);
  const names = entries.slice(snapshot.glossary.length);
  const errors = checkGlossary(terms).filter((problem) => problem.severity === 'error');
  return {
    ok: true,
    content: {
      issued: snapshot.issued,
      terms,
      initiatives: names.map((entry, index) => ({ entry, data: snapshot.plan.initiatives[index]! })),
      period: snapshot.plan.period ?? null,
      unfit: errors.slice(0, MOST_SENTENCES).map((problem) => sayProblem(problem, locale)),
    },
  };
}
