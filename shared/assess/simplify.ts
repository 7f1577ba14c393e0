import type { Inputs } from './evaluate';
import { compareCells } from './evaluate';
import type { Cell, Condition, Expression } from './expression';

/**
 * The same tree for a case of which some cells are known beforehand (a row whose direction will not change), without the branches
 * that cannot be reached: `evaluate(simplify(tree, known), rest)` = `evaluate(tree, {...known, ...rest})`.
 */
export function simplify(tree: Expression, known: Inputs): Expression {
  const part = (of: Expression): Expression => simplify(of, known);
  switch (tree.node) {
    case 'input':
      return tree.name in known ? literal(known[tree.name] ?? null) : tree;
    case 'arithmetic':
      return { ...tree, left: part(tree.left), right: part(tree.right) };
    case 'extreme':
      return { ...tree, of: tree.of.map(part) };
    case 'absolute':
    case 'round':
      return { ...tree, of: part(tree.of) };
    case 'position': {
      const of = part(tree.of);
      const cell = literalCell(of);
      if (cell === undefined) return { ...tree, of };
      return { node: 'number', value: tree.items.findIndex((item) => compareCells(cell, '=', item)) + 1 };
    }
    case 'if': {
      const condition = simplifyCondition(tree.condition, known);
      if (condition.node === 'known') return part(condition.value ? tree.yes : tree.no);
      return { ...tree, condition, yes: part(tree.yes), no: part(tree.no) };
    }
    case 'count':
    case 'sum':
      return {
        ...tree,
        where: tree.where.map((criterion) =>
          'equals' in criterion ? { ...criterion, equals: part(criterion.equals) } : criterion,
        ),
      };
    default:
      return tree;
  }
}

function simplifyCondition(condition: Condition, known: Inputs): Condition {
  switch (condition.node) {
    case 'compare': {
      const left = simplify(condition.left, known);
      const right = simplify(condition.right, known);
      const [one, two] = [literalCell(left), literalCell(right)];
      if (one !== undefined && two !== undefined) return truth(compareCells(one, condition.operator, two));
      return { ...condition, left, right };
    }
    case 'and':
    case 'or': {
      // The value that decides the whole: false for AND, true for OR.
      const decisive = condition.node === 'or';
      const parts = condition.of.map((part) => simplifyCondition(part, known));
      if (parts.some((part) => part.node === 'known' && part.value === decisive)) return truth(decisive);
      const open = parts.filter((part) => part.node !== 'known');
      const [first] = open;
      if (first === undefined) return truth(!decisive);
      return open.length === 1 ? first : { node: condition.node, of: open };
    }
    case 'not': {
      const of = simplifyCondition(condition.of, known);
      return of.node === 'known' ? truth(!of.value) : { node: 'not', of };
    }
    case 'isNumber':
    case 'isBlank': {
      const of = simplify(condition.of, known);
      const cell = literalCell(of);
      if (cell === undefined) return { ...condition, of };
      return truth(condition.node === 'isNumber' ? typeof cell === 'number' : compareCells(cell, '=', ''));
    }
    case 'known':
      return condition;
  }
}

const truth = (value: boolean): Condition => ({ node: 'known', value });

const literal = (cell: Cell): Expression =>
  typeof cell === 'number' ? { node: 'number', value: cell } : { node: 'text', text: cell ?? '' };

/** Settings stay open: their cell may be edited. Undefined = not a literal. */
function literalCell(tree: Expression): Cell | undefined {
  if (tree.node === 'number') return tree.value;
  if (tree.node === 'text') return tree.text;
  return undefined;
}
