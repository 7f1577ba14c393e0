import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKey, foldText, foldWidth } from '../../../shared/text/fold';

describe('foldWidth', () => {
  it.each([
    ['１，２００件', '1,200件'],
    ['ＲＰＡ　導入', 'RPA 導入'],
    ['８０％以上', '80%以上'],
    ['ｱｸｾｽ数', 'アクセス数'],
    ['ﾎｰﾑﾍﾟｰｼﾞ', 'ホームページ'],
    ['ｶﾞﾊﾞﾒﾝﾄｸﾗｳﾄﾞ', 'ガバメントクラウド'],
    ['ｳﾞ', 'ヴ'],
    ['ハ\u309a', 'パ'],
    ['か\u3099', 'が'],
    ['（合計）', '(合計)'],
    ['80％～', '80%~'],
    ['a\u00a0b\tc', 'a b c'],
    ['令和\u200b5年度\ufeff', '令和5年度'],
    ['￥1,000', '¥1,000'],
  ])('%s → %s', (text, folded) => expect(foldWidth(text)).toBe(folded));

  it.each([
    ['①80% ②55%'],
    ['〇箇所'],
    ['120㎡'],
    ['一行目\n二行目\r\n三行目'],
    ['—'],
    ['―'],
    ['ー'],
    ['‐'],
    ['−12'],
    ['〜'],
    ['△42,000'],
    ['㈱'],
    [''],
    ['𠮷野家'],
  ])('leaves %j alone', (text) => expect(foldWidth(text)).toBe(text));
});

describe('foldText', () => {
  it.each([
    // text, folded span, original span
    ['ﾎｰﾑﾍﾟｰｼﾞ12', '12', '12'],
    ['ﾎｰﾑﾍﾟｰｼﾞ12', 'ペ', 'ﾍﾟ'],
    ['ﾎｰﾑﾍﾟｰｼﾞ', 'ジ', 'ｼﾞ'],
    ['年間１，２００件', '1,200', '１，２００'],
    ['令\u200b和５年', '5年', '５年'],
  ])('%j: %j stands at %j', (text, part, original) => {
    const { folded, originalIndex } = foldText(text);
    const start = folded.indexOf(part);
    expect(text.slice(originalIndex(start), originalIndex(start + part.length))).toBe(original);
  });

  const texts = fc.string({ unit: fc.constantFrom(...'ｶﾞﾊﾟあ１2　\n①〇％か\u3099ー－~\u200b𠮷'), maxLength: 30 });

  it('maps both ends, never backwards, and folds once and for all', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
        const { folded, originalIndex } = foldText(text);
        expect(originalIndex(folded.length)).toBe(text.length);
        for (let index = 0; index < folded.length; index += 1) {
          expect(originalIndex(index)).toBeLessThan(originalIndex(index + 1));
        }
        expect(foldWidth(text)).toBe(folded);
        expect(foldWidth(folded)).toBe(folded);
      }),
    );
  });
});

describe('foldKey', () => {
  it.each([
    ['サーバ－', 'サーバー'],
    ['成果\n指標', '成果指標'],
    ['ＲＰＡ（全庁）', 'rpa【全庁】'],
    ['導入か所', '導入箇所'],
    ['導入ヶ所', '導入箇所'],
    ['導入カ所', '導入ケ所'],
    ['3か月', '3ヶ月'],
    ['区 分', '区分'],
    ['1-1', '1―1'],
  ])('%j and %j are one name', (first, second) => expect(foldKey(first)).toBe(foldKey(second)));

  it.each([
    ['目標', '目標値'],
    ['施策1', '施策2'],
    ['①', '1'],
    ['かつ', '箇つ'],
  ])('%j and %j are two', (first, second) => expect(foldKey(first)).not.toBe(foldKey(second)));
});
