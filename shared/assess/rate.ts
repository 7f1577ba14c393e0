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
/** 100 %: reached, where a ratio has no meaning. Caps never bite here: a rule set's upper cap is at least 100. */
const WHOLE = number(100);
const is = (cell: string, word: string): Condition => compare(input(cell), '=', text(word));
const unrated = (reason: Reason): Expression => text(REASON_WORDS[reason]);

/**
 * Rate in percent (a number, rounded by the rule set: 22 for 22 %) or the word of a reason.
 * Settings that a sheet may keep in cells: maintainTolerance, capUpper, capLower.
 */
export function rateTree(rules: RuleSet, shape: RateShape = { values: 'any' }): Expression {
  const aim = input(aimOf(rules));
  const bothNumbers = and(isNumber(actual), isNumber(aim));
  const otherwise = withoutNumbers(rules);
  const scale = shape.scale ?? STAGES;
  const tree = {
    quantity: () => when(bothNumbers, quantityRate(rules), otherwise),
    order: () => orderRate(rules, scale, otherwise),
    any: () => when(bothNumbers, quantityRate(rules), orderRate(rules, scale, otherwise)),
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
} as const satisfies Record<RateFormula, RateInput>;

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
              compare(finalTarget, '=', baseline),
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
  const direct = percent(divide(actual, aim), rules);
  if (direction === 'decrease') {
    const inverted = when(compare(actual, '<=', ZERO), WHOLE, percent(divide(aim, actual), rules));
    return when(compare(aim, '<', ZERO), direct, inverted);
  }
  return when(
    compare(aim, '>', ZERO),
    direct,
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
    compare(aim, '=', baseline),
    reached(aim, direction),
    percent(divide(difference(actual, baseline), difference(aim, baseline)), rules),
  );

const reached = (aim: Expression, direction: 'increase' | 'decrease'): Expression =>
  when(compare(actual, direction === 'increase' ? '>=' : '<=', aim), WHOLE, ZERO);

/** A maintain target (0件 → 0件) is kept or not. Without a comparator it must be met within the tolerance, on either side. */
function kept(aim: Expression, rules: RuleSet): Condition {
  const allowed = divide(multiply(absolute(aim), setting('maintainTolerance', rules.maintainTolerance)), number(100));
  const within = compare(absolute(difference(actual, aim)), '<=', allowed);
  const by = (word: string, holds: Condition): Condition => and(is('comparator', word), holds);
  return or(
    by(COMPARATOR_WORDS['>='], compare(actual, '>=', aim)),
    by(COMPARATOR_WORDS['<='], compare(actual, '<=', aim)),
    by(COMPARATOR_WORDS['>'], compare(actual, '>', aim)),
    by(COMPARATOR_WORDS['<'], compare(actual, '<', aim)),
    and(isBlank(input('comparator')), within),
  );
}

/** Milestones and levels, by their place in the scale; beyond the target is 100 %, not more. */
function orderRate(rules: RuleSet, scale: readonly string[], otherwise: Expression): Expression {
  const aim = position(target, 'stages', scale);
  const place = position(actual, 'stages', scale);
  const rate =
    rules.formulas.order === 'reachedOrNot'
      ? when(compare(place, '>=', aim), WHOLE, ZERO)
      : minimum(WHOLE, roundBy(rules.rounding, divide(multiply(place, number(100)), aim), 'notNegative'));
  return when(and(compare(aim, '>', ZERO), compare(place, '>', ZERO)), rate, otherwise);
}

/** What stands in the rate cell when target and result are not two numbers. What a person typed as a reason comes first. */
function withoutNumbers(rules: RuleSet): Expression {
  const aim = aimOf(rules);
  const typed = or(...TYPED_REASONS.map((reason) => is('actual', REASON_WORDS[reason])));
  const chain: readonly (readonly [Condition, Expression])[] = [
    [typed, actual],
    [isBlank(input(aim)), unrated(aim === 'baseline' ? 'baselineMissing' : 'noTarget')],
    [is(aim, CELL_WORDS.notApplicable), unrated('notApplicable')],
    [is(aim, CELL_WORDS.undecided), unrated('targetUndecided')],
    [and(not(isNumber(input(aim))), is('actual', CELL_WORDS.reached)), WHOLE],
    [and(not(isNumber(input(aim))), is('actual', CELL_WORDS.notReached)), ZERO],
    [or(isBlank(actual), is('actual', CELL_WORDS.undecided)), unrated('notMeasured')],
    [is('actual', CELL_WORDS.notApplicable), unrated('notApplicable')],
    [isNumber(input(aim)), unrated('notComparable')],
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
export const roundBy = (rounding: Rounding, of: Expression, sign: 'any' | 'notNegative' = 'any'): Expression =>
  rounding.mode === 'truncate' ? truncateSteadily(of, rounding.digits, sign) : roundSteadily(of, rounding.digits);
