import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileGlossary } from '../../../shared/glossary/compile';
import { glossaryEntry } from '../../../shared/glossary/entry';
import { findTerms } from '../../../shared/glossary/find';

const saysNothing = new Uint8Array(0);

/** What spellings differ in, and what folding joins with its neighbour. */
const PIECES = [
  ...'サーバテムでじたるばいﾃﾞｰﾀﾊﾞﾞ゛ー－-・･ 　\t\n\u00ad\u200bAaＡａIＩ1１①か゚が神市民情報',
  'データ',
  'サーバー',
  'システム',
  'でじたるでばいど',
  '葛\u{e0100}城',
];

it('no beginning is overlooked: with the set of beginnings the same terms are found as without', () => {
  const word = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.array(word, { maxLength: 12 }), (labels, words) => {
      const compiled = compileGlossary(labels.map((prefLabel) => glossaryEntry({ prefLabel })));
      const text = words.join('');
      expect(findTerms(compiled, text)).toEqual(findTerms({ ...compiled, beginnings: saysNothing }, text));
    }),
    { numRuns: 300 },
  );
});

it.each([
  ['サーバ', 'サ－バーを置く'],
  ['データ', 'ﾃﾞｰﾀを開く'],
  ['プラグ', 'フ゜ラク゛を抜く'],
  ['自治体', '⾃治体の'],
  ['A B', 'A\u00a0Bの'],
  ['RPA', 'R・P・Aの'],
])('%s is found in %s', (label, text) => {
  const compiled = compileGlossary([glossaryEntry({ prefLabel: label })]);
  expect(compiled.beginnings.length).toBeGreaterThan(0);
  expect(findTerms(compiled, text)).toHaveLength(1);
});

it('a glossary with a word of one character has no set of beginnings', () => {
  const match = { ...glossaryEntry({ prefLabel: '市' }).match, oneCharacter: true };
  const compiled = compileGlossary([{ ...glossaryEntry({ prefLabel: '市' }), match }]);
  expect(compiled.beginnings).toEqual(saysNothing);
  expect(findTerms(compiled, '市の')).toHaveLength(1);
});
