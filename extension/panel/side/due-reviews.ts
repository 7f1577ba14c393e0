import type { InitiativeRow, PlanRow } from './plan-rows';

export interface DueReview {
  row: InitiativeRow;
  /** YYYY-MM-DD */
  date: string;
  /** Days from today; negative = overdue. */
  days: number;
}

/** Initiatives of a division (null = of all) whose review is planned, the most urgent first. `today` is YYYY-MM-DD. */
export function dueReviews(rows: readonly PlanRow[], division: string | null, today: string): DueReview[] {
  return rows
    .flatMap((row): DueReview[] => {
      if (row.kind === 'node' || row.nextReview === null) return [];
      if (division !== null && !row.divisions.includes(division)) return [];
      const days = daysUntil(row.nextReview, today);
      return days === null ? [] : [{ row, date: row.nextReview, days }];
    })
    .sort((one, other) => one.days - other.days);
}

/** Whole days from today to a date, both YYYY-MM-DD; null where one is no date. */
export function daysUntil(date: string, today: string): number | null {
  const [start, end] = [Date.parse(`${today}T00:00:00Z`), Date.parse(`${date}T00:00:00Z`)];
  return Number.isNaN(start) || Number.isNaN(end) ? null : Math.round((end - start) / 86_400_000);
}

/** The reader's own day as YYYY-MM-DD. */
export function dayOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
