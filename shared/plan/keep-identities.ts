import { foldKey } from '../text/fold';
import { type Matched, matchParts, type Named } from './match-parts';
import type { Plan } from './model';

/** What a person answered to "is this the same?": the earlier ID, or '' where it is another thing. By the ID as read. */
export type IdentityAnswers = Readonly<Record<string, string>>;

/** Two parts that are likely one: it was renamed. */
export interface LikelyRename {
  readonly kind: 'node' | 'initiative' | 'indicator';
  /** ID as read now, and in the workbook. */
  readonly id: string;
  readonly was: string;
  readonly name: string;
  readonly nameBefore: string;
  /** Names above it, from the top. */
  readonly place: string;
  readonly placeBefore: string;
  readonly answer: 'same' | 'other' | null;
}

export interface KeptIdentities {
  /** The plan as read, with the IDs of the workbook wherever a part is known to be the same. */
  readonly plan: Plan;
  /** Questions and their answers so far, in the plan's order. */
  readonly renames: readonly LikelyRename[];
  /** IDs as read → IDs of the workbook, where they differ. */
  readonly same: ReadonlyMap<string, string>;
}

/**
 * IDs follow from names, so that a renamed part comes with another ID, and everything beneath it too. What bears the same name in the same
 * place, or a name that nothing else bears, is the same without a question; what is only alike is asked, and an answer holds for ever: nothing
 * that is found later overrules it. `nodeName` gives a node's name as the workbook writes it.
 */
export function keepIdentities(
  before: Plan,
  read: Plan,
  answers: IdentityAnswers,
  nodeName: (node: Plan['nodes'][number]) => string = ({ name }) => name,
): KeptIdentities {
  const same = new Map<string, string>();
  const renames: LikelyRename[] = [];
  const now = (id: string | null) => (id === null ? null : (same.get(id) ?? id));
  const taken = new Set([...read.nodes, ...read.initiatives, ...read.indicators, ...read.actions].map(({ id }) => id));
  const placesBefore = placesOf(before, ({ name }) => name);
  const placesNow = placesOf(read, nodeName);

  const settle = <Old extends Named, New extends Named>(
    kind: LikelyRename['kind'] | 'action',
    olds: readonly Old[],
    news: readonly New[],
    owner: { before: (part: Old) => string | null; after: (part: New) => string | null },
    says: { before: (part: Old) => readonly string[]; after: (part: New) => readonly string[] },
  ) => {
    const byId = new Map(olds.map((part) => [part.id, part]));
    const names = new Map(news.map((part) => [part.id, part.name]));
    const claim = (id: string, was: string) => {
      if (id === was || taken.has(was)) return false;
      same.set(id, was);
      taken.add(was);
      return true;
    };
    const ask = (id: string, was: string, answer: LikelyRename['answer']) => {
      const old = byId.get(was);
      if (kind === 'action' || !old || foldKey(old.name) === foldKey(names.get(id) ?? '')) return;
      const [name = '', place = ''] = [names.get(id), placesNow.get(id)];
      renames.push({
        kind,
        id,
        was,
        name,
        nameBefore: old.name,
        place,
        placeBefore: placesBefore.get(was) ?? '',
        answer,
      });
    };
    const open: New[] = [];
    for (const part of news) {
      const answer = answers[part.id];
      if (answer && claim(part.id, answer)) ask(part.id, answer, 'same');
      else open.push(part);
    }
    const used = new Set(same.values());
    type Either = Named & { readonly old?: Old; readonly fresh?: New };
    const matched: Matched<Either> = matchParts<Either>(
      olds.filter(({ id }) => !used.has(id)).map((old) => ({ id: old.id, name: old.name, old })),
      open.map((fresh) => ({ id: fresh.id, name: fresh.name, fresh })),
      ({ old }) => (old ? owner.before(old) : null),
      ({ fresh }) => (fresh ? now(owner.after(fresh)) : null),
      {
        before: ({ old }) => (old ? says.before(old) : []),
        after: ({ fresh }) => (fresh ? says.after(fresh) : []),
      },
    );
    for (const { before: one, after: other } of matched.pairs) {
      if (one.id === other.id) continue;
      if (foldKey(one.name) === foldKey(other.name)) {
        if (answers[other.id] !== '') claim(other.id, one.id);
      } else ask(other.id, one.id, answers[other.id] === '' ? 'other' : null);
    }
  };

  const levels = [...new Set([...before.nodes, ...read.nodes].map(({ level }) => level))].sort((a, b) => a - b);
  for (const level of levels) {
    settle(
      'node',
      before.nodes.filter((node) => node.level === level),
      read.nodes.filter((node) => node.level === level).map((node) => ({ ...node, name: nodeName(node) })),
      { before: (node) => node.parent, after: (node) => node.parent },
      { before: childNames(before), after: childNames(read) },
    );
  }
  settle(
    'initiative',
    before.initiatives,
    read.initiatives,
    { before: ({ node }) => node, after: ({ node }) => node },
    { before: childNames(before), after: childNames(read) },
  );
  const others = new Set(read.references.flatMap(({ initiatives }) => initiatives.map(({ id }) => id)));
  settle(
    'indicator',
    before.indicators,
    read.indicators.filter(({ owner }) => owner === null || !others.has(owner)),
    { before: ({ owner }) => owner, after: ({ owner }) => owner },
    { before: targetTexts, after: targetTexts },
  );
  const named = (action: Plan['actions'][number]) => ({ ...action, name: `${action.label} ${action.from ?? ''}` });
  settle(
    'action',
    before.actions.map(named),
    read.actions.map(named),
    { before: ({ initiative }) => initiative, after: ({ initiative }) => initiative },
    { before: () => [], after: () => [] },
  );
  return { plan: same.size === 0 ? read : withIds(read, (id) => same.get(id) ?? id), renames, same };
}

