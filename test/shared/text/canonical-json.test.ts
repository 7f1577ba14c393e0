import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/text/canonical-json';

it.each([
  [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
  [{ a: undefined, b: [undefined, null] }, '{"b":[null,null]}'],
  [{ 施策: '改行\n' }, '{"施策":"改行\\n"}'],
  [[1, 'a', true, null], '[1,"a",true,null]'],
])('%j', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

it('reads back as the same value, whatever the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});
