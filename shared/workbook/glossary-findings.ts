import type { Finding } from '../check/finding';
import type { GlossaryEntry } from '../glossary/entry';
import { planTexts } from '../glossary/plan-texts';
import { type GlossaryProblem, sayProblem } from '../glossary/problems';
import { type GlossaryReading, readGlossaryCsv } from '../glossary/read-csv';
import { checkGlossaryUse } from '../glossary/use';
import { type Locale, say } from '../messages/define';
import { glossaryFindingWords } from '../messages/glossary-findings';
import type { Plan } from '../plan/model';
import { columnLetters } from './address';
import { GLOSSARY_COLUMNS } from './columns-logs';
import { SHEETS } from './sheet-names';

/** What a problem of the glossary speaks of: the cell it is mended in. */
const COLUMN_OF: Partial<Record<GlossaryProblem['code'], string>> = {
  'no-reading': 'reading',
  'no-definition': 'definition',
  'long-definition': 'definition',
  'conflicting-definition': 'definition',
  'variant-of-other': 'altLabel',
  'unknown-related': 'related',
  'unknown-status': 'status',
};

/** Rows of the 用語集 sheet from its first row on, as texts; the title rows above the headings are read over. */
export function readGlossarySheet(rows: readonly (readonly string[])[]): GlossaryReading {
  const reading = readGlossaryCsv(rows);
  // A sheet that nobody has written into yet is no mistake.
  const problems = reading.problems.filter(({ code }) => code !== 'no-entries');
  return { ...reading, problems };
}

/**
 * Findings about the 用語集 sheet, as the 点検 shows them: the entries among themselves, then their use in the plan. `known` are terms
 * explained elsewhere (the starter glossary). A glossary without entries is only told which words of the plan nobody explains.
 */
export function glossaryFindings(
  reading: GlossaryReading,
  plan: Plan,
  known: readonly GlossaryEntry[],
  locale: Locale = 'ja',
): Finding[] {
  const rowOf = (index: number) => reading.rows[index] ?? null;
  const use = checkGlossaryUse({ entries: reading.entries, rowOf, texts: planTexts(plan), known });
  return [
    ...reading.problems.map((problem) => findingOf(problem, null, locale)),
    ...use.map(({ problem, place }) => findingOf(problem, place, locale)),
  ];
}

function findingOf(problem: GlossaryProblem, place: Finding['place'] | null, locale: Locale): Finding {
  const row = 'row' in problem.values ? problem.values.row : null;
  const label = 'label' in problem.values ? problem.values.label : '';
  const column = GLOSSARY_COLUMNS.findIndex(({ key }) => key === (COLUMN_OF[problem.code] ?? 'prefLabel')) + 1;
  return {
    code: `glossary-${problem.code}`,
    severity: problem.severity,
    place: place ?? {
      sheet: SHEETS.glossary,
      cell: row === null ? null : `${columnLetters(column)}${row}`,
      path: [SHEETS.glossary, label].filter((part) => part !== '').join(' › '),
    },
    subjects: [],
    message: sayProblem(problem, locale),
    mend: say(glossaryFindingWords[problem.severity], locale, {}),
  };
}
