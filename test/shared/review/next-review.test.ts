import { describe, expect, it } from 'vitest';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import { defaultCycle } from '../../../shared/review/cycle';
import { nextReviewOf } from '../../../shared/review/next-review';

const plan = { period: { from: fiscalYear(2023), to: fiscalYear(2024) } };

describe('nextReviewOf', () => {
  it.each([
    ['2023-04-01', true, '2023-10-14'],
    ['2023-10-14', true, '2023-10-14'],
    ['2023-10-15', true, '2024-04-14'],
    ['2023-04-01', false, '2024-04-14'],
    ['2025-04-14', false, '2025-04-14'],
    ['2025-04-15', false, null],
  ])('on %s, 重点 %s: %s', (today, priority, due) => {
    expect(nextReviewOf({ priority }, plan, defaultCycle, today)).toBe(due);
  });

  it('knows none without a period', () => {
    expect(nextReviewOf({ priority: true }, { period: null }, defaultCycle, '2023-04-01')).toBeNull();
  });
});
