import type { Condition, Criterion, Expression } from '../assess/expression';

/**
 * The tree with further criteria in every COUNTIFS and SUMIFS: only the rows of one node, only rows that decide. Counts of a label that
 * the sheet shows already are taken from there: `shown` names the input for a label.
 */
export function withCriteria(
  tree: Expression,
  criteria: readonly Criterion[],
  shown: (label: string) => Expression | null = () => null,
): Expression {
  const part = (of: Expression): Expression => withCriteria(of, criteria, shown);
  switch (tree.node) {
    case 'count': {
      const label = labelOf(tree.where);
      return (label === null ? null : shown(label)) ?? { ...tree, where: [...criteria, ...tree.where] };
    }
    case 'sum':
      return { ...tree, where: [...criteria, ...tree.where] };
    case 'arithmetic':
      return { ...tree, left: part(tree.left), right: part(tree.right) };
    case 'extreme':
      return { ...tree, of: tree.of.map(part) };
    case 'absolute':
    case 'round':
      return { ...tree, of: part(tree.of) };
    case 'position':
      return { ...tree, of: part(tree.of) };
    case 'if':
      return { ...tree, condition: inCondition(tree.condition, part), yes: part(tree.yes), no: part(tree.no) };
    default:
      return tree;
  }
}

/** The label that a count asks for, where that is all it asks for. */
function labelOf(where: readonly Criterion[]): string | null {
  const [only, ...more] = where;
  if (!only || more.length > 0 || !('equals' in only) || only.equals.node !== 'text') return null;
  return only.equals.text;
}

function inCondition(condition: Condition, part: (of: Expression) => Expression): Condition {
  switch (condition.node) {
    case 'compare':
      return { ...condition, left: part(condition.left), right: part(condition.right) };
    case 'and':
    case 'or':
      return { ...condition, of: condition.of.map((one) => inCondition(one, part)) };
    case 'not':
      return { ...condition, of: inCondition(condition.of, part) };
    case 'isNumber':
    case 'isBlank':
      return { ...condition, of: part(condition.of) };
    case 'known':
      return condition;
  }
}
