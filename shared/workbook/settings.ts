import type { RuleSet } from '../assess/rule-set';
import { type FiscalYear, fiscalYear, formatFiscalYear } from '../calendar/fiscal-year';
import type { Plan } from '../plan/model';
import type { PlanDate } from '../roadmap/plan-schedule';
import type { Phase } from '../roadmap/timeline';
import type { ReviewSettings } from './review-settings';

/** What the workbook is made with, besides the plan. */
export interface WorkbookSettings {
  readonly rules: RuleSet;
  /** Year whose results the 評価一覧 shows first; null = the latest year with a result or a progress mark. */
  readonly evaluationYear: FiscalYear | null;
  readonly phases: readonly Phase[];
  /** Dates of reviews, `YYYY-MM-DD`. */
  readonly reviews: readonly string[];
  /** Of the plan itself: 庁議, 議会, パブリックコメント, 策定・公表. Absent = none. */
  readonly milestones?: readonly PlanDate[];
  /** Who reviews and when. Absent = half-yearly, nobody named. */
  readonly review?: ReviewSettings;
}

/** Years of the plan's own targets, results, marks and costs, and of its period, in order. */
export function yearsOf(plan: Plan): FiscalYear[] {
  const years = new Set<number>();
  if (plan.period) for (let year: number = plan.period.from; year <= plan.period.to; year++) years.add(year);
  const references = new Set(plan.references.flatMap((table) => table.initiatives.map((initiative) => initiative.id)));
  for (const indicator of plan.indicators) {
    if (indicator.owner !== null && references.has(indicator.owner)) continue;
    for (const key of [...Object.keys(indicator.targets), ...Object.keys(indicator.actuals)]) years.add(Number(key));
  }
  for (const initiative of plan.initiatives) {
    for (const key of Object.keys(initiative.statedProgress)) if (key !== '') years.add(Number(key));
  }
  return [...years].sort((a, b) => a - b).map(fiscalYear);
}

/** The year the evaluation shows: the one chosen, else the latest with a result or a progress mark, else the first. */
export function evaluationYearOf(plan: Plan, settings: WorkbookSettings): FiscalYear | null {
  if (settings.evaluationYear !== null) return settings.evaluationYear;
  const years = yearsOf(plan);
  const known = new Set<number>();
  const own = new Set<string | null>([null, ...plan.initiatives, ...plan.nodes].map((item) => item?.id ?? null));
  for (const indicator of plan.indicators) {
    if (!own.has(indicator.owner)) continue;
    for (const [key, reading] of Object.entries(indicator.actuals)) {
      if (reading.parts.some((part) => part.kind !== 'empty')) known.add(Number(key));
    }
  }
  for (const initiative of plan.initiatives) {
    for (const key of Object.keys(initiative.statedProgress)) if (key !== '') known.add(Number(key));
  }
  return [...years].reverse().find((year) => known.has(year)) ?? years[0] ?? null;
}

/** 令和5年度 */
export function yearLabel(year: FiscalYear): string {
  return formatFiscalYear(year, 'ja');
}
