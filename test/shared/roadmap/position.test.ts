import { describe, expect, it } from 'vitest';
import { endOf, halfYearAt, positionOfDate, startOf } from '../../../shared/roadmap/position';

describe('places on the fiscal-year axis', () => {
  it.each([
    ['2020H1', 2020, 2020.5],
    ['2020H2', 2020.5, 2021],
    ['1999H2', 1999.5, 2000],
  ] as const)('%s begins at %d and ends at %d', (half, start, end) => {
    expect(startOf(half)).toBe(start);
    expect(endOf(half)).toBe(end);
    expect(halfYearAt(start)).toBe(half);
    expect(halfYearAt(end - 0.01)).toBe(half);
  });

  it.each([
    ['2020-04-01', '2020H1'],
    ['2020-09-30', '2020H1'],
    ['2020-10-01', '2020H2'],
    ['2021-03-31', '2020H2'],
    ['2021-04-01', '2021H1'],
    ['2020-01-01', '2019H2'],
  ] as const)('%s lies in %s', (date, half) => {
    expect(halfYearAt(positionOfDate(date) ?? Number.NaN)).toBe(half);
  });

  it.each(['', '令和2年', '2020-13-01', '2020-00-10', '2020-04-32', '20200401'])('%j is no date', (text) => {
    expect(positionOfDate(text)).toBeNull();
  });
});