/** The plan under other IDs. */
function withIds(plan: Plan, idOf: (id: string) => string): Plan {
  const of = (id: string | null) => (id === null ? null : idOf(id));
  return {
    ...plan,
    nodes: plan.nodes.map((node) => ({ ...node, id: idOf(node.id), parent: of(node.parent) })),
    initiatives: plan.initiatives.map((one) => ({ ...one, id: idOf(one.id), node: of(one.node) })),
    indicators: plan.indicators.map((one) => ({ ...one, id: idOf(one.id), owner: of(one.owner) })),
    actions: plan.actions.map((one) => ({ ...one, id: idOf(one.id), initiative: idOf(one.initiative) })),
    statedCounts: plan.statedCounts.map((count) => ({ ...count, node: of(count.node) })),
    ...(plan.statedCosts ? { statedCosts: plan.statedCosts.map((cost) => ({ ...cost, node: of(cost.node) })) } : {}),
  };
}

/** By what a part is known when its name changed: what stands beneath it, and who does it. */
function childNames(plan: Plan): (part: { readonly id: string }) => readonly string[] {
  const children = new Map<string, string[]>();
  const add = (owner: string | null, name: string) => {
    if (owner === null) return;
    const known = children.get(owner);
    if (known) known.push(name);
    else children.set(owner, [name]);
  };
  for (const { parent, name } of plan.nodes) add(parent, name);
  for (const { id, node, name, leadDivisions } of plan.initiatives) {
    add(node, name);
    for (const division of leadDivisions) add(id, division);
  }
  for (const { owner, name } of plan.indicators) add(owner, name);
  return ({ id }) => children.get(id) ?? [];
}

function targetTexts({ unit, targets }: Plan['indicators'][number]): string[] {
  return [unit ?? '', ...Object.entries(targets).map(([year, { text }]) => `${year} ${text}`)];
}

function placesOf(plan: Plan, nodeName: (node: Plan['nodes'][number]) => string): ReadonlyMap<string, string> {
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  const above = (id: string | null): string[] => {
    const path: string[] = [];
    const seen = new Set<string>();
    for (let at = nodes.get(id ?? ''); at && !seen.has(at.id); at = nodes.get(at.parent ?? '')) {
      seen.add(at.id);
      path.unshift(nodeName(at));
    }
    return path;
  };
  const initiatives = new Map(plan.initiatives.map((one) => [one.id, one]));
  return new Map([
    ...plan.nodes.map(({ id, parent }) => [id, above(parent).join(' › ')] as const),
    ...plan.initiatives.map(({ id, node }) => [id, above(node).join(' › ')] as const),
    ...plan.indicators.map(({ id, owner }) => {
      const initiative = initiatives.get(owner ?? '');
      const path = initiative ? [...above(initiative.node), initiative.name] : above(owner);
      return [id, path.join(' › ')] as const;
    }),
  ]);
}
