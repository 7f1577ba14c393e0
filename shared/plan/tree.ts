import type { Indicator, Initiative, Plan, PlanNode } from './model';

/** A plan with its links followed: what lies under a node, what hangs on an initiative. */
export class PlanTree {
  readonly #nodes: ReadonlyMap<string, PlanNode>;
  readonly #initiatives: ReadonlyMap<string, Initiative>;
  readonly #children = new Map<string | null, PlanNode[]>();
  readonly #leaves = new Map<string | null, Initiative[]>();
  readonly #indicators = new Map<string | null, Indicator[]>();

  constructor(readonly plan: Plan) {
    this.#nodes = new Map(plan.nodes.map((node) => [node.id, node]));
    const referenced = plan.references.flatMap(({ initiatives }) => initiatives);
    this.#initiatives = new Map([...plan.initiatives, ...referenced].map((initiative) => [initiative.id, initiative]));
    for (const node of plan.nodes) append(this.#children, node.parent, node);
    for (const initiative of plan.initiatives) append(this.#leaves, initiative.node, initiative);
    for (const indicator of plan.indicators) append(this.#indicators, indicator.owner, indicator);
  }

  node(id: string | null): PlanNode | undefined {
    return id === null ? undefined : this.#nodes.get(id);
  }

  /** An initiative of the plan or of a reference table. */
  initiative(id: string | null): Initiative | undefined {
    return id === null ? undefined : this.#initiatives.get(id);
  }

  /** Nodes directly under a node; under null, the top level. */
  children(id: string | null): readonly PlanNode[] {
    return this.#children.get(id) ?? [];
  }

  /** Initiatives directly under a node; under null, those without one. */
  initiativesOf(id: string | null): readonly Initiative[] {
    return this.#leaves.get(id) ?? [];
  }

  /** Initiatives anywhere under a node, in the plan's order. */
  initiativesUnder(id: string): Initiative[] {
    return this.plan.initiatives.filter(({ node }) => this.isUnder(node, id));
  }

  /** Indicators of a node, an initiative, or (null) the plan. */
  indicatorsOf(owner: string | null): readonly Indicator[] {
    return this.#indicators.get(owner) ?? [];
  }

  /** Nodes from the top down to `id`, which is the last. Empty for null and for ids that are no node. */
  path(id: string | null): PlanNode[] {
    const path: PlanNode[] = [];
    for (let at = this.node(id); at !== undefined && !path.includes(at); at = this.node(at.parent)) path.unshift(at);
    return path;
  }

  /** True where `id` is `ancestor` or lies below it. */
  isUnder(id: string | null, ancestor: string): boolean {
    return this.path(id).some((node) => node.id === ancestor);
  }

  /** 施策1-1 利便性を高める… › 電子申請の利用促進: the way to a node or an initiative, for people. */
  placeOf(id: string | null): string {
    const initiative = this.initiative(id);
    const names = this.path(initiative ? initiative.node : id).map((node) => this.#label(node));
    return (initiative ? [...names, initiative.name] : names).join(' › ');
  }

  #label(node: PlanNode): string {
    return node.number === null ? node.name : `${this.plan.levels[node.level] ?? ''}${node.number} ${node.name}`;
  }
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const present = map.get(key);
  if (present) present.push(value);
  else map.set(key, [value]);
}
