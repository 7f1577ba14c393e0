import { describe, expect, it } from 'vitest';
import { axisOf, columnAt } from '../../../shared/roadmap/axis';

describe('the axis', () => {
  it.each([
    ['year', 4],
    ['half', 8],
    ['quarter', 16],
  ] as const)('cuts four years by %s into %d columns without gap', (grain, count) => {
    const axis = axisOf({ from: 2020, to: 2024 }, grain);
    expect(axis).toHaveLength(count);
    axis.forEach((column, index) => {
      expect(column.from).toBe(index === 0 ? 2020 : axis[index - 1]?.to);
    });
    expect(axis.at(-1)?.to).toBe(2024);
  });

  it.each([
    [2020, 0],
    [2020.49, 0],
    [2020.5, 1],
    [2023.75, 7],
    [2019.99, null],
    [2024, null],
  ])('finds the half-year column of %d: %s', (position, column) => {
    expect(columnAt(axisOf({ from: 2020, to: 2024 }, 'half'), position)).toBe(column);
  });
});
