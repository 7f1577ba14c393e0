import type { Plan, PlanNode } from '../plan/model';

/** A line of the plan's outline: nodes as headings, initiatives beneath them, in the plan's order. */
export interface OutlineItem {
  readonly kind: 'node' | 'initiative';
  readonly id: string;
  /** 0 for the top. */
  readonly depth: number;
  readonly number: string | null;
  readonly name: string;
}

/**
 * The plan from top to bottom: each node, its own initiatives, then its child nodes. Nodes and initiatives whose parent is
 * unknown, or whose parents run in a circle, stand at the top level at the end: nothing is dropped.
 */
export function outline(plan: Plan): OutlineItem[] {
  const children = new Map<string, PlanNode[]>();
  const known = new Set(plan.nodes.map((node) => node.id));
  const roots: PlanNode[] = [];
  for (const node of plan.nodes) {
    if (node.parent === null || !known.has(node.parent)) roots.push(node);
    else children.set(node.parent, [...(children.get(node.parent) ?? []), node]);
  }
  const initiatives = new Map<string | null, OutlineItem[]>();
  for (const { id, number, name, node } of plan.initiatives) {
    const parent = node !== null && known.has(node) ? node : null;
    const list = initiatives.get(parent) ?? [];
    list.push({ kind: 'initiative', id, depth: 0, number, name });
    initiatives.set(parent, list);
  }
  const seen = new Set<string>();
  const items: OutlineItem[] = [];
  const visit = (node: PlanNode, depth: number): void => {
    if (seen.has(node.id)) return;
    seen.add(node.id);
    items.push({ kind: 'node', id: node.id, depth, number: node.number, name: node.name });
    for (const item of initiatives.get(node.id) ?? []) items.push({ ...item, depth: depth + 1 });
    for (const child of children.get(node.id) ?? []) visit(child, depth + 1);
  };
  for (const root of roots) visit(root, 0);
  for (const node of plan.nodes) visit(node, 0);
  items.push(...(initiatives.get(null) ?? []));
  return items;
}
