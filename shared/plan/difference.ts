import { foldWidth } from '../text/fold';
import { type Matched, matchParts, type Named } from './match-parts';
import type { Action, Indicator, Initiative, Plan, PlanNode } from './model';
import { type Field, type FieldName, fieldsOf } from './part-fields';
import { PlanTree } from './tree';

/** A field that reads differently; '' = blank. */
export interface FieldChange {
  readonly field: FieldName;
  /** Western fiscal year of what stands by year. */
  readonly year: string | null;
  /** The sheet's own heading, for attributes. */
  readonly label: string | null;
  readonly before: string;
  readonly after: string;
}

export type PartKind = 'plan' | 'node' | 'initiative' | 'indicator' | 'action';

/** A part of the plan that came, went or changed. */
export interface PartDifference {
  readonly kind: PartKind;
  readonly change: 'added' | 'changed' | 'gone';
  /** Id in the later state; of a part that is gone, its last one. */
  readonly id: string;
  readonly name: string;
  /** Initiative it belongs to: itself, or the owner of the indicator or action; null for nodes and what belongs to them. */
  readonly initiative: string | null;
  /** 施策1-1 … › 電子申請の利用促進: the way to it. */
  readonly place: string;
  /** For added and gone parts everything they said, against blank. Never empty for `changed`. */
  readonly changes: readonly FieldChange[];
}

/**
 * What differs between two states of a plan, in the later state's order, each kind after the other, what is gone at the end of its
 * kind. Parts are the same when their id is, else when their name is, else when they are alike enough (see `matchParts`). Width of characters and blanks make no
 * difference. Results, progress and reference tables are no part of the comparison.
 */
export function comparePlans(before: Plan, after: Plan): PartDifference[] {
  const trees = { before: new PlanTree(before), after: new PlanTree(after) };
  const renamed = new Map<string, string>();
  const note = <Part extends Named>(matched: Matched<Part>) => {
    for (const pair of matched.pairs) renamed.set(pair.before.id, pair.after.id);
    return matched;
  };
  const now = (id: string | null) => (id === null ? null : (renamed.get(id) ?? id));
  const nodes = note(matchNodes(before, after, now, note));
  const initiatives = note(
    matchParts(
      before.initiatives,
      after.initiatives,
      (one) => now(one.node),
      (one) => one.node,
      { before: initiativeSays(before), after: initiativeSays(after) },
    ),
  );
  const indicators = matchParts(
    ownIndicators(before),
    ownIndicators(after),
    (one) => now(one.owner),
    (one) => one.owner,
    { before: indicatorSays, after: indicatorSays },
  );
  const named = <Part extends { readonly label: string }>(part: Part) => ({ ...part, name: part.label });
  const actions = matchParts(
    before.actions.map(named),
    after.actions.map(named),
    (one) => now(one.initiative),
    (one) => one.initiative,
    { before: actionSays, after: actionSays },
  );
  const owner = (tree: PlanTree, id: string | null) => (tree.initiative(id) ? id : null);
  /** Of the parent; for a part whose parents only changed their names, the same words on both sides. */
  const parentIn = (tree: PlanTree, parent: string | null) => {
    if (tree === trees.after) return trees.after.placeOf(parent);
    const same = now(parent);
    return trees.after.node(same) ? trees.after.placeOf(same) : trees.before.placeOf(parent);
  };
  return [
    ...planDifference(before, after),
    ...differences('node', nodes, trees, {
      fields: (node, tree) => fieldsOf.node(node, parentIn(tree, node.parent)),
      place: (node, tree) => tree.placeOf(node.id),
      initiative: () => null,
    }),
    ...differences('initiative', initiatives, trees, {
      fields: (one, tree) => fieldsOf.initiative(one, parentIn(tree, one.node)),
      place: (one, tree) => tree.placeOf(one.id),
      initiative: (one) => one.id,
    }),
    ...differences('indicator', indicators, trees, {
      fields: (one) => fieldsOf.indicator(one),
      place: (one, tree) => tree.placeOf(one.owner),
      initiative: (one, tree) => owner(tree, one.owner),
    }),
    ...differences('action', actions, trees, {
      fields: (one) => fieldsOf.action(one),
      place: (one, tree) => tree.placeOf(one.initiative),
      initiative: (one) => one.initiative,
    }),
  ];
}

