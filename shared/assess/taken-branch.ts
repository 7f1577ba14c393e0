import { holds, type Inputs } from './evaluate';
import type { Expression } from './expression';

/** The tree without its conditions: what was in fact calculated for these cells. */
export function takenBranch(tree: Expression, inputs: Inputs): Expression {
  const part = (of: Expression): Expression => takenBranch(of, inputs);
  switch (tree.node) {
    case 'if':
      return part(holds(tree.condition, inputs) ? tree.yes : tree.no);
    case 'arithmetic':
      return { ...tree, left: part(tree.left), right: part(tree.right) };
    case 'extreme':
      return { ...tree, of: tree.of.map(part) };
    case 'absolute':
    case 'round':
    case 'position':
      return { ...tree, of: part(tree.of) };
    default:
      return tree;
  }
}

/** The first division in the tree, looking inwards through rounding, caps and × 100; null where nothing was divided. */
export function divisionIn(tree: Expression): Extract<Expression, { node: 'arithmetic' }> | null {
  switch (tree.node) {
    case 'arithmetic':
      return tree.operator === '/' ? tree : (divisionIn(tree.left) ?? divisionIn(tree.right));
    case 'round':
    case 'absolute':
      return divisionIn(tree.of);
    case 'extreme':
      return tree.of.map(divisionIn).find((found) => found !== null) ?? null;
    default:
      return null;
  }
}
