import type { Plan, PlanNode } from '../plan/model';
import { outline } from '../roadmap/outline';
import { leafName } from './level-names';

/** What a row of the roll-up counts. Node rows know theirs by ID, the others by the name that stands in the row. */
export type EvaluationGroup =
  | { readonly kind: 'whole' }
  | { readonly kind: 'node'; readonly node: PlanNode }
  | { readonly kind: GroupKind; readonly name: string };

/** Ways to group the initiatives beside the plan's tree. */
export type GroupKind = 'priorityClass' | 'classification' | 'lead';

export const GROUP_WORDS = { priorityClass: '重点', classification: '区分', lead: '主管課' } as const satisfies Record<
  GroupKind,
  string
>;

/** The two classes of a plan that marks priority initiatives (重点). */
export const PRIORITY_CLASSES = { priority: '重点', other: 'その他' } as const;

/** Divisions of one cell stand between these, so that 課1 is not found in 課10. */
export const DIVISION_SEPARATOR = '、';

/** The plan as a whole, then every node as the plan reads. */
export function treeGroups(plan: Plan): EvaluationGroup[] {
  const byId = new Map(plan.nodes.map((node) => [node.id, node]));
  return [
    { kind: 'whole' },
    ...outline(plan).flatMap((item): EvaluationGroup[] => {
      const node = item.kind === 'node' ? byId.get(item.id) : undefined;
      return node ? [{ kind: 'node', node }] : [];
    }),
  ];
}

/** Helper column of 事業 and 指標 that holds the group of a row; 事業 names its 区分 itself. */
export const groupKey = (kind: GroupKind): string => `group:${kind}`;

const kinds = new WeakMap<Plan, readonly GroupKind[]>();

/** The groups that a plan has; every row of 指標 asks. */
export function groupKindsOf(plan: Plan): readonly GroupKind[] {
  const known = kinds.get(plan) ?? presentKinds(plan);
  kinds.set(plan, known);
  return known;
}

function presentKinds(plan: Plan): GroupKind[] {
  const has: Readonly<Record<GroupKind, boolean>> = {
    priorityClass: plan.initiatives.some(({ priority }) => priority !== null),
    classification: plan.initiatives.some(({ classification }) => classification !== null),
    lead: plan.initiatives.some(({ leadDivisions }) => leadDivisions.length > 0),
  };
  return (Object.keys(has) as GroupKind[]).filter((kind) => has[kind]);
}

/** A heading and its rows: 重点 and the rest, each 区分, each division; only what the plan has. */
export function classGroups(
  plan: Plan,
): { readonly kind: GroupKind; readonly heading: string; readonly groups: readonly EvaluationGroup[] }[] {
  const leaf = leafName(plan);
  const distinct = (names: readonly string[]): string[] => [...new Set(names)];
  const sections: Readonly<Record<GroupKind, { readonly heading: string; readonly names: readonly string[] }>> = {
    priorityClass: { heading: `重点の${leaf}とその他の${leaf}`, names: Object.values(PRIORITY_CLASSES) },
    classification: {
      heading: '区分ごと',
      names: distinct(plan.initiatives.flatMap(({ classification }) => classification ?? [])).sort(),
    },
    lead: {
      heading: `主管課ごと（主管課が2つ以上の${leaf}は、それぞれの課に数えます）`,
      names: distinct(plan.initiatives.flatMap(({ leadDivisions }) => leadDivisions)),
    },
  };
  return groupKindsOf(plan).map((kind) => ({
    kind,
    heading: sections[kind].heading,
    groups: sections[kind].names.map((name): EvaluationGroup => ({ kind, name })),
  }));
}

/** Stable ID of a row; empty for the whole plan. */
export function groupId(group: EvaluationGroup): string {
  if (group.kind === 'whole') return '';
  return group.kind === 'node' ? group.node.id : `${GROUP_WORDS[group.kind]}:${group.name}`;
}
