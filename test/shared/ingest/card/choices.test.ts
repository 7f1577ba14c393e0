import { describe, expect, it } from 'vitest';
import { boxOf, choicesIn } from '../../../../shared/ingest/card/choices';

describe('ticked choices', () => {
  it.each([
    ['■', true],
    ['☑', true],
    ['□', false],
    ['☐', false],
    ['新規', null],
    ['', null],
  ])('a box of its own: %s', (text, on) => expect(boxOf(text)).toBe(on));

  it.each<[string, string[] | null]>([
    ['■新規　□継続', ['新規']],
    ['□新規　☑継続、☑重点', ['継続', '重点']],
    ['□有　□無', []],
    ['新規', null],
    ['■庁舎の改修', null],
    ['ビルの■印', null],
  ])('%s', (text, chosen) => expect(choicesIn(text)?.chosen ?? null).toEqual(chosen));
});
