import { foldKey } from '../../text/fold';
import type { Draft } from '../draft';

/** Level names of all drafts in one order from the top; the leaf's name last. */
export interface MergedLevels {
  readonly levels: readonly string[];
  /** Index of a node level by the name a draft gives it. */
  indexOf(level: string): number;
}

/** 施策名 and 施策 are one level. */
export function levelKey(level: string): string {
  return foldKey(level).replace(/(?:の?名称|名|番号)$/, '');
}

/**
 * Puts the level names of several drafts into one order: a name that only a later draft has stands before the next name they
 * share. The first leaf's name names the leaves of all.
 */
export function mergeLevels(drafts: readonly Draft[]): MergedLevels {
  const above: string[] = [];
  let leaf: string | null = null;
  for (const draft of drafts) {
    const names = draft.hasLeaf ? draft.levels.slice(0, -1) : draft.levels;
    if (draft.hasLeaf) leaf ??= draft.levels[draft.levels.length - 1] ?? null;
    names.forEach((name, index) => {
      if (above.some((known) => levelKey(known) === levelKey(name))) return;
      const next = names.slice(index + 1).find((later) => above.some((known) => levelKey(known) === levelKey(later)));
      const at = next === undefined ? above.length : above.findIndex((known) => levelKey(known) === levelKey(next));
      above.splice(at, 0, name);
    });
  }
  const index = new Map(above.map((name, at) => [levelKey(name), at]));
  return {
    levels: leaf === null ? above : [...above, leaf],
    indexOf: (level) => index.get(levelKey(level)) ?? Math.max(0, above.length - 1),
  };
}
