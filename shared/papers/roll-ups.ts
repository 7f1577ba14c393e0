import type { Assessment } from '../assess/assess';
import { assessIndicator } from '../assess/composite';
import { numberText } from '../assess/number-text';
import { type GroupRollUp, type PlanRollUp, resultRow, rollUpPlan } from '../assess/plan-roll-up';
import { type RollUp, rollUp, rollUpProgress } from '../assess/roll-up';
import type { RuleSet } from '../assess/rule-set';
import { seriesOf } from '../assess/series';
import { weightOf } from '../assess/weight';
import type { Indicator, Initiative } from '../plan/model';
import type { PaperFacts } from './facts';

/** Results and progress of a year rolled up over the plan, with the figures that 評価一覧 of the workbook has for that year. */
export function rollUpYear(facts: PaperFacts, year: number): PlanRollUp {
  const { plan, rules } = facts;
  const assessments = new Map(
    plan.indicators.filter(facts.isOwn).map((indicator) => [indicator.id, decidingParts(facts, indicator, year)]),
  );
  const marks = new Map(
    plan.initiatives.flatMap((initiative) => {
      const mark = facts.mark(initiative, year);
      return mark === null ? [] : [[initiative.id, mark] as const];
    }),
  );
  return rollUpPlan(plan, assessments, marks, rules);
}

/** Each part of an indicator that is not another one in other words; where the year has no result, it says 未測定 or 目標なし. */
function decidingParts(
  { assessed, plan, rules, locale }: PaperFacts,
  indicator: Indicator,
  year: number,
): Assessment[] {
  const { parts } =
    assessed(indicator.id, year) ?? assessIndicator(seriesOf(indicator, plan.period), year, rules, locale);
  return parts.filter(({ series }) => !series.restates).map(({ assessment }) => assessment);
}

/** 66%, a grade, or －; and the fraction behind a percentage: 66%（6/9）. */
export function rollUpWords({ result, achieved, counted }: RollUp, rules: RuleSet): string {
  if (typeof result !== 'number') return result;
  const rate = `${numberText(result)}%`;
  return rules.rollUp.method === 'countAchieved' ? `${rate}（${numberText(achieved)}/${numberText(counted)}）` : rate;
}

/** Results and progress of any group of initiatives in a year. */
export function rollUpGroup(facts: PaperFacts, initiatives: readonly Initiative[], year: number): GroupRollUp {
  const rows = initiatives.flatMap((initiative) =>
    facts.tree
      .indicatorsOf(initiative.id)
      .flatMap((indicator) =>
        decidingParts(facts, indicator, year).map((part) => resultRow(part, weightOf(indicator, initiative))),
      ),
  );
  return {
    results: rollUp(rows, facts.rules),
    progress: rollUpProgress(
      initiatives.flatMap((initiative) => facts.mark(initiative, year) ?? []),
      facts.rules,
    ),
  };
}
