import { foldKey } from '../text/fold';

/** Parts that are at least so alike are one part that was renamed. */
export const SAME_PART = 0.5;

/** What of a part is compared, made once for each. */
export interface Features {
  /** Pairs of neighbouring letters of the name. */
  readonly letters: readonly string[];
  readonly says: readonly string[];
}

export function featuresOf(name: string, says: readonly string[]): Features {
  return { letters: lettersOf(name), says: says.map(foldKey).filter((text) => text !== '') };
}

/**
 * How alike two parts of a plan are, 0 to 1: by the pairs of letters of their names, and by what they say besides (divisions, targets,
 * what stands beneath them) where they say anything. Words that both could have by chance (○, A, a year) weigh no more than others, so that
 * a name without likeness needs nearly all of the rest.
 */
export function likeness(before: Features, after: Features): number {
  const names = shared(before.letters, after.letters);
  if (before.says.length < LEAST_WORDS || after.says.length < LEAST_WORDS) return names;
  const content = shared(before.says, after.says);
  return Math.max(names * (content < 0.2 ? 0.9 : 1), (names + content) / 2);
}

/** Fewer texts say too little: 情報政策課 stands beside half of a plan. */
const LEAST_WORDS = 3;

function lettersOf(name: string): string[] {
  const letters = Array.from(foldKey(name));
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/** Twice what both have, by what they have together (Sørensen–Dice), each text counted as often as it stands. */
function shared(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 0;
  const left = new Map<string, number>();
  for (const text of one) left.set(text, (left.get(text) ?? 0) + 1);
  let both = 0;
  for (const text of other) {
    const count = left.get(text) ?? 0;
    if (count === 0) continue;
    left.set(text, count - 1);
    both++;
  }
  return (2 * both) / (one.length + other.length);
}
