import { MilestoneStage } from '../target/target';
import type { Inputs } from './evaluate';
import type { Condition, Expression } from './expression';
import {
  absolute,
  add,
  and,
  compare,
  difference,
  divide,
  input,
  isBlank,
  isNumber,
  maximum,
  minimum,
  multiply,
  not,
  number,
  or,
  position,
  roundSteadily,
  setting,
  text,
  truncateSteadily,
  when,
} from './expression';
import { CELL_WORDS, COMPARATOR_WORDS, DIRECTION_WORDS, REASON_WORDS, type Reason, TYPED_REASONS } from './outcome';
import type { RateFormula, Rounding, RuleSet } from './rule-set';
import { simplify } from './simplify';

/**
 * The cells a rate is calculated from; the names are those of `input` in the trees and of `References` in formulas.
 * - actual, target: of the year; finalTarget: of the final year; baseline: when the plan was made
 * - share: percent of the way expected by the end of the year (期待値), see `expectedShare`
 * - direction: 増加, 減少, 維持 (DIRECTION_WORDS; a blank cell counts as 増加)
 * - comparator: 以上, 以下, 超, 未満 (COMPARATOR_WORDS) or blank
 */
export const RATE_INPUTS = ['actual', 'target', 'baseline', 'finalTarget', 'share', 'direction', 'comparator'] as const;
export type RateInput = (typeof RATE_INPUTS)[number];

/** 検討 … 完了, the list named `stages` in references. */
export const STAGES: readonly string[] = MilestoneStage.options;

/** Which targets the tree must be ready for. `any` takes numbers and, by `scale` (default: STAGES), milestones or levels. */
export interface RateShape {
  readonly values: 'quantity' | 'order' | 'any';
  readonly scale?: readonly string[];
  /** Cells that will not change in this row: the tree leaves out what they make unreachable. */
  readonly known?: Inputs;
}

const actual = input('actual');
const target = input('target');
const baseline = input('baseline');
const finalTarget = input('finalTarget');
const share = input('share');
const ZERO = number(0);
const ONE = number(1);
const is = (cell: string, word: string): Condition => compare(input(cell), '=', text(word));
const unrated = (reason: Reason): Expression => text(REASON_WORDS[reason]);

/**
 * Rate in percent (a number, rounded by the rule set: 22 for 22 %) or the word of a reason.
 * Settings that a sheet may keep in cells: maintainTolerance, capUpper, capLower.
 */
export function rateTree(rules: RuleSet, shape: RateShape = { values: 'any' }): Expression {
  const byQuantity = when(and(isNumber(actual), isNumber(target)), quantityRate(rules), withoutNumbers());
  const scale = shape.scale ?? STAGES;
  const tree = {
    quantity: () => byQuantity,
    order: () => orderRate(rules, scale, withoutNumbers()),
    any: () => when(isNumber(target), byQuantity, orderRate(rules, scale, withoutNumbers())),
  }[shape.values]();
  return simplify(tree, shape.known ?? {});
}

/**
 * Grade of a rate by the scale; a reason's word passes through. Inputs: rate, and for targets such as 3時間未満 (where the target
 * itself is not good enough) actual, target or finalTarget, comparator. Settings: grade1, grade2 … = the thresholds from the best down.
 */
export function gradeTree(rules: RuleSet, known: Inputs = {}): Expression {
  const rate = input('rate');
  const scale = rules.grades.reduceRight<Expression>((rest, grade, index) => {
    if (grade.from === null) return text(grade.label);
    const bound = setting(`grade${index + 1}`, grade.from);
    return when(compare(rate, grade.bound === 'atLeast' ? '>=' : '>', bound), text(grade.label), rest);
  }, text(''));
  const unachieved = rules.grades.find((grade) => !grade.achieved);
  const bounds = strictBounds(rules);
  const graded =
    unachieved === undefined || bounds.length === 0
      ? scale
      : when(and(or(is('comparator', '超'), is('comparator', '未満')), ...bounds), text(unachieved.label), scale);
  return simplify(when(isNumber(rate), graded, when(isBlank(rate), text(''), rate)), known);
}

