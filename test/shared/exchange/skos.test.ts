import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSkos, writeSkos } from '../../../shared/exchange/skos';
import { glossaryEntry } from '../../../shared/glossary/entry';
import { glossaries, inOneOrder } from '../../support/glossary-arbitrary';

const title = { title: '用語集', base: 'https://city.example/terms' };
const entriesOf = (turtle: string) => {
  const read = readSkos(turtle, 'terms.ttl');
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

describe('SKOS in Turtle', () => {
  it('says an entry in the words of SKOS', () => {
    const turtle = writeSkos(
      [
        glossaryEntry({
          prefLabel: 'クラウド',
          reading: 'くらうど',
          altLabel: ['クラウドコンピューティング'],
          hiddenLabel: ['クラウト'],
          definition: '借りて使う。',
          source: '第1次計画 12頁',
          related: ['自治体クラウド', '雲'],
        }),
        glossaryEntry({ prefLabel: '自治体クラウド' }),
      ],
      title,
    );
    for (const statement of [
      'skos:prefLabel "クラウド"@ja',
      'skos:altLabel "くらうど"@ja-hira, "クラウドコンピューティング"@ja',
      'skos:hiddenLabel "クラウト"@ja',
      'skos:definition "借りて使う。"@ja',
      'dct:source "第1次計画 12頁"@ja',
      'skos:scopeNote "関連: 雲"@ja',
      `skos:related <https://city.example/terms#${encodeURIComponent('自治体クラウド')}>`,
      'dct:title "用語集"@ja',
    ])
      expect(turtle.toLowerCase()).toContain(statement.toLowerCase());
  });

  it('gives back every entry that was written', () => {
    fc.assert(
      fc.property(glossaries, (entries) => {
        expect(inOneOrder(entriesOf(writeSkos(entries, title)))).toEqual(inOneOrder(entries));
      }),
      { numRuns: 200 },
    );
  });

  it('prefers Japanese labels, then those without a language, in files of others', () => {
    const entries = entriesOf(`
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <urn:1> a skos:Concept ; skos:prefLabel "Cloud"@en, "クラウド"@ja ; skos:altLabel "cloud computing"@en ; skos:related <urn:2> .
      <urn:2> a skos:Concept ; skos:prefLabel "AI" ; skos:definition "machine"@en .
      <urn:3> skos:altLabel "no label" .`);
    expect(
      entries.map(({ prefLabel, altLabel, definition, related }) => [prefLabel, altLabel, definition, related]),
    ).toEqual([
      ['クラウド', ['cloud computing'], null, ['AI']],
      ['AI', [], 'machine', []],
    ]);
  });

  it.each([
    ['no Turtle', '見出し,読み\nAI,えーあい', 'bad-glossary-file'],
    ['no concept', '<urn:1> <urn:2> <urn:3> .', 'no-concepts'],
    ['nothing', '', 'no-concepts'],
  ])('refuses with a sentence: %s', (_, text, code) => {
    const read = readSkos(text, 'terms.ttl');
    expect(read).toMatchObject({ ok: false, error: { code } });
    if (!read.ok) expect(read.error.message).toContain('「terms.ttl」');
  });
});
