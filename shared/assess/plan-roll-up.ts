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
 * Rolls results and progress marks up over the plan's tree, divisions and classes, row by row as 評価一覧 of the workbook counts: each deciding part
 * of a composite counts, a KGI counts with its node and with the whole plan but in no division or class, and what is 未測定, 比較不能 or 中止 is
 * counted under its word and stays in the denominator as the rule set says. `assessments`: the deciding parts by indicator id, also of
 * indicators without a result; only the plan's own. `marks`: progress mark by initiative id; a missing one is not counted.
 */
export function rollUpPlan(
  plan: Plan,
  assessments: ReadonlyMap<string, readonly Assessment[]>,
  marks: ReadonlyMap<string, string>,
  rules: RuleSet,
): PlanRollUp {
  const owners = new Map(plan.initiatives.map((initiative) => [initiative.id, initiative]));
  const own: OwnRow[] = plan.indicators.flatMap((indicator) => {
    const initiative = owners.get(indicator.owner ?? '') ?? null;
    const parts = assessments.get(indicator.id) ?? [];
    return parts.map((part) => ({
      row: resultRow(part, weightOf(indicator, initiative ?? undefined)),
      initiative,
      node: initiative === null ? indicator.owner : initiative.node,
    }));
  });
  const of = (initiatives: readonly Initiative[], rows: readonly OwnRow[]): GroupRollUp => ({
    results: rollUp(
      rows.map(({ row }) => row),
      rules,
    ),
    progress: rollUpProgress(
      initiatives.flatMap((initiative) => marks.get(initiative.id) ?? []),
      rules,
    ),
  });
  const grouped = (
    initiativesIn: (initiative: Initiative) => readonly string[],
    rowsIn: (row: OwnRow) => readonly string[],
  ): Record<string, GroupRollUp> => {
    const initiatives = membersOf(plan.initiatives, initiativesIn);
    const rows = membersOf(own, rowsIn);
    const names = new Set([...initiatives.keys(), ...rows.keys()]);
    return Object.fromEntries([...names].map((name) => [name, of(initiatives.get(name) ?? [], rows.get(name) ?? [])]));
  };
  /** Groups that only initiatives have; a KGI belongs to none. */
  const byInitiative = (groupsOf: (initiative: Initiative) => readonly string[]): Record<string, GroupRollUp> =>
    grouped(groupsOf, ({ initiative }) => (initiative === null ? [] : groupsOf(initiative)));
  const chainOf = ancestorsOf(plan.nodes);
  const ancestors = ({ node }: { readonly node: string | null }) => (node === null ? [] : chainOf(node));
  const hasPriority = plan.initiatives.some(({ priority }) => priority !== null);
  const classes = byInitiative(({ priority }) => [priority === true ? 'priority' : 'other']);
  const nothing = of([], []);
  return {
    whole: of(plan.initiatives, own),
    byNode: { ...Object.fromEntries(plan.nodes.map(({ id }) => [id, nothing])), ...grouped(ancestors, ancestors) },
    byDivision: byInitiative(({ leadDivisions }) => leadDivisions),
    byPriority: hasPriority ? { priority: classes.priority ?? nothing, other: classes.other ?? nothing } : null,
    byClassification: byInitiative(({ classification }) => (classification === null ? [] : [classification])),
  };
}

/** An assessment as a row of a roll-up. */
export const resultRow = (assessment: Assessment, weight: number): ResultRow => ({
  grade: gradeOf(assessment),
  rate: assessment.state === 'rated' ? assessment.rate : null,
  weight,
});

interface OwnRow {
  readonly row: ResultRow;
  readonly initiative: Initiative | null;
  readonly node: string | null;
}

function membersOf<Item>(
  items: readonly Item[],
  groupsOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const group of new Set(groupsOf(item))) {
      const members = groups.get(group);
      if (members === undefined) groups.set(group, [item]);
      else members.push(item);
    }
  return groups;
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
