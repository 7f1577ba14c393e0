import { foldKey } from '../text/fold';
import { groupBy } from './group-by';
import { featuresOf, likeness, SAME_PART } from './likeness';

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

/** A part that was renamed and moved at once must be more alike than one that stayed. */
const MOVED_PART = 0.75;

/** Two that fit nearly as well are not guessed between. */
const MARGIN = 0.03;

interface Alike<Part> {
  readonly one: Part;
  readonly other: Part;
  readonly score: number;
}

function shareOne<Part>(pair: Alike<Part>, third: Alike<Part>): boolean {
  return pair.one === third.one || pair.other === third.other;
}

const NOTHING = { before: () => [], after: () => [] };

/**
 * Pairs parts by their id; then those that are left by name within the same owner; then by a name that only one part on each side
 * bears; then, within the same owner first, the ones that are most alike by name and by what they say (`says`): a part that was renamed.
 * `ownerBefore` gives the owner in the words of the later state, so that a renamed owner still holds its own together.
 */
export function matchParts<Part extends Named>(
  before: readonly Part[],
  after: readonly Part[],
  ownerBefore: (part: Part) => string | null,
  ownerAfter: (part: Part) => string | null,
  says: { before: (part: Part) => readonly string[]; after: (part: Part) => readonly string[] } = NOTHING,
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
  for (const within of [true, false]) {
    const open = before
      .filter((part) => !taken.has(part))
      .map((part) => ({ part, features: featuresOf(part.name, says.before(part)) }));
    const wanted = after
      .filter((part) => !partner.has(part))
      .map((part) => ({ part, features: featuresOf(part.name, says.after(part)) }));
    const alike = wanted.flatMap((one) =>
      open.flatMap((other): Alike<Part>[] => {
        if (within !== (ownerBefore(other.part) === ownerAfter(one.part))) return [];
        const score = likeness(other.features, one.features);
        return score >= (within ? SAME_PART : MOVED_PART) ? [{ one: one.part, other: other.part, score }] : [];
      }),
    );
    alike.sort((a, b) => b.score - a.score);
    const free = ({ one, other }: Alike<Part>) => !partner.has(one) && !taken.has(other);
    for (const pair of alike) {
      const rival = (third: Alike<Part>) =>
        third !== pair && free(third) && pair.score - third.score < MARGIN && shareOne(pair, third);
      if (!free(pair) || alike.some(rival)) continue;
      partner.set(pair.one, pair.other);
      taken.add(pair.other);
    }
  }
  return {
    pairs: after.flatMap((part) => {
      const one = partner.get(part);
      return one ? [{ before: one, after: part }] : [];
    }),
    added: after.filter((part) => !partner.has(part)),
    gone: before.filter((part) => !taken.has(part)),
  };
}
