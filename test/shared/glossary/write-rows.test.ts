import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glossaryEntry } from '../../../shared/glossary/entry';
import { readGlossaryCsv } from '../../../shared/glossary/read-csv';
import { glossaryRows } from '../../../shared/glossary/write-rows';
import { glossaries } from '../../support/glossary-arbitrary';

describe('the glossary as a table', () => {
  it('gives back every entry that was written', () => {
    fc.assert(
      fc.property(glossaries, (entries) => {
        expect(readGlossaryCsv(glossaryRows(entries.map((entry) => ({ entry, status: null })))).entries).toEqual(
          entries,
        );
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['', 'used'],
    ['採用', 'used'],
    ['提案', '提案'],
    ['未確認', '提案'],
    ['保留', '保留'],
    ['却下', '保留'],
    ['検討', 'used, and said'],
  ])('状態「%s」: %s', (status, expected) => {
    const { entries, waiting, problems } = readGlossaryCsv([
      ['見出し', '定義', '状態'],
      ['BYOD', '私物の端末を使うこと。', status],
    ]);
    const unknown = problems.some(({ code }) => code === 'unknown-status');
    expect(entries.length === 1 ? `used${unknown ? ', and said' : ''}` : waiting[0]?.status).toBe(expected);
  });

  it('keeps waiting rows apart, so that a proposal contradicts nobody', () => {
    const kept = [
      { entry: glossaryEntry({ prefLabel: 'AI', definition: 'い' }), status: null },
      { entry: glossaryEntry({ prefLabel: 'AI', definition: 'ろ' }), status: '提案' as const },
    ];
    const reading = readGlossaryCsv(glossaryRows(kept));
    expect(reading.entries).toHaveLength(1);
    expect(reading.waiting).toMatchObject([{ row: 3, status: '提案', entry: { definition: 'ろ' } }]);
    expect(reading.problems).toEqual([]);
  });
});