/** The result stands exactly on a bound that it had to pass. */
function strictBounds(rules: RuleSet): readonly Condition[] {
  const formulas: readonly RateFormula[] = [rules.formulas.increase, rules.formulas.decrease];
  if (formulas.every((formula) => formula === 'actualOverTarget' || formula === 'baselineToTarget'))
    return [compare(actual, '=', target)];
  if (formulas.every((formula) => formula === 'againstFinal')) return [compare(actual, '=', finalTarget)];
  return [];
}

/** Percent of the way that should be covered by the end of `year` (期待値); null where the plan gives no period or no step. */
export function expectedShare(
  rules: RuleSet,
  period: { readonly from: number; readonly to: number },
  year: number,
): number | null {
  const steps = rules.expectedSteps;
  const index = year - period.from;
  if (index < 0 || year > period.to) return null;
  if (rules.formulas.increase === 'expectedSteps' || rules.formulas.decrease === 'expectedSteps')
    return steps?.[index] ?? null;
  return ((index + 1) / (period.to - period.from + 1)) * 100;
}

/** 期待値: where the indicator should stand, from baseline, finalTarget and share. A word where one is missing. */
export function expectedValueTree(): Expression {
  return when(
    and(isNumber(baseline), isNumber(finalTarget), isNumber(share)),
    add(baseline, divide(multiply(difference(finalTarget, baseline), share), number(100))),
    text(CELL_WORDS.notApplicable),
  );
}

function quantityRate(rules: RuleSet): Expression {
  return when(
    is('direction', DIRECTION_WORDS.maintain),
    percent(when(kept(rules), ONE, ZERO), rules),
    when(
      is('direction', DIRECTION_WORDS.decrease),
      forward(rules.formulas.decrease, 'decrease', rules),
      forward(rules.formulas.increase, 'increase', rules),
    ),
  );
}

function forward(formula: RateFormula, direction: 'increase' | 'decrease', rules: RuleSet): Expression {
  switch (formula) {
    case 'actualOverTarget':
      return overTarget(target, direction, rules);
    case 'againstFinal':
      return when(isNumber(finalTarget), overTarget(finalTarget, direction, rules), unrated('finalTargetMissing'));
    case 'baselineToTarget':
      return when(isNumber(baseline), percent(fromBaseline(target, direction), rules), unrated('baselineMissing'));
    case 'expectedLinear':
    case 'expectedSteps':
      return when(
        not(isNumber(baseline)),
        unrated('baselineMissing'),
        when(
          not(isNumber(finalTarget)),
          unrated('finalTargetMissing'),
          when(
            and(isNumber(share), compare(share, '>', ZERO)),
            percent(
              when(
                compare(finalTarget, '=', baseline),
                reached(finalTarget, direction),
                divide(
                  divide(difference(actual, baseline), difference(finalTarget, baseline)),
                  divide(share, number(100)),
                ),
              ),
              rules,
            ),
            unrated('notComparable'),
          ),
        ),
      );
    case 'changeFromBaseline':
      return when(
        not(isNumber(baseline)),
        unrated('baselineMissing'),
        when(
          compare(baseline, '=', ZERO),
          unrated('notComparable'),
          percent(
            divide(
              direction === 'increase' ? difference(actual, baseline) : difference(baseline, actual),
              absolute(baseline),
            ),
            rules,
          ),
        ),
      );
  }
}

/**
 * Increase: 実績 ÷ 目標. Decrease: 目標 ÷ 実績 (20分 ÷ 25分), but 実績 ÷ 目標 where the target is itself a negative change (△42,000時間).
 * A zero target, or nothing left to reduce, divides by zero: there it only counts whether the target is reached.
 * A negative target to be raised (a deficit) has no meaningful ratio: only the baseline formula could judge it.
 */
function overTarget(aim: Expression, direction: 'increase' | 'decrease', rules: RuleSet): Expression {
  const direct = percent(divide(actual, aim), rules);
  if (direction === 'decrease') {
    const inverted = percent(when(compare(actual, '<=', ZERO), ONE, divide(aim, actual)), rules);
    return when(compare(aim, '<', ZERO), direct, inverted);
  }
  return when(
    compare(aim, '>', ZERO),
    direct,
    when(
      compare(aim, '=', ZERO),
      percent(reached(aim, direction), rules),
      when(isNumber(baseline), percent(fromBaseline(aim, direction), rules), unrated('notComparable')),
    ),
  );
}

