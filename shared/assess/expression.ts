/**
 * Small expression trees: one definition of a rule, from which `evaluate` calculates and `toFormula` writes the same rule
 * as a spreadsheet formula. Only what Google Sheets, IronCalc and LibreOffice do alike is in the language.
 */

/** What a cell holds: a number, a text, or nothing. Booleans are never fed (ISNUMBER(TRUE) differs between engines). */
export type Cell = number | string | null;

export type Comparison = '=' | '<>' | '>' | '>=' | '<' | '<=';

export type Expression =
  | { readonly node: 'number'; readonly value: number }
  | { readonly node: 'text'; readonly text: string }
  /** A cell, by the name of what it holds: actual, target, baseline … */
  | { readonly node: 'input'; readonly name: string }
  /** A number of the rule set. Stands in the formula as a reference when `refs` has its name, as a literal otherwise. */
  | { readonly node: 'setting'; readonly name: string; readonly value: number }
  | {
      readonly node: 'arithmetic';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly node: 'extreme'; readonly which: 'min' | 'max'; readonly of: readonly Expression[] }
  | { readonly node: 'absolute'; readonly of: Expression }
  /** ROUND as the engines have it; rates use `roundSteadily` and `truncateSteadily`. */
  | { readonly node: 'round'; readonly of: Expression; readonly digits: number }
  | { readonly node: 'if'; readonly condition: Condition; readonly yes: Expression; readonly no: Expression }
  /** Place of the input in an ordered list, from 1; 0 where it is not in the list. `list` names a range for `toFormula`. */
  | { readonly node: 'position'; readonly of: Expression; readonly list: string; readonly items: readonly string[] }
  /** COUNTIFS over columns of equal length. */
  | { readonly node: 'count'; readonly where: readonly Criterion[] }
  /** SUMIFS: sum of the numbers in `column`. */
  | { readonly node: 'sum'; readonly column: string; readonly where: readonly Criterion[] };

/** A condition on one column: equal to a cell or text, or any number at all. */
export type Criterion =
  | { readonly column: string; readonly equals: Expression }
  | { readonly column: string; readonly isNumber: true };

export type Condition =
  | { readonly node: 'compare'; readonly operator: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly node: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly node: 'not'; readonly of: Condition }
  | { readonly node: 'isNumber'; readonly of: Expression }
  | { readonly node: 'isBlank'; readonly of: Expression }
  /** Known while the tree is built; never written into a formula. */
  | { readonly node: 'known'; readonly value: boolean };

export const number = (value: number): Expression => ({ node: 'number', value });
export const text = (words: string): Expression => ({ node: 'text', text: words });
export const input = (name: string): Expression => ({ node: 'input', name });
export const setting = (name: string, value: number): Expression => ({ node: 'setting', name, value });

const arithmetic =
  (operator: '+' | '-' | '*' | '/') =>
  (left: Expression, right: Expression): Expression => ({ node: 'arithmetic', operator, left, right });
export const add = arithmetic('+');
export const subtract = arithmetic('-');
export const multiply = arithmetic('*');
/** Plain division: guard it with a condition; a zero divisor is an error in `evaluate` and #DIV/0! in a sheet. */
export const divide = arithmetic('/');
/** Division that gives `otherwise` where the divisor is zero. */
export const safeDivide = (left: Expression, right: Expression, otherwise: Expression): Expression =>
  when(compare(right, '=', number(0)), otherwise, divide(left, right));

export const minimum = (...of: readonly Expression[]): Expression => ({ node: 'extreme', which: 'min', of });
export const maximum = (...of: readonly Expression[]): Expression => ({ node: 'extreme', which: 'max', of });
export const absolute = (of: Expression): Expression => ({ node: 'absolute', of });
export const round = (of: Expression, digits: number): Expression => ({ node: 'round', of, digits });

/**
 * Binary noise is a few parts in 1e16 (1.15 × 100 is 114.99999999999999), and engines disagree on which side of a whole number
 * or a half it falls. A push of one part in 1e13 away from zero settles it for every engine, and is still too small to lift
 * a quotient of figures below a hundred thousand million (1,000億) over a whole percent.
 */
const NUDGE = number(1.0000000000001);
export const roundSteadily = (of: Expression, digits: number): Expression => round(multiply(of, NUDGE), digits);

/** What is known about the sign of a part; a condition holds exactly where the part is negative. */
export type Sign = 'any' | 'notNegative' | Condition;

/**
 * Truncation written as a ROUND that never meets a tie: ROUND(x − 0.4999999999) for positive x. ROUNDDOWN itself will not do: IronCalc
 * and LibreOffice clean its argument of noise differently (LibreOffice to twelve digits, which turns 99.99999999998 into 100).
 * `sign` may be told where it is known, as a condition under which `of` is negative, too; the formula is shorter then.
 */
export function truncateSteadily(of: Expression, digits: number, sign: Sign = 'any'): Expression {
  const nearlyHalf = Number(`0.${'0'.repeat(digits)}4999999999`);
  const steady = multiply(of, NUDGE);
  if (sign === 'notNegative') return round(subtract(steady, number(nearlyHalf)), digits);
  const negative = sign === 'any' ? compare(of, '<', number(0)) : sign;
  const towardsZero = when(negative, number(nearlyHalf), number(-nearlyHalf));
  return round(add(steady, towardsZero), digits);
}

/**
 * A difference without the noise that subtraction brings forward (1000.15 − 1000.05 is 0.10000000000002274). Six digits, because
 * engines that round to fifteen significant digits still agree then up to 1,000 million (10億).
 */
export const difference = (left: Expression, right: Expression): Expression => round(subtract(left, right), 6);

export const when = (condition: Condition, yes: Expression, no: Expression): Expression => ({
  node: 'if',
  condition,
  yes,
  no,
});
export const position = (of: Expression, list: string, items: readonly string[]): Expression => ({
  node: 'position',
  of,
  list,
  items,
});
export const count = (...where: readonly Criterion[]): Expression => ({ node: 'count', where });
export const sum = (column: string, ...where: readonly Criterion[]): Expression => ({ node: 'sum', column, where });

export const compare = (left: Expression, operator: Comparison, right: Expression): Condition => ({
  node: 'compare',
  operator,
  left,
  right,
});
export const and = (...of: readonly Condition[]): Condition => ({ node: 'and', of });
export const or = (...of: readonly Condition[]): Condition => ({ node: 'or', of });
export const not = (of: Condition): Condition => ({ node: 'not', of });
export const isNumber = (of: Expression): Condition => ({ node: 'isNumber', of });
export const isBlank = (of: Expression): Condition => ({ node: 'isBlank', of });
