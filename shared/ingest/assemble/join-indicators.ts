import { foldKey } from '../../text/fold';
import type { Draft, DraftIndicator } from '../draft';

/** An indicator whose owner is settled. `Owner` is compared by identity. */
export interface JoinedIndicator<Owner> {
  readonly owner: Owner | null;
  data: DraftIndicator;
  readonly drafts: Set<Draft>;
}

/**
 * Indicators of all drafts. The same indicator in another sheet (targets here, results there; one sheet a year) is one, as
 * long as no cell of it contradicts what is known.
 */
export class IndicatorRegister<Owner extends object> {
  readonly all: JoinedIndicator<Owner>[] = [];
  readonly #byOwner = new Map<Owner | null, Map<string, JoinedIndicator<Owner>[]>>();

  add(draft: Draft, indicator: DraftIndicator, owner: Owner | null): void {
    const names = this.#byOwner.get(owner) ?? new Map<string, JoinedIndicator<Owner>[]>();
    this.#byOwner.set(owner, names);
    const name = foldKey(indicator.name);
    const known = names.get(name) ?? [];
    const same = known.find((candidate) => !candidate.drafts.has(draft) && agrees(candidate.data, indicator));
    if (same) {
      same.data = merged(same.data, indicator);
      same.drafts.add(draft);
      return;
    }
    const joined = { owner, data: indicator, drafts: new Set([draft]) };
    this.all.push(joined);
    known.push(joined);
    names.set(name, known);
  }
}

type Texts = Readonly<Record<string, { readonly text: string }>>;

function agrees(one: DraftIndicator, other: DraftIndicator): boolean {
  if (one.unit !== null && other.unit !== null && foldKey(one.unit) !== foldKey(other.unit)) return false;
  return (
    agree(one.targets, other.targets) &&
    agree(one.actuals, other.actuals) &&
    agree(one.statedGrades, other.statedGrades)
  );
}

function agree(one: Texts, other: Texts): boolean {
  return Object.entries(other).every(([year, { text }]) => {
    const known = one[year]?.text.trim() ?? '';
    return known === '' || text.trim() === '' || foldKey(known) === foldKey(text);
  });
}

function merged(one: DraftIndicator, other: DraftIndicator): DraftIndicator {
  return {
    ...one,
    unit: one.unit ?? other.unit,
    baseline: one.baseline ?? other.baseline,
    targets: fill(one.targets, other.targets),
    actuals: fill(one.actuals, other.actuals),
    finalYear: one.finalYear ?? other.finalYear,
    statedGrades: fill(one.statedGrades, other.statedGrades),
    attributes: [...(one.attributes ?? []), ...(other.attributes ?? [])],
  };
}

function fill<Value extends { text: string }>(
  one: Readonly<Record<string, Value>>,
  other: Readonly<Record<string, Value>>,
): Record<string, Value> {
  const all: Record<string, Value> = { ...one };
  for (const [year, value] of Object.entries(other)) {
    const known = all[year];
    if (known === undefined || (known.text.trim() === '' && value.text.trim() !== '')) all[year] = value;
  }
  return all;
}
