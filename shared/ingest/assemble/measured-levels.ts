import type { Draft, DraftIndicator, DraftInitiative, DraftPath } from '../draft';
import { levelKey } from './merge-levels';

/**
 * A table 施策 | 指標 beside a table 施策 | 事業: what the first took for its leaves are the second's goals, so that their indicators are
 * the goals' own. Only where the rows say nothing that a goal cannot hold (divisions, costs, what is done by year).
 */
export function raiseMeasuredLevels(drafts: readonly Draft[]): Draft[] {
  const goals = new Set(
    drafts.filter(({ hasLeaf }) => hasLeaf).flatMap(({ levels }) => levels.slice(0, -1).map(levelKey)),
  );
  return drafts.map((draft) => {
    const leaf = draft.hasLeaf ? draft.levels[draft.levels.length - 1] : undefined;
    if (leaf === undefined || !goals.has(levelKey(leaf)) || !draft.initiatives.every(isBare)) return draft;
    if (draft.actions.length > 0 || draft.indicators.length === 0) return draft;
    return raise(draft, leaf);
  });
}

function isBare(initiative: DraftInitiative): boolean {
  const { classification, priority, leadDivisions, supportingDivisions, costs, tags } = initiative;
  const lists = [leadDivisions, supportingDivisions, costs, tags, initiative.costTotals ?? []];
  const years = [initiative.statedProgress, initiative.actionTexts];
  return (
    classification === null &&
    priority !== true &&
    lists.every((list) => list.length === 0) &&
    years.every((record) => Object.keys(record).length === 0)
  );
}

function raise(draft: Draft, leaf: string): Draft {
  const paths = new Map<string, DraftPath>();
  for (const { key, path, number, name, source } of draft.initiatives) {
    paths.set(key, [...path, { level: leaf, number, name, source }]);
  }
  const owned = (indicator: DraftIndicator): DraftIndicator => {
    const path = indicator.owner.type === 'initiative' ? paths.get(indicator.owner.key) : undefined;
    return path === undefined ? indicator : { ...indicator, owner: { type: 'node', path } };
  };
  return {
    ...draft,
    hasLeaf: false,
    nodes: [...draft.nodes, ...paths.values()],
    nodeTexts: [
      ...(draft.nodeTexts ?? []),
      ...draft.initiatives.flatMap(({ key, attributes }) =>
        attributes.map((attribute) => ({ ...attribute, path: paths.get(key) ?? [] })),
      ),
    ],
    initiatives: [],
    indicators: draft.indicators.map(owned),
  };
}