/** (実績 − 基準値) ÷ (目標 − 基準値) holds upwards and downwards. 目標 = 基準値 divides by zero: reached or not. */
const fromBaseline = (aim: Expression, direction: 'increase' | 'decrease'): Expression =>
  when(
    compare(aim, '=', baseline),
    reached(aim, direction),
    divide(difference(actual, baseline), difference(aim, baseline)),
  );

const reached = (aim: Expression, direction: 'increase' | 'decrease'): Expression =>
  when(compare(actual, direction === 'increase' ? '>=' : '<=', aim), ONE, ZERO);

/** A maintain target (0件 → 0件) is kept or not. Without a comparator it must be met within the tolerance, on either side. */
function kept(rules: RuleSet): Condition {
  const allowed = divide(
    multiply(absolute(target), setting('maintainTolerance', rules.maintainTolerance)),
    number(100),
  );
  const within = compare(absolute(difference(actual, target)), '<=', allowed);
  const by = (word: string, holds: Condition): Condition => and(is('comparator', word), holds);
  return or(
    by(COMPARATOR_WORDS['>='], compare(actual, '>=', target)),
    by(COMPARATOR_WORDS['<='], compare(actual, '<=', target)),
    by(COMPARATOR_WORDS['>'], compare(actual, '>', target)),
    by(COMPARATOR_WORDS['<'], compare(actual, '<', target)),
    and(isBlank(input('comparator')), within),
  );
}

/** Milestones and levels, by their place in the scale; beyond the target is 100 %, not more. */
function orderRate(rules: RuleSet, scale: readonly string[], otherwise: Expression): Expression {
  const aim = position(target, 'stages', scale);
  const place = position(actual, 'stages', scale);
  const rate =
    rules.formulas.order === 'reachedOrNot'
      ? when(compare(place, '>=', aim), number(100), ZERO)
      : minimum(number(100), roundBy(rules.rounding, divide(multiply(place, number(100)), aim)));
  return when(and(compare(aim, '>', ZERO), compare(place, '>', ZERO)), rate, otherwise);
}

/** What stands in the rate cell when target and result are not two numbers. What a person typed as a reason comes first. */
function withoutNumbers(): Expression {
  const typed = or(...TYPED_REASONS.map((reason) => is('actual', REASON_WORDS[reason])));
  const chain: readonly (readonly [Condition, Expression])[] = [
    [typed, actual],
    [isBlank(target), unrated('noTarget')],
    [is('target', CELL_WORDS.notApplicable), unrated('notApplicable')],
    [is('target', CELL_WORDS.undecided), unrated('targetUndecided')],
    [and(not(isNumber(target)), is('actual', CELL_WORDS.reached)), number(100)],
    [and(not(isNumber(target)), is('actual', CELL_WORDS.notReached)), ZERO],
    [or(isBlank(actual), is('actual', CELL_WORDS.undecided)), unrated('notMeasured')],
    [is('actual', CELL_WORDS.notApplicable), unrated('notApplicable')],
    [isNumber(target), unrated('notComparable')],
  ];
  return chain.reduceRight<Expression>((rest, [condition, then]) => when(condition, then, rest), unrated('noNumber'));
}

/** A share of 1 as a rounded percentage within the cap. */
function percent(of: Expression, rules: RuleSet): Expression {
  const rounded = roundBy(rules.rounding, multiply(of, number(100)));
  const upper = rules.cap.upper === null ? rounded : minimum(setting('capUpper', rules.cap.upper), rounded);
  return rules.cap.lower === null ? upper : maximum(setting('capLower', rules.cap.lower), upper);
}

/** Rounds as the rule set says, without being misled by binary noise. */
export const roundBy = (rounding: Rounding, of: Expression): Expression =>
  rounding.mode === 'truncate' ? truncateSteadily(of, rounding.digits) : roundSteadily(of, rounding.digits);
