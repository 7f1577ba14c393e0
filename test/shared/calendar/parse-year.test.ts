import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFiscalYears, yearOfHeader } from '../../../shared/calendar/parse-year';

const brief = (text: string, era?: 'R' | 'H') =>
  parseFiscalYears(text, era === undefined ? {} : { era }).map(({ from, to, kind }) =>
    kind === 'range' ? `${from}-${to}` : `${from}`,
  );

describe('parseFiscalYears', () => {
  it.each<[string, string[]]>([
    ['令和5年度', ['2023']],
    ['令和５年度', ['2023']],
    ['令和五年度', ['2023']],
    ['令和元年度', ['2019']],
    ['令和 5 年度', ['2023']],
    ['R5', ['2023']],
    ['Ｒ５', ['2023']],
    ['R5年度', ['2023']],
    ['R.5', ['2023']],
    ['R元年度', ['2019']],
    ['H30', ['2018']],
    ['平成30', ['2018']],
    ['平成三十年度', ['2018']],
    ['平成32年度', ['2020']],
    ['S63', ['1988']],
    ['昭和64年', ['1989']],
    ['大正15年', ['1926']],
    ['明治45年', ['1912']],
    ['2023年度', ['2023']],
    ['2023', ['2023']],
    ['FY2023', ['2023']],
    ['FY23', ['2023']],
    ['’23年度', ['2023']],
    ["'23年度", ['2023']],
    ['2022年度（R4）', ['2022']],
    ['2022年度（令和4年度）', ['2022']],
    ['令和4年度(2022年度)', ['2022']],
    ['令和5(2023)年度', ['2023']],
    ['令和5年度（2023）', ['2023']],
    ['R4（2022）', ['2022']],
    ['平成31/令和元年度', ['2019']],
    ['平成31（令和元）年度', ['2019']],
    ['平成31年度・令和元年度', ['2019']],
    ['令和２～５年度', ['2020-2023']],
    ['R2-R5', ['2020-2023']],
    ['R2～5', ['2020-2023']],
    ['令和2年度〜令和5年度', ['2020-2023']],
    ['令和2年度から5年度まで', ['2020-2023']],
    ['令和2年度から令和5年度まで', ['2020-2023']],
    ['2020〜2023', ['2020-2023']],
    ['2020-2023', ['2020-2023']],
    ['2020～23年度', ['2020-2023']],
    ['令和2（2020）年度～令和5（2023）年度', ['2020-2023']],
    ['令和4年度401手続、令和5年度89手続', ['2022', '2023']],
    ['令和2・3年度', ['2020', '2021']],
    ['令和4年4月', ['2022']],
    ['令和4年3月', ['2021']],
    ['令和3年12月末時点', ['2021']],
    ['H30.4', ['2018']],
    ['H30.3.31', ['2017']],
    ['2022-04-01', ['2022']],
    ['2022/3/31', ['2021']],
    ['2022年1月', ['2021']],
    ['平成30年度に140件', ['2018']],
    ['50%（R7）', ['2025']],
    ['R5までに80%', ['2023']],
    ['H30比▲10%', ['2018']],
    ['相模原市ICT総合戦略（令和２～５年度）', ['2020-2023']],
  ])('%s → %j', (text, years) => expect(brief(text)).toEqual(years));

  it.each([
    '',
    '5年度',
    '令和0年',
    '令和',
    '昭和65年',
    '大正16年',
    'S3',
    'T1',
    'M1',
    'Amazon S3',
    'R5x',
    'AR5',
    'H2O',
    '2023件',
    '2,023',
    '12023',
    '20235',
    '2023円',
    '1800',
    '3000',
    '12.2023',
    '10年間',
    '過去10年間分',
    '11,000件/年',
    '5か年',
    '8割',
    '当該年度',
    '前年度',
    '①②',
    '平成50年',
    'R2D2',
  ])('%s names no year', (text) => expect(brief(text)).toEqual([]));

  it('reads a bare number in the era it is told', () => {
    expect(brief('5年度', 'R')).toEqual(['2023']);
    expect(brief('元年度', 'R')).toEqual(['2019']);
    expect(brief('30年度', 'H')).toEqual(['2018']);
    expect(brief('0年度', 'R')).toEqual([]);
  });

  it('says whether the text itself says that it is a year', () => {
    expect(parseFiscalYears('2023')[0]?.explicit).toBe(false);
    expect(parseFiscalYears('2023年度')[0]?.explicit).toBe(true);
    expect(parseFiscalYears('R5')[0]?.explicit).toBe(true);
    expect(parseFiscalYears('2022-04-01')[0]?.explicit).toBe(true);
  });

  it('gives offsets into the text as written', () => {
    const text = '目標　２０２２年度（Ｒ４）、令和５（2023）年度まで';
    expect(parseFiscalYears(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '２０２２年度（Ｒ４）',
      '令和５（2023）年度',
    ]);
  });

  it('never throws, and its mentions lie in order inside the text', () => {
    const unit = fc.constantFrom(...'令和平成昭RHS0123456789元年度月（）()~〜-/・.’件 \n①');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 24 }), fc.string({ unit: 'binary' })), (text) => {
        let end = 0;
        for (const mention of parseFiscalYears(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          expect(mention.to).toBeGreaterThanOrEqual(mention.from);
          end = mention.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('yearOfHeader', () => {
  it.each<[string, number]>([
    ['令和5年度', 2023],
    ['令和５年度（最終）', 2023],
    ['2022年度（R4）', 2022],
    ['R3', 2021],
    ['R5目標', 2023],
    ['令和5年度\n目標値', 2023],
    ['R5（見込）', 2023],
    ['計画策定時(H27)', 2015],
    ['目標値(R1)', 2019],
    ['H30.4', 2018],
    ['2022-04-01', 2022],
    ['令和4年4月現在', 2022],
    ['令和3年度末', 2021],
    ['【令和6年度】', 2024],
    ['2023', 2023],
    ['2023年', 2023],
    ['令和7年度までの目標', 2025],
    ['現状値（令和元年度）', 2019],
    ['R5実績', 2023],
    ['令和2年度 行動目標', 2020],
  ])('%s → %i', (text, year) => expect(yearOfHeader(text)).toBe(year));

  it.each([
    '',
    '目標',
    '令和2～5年度',
    'R2 R3',
    '2022年度（R5）',
    '令和5年度の電子申請件数',
    '5年度',
    '2023件',
    '令和2年度上期',
    '事業名',
    'No.1',
    'R5までに80%',
    '第2次計画',
    '2.1',
  ])('%s is no year heading', (text) => expect(yearOfHeader(text)).toBeNull());
});
