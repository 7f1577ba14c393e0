import { describe, expect, it } from 'vitest';
import { correctReadings } from '../../../shared/plan/correct-readings';
import type { Reading } from '../../../shared/plan/model';
import { Plan } from '../../../shared/plan/model';
import { reason } from '../../../shared/target/reason';
import { indicatorOf, planOf, quantity } from '../../support/plan-of';

const reading = (cell: string): Reading => ({
  sheet: '表',
  cell,
  text: '約5千件',
  parts: [quantity(5000, '件')],
  sure: false,
  notes: [reason('runTogether')],
});
const plan = planOf({
  indicators: [
    indicatorOf('k1', null, {
      baseline: { ...reading('A1'), year: null },
      targets: { '2023': reading('B1'), '2024': reading('C1') },
      actuals: { '2023': reading('D1') },
    }),
  ],
});
const to = (cell: string, text = '約5千件') => ({
  sheet: '表',
  cell,
  text,
  parts: [quantity(5500, '件', { comparator: '>=' })],
});

describe('correctReadings', () => {
  it.each(['A1', 'B1', 'D1'])('puts the person’s parts in place of the machine’s at %s, and nowhere else', (cell) => {
    const corrected = Plan.parse(correctReadings(plan, [to(cell)]));
    const { baseline, targets, actuals } = corrected.indicators[0]!;
    const all = [baseline!, targets['2023']!, targets['2024']!, actuals['2023']!];
    for (const one of all) {
      expect(one.sure).toBe(one.cell === cell);
      expect(one.parts[0]).toMatchObject({ value: one.cell === cell ? 5500 : 5000 });
      expect(one.text).toBe('約5千件');
    }
  });

  it.each([
    ['the cell says something else now', to('B1', '約6千件')],
    ['another sheet', { ...to('B1'), sheet: '別の表' }],
    ['a cell that is gone', to('Z99')],
  ])('does nothing where %s', (_, correction) => {
    expect(correctReadings(plan, [correction])).toEqual(plan);
  });
});
