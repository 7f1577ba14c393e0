import { type Columns, evaluate } from './evaluate';
import type { Cell, Criterion, Expression } from './expression';
import { add, compare, count, divide, input, multiply, number, sum, text, when } from './expression';
import { REASON_WORDS, type Reason } from './outcome';
import { roundBy } from './rounding';
import type { Rounding, RuleSet } from './rule-set';

/**
 * Roll-ups over the rows of a sheet, as trees of COUNTIFS and SUMIFS.
 * Columns: `grade` (labels and reason words), `rate` (percent or reason words), `weighted` (rate × weight, only where there is a rate),
 * `weight`, and `groups` (the node, division or class of each row) when `grouped`; then the input `group` says which one is meant.
 */
export interface RollUpShape {
  readonly grouped: boolean;
}

const NONE = text(REASON_WORDS.notApplicable);
const COUNTED_BY = {
  notMeasured: 'notMeasured',
  notEvaluable: 'notEvaluable',
  notComparable: 'notComparable',
  baselineMissing: 'notComparable',
  finalTargetMissing: 'notComparable',
  discontinued: 'discontinued',
  ended: 'ended',
} as const satisfies Partial<Record<Reason, keyof RuleSet['denominators']>>;

/** Every label and word that can stand in the grade column, from best to worst and then those without a rate. */
export const resultLabels = (rules: RuleSet): readonly string[] => [
  ...rules.grades.map((grade) => grade.label),
  ...Object.values(REASON_WORDS),
];

/** Labels and words that stay in the denominator by the rule set. What has no target never does. */
export const countedLabels = (rules: RuleSet): readonly string[] => [
  ...rules.grades.map((grade) => grade.label),
  ...(Object.keys(COUNTED_BY) as (keyof typeof COUNTED_BY)[])
    .filter((reason) => rules.denominators[COUNTED_BY[reason]])
    .map((reason) => REASON_WORDS[reason]),
];

const inGroup = (shape: RollUpShape): readonly Criterion[] =>
  shape.grouped ? [{ column: 'groups', equals: input('group') }] : [];

/** How many rows of the group carry the label or word. */
export const countTree = (label: string, shape: RollUpShape): Expression =>
  count(...inGroup(shape), { column: 'grade', equals: text(label) });

/** Sum of the counts of several labels. */
export function countAnyTree(labels: readonly string[], shape: RollUpShape): Expression {
  const [first, ...rest] = labels.map((label) => countTree(label, shape));
  return first === undefined ? number(0) : rest.reduce((total, one) => add(total, one), first);
}

/** 達成率 or whatever the rule set rolls up to: percent, a grade label (`worst`), or － where nothing counts. */
export function rollUpTree(rules: RuleSet, shape: RollUpShape): Expression {
  const { method, rounding } = rules.rollUp;
  switch (method) {
    case 'countAchieved': {
      const achieved = rules.grades.filter((grade) => grade.achieved).map((grade) => grade.label);
      return shareTree(achieved, countedLabels(rules), rounding, shape);
    }
    case 'mean': {
      const rated: Criterion = { column: 'rate', isNumber: true };
      const rates = count(...inGroup(shape), rated);
      return quotientTree(sum('rate', ...inGroup(shape), rated), rates, rounding);
    }
    case 'weighted': {
      const rated: Criterion = { column: 'weighted', isNumber: true };
      return quotientTree(sum('weighted', ...inGroup(shape), rated), sum('weight', ...inGroup(shape), rated), rounding);
    }
    case 'worst':
      return worstTree(rules, shape);
  }
}

/** 進捗達成率 = ○ ÷ all marks that stay in the denominator; the column `grade` holds the marks. */
export function progressTree(rules: RuleSet, shape: RollUpShape): Expression {
  const achieved = rules.progress.filter((mark) => mark.achieved).map((mark) => mark.label);
  const counted = rules.progress.filter((mark) => mark.inDenominator).map((mark) => mark.label);
  return shareTree(achieved, counted, rules.rollUp.rounding, shape);
}

