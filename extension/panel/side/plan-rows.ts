import type { ListedInitiative, ListedNode, PlanList } from '../../data/plan-list';

export interface NodeRow {
  kind: 'node';
  id: string;
  /** 0 for the top level. */
  depth: number;
  number: string | null;
  name: string;
  /** Initiatives below it, at any depth, that are shown. */
  count: number;
  /** How many of them stand how; '' = no state. In the order of MARKS, then as they come. */
  states: { mark: string; count: number }[];
}

export interface InitiativeRow {
  kind: 'initiative';
  id: string;
  depth: number;
  number: string | null;
  name: string;
  divisions: string[];
  mark: string | null;
  year: number | null;
  nextReview: string | null;
}

export type PlanRow = NodeRow | InitiativeRow;

/** What is chosen; null = all. `division` '' = without one, `state` '' = without one. */
export interface PlanFilter {
  division: string | null;
  state: string | null;
}

export const EVERYTHING: PlanFilter = { division: null, state: null };

/** Id of the heading for initiatives that belong to no node of the plan. */
export const OUTSIDE = '';

const MARKS = '◎○△×－';

/** The plan from the top down: each node, its own initiatives, then the nodes below it. Nothing is left out, and no circle is followed. */
export function planRows(plan: Pick<PlanList, 'nodes' | 'initiatives'>): PlanRow[] {
  const children = groupBy(plan.nodes, ({ parent }) => parent ?? OUTSIDE);
  const known = new Set(plan.nodes.map(({ id }) => id));
  const owned = groupBy(plan.initiatives, ({ node }) => (node !== undefined && known.has(node) ? node : OUTSIDE));
  const rows: PlanRow[] = [];
  const placed = new Set<string>();
  const place = (node: ListedNode, depth: number): void => {
    if (placed.has(node.id)) return;
    placed.add(node.id);
    const { id, number = null, name } = node;
    rows.push({ kind: 'node', id, depth, number, name, count: 0, states: [] });
    for (const initiative of owned.get(id) ?? []) rows.push(initiativeRow(initiative, depth + 1));
    for (const child of children.get(id) ?? []) place(child, depth + 1);
  };
  for (const node of plan.nodes) if (node.parent === undefined || !known.has(node.parent)) place(node, 0);
  for (const node of plan.nodes) place(node, 0);
  const outside = owned.get(OUTSIDE) ?? [];
  if (outside.length > 0 && plan.nodes.length > 0) {
    rows.push({ kind: 'node', id: OUTSIDE, depth: 0, number: null, name: '', count: 0, states: [] });
  }
  for (const initiative of outside) rows.push(initiativeRow(initiative, plan.nodes.length > 0 ? 1 : 0));
  return rows;
}

function initiativeRow(listed: ListedInitiative, depth: number): InitiativeRow {
  const { id, number = null, name, divisions, mark = null, year = null, nextReview = null } = listed;
  return { kind: 'initiative', id, depth, number, name, divisions, mark, year, nextReview };
}

/** The rows that fit, with the nodes above them; their counts are those of what fits. */
export function chooseRows(rows: readonly PlanRow[], { division, state }: PlanFilter): PlanRow[] {
  const fits = ({ divisions, mark }: InitiativeRow) =>
    (division === null || (division === '' ? divisions.length === 0 : divisions.includes(division))) &&
    (state === null || (mark ?? '') === state);
  const chosen: PlanRow[] = [];
  const above: { row: NodeRow; counts: Map<string, number>; at: number }[] = [];
  const close = (depth: number): void => {
    while (above.length > 0 && above[above.length - 1]!.row.depth >= depth) {
      const { row, counts, at } = above.pop()!;
      if (row.count === 0) chosen.splice(at, 1);
      else row.states = inOrder(counts);
      const parent = above[above.length - 1];
      if (parent === undefined) continue;
      parent.row.count += row.count;
      for (const [mark, count] of counts) parent.counts.set(mark, (parent.counts.get(mark) ?? 0) + count);
    }
  };
  for (const row of rows) {
    if (row.kind === 'node') {
      close(row.depth);
      const copy: NodeRow = { ...row, count: 0 };
      above.push({ row: copy, counts: new Map(), at: chosen.length });
      chosen.push(copy);
    } else if (fits(row)) {
      const node = above[above.length - 1];
      if (node !== undefined) {
        node.row.count += 1;
        node.counts.set(row.mark ?? '', (node.counts.get(row.mark ?? '') ?? 0) + 1);
      }
      chosen.push(row);
    }
  }
  close(0);
  return chosen;
}

/** Without what stands below the nodes that are folded. */
export function unfolded(rows: readonly PlanRow[], folded: ReadonlySet<string>): PlanRow[] {
  const shown: PlanRow[] = [];
  let hiddenBelow = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.depth > hiddenBelow) continue;
    hiddenBelow = row.kind === 'node' && folded.has(row.id) ? row.depth : Number.POSITIVE_INFINITY;
    shown.push(row);
  }
  return shown;
}

/** What can be chosen from: divisions in the order of the plan, states in the order of their worth. '' where something has none. */
export function planChoices(rows: readonly PlanRow[]): { divisions: string[]; states: string[] } {
  const initiatives = rows.filter((row): row is InitiativeRow => row.kind === 'initiative');
  const divisions = new Set(initiatives.flatMap((row) => (row.divisions.length === 0 ? [''] : row.divisions)));
  const states = new Map(initiatives.map(({ mark }) => [mark ?? '', 1]));
  return {
    divisions: [...divisions].sort((one, other) => Number(one === '') - Number(other === '')),
    states: inOrder(states).map(({ mark }) => mark),
  };
}

function inOrder(counts: ReadonlyMap<string, number>): { mark: string; count: number }[] {
  const worth = (mark: string) => (mark === '' ? 99 : MARKS.includes(mark) ? MARKS.indexOf(mark) : 50);
  return [...counts]
    .map(([mark, count]) => ({ mark, count }))
    .sort((one, other) => worth(one.mark) - worth(other.mark));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