/** Nodes level by level, so that the children of a renamed node are compared with the children it had. */
function matchNodes(
  before: Plan,
  after: Plan,
  now: (id: string | null) => string | null,
  note: <Part extends Named>(matched: Matched<Part>) => Matched<Part>,
): Matched<Plan['nodes'][number]> {
  const levels = [...new Set([...before.nodes, ...after.nodes].map(({ level }) => level))].sort((a, b) => a - b);
  const parts = levels.map((level) =>
    note(
      matchParts(
        before.nodes.filter((node) => node.level === level),
        after.nodes.filter((node) => node.level === level),
        (node) => now(node.parent),
        (node) => node.parent,
        { before: nodeSays(before), after: nodeSays(after) },
      ),
    ),
  );
  return {
    pairs: parts.flatMap(({ pairs }) => pairs),
    added: parts.flatMap(({ added }) => added),
    gone: parts.flatMap(({ gone }) => gone),
  };
}

/** What a part says besides its name: by this a renamed one is known. */
const indicatorSays = (one: Indicator): string[] =>
  fieldsOf
    .indicator(one)
    .filter(({ field }) => field === 'target' || field === 'baseline' || field === 'unit')
    .map(({ year, text }) => `${year ?? ''} ${text}`);

const actionSays = ({ from, to }: Action): string[] => [from ?? '', to ?? ''];

function initiativeSays(plan: Plan): (one: Initiative) => string[] {
  return (one) => [
    ...fieldsOf
      .initiative(one, '')
      .filter(({ field }) => field !== 'name' && field !== 'number' && field !== 'place')
      .map(({ year, text }) => `${year ?? ''} ${text}`),
    ...plan.indicators.filter(({ owner }) => owner === one.id).flatMap((own) => [own.name, ...indicatorSays(own)]),
    ...plan.actions.filter(({ initiative }) => initiative === one.id).map(({ label }) => label),
  ];
}

function nodeSays(plan: Plan): (node: PlanNode) => string[] {
  return ({ id }) =>
    [
      ...plan.nodes.filter(({ parent }) => parent === id),
      ...plan.initiatives.filter(({ node }) => node === id),
      ...plan.indicators.filter(({ owner }) => owner === id),
    ].map(({ name }) => name);
}

/** Without those of reference tables, which speak of other plans. */
function ownIndicators(plan: Plan): Plan['indicators'] {
  const others = new Set(plan.references.flatMap(({ initiatives }) => initiatives.map(({ id }) => id)));
  return plan.indicators.filter(({ owner }) => owner === null || !others.has(owner));
}

interface Reading<Part> {
  readonly fields: (part: Part, tree: PlanTree) => readonly Field[];
  readonly place: (part: Part, tree: PlanTree) => string;
  readonly initiative: (part: Part, tree: PlanTree) => string | null;
}

function differences<Part extends Named>(
  kind: PartKind,
  { pairs, added, gone }: Matched<Part>,
  trees: { readonly before: PlanTree; readonly after: PlanTree },
  { fields, place, initiative }: Reading<Part>,
): PartDifference[] {
  const one = (
    change: PartDifference['change'],
    part: Part,
    tree: PlanTree,
    changes: readonly FieldChange[],
  ): PartDifference => ({
    kind,
    change,
    id: part.id,
    name: part.name,
    initiative: initiative(part, tree),
    place: place(part, tree),
    changes,
  });
  return [
    ...pairs.flatMap(({ before, after }) => {
      const changes = fieldChanges(fields(before, trees.before), fields(after, trees.after));
      return changes.length > 0 ? [one('changed', after, trees.after, changes)] : [];
    }),
    ...added.map((part) => one('added', part, trees.after, fieldChanges([], fields(part, trees.after)))),
    ...gone.map((part) => one('gone', part, trees.before, fieldChanges(fields(part, trees.before), []))),
  ];
}

function planDifference(before: Plan, after: Plan): PartDifference[] {
  const changes = fieldChanges(fieldsOf.plan(before), fieldsOf.plan(after));
  if (changes.length === 0) return [];
  return [{ kind: 'plan', change: 'changed', id: '', name: after.title ?? '', initiative: null, place: '', changes }];
}

/** Fields that read differently; several of one name (two rows 備考) are compared in their order. */
function fieldChanges(before: readonly Field[], after: readonly Field[]): FieldChange[] {
  const [old, fresh] = [keyed(before), keyed(after)];
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((key) => {
    const [one, other] = [old.get(key), fresh.get(key)];
    const { field, year, label } = (other ?? one)!;
    const change = { field, year, label, before: one?.text ?? '', after: other?.text ?? '' };
    return sameText(change.before, change.after) ? [] : [change];
  });
}

function keyed(fields: readonly Field[]): Map<string, Field> {
  const map = new Map<string, Field>();
  for (const field of fields) {
    const key = [field.field, field.year, field.label].join('\u0001');
    let free = key;
    for (let count = 2; map.has(free); count++) free = `${key}\u0001${count}`;
    map.set(free, field);
  }
  return map;
}

function sameText(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other);
}

function plain(text: string): string {
  return foldWidth(text).replace(/\s+/g, '');
}
