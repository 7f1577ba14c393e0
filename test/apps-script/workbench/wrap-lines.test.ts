import { describe, expect, it } from 'vitest';
import { piecesOf, wrapLines } from '../../../apps-script/workbench/app/grid/wrap-lines';

/** Half-width letters are 1 wide, others 2. */
const ruler = {
  font: '10px test',
  measureText: (text: string) => ({
    width: [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0),
  }),
};

describe('wrapLines', () => {
  it.each<[string, number, string[]]>([
    ['電子申請の利用促進', 10, ['電子申請の', '利用促進']],
    ['短い', 10, ['短い']],
    ['一行目\n二行目です', 6, ['一行目', '二行目', 'です']],
    ['目標は達成。', 10, ['目標は達', '成。']],
    ['（仮称）計画', 6, ['（仮', '称）計', '画']],
    ['plan workbook of the city', 10, ['plan ', 'workbook ', 'of the ', 'city']],
    ['RPAツールの導入', 7, ['RPAツー', 'ルの導', '入']],
    ['Averyverylongword', 5, ['Averyverylongword']],
    ['', 5, ['']],
  ])('%j in %i', (text, width, lines) => {
    expect(wrapLines(text, true, ruler, width)).toEqual(lines);
    expect(wrapLines(text, true, ruler, width)).toEqual(lines);
  });

  it('leaves lines alone where the cell does not wrap', () => {
    expect(wrapLines('電子申請の利用促進', false, ruler, 4)).toEqual(['電子申請の利用促進']);
  });

  it('loses no letter', () => {
    const text = '「DX」推進計画（令和5年度）は、50%以上 達成。';
    expect(piecesOf(text).join('')).toBe(text);
  });
});
