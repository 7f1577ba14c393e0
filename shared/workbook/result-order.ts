import type { Expression } from '../assess/expression';
import { worstTree } from '../assess/roll-up';
import type { RuleSet } from '../assess/rule-set';

/**
 * Grades and reason words from the one that decides first to the one that decides last, as `worstTree` asks for them: so that the
 * worst of many results is the least of their places in this list.
 */
export function resultOrder(rules: RuleSet): string[] {
  const order: string[] = [];
  for (let tree: Expression = worstTree(rules, { grouped: false }); tree.node === 'if'; tree = tree.no) {
    if (tree.yes.node === 'text') order.push(tree.yes.text);
  }
  return order;
}
