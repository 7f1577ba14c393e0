import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../../shared/glossary/compile';
import { countTerms } from '../../../shared/glossary/count';
import { sayProblem } from '../../../shared/glossary/problems';
import { readGlossaryCsv } from '../../../shared/glossary/read-csv';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => Papa.parse<string[]>(readFileSync(path, 'utf8')).data;
const { entries, problems } = readGlossaryCsv(read(join(root, 'assets/glossary/starter.csv')));

describe('the starter glossary', () => {
  it('has nothing to mend', () => {
    expect(problems.map((problem) => sayProblem(problem, 'ja'))).toEqual([]);
  });
  it.each(entries.map((entry) => [entry.prefLabel, entry] as const))('%s', (label, entry) => {
    expect(entry.reading, 'reading in hiragana').toMatch(/^[ぁ-ゖー]+$/);
    expect(entry.definition, 'a sentence').toMatch(/[^。]。$/);
    expect(entry.definition!.length).toBeLessThanOrEqual(150);
    expect(entry.definition!.length).toBeGreaterThanOrEqual(15);
    expect(countTerms(compileGlossary(entries), label).hits).toMatchObject([{ label, start: 0, end: label.length }]);
  });
});

const terms = join(root, '../shared/data/glossary_terms.csv');
const present = (() => {
  try {
    return read(terms);
  } catch {
    return null;
  }
})();
if (present === null) process.stdout.write(`(skipped: ${terms} is not here)\n`);

it.skipIf(present === null)('knows every term of the plan documents', () => {
  const at = present![0]!.indexOf('term');
  const compiled = compileGlossary(entries);
  const unknown = present!
    .slice(1)
    .map((row) => row[at] ?? '')
    .filter((term) => term !== '' && countTerms(compiled, term).hits.every((hit) => hit.end - hit.start < term.length));
  expect([...new Set(unknown)]).toEqual([]);
});
