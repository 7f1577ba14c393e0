import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileGlossary } from '../../../shared/glossary/compile';
import { glossaryEntry } from '../../../shared/glossary/entry';
import { findTerms } from '../../../shared/glossary/find';
import { packGlossary, unpackGlossary } from '../../../shared/glossary/pack';

const bytesOf = (ascii: string) => new TextEncoder().encode(ascii);

it('a glossary that went through JSON finds the same', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 8, unit: 'binary' }), { maxLength: 30 }), (labels) => {
      const compiled = compileGlossary(labels.map((prefLabel) => glossaryEntry({ prefLabel })));
      const opened = unpackGlossary(JSON.parse(JSON.stringify(packGlossary(compiled))), bytesOf);
      const text = labels.join('、');
      expect(findTerms(opened, text)).toEqual(findTerms(compiled, text));
    }),
    { numRuns: 200 },
  );
});

it('an unknown format is refused', () => {
  const packed = packGlossary(compileGlossary([]));
  expect(() => unpackGlossary({ ...packed, format: 2 as 5 }, bytesOf)).toThrow(RangeError);
});

it('50,000 terms compile and are found', () => {
  const entries = Array.from({ length: 50_000 }, (_, index) => glossaryEntry({ prefLabel: `用語第${index}号` }));
  const compiled = compileGlossary(entries);
  const opened = unpackGlossary(JSON.parse(JSON.stringify(packGlossary(compiled))), bytesOf);
  for (const glossary of [compiled, opened]) {
    expect(findTerms(glossary, '用語第49999号と用語第7号').map((hit) => hit.entry)).toEqual([49_999, 7]);
  }
});
