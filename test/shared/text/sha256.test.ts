import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '../../../shared/text/sha256';

it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('FIPS 180-4: %j', (text, digest) => {
  expect(sha256(text)).toBe(digest);
});

it('agrees with Node for any text, Japanese and emoji included, at every length around a block', () => {
  const byNode = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  for (let length = 50; length < 70; length++) {
    expect(sha256('道'.repeat(length))).toBe(byNode('道'.repeat(length)));
    expect(sha256('a'.repeat(length))).toBe(byNode('a'.repeat(length)));
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(sha256(text)).toBe(byNode(text));
    }),
  );
});
