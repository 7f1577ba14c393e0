import { foldKey } from '../../text/fold';
import type { Draft, DraftInitiative } from '../draft';
import type { NodeForest, OpenNode } from './node-forest';

/** An initiative while drafts are being joined. */
export interface JoinedInitiative {
  readonly node: OpenNode | null;
  readonly data: DraftInitiative;
  readonly drafts: Set<Draft>;
}

/** With more initiatives of one name than this, another sheet's row is no longer matched by its name alone. */
const MOST_NAMESAKES = 20;

/** Initiatives of all drafts; rows of other sheets and files that name the same initiative are one. */
export class InitiativeRegister {
  readonly all: JoinedInitiative[] = [];
  readonly #byName = new Map<string, JoinedInitiative[]>();
  readonly #byNumber = new Map<string, JoinedInitiative[]>();
  readonly #byNode = new Map<OpenNode | null, Map<string, JoinedInitiative>>();
  readonly #byDraft = new Map<Draft, Map<string, JoinedInitiative>>();

  constructor(readonly forest: NodeForest) {}

  add(draft: Draft, initiative: DraftInitiative): void {
    const node = this.forest.plant(initiative.path);
    const name = foldKey(initiative.name);
    const known = this.#same(name, initiative.number, node, draft);
    const joined = known ?? { node, data: copyOf(initiative), drafts: new Set<Draft>() };
    joined.drafts.add(draft);
    if (known) mergeInto(known.data, initiative);
    else {
      this.all.push(joined);
      const siblings = this.#byNode.get(node);
      if (siblings) siblings.set(name, joined);
      else this.#byNode.set(node, new Map([[name, joined]]));
      const present = this.#byName.get(name);
      if (present) present.push(joined);
      else this.#byName.set(name, [joined]);
      const { number } = initiative;
      const numbered = number === null ? undefined : this.#byNumber.get(number);
      if (numbered) numbered.push(joined);
      else if (number !== null) this.#byNumber.set(number, [joined]);
    }
    const own = this.#byDraft.get(draft);
    if (own) own.set(initiative.key, joined);
    else this.#byDraft.set(draft, new Map([[initiative.key, joined]]));
  }

  /** The initiative a draft knows by that key. */
  ofKey(draft: Draft, key: string): JoinedInitiative | null {
    return this.#byDraft.get(draft)?.get(key) ?? null;
  }

  /** The only initiative of that name. */
  ofName(name: string): JoinedInitiative | null {
    const found = this.#byName.get(foldKey(name)) ?? [];
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  #same(name: string, number: string | null, node: OpenNode | null, draft: Draft): JoinedInitiative | null {
    const here = this.#byNode.get(node)?.get(name);
    if (here) return here;
    return (
      this.#related(this.#byName.get(name) ?? [], node, draft) ??
      // 1-2 電子図書館 in a list and 1-2 電子図書館の開設 on its card.
      this.#related(this.#shortened(name, number), node, draft)
    );
  }

  #shortened(name: string, number: string | null): readonly JoinedInitiative[] {
    const numbered = number === null ? [] : (this.#byNumber.get(number) ?? []);
    if (numbered.length > MOST_NAMESAKES) return [];
    return numbered.filter((candidate) => isShortened(name, foldKey(candidate.data.name)));
  }

  #related(candidates: readonly JoinedInitiative[], node: OpenNode | null, draft: Draft): JoinedInitiative | null {
    if (candidates.length === 0 || candidates.length > MOST_NAMESAKES) return null;
    const related = candidates.filter(
      (candidate) =>
        !candidate.drafts.has(draft) &&
        (node === null || candidate.node === null || this.forest.isUnder(candidate.node, node)),
    );
    return related.length === 1 ? (related[0] ?? null) : null;
  }
}

/** One name is the beginning or the end of the other. */
function isShortened(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= 4 && (long.startsWith(short) || long.endsWith(short));
}

function copyOf(initiative: DraftInitiative): DraftInitiative {
  return {
    ...initiative,
    leadDivisions: [...initiative.leadDivisions],
    supportingDivisions: [...initiative.supportingDivisions],
    tags: [...initiative.tags],
    statedProgress: { ...initiative.statedProgress },
    actionTexts: { ...initiative.actionTexts },
    costs: [...initiative.costs],
    ...(initiative.costTotals ? { costTotals: [...initiative.costTotals] } : {}),
    attributes: [...initiative.attributes],
  };
}

function mergeInto(into: DraftInitiative, from: DraftInitiative): void {
  into.number ??= from.number;
  if (from.source !== null && foldKey(into.name) !== foldKey(from.name)) {
    into.attributes.push({ ...from.source, text: from.name, label: '名称' });
  }
  if (into.classification === null) into.classification = from.classification;
  else if (from.classification !== null && from.classification !== into.classification && from.source) {
    into.attributes.push({ ...from.source, text: from.classification, label: '区分' });
  }
  into.priority = into.priority === null ? from.priority : into.priority || from.priority === true;
  union(into.leadDivisions, from.leadDivisions);
  union(into.supportingDivisions, from.supportingDivisions);
  union(into.tags, from.tags);
  fill(into.statedProgress, from.statedProgress, into, '評価');
  fill(into.actionTexts, from.actionTexts, into, '行動目標');
  joinCosts(into, from);
  for (const attribute of from.attributes) {
    if (!into.attributes.some(({ label, text }) => label === attribute.label && text === attribute.text)) {
      into.attributes.push(attribute);
    }
  }
}

/** Two sheets that give the money of one year: the first counts, the other stays as a text where it differs. */
function joinCosts(into: JoinedInitiative['data'], from: DraftInitiative): void {
  const present = new Map(into.costs.map((cost) => [`${cost.year} ${cost.kind}`, cost]));
  for (const cost of from.costs) {
    const other = present.get(`${cost.year} ${cost.kind}`);
    if (other === undefined || other.source.sheet === cost.source.sheet) into.costs.push(cost);
    else if (other.yen !== cost.yen) {
      into.attributes.push({ ...cost.source, label: `${cost.kind === 'actual' ? '決算' : '予算'}（${cost.year}）` });
    }
  }
  if (from.costTotals) into.costTotals = [...(into.costTotals ?? []), ...from.costTotals];
}

function union(into: string[], from: readonly string[]): void {
  for (const item of from) if (!into.includes(item)) into.push(item);
}

/** Two sheets that differ: the first counts, the other stays as a text. */
function fill<Value extends { sheet: string; cell: string; text: string }>(
  into: Record<string, Value>,
  from: Readonly<Record<string, Value>>,
  owner: DraftInitiative,
  label: string,
): void {
  for (const [key, value] of Object.entries(from)) {
    const present = into[key];
    if (present === undefined) into[key] = value;
    else if (present.text !== value.text) owner.attributes.push({ ...value, label: `${label}（${key}）` });
  }
}
