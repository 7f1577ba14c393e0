import * as z from 'zod/mini';
import type { FiscalYear } from '../calendar/fiscal-year';
import type { Initiative, Plan } from '../plan/model';

/**
 * When a plan is reviewed. 相模原 (計画 第6章): 重点 initiatives at each half-year's end, the others once a year, each in the weeks that follow.
 * Dates are `YYYY-MM-DD` texts in Japan; they compare as text.
 */
/**
 * What is asked once, besides the regular review. middleRevision: at the end of the first half of the plan each initiative says whether the
 * second half keeps it as it is (伊勢原 前期/後期). completion: in the plan's last review the result is compared with the plan on 進捗, 効果,
 * 費用 (武蔵野). yearlyEdition: at each year's end the next year's edition is written (藤沢 実行編, 相模原DX 事業集).
 */
export const Occasion = z.enum(['middleRevision', 'completion', 'yearlyEdition']);
export type Occasion = z.infer<typeof Occasion>;

export const ReviewCycle = z.object({
  /** How often a 重点 initiative, and any other one, is reviewed. */
  priority: z.enum(['halfYearly', 'yearly']),
  others: z.enum(['halfYearly', 'yearly']),
  /** Days after the period's end by which the owner evaluates itself, the secretariat checks, and the board decides. */
  daysAfterEnd: z.object({ selfAssessment: z.number(), check: z.number(), decision: z.number() }),
  /** Days before a due date from which a review is announced. */
  noticeDays: z.number(),
  occasions: z.optional(z.array(Occasion)),
});
export type ReviewCycle = z.infer<typeof ReviewCycle>;

/** The rhythm of 相模原市ICT総合戦略: half-yearly for 重点, yearly for the rest. */
export const defaultCycle: ReviewCycle = {
  priority: 'halfYearly',
  others: 'yearly',
  daysAfterEnd: { selfAssessment: 14, check: 28, decision: 45 },
  noticeDays: 14,
};

/** The rhythms of cities whose plans describe them, as data; `halfYearly` and `yearly` in 設定 are the plain ones. */
export const cityCycles: Readonly<Record<'isehara' | 'musashino' | 'fujisawa' | 'sagamiharaDx', ReviewCycle>> = {
  // PDCA every year, 前期 and 後期 with a revision in the middle year.
  isehara: { ...defaultCycle, priority: 'yearly', occasions: ['middleRevision'] },
  // Checked half-yearly by 情報管理課; on completion evaluated on three axes.
  musashino: { ...defaultCycle, others: 'halfYearly', occasions: ['completion'] },
  // The 実行編 is written anew every year.
  fujisawa: { ...defaultCycle, priority: 'yearly', occasions: ['yearlyEdition'] },
  // The 事業集 is a yearly book beside the plan.
  sagamiharaDx: { ...defaultCycle, priority: 'yearly', occasions: ['yearlyEdition'] },
};

/** `2023H1` = 上期 (to 30 September 2023), `2023H2` = 下期 or the whole year (to 31 March 2024). */
export const ReviewPeriod = z.string().check(z.regex(/^\d{4}H[12]$/));
export type ReviewPeriod = z.infer<typeof ReviewPeriod>;

/** Last day of a review period. */
export function endOfPeriod(period: ReviewPeriod): string {
  const year = Number(period.slice(0, 4));
  return period.endsWith('H1') ? `${year}-09-30` : `${year + 1}-03-31`;
}

/** The periods of one fiscal year in which an initiative is reviewed. A yearly review is the one at the year's end. */
export function periodsOfYear(
  initiative: Pick<Initiative, 'priority'>,
  year: FiscalYear,
  cycle: ReviewCycle,
): ReviewPeriod[] {
  const rhythm = initiative.priority ? cycle.priority : cycle.others;
  return rhythm === 'halfYearly' ? [`${year}H1`, `${year}H2`] : [`${year}H2`];
}

