import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, decodeUtf8, encodeBase64, encodeUtf8 } from '../../../shared/text/utf8';

describe('UTF-8 and Base64 without the browser', () => {
  it.each(['', 'abc', '相模原', '𠮷野家', '①②\n\t', '髙﨑'])('%s is what Node makes of it', (text) => {
    expect([...encodeUtf8(text)]).toEqual([...Buffer.from(text, 'utf8')]);
    expect(decodeUtf8(encodeUtf8(text))).toBe(text);
    expect(encodeBase64(encodeUtf8(text))).toBe(Buffer.from(text, 'utf8').toString('base64'));
  });

  it('any bytes come back from Base64', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect([...(decodeBase64(encodeBase64(bytes)) ?? [])]).toEqual([...bytes]);
      }),
    );
  });

  it('any text comes back, and broken bytes never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 50 }), (text, bytes) => {
        expect(decodeUtf8(encodeUtf8(text))).toBe(text);
        expect(typeof decodeUtf8(bytes)).toBe('string');
      }),
    );
  });

  it.each(['####', 'あ', 'A'])('%s is no Base64', (text) => {
    expect(decodeBase64(text)).toBeNull();
  });
});
