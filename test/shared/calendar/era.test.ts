import { describe, expect, it } from 'vitest';
import { eraOf, formatEra, westernYear } from '../../../shared/calendar/era';
import { fiscalYear, fiscalYearOfDate, fiscalYearOrNull, formatFiscalYear } from '../../../shared/calendar/fiscal-year';

describe('eras', () => {
  it.each([
    [2023, '令和5', 'R5'],
    [2019, '令和元', 'R1'],
    [2018, '平成30', 'H30'],
    [1989, '平成元', 'H1'],
    [1988, '昭和63', 'S63'],
    [1868, '明治元', 'M1'],
    [1867, '1867', '1867'],
  ])('%i is %s, in short %s', (western, long, short) => {
    expect(formatEra(western)).toBe(long);
    expect(formatEra(western, 'short')).toBe(short);
  });

  it.each([
    ['令和', 0],
    ['昭和', 65],
    ['大正', 16],
    ['明治', 46],
    ['平成', 1.5],
    ['令和', -1],
  ])('%s%s年 does not exist', (name, year) => {
    const era = eraOf(name);
    expect(era && westernYear(era, year)).toBeNull();
  });
});

describe('fiscal years', () => {
  it.each([
    [2022, 4, 2022],
    [2022, 3, 2021],
    [2022, 1, 2021],
    [2022, 12, 2022],
    [2022, 0, null],
    [2022, 13, null],
    [1868, 3, null],
    [2022, 4.5, null],
  ])('%s-%s lies in %s', (year, month, fiscal) => expect(fiscalYearOfDate(year, month)).toBe(fiscal));

  it.each([Number.NaN, 0, 1867, 2201, 2020.5, Number.POSITIVE_INFINITY])('%s is none', (year) =>
    expect(fiscalYearOrNull(year)).toBeNull(),
  );

  it('are written as offices write them', () => {
    expect(formatFiscalYear(fiscalYear(2023), 'ja')).toBe('令和5年度');
    expect(formatFiscalYear(fiscalYear(2019), 'ja')).toBe('令和元年度');
    expect(formatFiscalYear(fiscalYear(2023), 'en')).toBe('FY2023');
  });
});
