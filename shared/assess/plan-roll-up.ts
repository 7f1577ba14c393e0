import type { Initiative, Plan, PlanNode } from '../plan/model';
import type { Assessment } from './assess';
import { gradeOf } from './composite';
import { type ResultRow, type RollUp, rollUp, rollUpProgress } from './roll-up';
import type { RuleSet } from './rule-set';
import { weightOf } from './weight';

/** Results and progress of one group of initiatives. */
export interface GroupRollUp {
  readonly results: RollUp;
  readonly progress: RollUp;
}

export interface PlanRollUp {
  readonly whole: GroupRollUp;
  /** By node id, each with everything below it. */
  readonly byNode: Readonly<Record<string, GroupRollUp>>;
  /** By lead division (主管課); an initiative of two counts in both. */
  readonly byDivision: Readonly<Record<string, GroupRollUp>>;
  /** 重点 and the others; only where the plan has such a column. */
  readonly byPriority: { readonly priority: GroupRollUp; readonly other: GroupRollUp } | null;
  /** By 区分. */
  readonly byClassification: Readonly<Record<string, GroupRollUp>>;
}

/**
 * Rolls the initiatives' indicators (KPI; a node's own KGI does not count among them) and progress marks up over the plan's tree,
 * divisions and classes. `assessments`: decisive assessment by indicator id. `marks`: progress mark by initiative id; a missing one
 * is not counted.
 */
export function rollUpPlan(
  plan: Plan,
  assessments: ReadonlyMap<string, Assessment>,
  marks: ReadonlyMap<string, string>,
  rules: RuleSet,
): PlanRollUp {
  const initiatives = new Map(plan.initiatives.map((initiative) => [initiative.id, initiative]));
  const rowsByOwner = new Map<string, ResultRow[]>();
  for (const indicator of plan.indicators) {
    const assessment = assessments.get(indicator.id);
    if (assessment === undefined || indicator.owner === null) continue;
    const rows = rowsByOwner.get(indicator.owner) ?? [];
    rows.push({
      grade: gradeOf(assessment),
      rate: assessment.state === 'rated' ? assessment.rate : null,
      weight: weightOf(indicator, initiatives.get(indicator.owner)),
    });
    rowsByOwner.set(indicator.owner, rows);
  }
  const of = (initiatives: readonly Initiative[]): GroupRollUp => ({
    results: rollUp(
      initiatives.flatMap((initiative) => rowsByOwner.get(initiative.id) ?? []),
      rules,
    ),
    progress: rollUpProgress(
      initiatives.flatMap((initiative) => marks.get(initiative.id) ?? []),
      rules,
    ),
  });
  const grouped = (groupsOf: (initiative: Initiative) => readonly string[]): Record<string, GroupRollUp> => {
    const groups = new Map<string, Initiative[]>();
    for (const initiative of plan.initiatives)
      for (const group of groupsOf(initiative)) {
        const members = groups.get(group);
        if (members === undefined) groups.set(group, [initiative]);
        else members.push(initiative);
      }
    return Object.fromEntries([...groups].map(([group, initiatives]) => [group, of(initiatives)]));
  };
  const ancestors = ancestorsOf(plan.nodes);
  const hasPriority = plan.initiatives.some((initiative) => initiative.priority !== null);
  const empty = Object.fromEntries(plan.nodes.map((node) => [node.id, of([])]));
  return {
    whole: of(plan.initiatives),
    byNode: { ...empty, ...grouped((initiative) => (initiative.node === null ? [] : ancestors(initiative.node))) },
    byDivision: grouped((initiative) => initiative.leadDivisions),
    byPriority: hasPriority
      ? {
          priority: of(plan.initiatives.filter((initiative) => initiative.priority === true)),
          other: of(plan.initiatives.filter((initiative) => initiative.priority !== true)),
        }
      : null,
    byClassification: grouped((initiative) => (initiative.classification === null ? [] : [initiative.classification])),
  };
}

/** A node and everything above it. A parent that points back into its own chain ends the walk. */
function ancestorsOf(nodes: readonly PlanNode[]): (node: string) => readonly string[] {
  const parents = new Map(nodes.map((node) => [node.id, node.parent]));
  return (node) => {
    const chain: string[] = [];
    for (let at: string | null = node; at !== null && !chain.includes(at); at = parents.get(at) ?? null) chain.push(at);
    return chain;
  };
}
