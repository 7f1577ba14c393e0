import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../shared/exchange/decode-text';

const fixture = (name: string) => new Uint8Array(readFileSync(`test/fixtures/exchange/${name}`));
const read = (bytes: Uint8Array) => {
  const decoded = decodeText(bytes, '表.csv');
  if (!decoded.ok) throw new Error(decoded.error.message);
  return decoded.value;
};
const refusal = (bytes: Uint8Array) => {
  const decoded = decodeText(bytes, '表.csv');
  if (decoded.ok) throw new Error('was read');
  return decoded.error;
};

describe('encodings are told by their bytes', () => {
  it.each([
    ['cp932.csv', 'cp932', '髙﨑㈱℡'],
    ['utf8-bom.csv', 'utf-8-bom', '髙﨑㈱℡'],
    ['euc-jp.csv', 'euc-jp', '電子申請の利用促進'],
    ['utf16le.tsv', 'utf-16le', '電子申請\t15種類'],
  ])('%s is %s', (name, encoding, contained) => {
    const decoded = read(fixture(name));
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text).toContain(contained);
  });

  it('gives the same text for CP932 and UTF-8, down to ～ － ① and ﾍﾟ', () => {
    expect(read(fixture('cp932.csv')).text).toBe(read(fixture('utf8-bom.csv')).text);
  });

  it('takes plain ASCII and UTF-8 without a mark', () => {
    expect(read(new TextEncoder().encode('a,b')).encoding).toBe('utf-8');
    expect(read(new TextEncoder().encode('目標,実績')).encoding).toBe('utf-8');
  });

  it('tells the line of 外字', () => {
    expect(read(fixture('gaiji.csv')).privateUseLine).toBe(2);
  });

  it('law: any text comes back from its UTF-8 bytes', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => !value.startsWith('\uFEFF'));
    fc.assert(
      fc.property(
        text.filter((value) => !value.includes('\u0000')),
        (value) => {
          expect(read(new TextEncoder().encode(value)).text).toBe(value);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('broken text is refused with its place', () => {
  it('names encoding, line and byte of broken CP932', () => {
    const bytes = fixture('cp932-broken.csv');
    const error = refusal(bytes);
    expect(error.code).toBe('broken-text');
    expect(error.message).toContain('2行目');
    expect(error.message).toContain('Shift_JIS');
    const offset = Number(/(\d+)バイト目/.exec(error.message)?.[1]) - 1;
    expect([...bytes.slice(offset, offset + 2)]).toEqual([0x83, 0x20]);
    expect(error.mend).not.toBe('');
  });

  it('does not take a cut UTF-8 file for CP932', () => {
    const error = refusal(fixture('utf8-cut.csv'));
    expect(error.code).toBe('broken-text');
    expect(error.message).toContain('UTF-8');
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['only a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf])],
  ])('%s is an empty file', (_, bytes) => {
    expect(refusal(bytes).code).toBe('empty-file');
  });
});
