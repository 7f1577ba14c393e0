import type { Expression } from './expression';
import { gradeTree, rateTree } from './rate';
import type { RuleSet } from './rule-set';

interface RuleTrees {
  readonly grade: Expression;
  readonly rates: Map<string, Expression>;
}

/** A rule set is data and never changes: its trees are built once, however many cells they judge. */
const treesOf = new WeakMap<RuleSet, RuleTrees>();

function treesFor(rules: RuleSet): RuleTrees {
  const present = treesOf.get(rules);
  if (present !== undefined) return present;
  const made = { grade: gradeTree(rules), rates: new Map<string, Expression>() };
  treesOf.set(rules, made);
  return made;
}

/** The rate tree for any values on `scale` (the order of milestones or levels). */
export function rateTreeOf(rules: RuleSet, scale: readonly string[]): Expression {
  const { rates } = treesFor(rules);
  const key = scale.join('\u0000');
  const present = rates.get(key);
  if (present !== undefined) return present;
  const made = rateTree(rules, { values: 'any', scale });
  rates.set(key, made);
  return made;
}

/** The grade tree. */
export function gradeTreeOf(rules: RuleSet): Expression {
  return treesFor(rules).grade;
}
