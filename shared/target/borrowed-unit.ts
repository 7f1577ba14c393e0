import type { Clause } from './draft';
import type { GroupToken } from './tokens';
import { parseUnit, type Unit, unitAt } from './units';

/** The unit that stands in brackets behind the number (120（千件）), before it (満足度（％）80) or in the noun (100以上の手続). */
export function borrowedUnit(clause: Clause, groups: readonly GroupToken[]): Unit | null {
  const { folded, tokens, head } = clause;
  for (const group of groups) {
    const unit = parseUnit(folded.slice(group.start, group.end));
    if (unit !== null) return unit;
  }
  const before = unitBefore(clause, head.index);
  if (before !== null) return before;
  const noun = tokens[head.after.end];
  if (noun?.type !== 'words' || !head.after.attributive || head.after.comparator === null) return null;
  const match = unitAt(folded, noun.start + 1);
  return match?.source === 'known' ? match.unit : null;
}

export function unitBefore(clause: Clause, headStart: number): Unit | null {
  for (let at = headStart - 1; at >= 0; at -= 1) {
    const token = clause.tokens[at];
    if (token?.type === 'group') return parseUnit(clause.folded.slice(token.start, token.end));
    const text = token === undefined ? '' : clause.folded.slice(token.start, token.end);
    if (!/^[\s:：]*$/.test(text)) return null;
  }
  return null;
}

export function times(value: number | null, unit: Unit | null): number | null {
  return value === null || unit === null ? value : Number((value * unit.factor).toPrecision(12));
}
