import { gradeOf } from '../assess/composite';
import { numberText } from '../assess/number-text';
import { type GroupRollUp, type PlanRollUp, rollUpPlan } from '../assess/plan-roll-up';
import { type RollUp, rollUp, rollUpProgress } from '../assess/roll-up';
import type { RuleSet } from '../assess/rule-set';
import type { Initiative } from '../plan/model';
import type { PaperFacts } from './facts';

/** Results and progress of a year rolled up over the plan. Indicators without a result that year are 未測定 or without a target and do not count here. */
export function rollUpYear(facts: PaperFacts, year: number): PlanRollUp {
  const { plan, rules } = facts;
  const assessments = new Map(
    plan.indicators.flatMap((indicator) => {
      const found = facts.isOwn(indicator) ? facts.assessed(indicator.id, year) : null;
      return found ? [[indicator.id, found.decisive.assessment] as const] : [];
    }),
  );
  const marks = new Map(
    plan.initiatives.flatMap((initiative) => {
      const mark = facts.mark(initiative, year);
      return mark === null ? [] : [[initiative.id, mark] as const];
    }),
  );
  return rollUpPlan(plan, assessments, marks, rules);
}

/** 66%, a grade, or －; and the fraction behind a percentage: 66%（6/9）. */
export function rollUpWords({ result, achieved, counted }: RollUp, rules: RuleSet): string {
  if (typeof result !== 'number') return result;
  const rate = `${numberText(result)}%`;
  return rules.rollUp.method === 'countAchieved' ? `${rate}（${numberText(achieved)}/${numberText(counted)}）` : rate;
}

/** Results (KPI) and progress of any group of initiatives in a year. */
export function rollUpGroup(facts: PaperFacts, initiatives: readonly Initiative[], year: number): GroupRollUp {
  const rows = initiatives
    .flatMap(({ id }) => facts.tree.indicatorsOf(id))
    .flatMap((indicator) => {
      const found = facts.assessed(indicator.id, year)?.decisive.assessment;
      return found ? [{ grade: gradeOf(found), rate: found.state === 'rated' ? found.rate : null }] : [];
    });
  return {
    results: rollUp(rows, facts.rules),
    progress: rollUpProgress(
      initiatives.flatMap((initiative) => facts.mark(initiative, year) ?? []),
      facts.rules,
    ),
  };
}
