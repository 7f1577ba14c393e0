import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanNumerals } from '../../../shared/text/numerals';

describe('scanNumerals', () => {
  it.each<[string, (number | null)[]]>([
    ['1,200件', [1200]],
    ['１，２００件', [1200]],
    ['30000000', [30_000_000]],
    ['97.0%', [97]],
    ['1億1939万円', [119_390_000]],
    ['4万1千人', [41_000]],
    ['２万８千', [28_000]],
    ['165千枚', [165_000]],
    ['12百万円', [12_000_000]],
    ['2千5百万円', [25_000_000]],
    ['1.1億円', [110_000_000]],
    ['3,000万件', [30_000_000]],
    ['三十件', [30]],
    ['二百五十台', [250]],
    ['十箇所', [10]],
    ['五千万円', [50_000_000]],
    ['三割', [3]],
    ['三十分', [30]],
    ['〇箇所', [0]],
    ['○箇所', [0]],
    ['〇件', [0]],
    ['10～20件', [10, 20]],
    ['①80% ②55%', [80, 55]],
    ['数百件', [null]],
    ['数件', [null]],
    ['数百件～千件', [null, 1000]],
    ['2、3件', [2, 3]],
    ['A4用紙 165,000 枚', [4, 165_000]],
  ])('%s → %j', (text, values) => expect(scanNumerals(text).map(({ value }) => value)).toEqual(values));

  it.each([
    '',
    '一部運用',
    '一般会計',
    '一元化',
    '十分な検討',
    '千葉市',
    '万全を期す',
    '第一段階',
    '三層の対策',
    '百貨店',
    '一人ひとり',
    '一人一人',
    '一回線',
    '一台帳',
    '〇〇サービス',
    '〇〇件',
    '○',
    '〇',
    '①②③',
    'ゼロ',
    '一体的',
    '二次元コード',
    '八王子',
    '四半期',
    '人数',
    '件数',
    '利用者数',
    '唯一の',
  ])('%s has no number', (text) => expect(scanNumerals(text)).toEqual([]));

  it.each([
    ['2千葉市', 2],
    ['5百貨店', 5],
    ['3万一の', 3],
  ])('%s: the magnitude belongs to the word', (text, value) => expect(scanNumerals(text)[0]?.value).toBe(value));

  it('gives offsets into the text as written', () => {
    const text = 'ﾍﾟｰｼﾞ１，２００件と４万１千人';
    expect(scanNumerals(text).map(({ start, end }) => text.slice(start, end))).toEqual(['１，２００', '４万１千']);
  });

  it('reads every whole number back, in either width, with or without commas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        const plain = String(value);
        const grouped = plain.replace(/\B(?=(\d{3})+$)/g, ',');
        const wide = grouped.replace(/[\d,]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        for (const text of [plain, grouped, wide])
          expect(scanNumerals(`計${text}件`).map((n) => n.value)).toEqual([value]);
      }),
    );
  });
});
