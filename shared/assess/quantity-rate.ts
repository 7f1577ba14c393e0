import {
  absolute,
  and,
  type Comparison,
  type Condition,
  compare,
  difference,
  divide,
  type Expression,
  input,
  isBlank,
  isNumber,
  maximum,
  minimum,
  multiply,
  not,
  number,
  or,
  type Sign,
  setting,
  when,
} from './expression';
import { COMPARATOR_WORDS, DIRECTION_WORDS } from './outcome';
import { actual, baseline, finalTarget, is, share, target, unrated, WHOLE, ZERO } from './rate-words';
import { roundBy } from './rounding';
import type { RateFormula, RuleSet } from './rule-set';

/**
 * The cell without which the rule set cannot judge: the year's target, the final target (whose rule sets often leave the years blank),
 * or for a mere change the baseline.
 */
export function aimOf(rules: RuleSet): 'target' | 'finalTarget' | 'baseline' {
  const aims = [rules.formulas.increase, rules.formulas.decrease].map((formula) => AIMS[formula]);
  return aims.find((aim) => aim === 'target') ?? aims.find((aim) => aim === 'finalTarget') ?? 'baseline';
}

const AIMS = {
  actualOverTarget: 'target',
  baselineToTarget: 'target',
  expectedLinear: 'finalTarget',
  expectedSteps: 'finalTarget',
  againstFinal: 'finalTarget',
  changeFromBaseline: 'baseline',
} as const satisfies Record<RateFormula, string>;

/** The rate of two numbers by the rule set, for every direction: percent, or the word of what is missing. */
export function quantityRate(rules: RuleSet): Expression {
  const aim = aimOf(rules);
  const moving = when(
    is('direction', DIRECTION_WORDS.decrease),
    forward(rules.formulas.decrease, 'decrease', rules),
    forward(rules.formulas.increase, 'increase', rules),
  );
  // A change against the baseline has its own 維持 in the scale (±3 %), for every direction.
  if (aim === 'baseline') return moving;
  return when(is('direction', DIRECTION_WORDS.maintain), when(kept(input(aim), rules), WHOLE, ZERO), moving);
}

function forward(formula: RateFormula, direction: 'increase' | 'decrease', rules: RuleSet): Expression {
  switch (formula) {
    case 'actualOverTarget':
      return overTarget(target, direction, rules);
    case 'againstFinal':
      return when(isNumber(finalTarget), overTarget(finalTarget, direction, rules), unrated('finalTargetMissing'));
    case 'baselineToTarget':
      return when(isNumber(baseline), fromBaseline(target, direction, rules), unrated('baselineMissing'));
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
            when(
              same(finalTarget, baseline),
              reached(finalTarget, direction),
              percent(
                divide(
                  divide(difference(actual, baseline), difference(finalTarget, baseline)),
                  divide(share, number(100)),
                ),
                rules,
              ),
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
  const direct = (negative: Sign): Expression => percent(divide(actual, aim), rules, negative);
  if (direction === 'decrease') {
    const inverted = when(compare(actual, '<=', ZERO), WHOLE, percent(divide(aim, actual), rules, 'notNegative'));
    return when(compare(aim, '<', ZERO), direct(compare(actual, '>', ZERO)), inverted);
  }
  return when(
    compare(aim, '>', ZERO),
    direct(compare(actual, '<', ZERO)),
    when(
      compare(aim, '=', ZERO),
      reached(aim, direction),
      when(isNumber(baseline), fromBaseline(aim, direction, rules), unrated('notComparable')),
    ),
  );
}

/** (実績 − 基準値) ÷ (目標 − 基準値) holds upwards and downwards. 目標 = 基準値 divides by zero: reached or not. */
const fromBaseline = (aim: Expression, direction: 'increase' | 'decrease', rules: RuleSet): Expression =>
  when(
    same(aim, baseline),
    reached(aim, direction),
    percent(divide(difference(actual, baseline), difference(aim, baseline)), rules),
  );

const reached = (aim: Expression, direction: 'increase' | 'decrease'): Expression =>
  when(beside(actual, direction === 'increase' ? '>=' : '<=', aim), WHOLE, ZERO);

/**
 * Compares by the difference: a result that was itself calculated (0.1 + 0.2) is 0.3 for one engine and a hair more for another, and what
 * only noise keeps apart must not be divided by either.
 */
const beside = (one: Expression, operator: Comparison, other: Expression): Condition =>
  compare(difference(one, other), operator, ZERO);
const same = (one: Expression, other: Expression): Condition => beside(one, '=', other);

/** A maintain target (0件 → 0件) is kept or not. Without a comparator it must be met within the tolerance, on either side. */
function kept(aim: Expression, rules: RuleSet): Condition {
  const allowed = divide(multiply(absolute(aim), setting('maintainTolerance', rules.maintainTolerance)), number(100));
  const within = compare(absolute(difference(actual, aim)), '<=', allowed);
  const by = (word: string, holds: Condition): Condition => and(is('comparator', word), holds);
  return or(
    by(COMPARATOR_WORDS['>='], beside(actual, '>=', aim)),
    by(COMPARATOR_WORDS['<='], beside(actual, '<=', aim)),
    by(COMPARATOR_WORDS['>'], beside(actual, '>', aim)),
    by(COMPARATOR_WORDS['<'], beside(actual, '<', aim)),
    and(isBlank(input('comparator')), within),
  );
}

/** A share of 1 as a rounded percentage within the cap. */
function percent(of: Expression, rules: RuleSet, sign: Sign = 'any'): Expression {
  const rounded = roundBy(rules.rounding, multiply(of, number(100)), sign);
  const upper = rules.cap.upper === null ? rounded : minimum(setting('capUpper', rules.cap.upper), rounded);
  return rules.cap.lower === null ? upper : maximum(setting('capLower', rules.cap.lower), upper);
}
