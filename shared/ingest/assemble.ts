import { ingestMessages } from '../messages/ingest';
import { IdRegister, type NamedStep } from '../plan/identity';
import {
  type Action,
  type Indicator,
  type Initiative,
  Plan,
  type PlanNode,
  type SourcedText,
  type StatedCost,
  type StatedCount,
} from '../plan/model';
import { dateValues, type Unplaced } from './assemble/date-values';
import { IndicatorRegister, type JoinedIndicator } from './assemble/join-indicators';
import { InitiativeRegister, type JoinedInitiative } from './assemble/join-initiatives';
import { raiseMeasuredLevels } from './assemble/measured-levels';
import { mergeLevels } from './assemble/merge-levels';
import { NodeForest, type OpenNode } from './assemble/node-forest';
import { periodOf } from './assemble/period';
import { assembleReferences } from './assemble/references';
import { settleIndicator } from './assemble/settle-indicator';
import type { Draft, DraftPath } from './draft';
import type { ReadingProfile } from './profile';

export interface Assembled {
  readonly plan: Plan;
  /** Cells that were read in their table and have no place in the plan. */
  readonly unplaced: readonly Unplaced[];
}

/** Joins the drafts of all regions, sheets and files into one plan, validated. */
export function assemble(drafts: readonly Draft[], profile: ReadingProfile): Assembled {
  const own = raiseMeasuredLevels(drafts.filter(({ reference }) => reference === null));
  // Tables that tell the whole tree come first, so that tables with half of it find their nodes.
  const deepFirst = [...own].sort((one, other) => other.levels.length - one.levels.length);
  const unplaced: Unplaced[] = [];
  const period = profile.period === undefined ? periodOf(own) : profile.period;
  const forest = new NodeForest();
  for (const draft of deepFirst) for (const path of draft.nodes) forest.plant(path);
  for (const draft of deepFirst) {
    for (const { path, ...text } of draft.nodeTexts ?? []) forest.plant(path)?.attributes.push(text);
  }
  const initiatives = new InitiativeRegister(forest);
  for (const draft of deepFirst) for (const initiative of draft.initiatives) initiatives.add(draft, initiative);

  const indicators = new IndicatorRegister<OpenNode | JoinedInitiative>();
  for (const draft of deepFirst) {
    for (const indicator of draft.indicators) {
      const dated = dateValues(indicator, period?.to ?? null, unplaced);
      indicators.add(draft, dated, ownerOf(draft, dated.owner, initiatives, forest));
    }
  }

  const ids = new IdRegister();
  const levels = mergeLevels(deepFirst);
  const nodeIds = new Map<OpenNode, string>();
  const nodes = forest.nodes.map((node) => settleNode(node, nodeIds, ids, levels.indexOf));
  const initiativeIds = new Map<JoinedInitiative, string>();
  const settled = initiatives.all.map((joined) => settleInitiative(joined, nodeIds, initiativeIds, ids));
  const idOf = (owner: OpenNode | JoinedInitiative | null) =>
    owner === null ? null : 'data' in owner ? (initiativeIds.get(owner) ?? null) : (nodeIds.get(owner) ?? null);
  const settledIndicators = indicators.all.map((joined) => settle(joined, idOf, ids, profile));
  const statedCounts: StatedCount[] = statedOf(
    deepFirst,
    ({ statedCounts }) => statedCounts,
    forest,
    nodeIds,
    unplaced,
  );
  const statedCosts: StatedCost[] = statedOf(deepFirst, (draft) => draft.statedCosts ?? [], forest, nodeIds, unplaced);
  const actions = actionsOf(deepFirst, initiatives, initiativeIds, ids);
  const references = assembleReferences(
    drafts.filter(({ reference }) => reference !== null),
    ids,
    profile,
    unplaced,
  );

  const plan = Plan.parse({
    title: profile.title === undefined ? firstOf(own, ({ title }) => title) : profile.title,
    organization:
      profile.organization === undefined ? firstOf(own, ({ organization }) => organization) : profile.organization,
    period,
    levels: profile.levels?.length === levels.levels.length ? profile.levels : [...levels.levels],
    nodes,
    initiatives: settled,
    indicators: [...settledIndicators, ...references.indicators],
    actions,
    references: references.tables,
    statedCounts,
    ...(statedCosts.length > 0 ? { statedCosts } : {}),
  } satisfies Plan);
  return { plan, unplaced };
}

