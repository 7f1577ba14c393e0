import { expect, it } from 'vitest';
import { isInvisible, isLineBreak, isLongVowel, isMiddleDot, isSpace } from '../../../shared/glossary/characters';
import { foldText } from '../../../shared/glossary/fold';

it('what may be left out is left out, and compatibility characters become the ordinary ones, all over the first plane', () => {
  for (let code = 1; code <= 0xffff; code += 1) {
    const character = String.fromCharCode(code);
    const { length, codes } = foldText(character);
    const isDropped = isSpace(code) || isLineBreak(code) || isInvisible(code) || isLongVowel(code) || isMiddleDot(code);
    if (length !== (isDropped ? 0 : 1)) throw new Error(`${code.toString(16)}: ${length}`);
    const isCompatible =
      (code >= 0x2f00 && code <= 0x2fd5) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff01 && code <= 0xffee);
    if (isDropped || !isCompatible || code === 0xff9e || code === 0xff9f) continue;
    const plain = character.normalize('NFKC').toLowerCase();
    const wanted = plain.length === 1 ? plain.charCodeAt(0) : code;
    if (codes[0] !== wanted) throw new Error(`${code.toString(16)}: ${codes[0]!.toString(16)}`);
  }
});

it.each([
  ['ｶﾞ', 'ガ'],
  ['は\u309a', 'パ'],
  ['ｻｰﾋﾞｽ', 'サビス'],
  ['サ－ビス', 'サビス'],
  ['⾃治体', '自治体'],
  ['①', '①'],
  ['\ufffe', '\ufffe'],
])('%s is folded to %s', (text, folded) => {
  const { length, codes } = foldText(text);
  expect(String.fromCharCode(...codes.subarray(0, length))).toBe(folded);
});