/**
 * The worst result of the group decides; also for the parts of a composite indicator (group = indicator id). A part that could still
 * turn out worse (未測定, 比較不能 …) outweighs every grade but the worst; parts without a target count only when there is nothing else.
 */
export function worstTree(rules: RuleSet, shape: RollUpShape): Expression {
  const labels = rules.grades.map((grade) => grade.label).reverse();
  const [worst = '', ...better] = labels;
  const open = (Object.keys(COUNTED_BY) as (keyof typeof COUNTED_BY)[]).map((reason) => REASON_WORDS[reason]);
  const idle = (['noNumber', 'targetUndecided', 'notApplicable', 'noTarget'] as const).map(
    (reason) => REASON_WORDS[reason],
  );
  return [worst, ...open, ...better, ...idle].reduceRight<Expression>(
    (rest, label) => when(compare(countTree(label, shape), '>', number(0)), text(label), rest),
    NONE,
  );
}

function shareTree(
  achieved: readonly string[],
  counted: readonly string[],
  rounding: Rounding,
  shape: RollUpShape,
): Expression {
  const all = countAnyTree(counted, shape);
  const share = roundBy(rounding, multiply(divide(countAnyTree(achieved, shape), all), number(100)), 'notNegative');
  return when(compare(all, '=', number(0)), NONE, share);
}

const quotientTree = (dividend: Expression, divisor: Expression, rounding: Rounding): Expression =>
  when(compare(divisor, '=', number(0)), NONE, roundBy(rounding, divide(dividend, divisor)));

export interface ResultRow {
  /** Grade label or reason word. */
  readonly grade: string;
  readonly rate: number | null;
  readonly weight?: number;
}

export interface RollUp {
  /** How many rows there are. */
  readonly total: number;
  /** Number of rows by grade label or reason word. */
  readonly counts: Readonly<Record<string, number>>;
  /** Rows in the numerator and the denominator of the count-based 達成率. */
  readonly achieved: number;
  readonly counted: number;
  /** Percent (a number), a grade label for roll-up by the worst, or － where nothing counts. */
  readonly result: number | string;
}

/** Rolls results up by the rule set, exactly as the workbook's formulas do. */
export function rollUp(rows: readonly ResultRow[], rules: RuleSet): RollUp {
  const columns = columnsOf(rows);
  return summary(rows, columns, rollUpTree(rules, { grouped: false }), countedLabels(rules), (label) =>
    rules.grades.some((grade) => grade.achieved && grade.label === label),
  );
}

/** Rolls progress marks (○△×) up; blank marks are counted as such and never stand in the denominator. */
export function rollUpProgress(marks: readonly string[], rules: RuleSet): RollUp {
  const rows = marks.map((grade) => ({ grade, rate: null }));
  const counted = rules.progress.filter((mark) => mark.inDenominator).map((mark) => mark.label);
  return summary(rows, columnsOf(rows), progressTree(rules, { grouped: false }), counted, (label) =>
    rules.progress.some((mark) => mark.achieved && mark.label === label),
  );
}

const columnsOf = (rows: readonly ResultRow[]): Columns => ({
  grade: rows.map((row): Cell => row.grade),
  rate: rows.map((row): Cell => row.rate),
  weight: rows.map((row): Cell => row.weight ?? 1),
  weighted: rows.map((row): Cell => (row.rate === null ? null : row.rate * (row.weight ?? 1))),
});

function summary(
  rows: readonly ResultRow[],
  columns: Columns,

  tree: Expression,
  counted: readonly string[],
  isAchieved: (label: string) => boolean,
): RollUp {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[row.grade] = (counts[row.grade] ?? 0) + 1;
  const total = (labels: readonly string[]): number => labels.reduce((sofar, label) => sofar + (counts[label] ?? 0), 0);
  const result = evaluate(tree, {}, columns);
  return {
    total: rows.length,
    counts,
    achieved: total(counted.filter(isAchieved)),
    counted: total(counted),
    result: result ?? REASON_WORDS.notApplicable,
  };
}
