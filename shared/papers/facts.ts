import { assessIndicator, gradeOf, type IndicatorAssessment } from '../assess/composite';
import type { RuleSet } from '../assess/rule-set';
import { type Series, seriesOf } from '../assess/series';
import type { FiscalYear } from '../calendar/fiscal-year';
import type { Locale } from '../messages/define';
import type { Indicator, Initiative, Plan } from '../plan/model';
import { PlanTree } from '../plan/tree';
import type { LogEntry } from '../review/log';
import { type InitiativeReview, projectLog } from '../review/projection';
import type { Phase } from '../roadmap/timeline';
import { evaluationYearOf, yearsOf } from '../workbook/settings';

/** What the papers are made from. */
export interface PaperInput {
  readonly plan: Plan;
  readonly rules: RuleSet;
  readonly locale: Locale;
  /** Date of issue, `YYYY-MM-DD`; null leaves it and today's line out. */
  readonly today: string | null;
  /** The reported year; null = the latest with a result or a progress mark. */
  readonly year: FiscalYear | null;
  /** The review log, oldest first; empty where there is none. */
  readonly log: readonly LogEntry[];
  readonly phases: readonly Phase[];
  /** Dates of reviews, `YYYY-MM-DD`. */
  readonly reviews: readonly string[];
  /** Milestones of the plan itself: 庁議, 議会, パブリックコメント, 策定・公表. */
  readonly milestones: readonly { readonly date: string; readonly name: string }[];
  /** Id of the roadmap's layout (drawing/roadmap-style); absent = the standard one. */
  readonly layout?: string;
}

/** The same with everything worked out once: what every paper looks things up in. */
export interface PaperFacts extends PaperInput {
  readonly tree: PlanTree;
  readonly years: readonly FiscalYear[];
  /** Years that have any result, in order. */
  readonly resultYears: readonly FiscalYear[];
  /** Null where nothing has been reported yet. */
  readonly reported: FiscalYear | null;
  readonly reviewed: ReadonlyMap<string, InitiativeReview>;
  readonly isOwn: (indicator: Indicator) => boolean;
  /** Null where the result cell of the year is blank or absent: years to come have nothing to assess. */
  readonly assessed: (indicator: string, year: number) => IndicatorAssessment | null;
  /** Progress mark of an initiative in a year: the review's, else the sheet's. */
  readonly mark: (initiative: Initiative, year: number) => string | null;
}

/** An input with nothing but a plan and its rules. */
export function plainInput(plan: Plan, rules: RuleSet, locale: Locale = 'ja'): PaperInput {
  return { plan, rules, locale, today: null, year: null, log: [], phases: [], reviews: [], milestones: [] };
}

export function paperFacts(input: PaperInput): PaperFacts {
  const { plan, rules, locale } = input;
  const references = new Set(plan.references.flatMap(({ initiatives }) => initiatives.map(({ id }) => id)));
  const isOwn = ({ owner }: Indicator) => owner === null || !references.has(owner);
  const assessments = new Map<string, Map<number, IndicatorAssessment>>();
  const resultYears = new Set<FiscalYear>();
  for (const indicator of plan.indicators) {
    const years = Object.keys(indicator.actuals).filter((year) => hasResult(indicator, year));
    if (years.length === 0) continue;
    const series: readonly Series[] = seriesOf(indicator, isOwn(indicator) ? plan.period : null);
    const byYear = new Map(years.map((year) => [Number(year), assessIndicator(series, Number(year), rules, locale)]));
    assessments.set(indicator.id, byYear);
    if (isOwn(indicator)) for (const year of byYear.keys()) resultYears.add(year as FiscalYear);
  }
  const reviewed = projectLog(input.log);
  const marked = plan.initiatives.some(({ statedProgress }) =>
    Object.values(statedProgress).some(({ text }) => text.trim() !== ''),
  );
  const known = input.year !== null || resultYears.size > 0 || marked;
  const reported = known
    ? evaluationYearOf(plan, { rules, evaluationYear: input.year, phases: [], reviews: [] })
    : null;
  return {
    ...input,
    tree: new PlanTree(plan),
    years: yearsOf(plan),
    resultYears: [...resultYears].sort((a, b) => a - b),
    reported,
    reviewed,
    isOwn,
    assessed: (indicator, year) => assessments.get(indicator)?.get(year) ?? null,
    mark: (initiative, year) => {
      const periods = reviewed.get(initiative.id)?.periods;
      const review = periods?.[`${year}H2`]?.progress ?? periods?.[`${year}H1`]?.progress;
      // A sheet that names no year speaks of the reported one.
      const stated =
        initiative.statedProgress[String(year)] ?? (year === reported ? initiative.statedProgress[''] : undefined);
      return review ?? (stated && stated.text.trim() !== '' ? stated.text.trim() : null);
    },
  };
}

/** Whether the result cell of a year says anything. */
export function hasResult(indicator: Indicator, year: string): boolean {
  return indicator.actuals[year]?.parts.some(({ kind }) => kind !== 'empty') ?? false;
}

/** 72% △, or the word of the reason; '' where there is nothing to assess. */
export function rateAndGrade(facts: PaperFacts, indicator: string, year: number): string {
  const found = facts.assessed(indicator, year);
  if (!found) return '';
  const { assessment } = found.decisive;
  return assessment.state === 'rated' ? `${assessment.display}　${assessment.grade}` : gradeOf(assessment);
}
