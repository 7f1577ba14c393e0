import Papa from 'papaparse';
import type { GlossaryEntry } from '../../shared/glossary/entry';
import { checkGlossary, sayProblem } from '../../shared/glossary/problems';
import { readGlossaryCsv } from '../../shared/glossary/read-csv';
import { type Locale, say } from '../../shared/messages/define';
import { snapshotMessages } from '../../shared/messages/snapshot';
import { snapshotTerms } from '../../shared/snapshot/entries';
import { readSnapshot, sayRefusal } from '../../shared/snapshot/read';
import type { Snapshot, SnapshotInitiative } from '../../shared/snapshot/schema';
import { sha256 } from '../../shared/text/sha256';

/** The plan of a snapshot, with the form in which it was published. */
export type PublishedPlan = Snapshot['plan'] & { form: Snapshot['form'] };

/** What a source gave, parsed once and kept. */
export interface SourceContent {
  /** The same for the same content. */
  digest: string;
  issued: string | null;
  terms: GlossaryEntry[];
  /** Null = a glossary alone. */
  plan: PublishedPlan | null;
  /** Whom to ask about the data. */
  contact: string | null;
  /** What cannot be used, as sentences. */
  unfit: string[];
}

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

/** What the version before kept: initiatives beside the terms, without the plan around them. */
interface FormerContent {
  issued: string | null;
  terms: GlossaryEntry[];
  initiatives: { data: SnapshotInitiative }[];
  period: { from: number; to: number } | null;
  unfit: string[];
}

/** Content as it was kept by this version (a JSON text) or the one before (an object); null where it is neither. */
export function readContent(kept: unknown): SourceContent | null {
  if (typeof kept === 'string') {
    try {
      return readContent(JSON.parse(kept));
    } catch {
      return null;
    }
  }
  if (typeof kept !== 'object' || kept === null || !Array.isArray((kept as SourceContent).terms)) return null;
  if (typeof (kept as SourceContent).digest === 'string') return kept as SourceContent;
  const { issued, terms, initiatives, period, unfit } = kept as FormerContent;
  if (!Array.isArray(initiatives)) return null;
  const plan: PublishedPlan = {
    form: 'complete',
    levels: [],
    nodes: [],
    initiatives: initiatives.map(({ data }) => data),
    ...(period === null ? {} : { period }),
  };
  return {
    digest: `former ${issued ?? ''}`,
    issued,
    terms,
    plan: initiatives.length === 0 ? null : plan,
    contact: null,
    unfit,
  };
}
