import { type Condition, type Criterion, type Expression, sum } from '../assess/expression';

/**
 * The tree with further criteria in every COUNTIFS and SUMIFS: only the rows of one node, only rows that decide. Counts of a label that
 * the sheet shows already are taken from there: `shown` names the input for a label, or another count in its place. The tree's own criteria come
 * first, for most rows fail them, and engines ask no further then; last of all whether there is a number, which most rows have.
 */
export function withCriteria(
  tree: Expression,
  criteria: readonly Criterion[],
  shown: (label: string) => Expression | null = () => null,
): Expression {
  return mapRows(tree, (part) => {
    const label = part.node === 'count' ? labelOf(part.where) : null;
    return (label === null ? null : shown(label)) ?? { ...part, where: selectiveFirst([...part.where, ...criteria]) };
  });
}

function selectiveFirst(where: readonly Criterion[]): Criterion[] {
  return [...where.filter((one) => 'equals' in one), ...where.filter((one) => 'isNumber' in one)];
}

/** The tree with every count as the sum of a column `tally`, which holds 1 in every row. */
export function tallied(tree: Expression): Expression {
  return mapRows(tree, (part) => (part.node === 'count' ? sum('tally', ...part.where) : part));
}

type OverRows = Extract<Expression, { node: 'count' | 'sum' }>;

/** The tree with every COUNTIFS and SUMIFS changed. */
function mapRows(tree: Expression, change: (part: OverRows) => Expression): Expression {
  const part = (of: Expression): Expression => mapRows(of, change);
  switch (tree.node) {
    case 'count':
    case 'sum':
      return change(tree);
    case 'arithmetic':
      return { ...tree, left: part(tree.left), right: part(tree.right) };
    case 'extreme':
      return { ...tree, of: tree.of.map(part) };
    case 'absolute':
    case 'round':
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
