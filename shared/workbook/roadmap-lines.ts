import { groupBy } from '../plan/group-by';
import type { Action, Initiative, PlanNode } from '../plan/model';
import { outline } from '../roadmap/outline';
import type { Layout } from './layout';
import type { SeriesRow } from './series-rows';

/** One row of the ロードマップ sheet. `depth` is the distance from the top of the plan's tree. */
export type RoadmapLine =
  | { readonly kind: 'node'; readonly depth: number; readonly node: PlanNode }
  | {
      readonly kind: 'initiative';
      readonly depth: number;
      readonly initiative: Initiative;
      /** How many of the lines right below are its actions. */
      readonly actions: number;
    }
  | { readonly kind: 'action'; readonly depth: number; readonly action: Action; readonly initiativeOffset: number }
  | {
      readonly kind: 'indicator';
      readonly depth: number;
      readonly item: SeriesRow;
      /** How many lines above stands its initiative; null where it belongs to none. */
      readonly initiativeOffset: number | null;
    };

/** Lines from top to bottom: a node, its KGI, its initiatives, each with its actions and indicators. */
export function roadmapLines({ plan, series }: Layout): RoadmapLine[] {
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  const initiatives = new Map(plan.initiatives.map((initiative) => [initiative.id, initiative]));
  const actions = groupBy(plan.actions, (action) => action.initiative);
  const indicators = groupBy(series, (item) => item.indicator.owner ?? '');
  const indicatorLines = (owner: string, depth: number, below: number | null = null): RoadmapLine[] =>
    (indicators.get(owner) ?? []).map((item, index) => ({
      kind: 'indicator',
      depth,
      item,
      initiativeOffset: below === null ? null : below + index + 1,
    }));
  return [
    ...indicatorLines('', 0),
    ...outline(plan).flatMap(({ kind, id, depth }): RoadmapLine[] => {
      if (kind === 'node') {
        const node = nodes.get(id);
        return node ? [{ kind: 'node', depth, node }, ...indicatorLines(id, depth + 1)] : [];
      }
      const initiative = initiatives.get(id);
      const own = actions.get(id) ?? [];
      if (!initiative) return [];
      return [
        { kind: 'initiative', depth, initiative, actions: own.length },
        ...own.map(
          (action, index): RoadmapLine => ({ kind: 'action', depth: depth + 1, action, initiativeOffset: index + 1 }),
        ),
        ...indicatorLines(id, depth + 1, own.length),
      ];
    }),
  ];
}

/** Rows that fold away beneath a line: every following line that stands deeper. Offsets from 0, inclusive. */
export function foldsOf(
  lines: readonly RoadmapLine[],
): { readonly from: number; readonly to: number; readonly depth: number }[] {
  const folds: { from: number; to: number; depth: number }[] = [];
  const open: { from: number; depth: number }[] = [];
  const closeDownTo = (depth: number, last: number): void => {
    for (let top = open[open.length - 1]; top && top.depth >= depth; top = open[open.length - 1]) {
      open.pop();
      if (last >= top.from) folds.push({ from: top.from, to: last, depth: top.depth + 1 });
    }
  };
  lines.forEach((line, index) => {
    closeDownTo(line.depth, index - 1);
    if (line.kind === 'node' || line.kind === 'initiative') open.push({ from: index + 1, depth: line.depth });
  });
  closeDownTo(0, lines.length - 1);
  return folds.sort((a, b) => a.depth - b.depth || a.from - b.from);
}
