import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import type { Plan } from '../../../shared/plan/model';
import { addDays, defaultCycle, dueReviews, endOfPeriod, periodsOfYear } from '../../../shared/review/cycle';

const plan = {
  period: { from: fiscalYear(2020), to: fiscalYear(2023) },
  initiatives: [
    { id: 'i1', priority: true },
    { id: 'i2', priority: false },
    { id: 'i3', priority: null },
  ],
} as Plan;

describe('days', () => {
  it.each([
    ['2023-09-30', 1, '2023-10-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-01-01', -1, '2023-12-31'],
    ['2023-03-31', 45, '2023-05-15'],
    ['2100-02-28', 1, '2100-03-01'],
  ])('%s %i → %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it('agrees with the Gregorian calendar everywhere between 1868 and 2200', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1868-01-01'), max: new Date('2200-12-31'), noInvalidDate: true }),
        fc.integer({ min: -800, max: 800 }),
        (date, days) => {
          const day = date.toISOString().slice(0, 10);
          const moved = new Date(Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8) + days));
          expect(addDays(day, days)).toBe(moved.toISOString().slice(0, 10));
        },
      ),
    );
  });
});

describe('periods', () => {
  it('重点 half-yearly, the others at the year end', () => {
    expect(periodsOfYear({ priority: true }, fiscalYear(2022), defaultCycle)).toEqual(['2022H1', '2022H2']);
    expect(periodsOfYear({ priority: false }, fiscalYear(2022), defaultCycle)).toEqual(['2022H2']);
    expect(periodsOfYear({ priority: null }, fiscalYear(2022), defaultCycle)).toEqual(['2022H2']);
  });
  it('上期 ends on 30 September, 下期 on 31 March of the next year', () => {
    expect(endOfPeriod('2022H1')).toBe('2022-09-30');
    expect(endOfPeriod('2022H2')).toBe('2023-03-31');
  });
});

describe('due reviews', () => {
  const due = (today: string) =>
    dueReviews(plan, defaultCycle, today).map((one) => `${one.initiative} ${one.period} ${one.urgency}`);

  it.each([
    ['2020-04-01', []],
    ['2020-09-15', []],
    ['2020-09-16', ['i1 2020H1 notYet']],
    ['2020-09-30', ['i1 2020H1 notYet']],
    ['2020-10-01', ['i1 2020H1 due']],
    ['2020-11-14', ['i1 2020H1 due']],
    ['2020-11-15', ['i1 2020H1 overdue']],
    ['2021-03-31', ['i1 2020H1 overdue', 'i1 2020H2 notYet', 'i2 2020H2 notYet', 'i3 2020H2 notYet']],
  ])('on %s: %j', (today, expected) => {
    expect(due(today)).toEqual(expected);
  });

  it('tells each step its own date', () => {
    expect(dueReviews(plan, defaultCycle, '2020-10-01')[0]).toMatchObject({
      selfAssessmentDue: '2020-10-14',
      checkDue: '2020-10-28',
      decisionDue: '2020-11-14',
    });
  });

  it('a plan without a period has nothing due', () => {
    expect(dueReviews({ ...plan, period: null }, defaultCycle, '2023-01-01')).toEqual([]);
  });
});