function ownerOf(
  draft: Draft,
  owner: Draft['indicators'][number]['owner'],
  initiatives: InitiativeRegister,
  forest: NodeForest,
): OpenNode | JoinedInitiative | null {
  switch (owner.type) {
    case 'initiative':
      return initiatives.ofKey(draft, owner.key);
    case 'named':
      return initiatives.ofName(owner.name);
    case 'node':
      return forest.plant(owner.path);
    case 'plan':
      return null;
  }
}

function settleNode(
  node: OpenNode,
  nodeIds: Map<OpenNode, string>,
  ids: IdRegister,
  levelIndex: (level: string) => number,
): PlanNode {
  const id = ids.node(pathOf(node));
  nodeIds.set(node, id);
  return {
    id,
    level: levelIndex(node.level),
    number: node.number,
    name: node.name === '' ? `${node.level}${node.number ?? ''}` : node.name,
    parent: node.parent === null ? null : (nodeIds.get(node.parent) ?? null),
    attributes: node.attributes,
    source: node.source,
  };
}

function settleInitiative(
  joined: JoinedInitiative,
  nodeIds: ReadonlyMap<OpenNode, string>,
  initiativeIds: Map<JoinedInitiative, string>,
  ids: IdRegister,
): Initiative {
  const { key: _, path: __, ...data } = joined.data;
  const id = ids.initiative(pathOf(joined.node), data.number, data.name);
  initiativeIds.set(joined, id);
  return { ...data, id, node: joined.node === null ? null : (nodeIds.get(joined.node) ?? null) };
}

function settle(
  joined: JoinedIndicator<OpenNode | JoinedInitiative>,
  idOf: (owner: OpenNode | JoinedInitiative | null) => string | null,
  ids: IdRegister,
  profile: ReadingProfile,
): Indicator {
  const kind = joined.owner !== null && 'data' in joined.owner ? 'KPI' : joined.data.kind;
  return settleIndicator({ ...joined.data, kind }, idOf(joined.owner), ids, profile);
}

function actionsOf(
  drafts: readonly Draft[],
  initiatives: InitiativeRegister,
  initiativeIds: ReadonlyMap<JoinedInitiative, string>,
  ids: IdRegister,
): Action[] {
  const actions: Action[] = [];
  for (const draft of drafts) {
    for (const action of draft.actions) {
      const joined = initiatives.ofKey(draft, action.initiative);
      const initiative = joined === null ? undefined : initiativeIds.get(joined);
      if (initiative === undefined) continue;
      actions.push({ ...action, id: ids.action(initiative, action.label, action.from), initiative });
    }
  }
  return actions;
}

/** Counts or sums that the sheets state, each with the node it speaks of. */
function statedOf<Stated extends { readonly path: DraftPath; readonly source: SourcedText }>(
  drafts: readonly Draft[],
  pick: (draft: Draft) => readonly Stated[],
  forest: NodeForest,
  nodeIds: ReadonlyMap<OpenNode, string>,
  unplaced: Unplaced[],
): (Omit<Stated, 'path'> & { node: string | null })[] {
  return drafts.flatMap(pick).flatMap(({ path, ...stated }) => {
    const node = path.length === 0 ? null : forest.find(path);
    if (node === null && path.length > 0) {
      unplaced.push({ ...stated.source, reason: ingestMessages.unreadTotal.ja() });
      return [];
    }
    return [{ ...stated, node: node === null ? null : (nodeIds.get(node) ?? null) }];
  });
}

function pathOf(node: OpenNode | null): NamedStep[] {
  const path: NamedStep[] = [];
  for (let at = node; at !== null; at = at.parent) path.unshift(at);
  return path;
}

function firstOf<Value>(drafts: readonly Draft[], pick: (draft: Draft) => Value | null): Value | null {
  for (const draft of drafts) {
    const value = pick(draft);
    if (value !== null) return value;
  }
  return null;
}
