import type { FiscalYear } from '../calendar/fiscal-year';
import type { Initiative, Plan } from '../plan/model';
import { addDays, endOfPeriod, periodsOfYear, type ReviewCycle } from './cycle';

/** Day (`YYYY-MM-DD`) by which an initiative is to be assessed next, `today` included; null after the plan's last review. */
export function nextReviewOf(
  initiative: Pick<Initiative, 'priority'>,
  { period }: Pick<Plan, 'period'>,
  cycle: ReviewCycle,
  today: string,
): string | null {
  if (!period) return null;
  for (let year: number = period.from; year <= period.to; year++) {
    for (const one of periodsOfYear(initiative, year as FiscalYear, cycle)) {
      const due = addDays(endOfPeriod(one), cycle.daysAfterEnd.selfAssessment);
      if (due >= today) return due;
    }
  }
  return null;
}
