import { describe, expect, it } from 'vitest';
import { assessYear } from '../../../shared/assess/assess';
import { reviseSeries, targetInForce } from '../../../shared/assess/judged-by';
import { preset } from '../../../shared/assess/presets';
import { seriesOf } from '../../../shared/assess/series';
import { valueOfPart } from '../../../shared/assess/to-value';
import { figure, indicator, quantity } from './build';

describe('old results are judged by the target then in force', () => {
  const revisions = [
    { from: 2022, target: 80 },
    { from: 2024, target: 60 },
  ];
  it.each([
    [2020, 100],
    [2021, 100],
    [2022, 80],
    [2023, 80],
    [2024, 60],
    [2030, 60],
  ])('%i: %i', (year, expected) => {
    expect(targetInForce(100, revisions, year)).toBe(expected);
    expect(targetInForce(100, [...revisions].reverse(), year)).toBe(expected);
  });
  it('the later decision of one year holds', () => {
    expect(
      targetInForce(
        100,
        [
          { from: 2022, target: 80 },
          { from: 2022, target: 70 },
        ],
        2022,
      ),
    ).toBe(70);
  });
  it('a target lowered in 2022 leaves the grade of 2021 as it was', () => {
    const years = { 2021: figure(100, '件'), 2022: figure(100, '件'), 2023: figure(100, '件') };
    const results = { 2021: figure(80, '件'), 2022: figure(80, '件') };
    const [series] = seriesOf(indicator({ targets: years, actuals: results }));
    const lowered = valueOfPart(quantity(80, '件'), '80件');
    const revised = reviseSeries(series!, [{ from: 2022, target: { 2021: lowered, 2022: lowered, 2023: lowered } }]);
    const display = (year: number) => assessYear(revised, year, preset('sagamihara')).display;
    expect([2021, 2022].map(display)).toEqual(['80%', '100%']);
    expect(revised.finalTarget).toMatchObject({ value: 80 });
  });
});
