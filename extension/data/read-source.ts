import Papa from 'papaparse';
import { checkGlossary, sayProblem } from '../../shared/glossary/problems';
import { readGlossaryCsv } from '../../shared/glossary/read-csv';
import { type Locale, say } from '../../shared/messages/define';
import { snapshotMessages } from '../../shared/messages/snapshot';
import { snapshotTerms } from '../../shared/snapshot/entries';
import { readSnapshot, sayRefusal } from '../../shared/snapshot/read';
import type { Snapshot } from '../../shared/snapshot/schema';
import { sha256 } from '../../shared/text/sha256';
import type { SourceContent } from './source-content';

export type ContentResult = { ok: true; content: SourceContent } | { ok: false; problem: string; signIn: boolean };

const MOST_SENTENCES = 5;

/** Reads what a source answered: a snapshot in JSON, or a glossary table in CSV. */
export function readSource(text: string, locale: Locale): ContentResult {
  const first = text.replace(/^[\ufeff\s]+/, '').charAt(0);
  if (first === '<') return { ok: false, problem: say(snapshotMessages['sign-in-page'], locale, {}), signIn: true };
  if (first === '{' || first === '[' || first === '') return readJson(text, locale);
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: false });
  const { entries, problems } = readGlossaryCsv(data);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (entries.length === 0) {
    return { ok: false, problem: errors.map((problem) => sayProblem(problem, locale)).join(' '), signIn: false };
  }
  const unfit = errors.slice(0, MOST_SENTENCES).map((problem) => sayProblem(problem, locale));
  return {
    ok: true,
    content: { digest: sha256(text), issued: null, terms: entries, plan: null, contact: null, unfit },
  };
}

function readJson(text: string, locale: Locale): ContentResult {
  const result = readSnapshot(text);
  if (!result.ok) {
    const { refusal } = result;
    return { ok: false, problem: sayRefusal(refusal, locale), signIn: refusal.code === 'sign-in-page' };
  }
  const { snapshot } = result;
  const terms = snapshotTerms(snapshot);
  const errors = checkGlossary(terms).filter((problem) => problem.severity === 'error');
  return {
    ok: true,
    content: {
      digest: digestOf(snapshot),
      issued: snapshot.issued,
      terms,
      plan: { ...snapshot.plan, form: snapshot.form },
      contact: snapshot.contact ?? null,
      unfit: errors.slice(0, MOST_SENTENCES).map((problem) => sayProblem(problem, locale)),
    },
  };
}

/** Of all but the time at which it was published: a publisher gives the same plan a new time at every question. */
function digestOf({ issued: _issued, hash: _hash, ...content }: Snapshot): string {
  return sha256(JSON.stringify(content));
}
