import { describe, expect, it } from 'vitest';
import { fiscalYear, HalfYear } from '../../../shared/calendar/fiscal-year';
import { formatHalfYear, halfOf, halfYearOf, halfYearsBetween, quarterOf } from '../../../shared/calendar/half-year';

describe('halfOf', () => {
  it.each([
    ['上期', 'H1'],
    ['下期', 'H2'],
    ['上半期', 'H1'],
    ['下半期', 'H2'],
    ['前期', 'H1'],
    ['後期', 'H2'],
    ['前半', 'H1'],
    ['（上期）', 'H1'],
    ['上 期', 'H1'],
    ['令和2年度上期', 'H1'],
    ['R2下期', 'H2'],
    ['第1四半期', 'H1'],
    ['第３四半期', 'H2'],
    ['Q2', 'H1'],
    ['4Q', 'H2'],
    ['4月', 'H1'],
    ['９月', 'H1'],
    ['10月', 'H2'],
    ['3月末', 'H2'],
    ['令和4年2月', 'H2'],
  ])('%s → %s', (text, half) => expect(halfOf(text)).toBe(half));

  it.each(['', '目標', '令和2年度', '期', '13月', '0月', '前期計画の継続', '第5四半期', '月1回', 'H3'])(
    '%s → none',
    (text) => expect(halfOf(text)).toBeNull(),
  );
});

describe('halfYearOf', () => {
  it.each([
    ['令和2年度上期', null, '2020H1'],
    ['R3下期', null, '2021H2'],
    ['下期', fiscalYear(2020), '2020H2'],
    ['令和4年2月', null, '2021H2'],
    ['令和4年4月', fiscalYear(2020), '2022H1'],
    ['第4四半期', fiscalYear(2022), '2022H2'],
    ['令和2年度（下半期）', null, '2020H2'],
  ])('%s in %s → %s', (text, year, half) => expect(halfYearOf(text, year)).toBe(half));

  it.each([
    ['上期', null],
    ['令和2年度', null],
    ['令和2～3年度上期', null],
    ['', fiscalYear(2020)],
  ])('%s in %s → none', (text, year) => expect(halfYearOf(text, year)).toBeNull());
});

describe('quarterOf', () => {
  it.each([
    ['第1四半期', 1],
    ['第二四半期', 2],
    ['3Q', 3],
    ['Ｑ４', 4],
    ['5Q', null],
    ['四半期', null],
  ])('%s → %s', (text, quarter) => expect(quarterOf(text)).toBe(quarter));
});

it('counts half-years across years and names them', () => {
  expect(halfYearsBetween(HalfYear.parse('2020H2'), HalfYear.parse('2022H1'))).toEqual([
    '2020H2',
    '2021H1',
    '2021H2',
    '2022H1',
  ]);
  expect(halfYearsBetween(HalfYear.parse('2021H1'), HalfYear.parse('2020H2'))).toEqual([]);
  expect(formatHalfYear(HalfYear.parse('2019H2'), 'ja')).toBe('令和元年度下期');
  expect(formatHalfYear(HalfYear.parse('2023H1'), 'en')).toBe('FY2023 H1');
});
