import type { Expression } from './expression';
import { add, compare, count, divide, input, multiply, number, text, when } from './expression';
import { REASON_WORDS } from './outcome';
import { roundBy } from './rate';
import type { RuleSet } from './rule-set';

/**
 * Roll-up trees over the rows of a sheet. Columns: `group` (node id, division, class … of each row), `grade`, `rate`, `weight`.
 * Input: `group` cell of the row that shows the roll-up. Without `grouped` the whole column counts.
 */
export interface RollUpShape {
  readonly grouped: boolean;
}

/** Words in the grade column that stay in the denominator by the rule set, besides the grades themselves. */
export function countedWords(rules: RuleSet): readonly string[] {
  const counted = rules.denominators;
  return [
    ...(counted.notMeasured ? [REASON_WORDS.notMeasured] : []),
    ...(counted.notEvaluable ? [REASON_WORDS.notEvaluable] : []),
    ...(counted.notComparable
      ? [REASON_WORDS.notComparable, REASON_WORDS.baselineMissing, REASON_WORDS.finalTargetMissing]
      : []),
    ...(counted.discontinued ? [REASON_WORDS.discontinued] : []),
    ...(counted.ended ? [REASON_WORDS.ended] : []),
  ];
}

/** How many rows of the group carry the label or word. */
export function countTree(label: string, shape: RollUpShape): Expression {
  const hasLabel = { column: 'grade', equals: text(label) };
  return shape.grouped ? count({ column: 'group', equals: input('group') }, hasLabel) : count(hasLabel);
}

/** Sum of the counts of several labels. */
export function countAnyTree(labels: readonly string[], shape: RollUpShape): Expression {
  return labels.map((label) => countTree(label, shape)).reduce((total, one) => add(total, one), number(0));
}

/** 達成率 by the rule set's roll-up: percent, or － where nothing counts. */
export function rollUpTree(rules: RuleSet, shape: RollUpShape): Expression {
  const none = text(REASON_WORDS.notApplicable);
  const achieved = rules.grades.filter((grade) => grade.achieved).map((grade) => grade.label);
  const all = [...rules.grades.map((grade) => grade.label), ...countedWords(rules)];
  const denominator = countAnyTree(all, shape);
  return when(
    compare(denominator, '=', number(0)),
    none,
    roundBy(rules.rollUp.rounding, divide(multiply(countAnyTree(achieved, shape), number(100)), denominator)),
  );
}

/** 進捗達成率 = ○ ÷ all marks that stay in the denominator. The grade column holds the marks. */
export function progressTree(rules: RuleSet, shape: RollUpShape): Expression {
  const achieved = rules.progress.filter((mark) => mark.achieved).map((mark) => mark.label);
  const counted = rules.progress.filter((mark) => mark.inDenominator).map((mark) => mark.label);
  const denominator = countAnyTree(counted, shape);
  return when(
    compare(denominator, '=', number(0)),
    text(REASON_WORDS.notApplicable),
    roundBy(rules.rollUp.rounding, divide(multiply(countAnyTree(achieved, shape), number(100)), denominator)),
  );
}

export interface RollUp {
  /** Number of results by grade label or reason word; every one that occurs. */
  readonly counts: Readonly<Record<string, number>>;
  /** In percent, rounded; null where nothing counts. */
  readonly rate: number | null;
}
