import { type GlossaryEntry, glossaryEntry } from './entry';
import { foldedWord, readSpelling } from './spelling';
import { TERM_REPORT_KINDS, type TermReport } from './term-report';

/**
 * Reports of employees as proposed entries, one for each term and wording, for the keeper to accept (状態 blank) or to put aside.
 * What the glossary already proposes in the same words is not proposed again, so that a file taken in twice changes nothing.
 */
export function proposalsOf(reports: readonly TermReport[], present: readonly GlossaryEntry[]): GlossaryEntry[] {
  const known = new Set(present.map(keyOf));
  const groups = new Map<string, TermReport[]>();
  for (const report of reports) {
    const key = [foldedWord(readSpelling(report.term)), report.comment.trim()].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [report]);
    else group.push(report);
  }
  const proposals: GlossaryEntry[] = [];
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const proposal = glossaryEntry({
      prefLabel: first.term.trim(),
      definition: first.comment.trim() || null,
      source: sourceOf(group),
    });
    if (known.has(keyOf(proposal))) continue;
    known.add(keyOf(proposal));
    proposals.push(proposal);
  }
  return proposals;
}

const keyOf = (entry: GlossaryEntry) =>
  [foldedWord(readSpelling(entry.prefLabel)), entry.definition?.trim() ?? ''].join('\n');

/** 職員から（用語集にない）3件 https://portal.example/… */
function sourceOf(reports: readonly TermReport[]): string {
  const kinds = unique(reports.map((report) => TERM_REPORT_KINDS[report.kind]));
  const pages = unique(reports.flatMap((report) => (report.page === null ? [] : [report.page])));
  return [`職員から（${kinds.join('・')}）${reports.length}件`, ...pages.slice(0, 3)].join(' ');
}

const unique = (texts: readonly string[]) => texts.filter((text, at) => texts.indexOf(text) === at);
