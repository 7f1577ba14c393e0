import { foldKey } from '../text/fold';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Parts of two states of a plan, paired. Pairs and `added` keep the order of the later state, `gone` that of the earlier one. */
export interface Matched<Part> {
  readonly pairs: readonly { readonly before: Part; readonly after: Part }[];
  readonly added: readonly Part[];
  readonly gone: readonly Part[];
}

/**
 * Pairs parts by their id; then those that are left by name within the same owner; then by a name that only one part on each side
 * bears. `ownerBefore` gives the owner in the words of the later state, so that a renamed owner still holds its own together.
 */
export function matchParts<Part extends Named>(
  before: readonly Part[],
  after: readonly Part[],
  ownerBefore: (part: Part) => string | null,
  ownerAfter: (part: Part) => string | null,
): Matched<Part> {
  const partner = new Map<Part, Part>();
  const taken = new Set<Part>();
  const pairBy = (keyBefore: (part: Part) => string, keyAfter: (part: Part) => string) => {
    const open = groupBy(
      before.filter((part) => !taken.has(part)),
      keyBefore,
    );
    const wanted = groupBy(
      after.filter((part) => !partner.has(part)),
      keyAfter,
    );
    for (const [key, parts] of wanted) {
      const [one, second] = open.get(key) ?? [];
      const [part] = parts;
      if (key === '' || !one || !part || second || parts.length > 1) continue;
      partner.set(part, one);
      taken.add(one);
    }
  };
  const id = (part: Part) => part.id;
  pairBy(id, id);
  pairBy(
    (part) => `${ownerBefore(part) ?? ''}\u0001${foldKey(part.name)}`,
    (part) => `${ownerAfter(part) ?? ''}\u0001${foldKey(part.name)}`,
  );
  const name = (part: Part) => foldKey(part.name);
  pairBy(name, name);
  return {
    pairs: after.flatMap((part) => {
      const one = partner.get(part);
      return one ? [{ before: one, after: part }] : [];
    }),
    added: after.filter((part) => !partner.has(part)),
    gone: before.filter((part) => !taken.has(part)),
  };
}

function groupBy<Part>(parts: readonly Part[], keyOf: (part: Part) => string): Map<string, Part[]> {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const group = groups.get(keyOf(part));
    if (group) group.push(part);
    else groups.set(keyOf(part), [part]);
  }
  return groups;
}
