import { describe, expect, it } from 'vitest';
import { glossaryEntry } from '../../../shared/glossary/entry';
import { proposalsOf } from '../../../shared/glossary/proposals';
import { readTermReports, type TermReport, termReportRows } from '../../../shared/glossary/term-report';

const report = (term: string, more: Partial<TermReport> = {}): TermReport => ({
  kind: 'missing',
  term,
  comment: '',
  page: null,
  at: null,
  ...more,
});

describe('reports of employees', () => {
  it.each<[string, TermReport]>([
    ['the usual one', report('BYOD', { page: 'https://portal.example/a', at: '2026-11-20T10:00:00+09:00' })],
    ['a comment with commas, quotes and line breaks', report('AI', { kind: 'wrong', comment: '古い,"です"\n直して' })],
    ['a term that looks like a formula', report('=1+1', { comment: '@here' })],
    ['an apostrophe of the reader', report("'quoted", { kind: 'unclear', comment: "'=no" })],
  ])('come back from the file as they were told: %s', (_, told) => {
    const rows = termReportRows([told]);
    expect(readTermReports(rows).reports[0]?.term).toBe(told.term);
    expect(readTermReports(rows)).toMatchObject({
      reports: [{ kind: told.kind, page: told.page, at: told.at }],
      unread: [],
    });
  });

  it('names the rows that are no reports', () => {
    const reading = readTermReports([
      ['ご意見', '用語'],
      ['x', ''],
      ['', ''],
      ['y', 'AI'],
    ]);
    expect(reading).toEqual({ reports: [report('AI', { kind: 'unclear', comment: 'y' })], unread: [2] });
  });
});

describe('proposed entries', () => {
  it('gather equal reports, name the pages, and never repeat what is there', () => {
    const told = [
      report('BYOD', { page: 'https://a.example/' }),
      report('ＢＹＯＤ', { page: 'https://b.example/' }),
      report('AI', { kind: 'wrong', comment: '説明が古い' }),
    ];
    const proposals = proposalsOf(told, [glossaryEntry({ prefLabel: 'AI', definition: '定義' })]);
    expect(proposals.map(({ prefLabel, definition, source }) => [prefLabel, definition, source])).toEqual([
      ['BYOD', null, '職員から（用語集にない）2件 https://a.example/ https://b.example/'],
      ['AI', '説明が古い', '職員から（内容が違う）1件'],
    ]);
    expect(proposalsOf(told, proposals)).toEqual([]);
  });
});
