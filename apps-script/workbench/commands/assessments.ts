import { type OtherRate, otherRates } from '../../../shared/assess/alternatives';
import { assessIndicator, gradeOf } from '../../../shared/assess/composite';
import type { RuleSet } from '../../../shared/assess/rule-set';
import { seriesOf } from '../../../shared/assess/series';
import type { Indicator, Plan } from '../../../shared/plan/model';

export interface YearlyAssessment {
  readonly indicator: string;
  readonly year: number;
  readonly rate: number | null;
  readonly worked: string | null;
  /** Grade label, or the word of the reason why there is none. */
  readonly grade: string;
  /** What the other formulas would give; only for the latest year with a rate. */
  readonly others?: readonly OtherRate[];
}

/** Every indicator in every year whose result cell says something, by the rule set. Years to come have nothing to assess. */
export function assessPlan(plan: Plan, rules: RuleSet): YearlyAssessment[] {
  return plan.indicators.flatMap((indicator) => assessYears(indicator, plan, rules));
}

function assessYears(indicator: Indicator, plan: Plan, rules: RuleSet): YearlyAssessment[] {
  const years = Object.keys(indicator.actuals)
    .filter((year) => indicator.actuals[year]?.parts.some(({ kind }) => kind !== 'empty'))
    .sort();
  if (years.length === 0) return [];
  const series = seriesOf(indicator, plan.period);
  const assessed = years.map((year) => {
    const { assessment, series: deciding } = assessIndicator(series, Number(year), rules).decisive;
    return { year, assessment, deciding };
  });
  const latest = assessed.filter(({ assessment }) => assessment.state === 'rated').pop()?.year;
  return assessed.map(({ year, assessment, deciding }) => {
    return {
      indicator: indicator.id,
      year: Number(year),
      rate: assessment.state === 'rated' ? assessment.rate : null,
      worked: assessment.worked,
      grade: gradeOf(assessment),
      ...(year === latest ? { others: otherRates(deciding, Number(year), rules) } : {}),
    };
  });
}
