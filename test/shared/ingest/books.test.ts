import { describe, expect, it } from 'vitest';
import { Plan } from '../../../shared/plan/model';
import { books } from '../../fixtures/books/books';
import { expectedBooks } from '../../fixtures/books/books.expected';
import { readAsCsv, readBook } from '../../support/read-book';

/** A second row of strange words is known to be a header by its merges alone; a CSV has none. */
const NEEDS_MERGES = new Set(['unknownSubHeadings']);

describe.each(Object.entries(books))('a workbook of a city we never saw: %s', (name, sheets) => {
  it('comes in from XLSX as a clerk reads it', async () => {
    const { plan, coverage, outline } = await readBook(name, sheets);
    expect(outline.join('\n')).toBe(expectedBooks[name]?.trim());
    expect(Plan.parse(plan)).toEqual(plan);
    expect(coverage.read + coverage.decoration + coverage.unread.length).toBe(coverage.cells);
  });

  it.skipIf(sheets.length > 1 || NEEDS_MERGES.has(name))('comes in the same from CSV in CP932', async () => {
    const book = await readBook(name, sheets);
    const { outline } = await readAsCsv(sheets[0]?.name ?? name, book.grids[0]!);
    const plain = (lines: readonly string[]) => lines.filter((line) => !line.startsWith('注 '));
    expect(plain(outline)).toEqual(plain(book.outline));
  });
});

describe('what the check says of these workbooks', () => {
  it.each([
    ['fourMergedLevels', 'count-differs', false],
    ['twoPlans', 'reading-other-plan', true],
    ['meetingNotes', 'reading-nothing', true],
    ['transposed', 'reading-nothing', false],
    ['contentsAndHistory', 'unread-cell', false],
    ['legendOnTop', 'unread-cell', false],
  ] as const)('%s: %s is found: %s', async (name, code, found) => {
    const { findings } = await readBook(name, books[name] ?? []);
    expect(findings.some((finding) => finding.code === code)).toBe(found);
  });
});
