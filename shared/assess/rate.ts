import { MilestoneStage } from '../target/target';
import type { Inputs } from './evaluate';
import {
  add,
  and,
  type Condition,
  compare,
  difference,
  divide,
  type Expression,
  input,
  isBlank,
  isNumber,
  minimum,
  multiply,
  number,
  or,
  position,
  setting,
  text,
  when,
} from './expression';
import { CELL_WORDS, COMPARATOR_WORDS, DIRECTION_WORDS, REASON_WORDS, TYPED_REASONS } from './outcome';
import { aimOf, quantityRate } from './quantity-rate';
import { actual, baseline, finalTarget, is, share, target, unrated, WHOLE, ZERO } from './rate-words';
import { roundBy } from './rounding';
import type { Grade, RateFormula, RuleSet } from './rule-set';
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

/**
 * Rate in percent (a number, rounded by the rule set: 22 for 22 %) or the word of a reason.
 * Settings that a sheet may keep in cells: maintainTolerance, capUpper, capLower.
 */
export function rateTree(rules: RuleSet, shape: RateShape = { values: 'any' }): Expression {
  const aim = input(aimOf(rules));
  const scale = shape.scale ?? STAGES;
  const otherwise = when(isNumber(aim), withoutResult(), withoutTarget(rules));
  const tree = {
    // Asked one after the other, so that a row without a result yet is done with at once.
    quantity: () =>
      when(isNumber(aim), when(isNumber(actual), quantityRate(rules), withoutResult()), withoutTarget(rules)),
    order: () => orderRate(rules, scale, otherwise),
    any: () => when(and(isNumber(actual), isNumber(aim)), quantityRate(rules), orderRate(rules, scale, otherwise)),
  }[shape.values]();
  return simplify(tree, shape.known ?? {});
}

/**
 * Grade of a rate by the scale; a reason's word passes through. Inputs: rate, and for targets such as 3時間未満 (where the target
 * itself is not good enough) or 0件 → 0件 in a scale of 前進・後退 actual, target or finalTarget, baseline, direction, comparator. Settings: grade1, grade2 … = the thresholds from the best down.
 */
export function gradeTree(rules: RuleSet, known: Inputs = {}): Expression {
  const rate = input('rate');
  const scale = scaleTree(rules.grades, 'grade');
  const unachieved = rules.grades.find((grade) => !grade.achieved);
  const bounds = strictBounds(rules);
  const passed =
    unachieved === undefined || bounds.length === 0
      ? scale
      : when(and(...bounds, or(is('comparator', '超'), is('comparator', '未満'))), text(unachieved.label), scale);
  const graded = keptOrWorst(rules, passed);
  return simplify(when(isNumber(rate), graded, when(isBlank(rate), text(''), rate)), known);
}

/** The label of the first grade whose threshold the cell `rate` meets. Settings: the name with 1, 2 … */
export function scaleTree(grades: readonly Grade[], name: string): Expression {
  return grades.reduceRight<Expression>((rest, grade, index) => {
    if (grade.from === null) return text(grade.label);
    const bound = setting(`${name}${index + 1}`, grade.from);
    return when(compare(input('rate'), grade.bound === 'atLeast' ? '>=' : '>', bound), text(grade.label), rest);
  }, text(''));
}

/**
 * Where the way from the baseline is graded and 0 % is not the worst of it (横ばい), 0 % of something that was only to be kept means lost ground
 * (後退): 0件 → 0件 with a result of 1件, or a target equal to its baseline.
 */
function keptOrWorst(rules: RuleSet, scale: Expression): Expression {
  const fromBaseline: readonly RateFormula[] = ['baselineToTarget', 'expectedLinear', 'expectedSteps'];
  const worst = rules.grades[rules.grades.length - 1];
  const before = rules.grades[rules.grades.length - 2]?.from ?? 1;
  const { increase, decrease } = rules.formulas;
  if (worst === undefined || before > 0 || !fromBaseline.includes(increase) || !fromBaseline.includes(decrease))
    return scale;
  const toKeep = or(is('direction', DIRECTION_WORDS.maintain), compare(input(aimOf(rules)), '=', baseline));
  return when(and(compare(input('rate'), '=', ZERO), isNumber(actual), toKeep), text(worst.label), scale);
}

/** The result stands exactly on a bound that it had to pass; a level there has 0 % already, and the grade of that. */
function strictBounds(rules: RuleSet): readonly Condition[] {
  const formulas: readonly RateFormula[] = [rules.formulas.increase, rules.formulas.decrease];
  if (formulas.every((formula) => formula === 'actualOverTarget' || formula === 'baselineToTarget'))
    return [compare(actual, '=', target), compare(input('rate'), '>', ZERO)];
  if (formulas.every((formula) => formula === 'againstFinal'))
    return [compare(actual, '=', finalTarget), compare(input('rate'), '>', ZERO)];
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

/**
 * Milestones and levels, by their place in the scale; beyond the target is 100 %, not more. A level that must not be exceeded (レベル2以下) is
 * kept or not: a share of the way has no meaning there.
 */
function orderRate(rules: RuleSet, scale: readonly string[], otherwise: Expression): Expression {
  const aim = position(target, 'stages', scale);
  const place = position(actual, 'stages', scale);
  const upwards =
    rules.formulas.order === 'reachedOrNot'
      ? when(compare(place, '>=', aim), WHOLE, ZERO)
      : minimum(WHOLE, roundBy(rules.rounding, divide(multiply(place, number(100)), aim), 'notNegative'));
  const rate =
    scale === STAGES
      ? upwards
      : when(
          is('comparator', COMPARATOR_WORDS['<=']),
          when(compare(place, '<=', aim), WHOLE, ZERO),
          when(is('comparator', COMPARATOR_WORDS['<']), when(compare(place, '<', aim), WHOLE, ZERO), upwards),
        );
  return when(and(compare(aim, '>', ZERO), compare(place, '>', ZERO)), rate, otherwise);
}

/** What stands in the rate cell when the target is a number and the result is none: why, or what a person typed as a reason. */
function withoutResult(): Expression {
  const unmeasured = or(isBlank(actual), is('actual', CELL_WORDS.undecided));
  const words = [...TYPED_REASONS.map((reason) => REASON_WORDS[reason]), CELL_WORDS.notApplicable];
  const typed = words.filter((word) => word !== REASON_WORDS.notComparable).map((word) => is('actual', word));
  return when(unmeasured, unrated('notMeasured'), when(or(...typed), actual, unrated('notComparable')));
}

/** What stands in the rate cell when the target is no number. What a person typed as a reason comes first. */
function withoutTarget(rules: RuleSet): Expression {
  const aim = aimOf(rules);
  const typed = or(...TYPED_REASONS.map((reason) => is('actual', REASON_WORDS[reason])));
  const chain: readonly (readonly [Condition, Expression])[] = [
    [typed, actual],
    [isBlank(input(aim)), unrated(aim === 'baseline' ? 'baselineMissing' : 'noTarget')],
    [is(aim, CELL_WORDS.notApplicable), unrated('notApplicable')],
    [is(aim, CELL_WORDS.undecided), unrated('targetUndecided')],
    [is('actual', CELL_WORDS.reached), WHOLE],
    [is('actual', CELL_WORDS.notReached), ZERO],
    [or(isBlank(actual), is('actual', CELL_WORDS.undecided)), unrated('notMeasured')],
    [is('actual', CELL_WORDS.notApplicable), unrated('notApplicable')],
  ];
  return chain.reduceRight<Expression>((rest, [condition, then]) => when(condition, then, rest), unrated('noNumber'));
}
