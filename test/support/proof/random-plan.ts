import * as fc from 'fast-check';
import type { RuleSet } from '../../../shared/assess/rule-set';
import type { Indicator, Plan } from '../../../shared/plan/model';
import { anyIndicator, anyRuleSet } from '../../shared/assess/arbitrary';
import { initiativeOf, nodeOf, planOf, sourced } from '../plan-of';

export interface ProofPlan {
  readonly name: string;
  readonly plan: Plan;
  readonly rules: RuleSet;
}

/** Plans of `indicators` random indicators each over all states, each with a rule set of its own: a preset, or a mixture. */
export function randomPlans(count: number, indicators: number, seed: number): ProofPlan[] {
  const arbitrary = fc.tuple(anyRuleSet, fc.array(anyIndicator, { minLength: indicators, maxLength: indicators }));
  return fc.sample(arbitrary, { numRuns: count, seed }).map(([rules, list], index) => ({
    name: `random ${seed}/${index + 1}`,
    plan: planAround(list, rules, index),
    rules,
  }));
}

const DIVISIONS = ['情報政策課', '課1', '課10', '広報・広聴課', '総務課'] as const;

/** A tree of two levels around the indicators: KGI on nodes and on the plan, initiatives of several divisions, with every mark and without. */
function planAround(list: readonly Indicator[], rules: RuleSet, variant: number): Plan {
  const initiatives = Math.max(3, Math.floor(list.length / 3));
  const marks = [...rules.progress.map(({ label }) => label), ''];
  const nodes = [
    ...[1, 2].map((goal) => nodeOf(`g${goal}`, { number: String(goal) })),
    ...[1, 2, 3, 4].map((measure) =>
      nodeOf(`m${measure}`, {
        level: 1,
        number: `${measure > 2 ? 2 : 1}-${measure}`,
        parent: measure > 2 ? 'g2' : 'g1',
      }),
    ),
  ];
  const owners: readonly (string | null)[] = [null, 'g1', 'm1', 'm4'];
  return planOf({
    nodes,
    initiatives: Array.from({ length: initiatives }, (_, index) =>
      initiativeOf(`i${index}`, {
        node: index % 11 === 10 ? null : index % 7 === 6 ? 'g2' : `m${1 + ((index * 5 + variant) % 4)}`,
        priority: variant % 3 === 2 ? null : index % 3 === 0,
        classification: index % 5 === 4 ? null : 'ABC'.charAt(index % 3),
        leadDivisions: [...new Set([DIVISIONS[index % 5], DIVISIONS[(index * 3) % 4]])].flatMap((name) => name ?? []),
        statedProgress: { [index % 2 === 0 ? '2023' : '2022']: sourced(marks[index % marks.length] ?? '') },
      }),
    ),
    indicators: list.map((indicator, index) => {
      const owner = index % 9 === 8 ? (owners[index % 4] ?? null) : `i${(index * 7) % Math.max(1, initiatives - 1)}`;
      const kind = index % 9 === 8 ? 'KGI' : 'KPI';
      const attributes = index % 4 === 0 ? [{ ...sourced(String(index % 5)), label: '重み' }] : [];
      return { ...indicator, id: `k${index}`, owner, kind, attributes };
    }),
  });
}
