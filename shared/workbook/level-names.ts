import type { Plan, PlanNode } from '../plan/model';
import { foldWidth } from '../text/fold';

/** Names of the levels above the initiatives, top first; levels that only the nodes know get a plain name. */
export function nodeLevelNames(plan: Plan): string[] {
  const deepest = plan.nodes.reduce((most, node) => Math.max(most, node.level + 1), 0);
  const count = Math.max(plan.levels.length - 1, deepest);
  return Array.from({ length: count }, (_, level) => plan.levels[level] ?? `階層${level + 1}`);
}

/** Name of the initiatives: 事業, 取組. */
export function leafName(plan: Plan): string {
  return plan.levels[plan.levels.length - 1] ?? '事業';
}

/** 施策1-1　利便性を高める行政サービスの推進: level, number and name, unless the name already begins so. */
export function nodeLabel(plan: Plan, node: Pick<PlanNode, 'level' | 'number' | 'name'>): string {
  const level = nodeLevelNames(plan)[node.level] ?? '';
  const prefix = node.number === null ? '' : `${level}${node.number}`;
  return prefix === '' || foldWidth(node.name).startsWith(foldWidth(prefix)) ? node.name : `${prefix}　${node.name}`;
}

/** Ids of a node and of everything above it, by level. A circle of parents ends where it closes. */
export function ancestry(plan: Plan): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const byId = new Map(plan.nodes.map((node) => [node.id, node]));
  return new Map(
    plan.nodes.map((node) => {
      const levels = new Map<number, string>();
      const seen = new Set<string>();
      for (let at: PlanNode | undefined = node; at && !seen.has(at.id); at = byId.get(at.parent ?? '')) {
        seen.add(at.id);
        if (!levels.has(at.level)) levels.set(at.level, at.id);
      }
      return [node.id, levels];
    }),
  );
}