/** What the review of `period` asks besides the regular one. */
export function occasionsOf(period: ReviewPeriod, plan: Pick<Plan, 'period'>, cycle: ReviewCycle): Occasion[] {
  if (!plan.period || !period.endsWith('H2')) return [];
  const { from, to } = plan.period;
  const year = Number(period.slice(0, 4));
  // A plan of an odd number of years has its middle year in the first half.
  const middle = from + Math.ceil((to - from + 1) / 2) - 1;
  return (cycle.occasions ?? []).filter((occasion) => {
    if (occasion === 'middleRevision') return year === middle && middle < to;
    if (occasion === 'completion') return year === to;
    return year < to;
  });
}

export interface DueReview {
  readonly initiative: string;
  readonly period: ReviewPeriod;
  /** Due dates of the three steps. */
  readonly selfAssessmentDue: string;
  readonly checkDue: string;
  readonly decisionDue: string;
  /** notYet: announced, the period still runs. due: the period has ended. overdue: the board's date has passed. */
  readonly urgency: 'notYet' | 'due' | 'overdue';
}

/**
 * Reviews of the plan that are announced, due or overdue on `today`, oldest first; of one period only, where it is named. Whether one is
 * finished already the log knows (`reviewOf`); this only reads the calendar.
 */
export function dueReviews(
  plan: Pick<Plan, 'period' | 'initiatives'>,
  cycle: ReviewCycle,
  today: string,
  only?: ReviewPeriod,
): DueReview[] {
  return announcedPeriods(plan, cycle, today)
    .filter((period) => only === undefined || period === only)
    .flatMap((period) => {
      // The dates are the period's: thousands of initiatives share them.
      const dates = datesOf(period, cycle, today);
      return plan.initiatives
        .filter((initiative) => inRhythm(initiative, period, cycle))
        .map(({ id }): DueReview => ({ initiative: id, period, ...dates }));
    });
}

/** Periods with a review that is announced, due or overdue, oldest first. */
export function announcedPeriods(
  plan: Pick<Plan, 'period' | 'initiatives'>,
  cycle: ReviewCycle,
  today: string,
): ReviewPeriod[] {
  if (!plan.period) return [];
  const periods: ReviewPeriod[] = [];
  for (let year = plan.period.from as number; year <= plan.period.to; year++) {
    for (const period of [`${year}H1`, `${year}H2`]) {
      if (today < addDays(endOfPeriod(period), -cycle.noticeDays)) continue;
      if (plan.initiatives.some((initiative) => inRhythm(initiative, period, cycle))) periods.push(period);
    }
  }
  return periods;
}

function inRhythm({ priority }: Pick<Initiative, 'priority'>, period: ReviewPeriod, cycle: ReviewCycle): boolean {
  return period.endsWith('H2') || (priority ? cycle.priority : cycle.others) === 'halfYearly';
}

function datesOf(period: ReviewPeriod, cycle: ReviewCycle, today: string): Omit<DueReview, 'initiative' | 'period'> {
  const end = endOfPeriod(period);
  const decisionDue = addDays(end, cycle.daysAfterEnd.decision);
  return {
    selfAssessmentDue: addDays(end, cycle.daysAfterEnd.selfAssessment),
    checkDue: addDays(end, cycle.daysAfterEnd.check),
    decisionDue,
    urgency: today <= end ? 'notYet' : today <= decisionDue ? 'due' : 'overdue',
  };
}

/** The day `days` after (or before) a `YYYY-MM-DD` day, by the Gregorian calendar. No clock and no time zone is asked. */
export function addDays(day: string, days: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return dayOfNumber(numberOfDay(year, month, date) + days);
}

/** Days since 0000-03-01 (years begin in March, so that the leap day comes last). */
function numberOfDay(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((m * 306 + 5) / 10) + date
  );
}

function dayOfNumber(number: number): string {
  let year = Math.floor((10000 * number + 14780) / 3652425);
  let rest = number - numberOfDay(year, 3, 0);
  if (rest < 1) {
    year--;
    rest = number - numberOfDay(year, 3, 0);
  }
  const m = Math.floor((100 * (rest - 1) + 52) / 3060);
  const month = ((m + 2) % 12) + 1;
  const date = rest - Math.floor((m * 306 + 5) / 10);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${year + (m >= 10 ? 1 : 0)}-${pad(month)}-${pad(date)}`;
}
