import { evaluate, type Inputs } from './evaluate';
import {
  and,
  compare,
  divide,
  type Expression,
  input,
  isBlank,
  isNumber,
  multiply,
  number,
  text,
  when,
} from './expression';
import { REASON_WORDS } from './outcome';
import { scaleTree } from './rate';
import { roundBy } from './rounding';
import type { Axis, RuleSet } from './rule-set';

const spent = input('actualCost');
const estimate = input('estimate');

/**
 * 費用: 実績額 ÷ 見積額 in percent, less is better. Inputs: actualCost, estimate, in the same unit. No estimate or no result is said in the same
 * words as for targets; an estimate of 0 cannot be compared with.
 */
export function costRateTree(rules: RuleSet): Expression {
  const rate = roundBy(rules.rounding, multiply(divide(spent, estimate), number(100)));
  return when(
    and(isNumber(spent), isNumber(estimate)),
    when(compare(estimate, '=', number(0)), text(REASON_WORDS.notComparable), rate),
    when(
      isBlank(estimate),
      text(REASON_WORDS.noTarget),
      when(isBlank(spent), text(REASON_WORDS.notMeasured), text(REASON_WORDS.notComparable)),
    ),
  );
}

/** Grade of the cell `rate` on one axis; a reason's word passes through. Settings: the axis's id with 1, 2 … from its first step. */
export const axisGradeTree = (axis: Axis): Expression =>
  when(isNumber(input('rate')), scaleTree(axis.grades, axis.id), input('rate'));

/** Rate in percent and grade of the cost axis for these cells; null where the rule set has no such axis. */
export function assessCost(
  cells: Inputs,
  rules: RuleSet,
): { readonly rate: number | string; readonly grade: string } | null {
  const axis = rules.axes.find((one) => one.id === 'cost');
  if (axis === undefined) return null;
  const rate = evaluate(costRateTree(rules), cells) ?? '';
  return { rate, grade: String(evaluate(axisGradeTree(axis), { rate })) };
}
