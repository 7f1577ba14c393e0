import type { Cell, Comparison, Condition, Criterion, Expression } from './expression';

/** Cells by name; a name that is absent is a blank cell. */
export type Inputs = Readonly<Record<string, Cell>>;
/** Columns by name, all of one length, for COUNTIFS and SUMIFS. */
export type Columns = Readonly<Record<string, readonly Cell[]>>;

/** Thrown where a sheet would show #VALUE! or #DIV/0!. The trees of this folder guard against both; a test holds them to it. */
export class CalculationError extends Error {}

/** Beyond this a double has no digits behind the point that rounding could touch. */
const WHOLE = 2 ** 53;

/** ROUND: halves away from zero. */
export function roundNumber(value: number, digits: number): number {
  const scale = 10 ** digits;
  const scaled = Math.abs(value) * scale;
  if (!(scaled < WHOLE)) return value;
  const whole = Math.floor(scaled + 0.5);
  const rounded = (Math.sign(value) * whole) / scale;
  return rounded === 0 ? 0 : rounded;
}

/** Compares as sheets do: texts without regard to case, a blank as 0 or "", numbers before texts. */
export function compareCells(left: Cell, operator: Comparison, right: Cell): boolean {
  const order = orderOf(left, right);
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
  }
}

function orderOf(left: Cell, right: Cell): number {
  const one = left ?? (typeof right === 'string' ? '' : 0);
  const two = right ?? (typeof left === 'string' ? '' : 0);
  if (typeof one === 'number' && typeof two === 'number') return one - two;
  if (typeof one === 'number') return -1;
  if (typeof two === 'number') return 1;
  const [a, b] = [one.toLowerCase(), two.toLowerCase()];
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The value a sheet would show for the tree. Throws CalculationError where it would show an error. */
export function evaluate(tree: Expression, inputs: Inputs, columns: Columns = {}): Cell {
  const cell = (part: Expression): Cell => evaluate(part, inputs, columns);
  const numeric = (part: Expression): number => {
    const value = cell(part) ?? 0;
    if (typeof value !== 'number') throw new CalculationError(`a number is needed, not ${JSON.stringify(value)}`);
    return value;
  };
  switch (tree.node) {
    case 'number':
    case 'setting':
      return tree.value;
    case 'text':
      return tree.text;
    case 'input':
      return inputs[tree.name] ?? null;
    case 'arithmetic':
      return calculate(tree.operator, numeric(tree.left), numeric(tree.right));
    case 'extreme':
      return Math[tree.which](...tree.of.map(numeric));
    case 'absolute':
      return Math.abs(numeric(tree.of));
    case 'round':
      return roundNumber(numeric(tree.of), tree.digits);
    case 'if':
      return cell(holds(tree.condition, inputs, columns) ? tree.yes : tree.no);
    case 'position': {
      const sought = cell(tree.of);
      return tree.items.findIndex((item) => compareCells(sought, '=', item)) + 1;
    }
    case 'count':
      return rowsWhere(tree.where, inputs, columns).length;
    case 'sum': {
      const column = columns[tree.column] ?? [];
      return rowsWhere(tree.where, inputs, columns).reduce((total, row) => {
        const value = column[row];
        return typeof value === 'number' ? total + value : total;
      }, 0);
    }
  }
}

function calculate(operator: '+' | '-' | '*' | '/', left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      if (right === 0) throw new CalculationError('division by zero');
      return left / right;
  }
}

/** Whether a condition holds for these cells. */
export function holds(condition: Condition, inputs: Inputs, columns: Columns = {}): boolean {
  switch (condition.node) {
    case 'known':
      return condition.value;
    case 'compare':
      return compareCells(
        evaluate(condition.left, inputs, columns),
        condition.operator,
        evaluate(condition.right, inputs, columns),
      );
    case 'and':
      return condition.of.every((part) => holds(part, inputs, columns));
    case 'or':
      return condition.of.some((part) => holds(part, inputs, columns));
    case 'not':
      return !holds(condition.of, inputs, columns);
    case 'isNumber':
      return typeof evaluate(condition.of, inputs, columns) === 'number';
    case 'isBlank':
      return compareCells(evaluate(condition.of, inputs, columns), '=', '');
  }
}

function rowsWhere(where: readonly Criterion[], inputs: Inputs, columns: Columns): readonly number[] {
  const length = columns[where[0]?.column ?? '']?.length ?? 0;
  const rows: number[] = [];
  for (let row = 0; row < length; row += 1) {
    const fits = where.every((criterion) => {
      const value = columns[criterion.column]?.[row] ?? null;
      if ('isNumber' in criterion) return typeof value === 'number';
      return value !== null && compareCells(value, '=', evaluate(criterion.equals, inputs, columns));
    });
    if (fits) rows.push(row);
  }
  return rows;
}
