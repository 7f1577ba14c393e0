import * as z from 'zod/mini';

/**
 * How results are judged (評価基準), as data: chosen and edited in the 設定 sheet, validated here.
 * Every percentage in a rule set is a plain number: 100 means 100 %.
 */

/**
 * Where a rate is measured from. For a decrease target `actualOverTarget` and `againstFinal` turn round (target ÷ actual);
 * the formulas that start at the baseline hold for both directions.
 * - actualOverTarget: 実績 ÷ その年度の目標
 * - baselineToTarget: (実績 − 基準値) ÷ (その年度の目標 − 基準値)
 * - expectedLinear: (実績 − 基準値) ÷ (期待値 − 基準値), the expected value on a straight line from baseline to final target
 * - expectedSteps: the same, with given steps (20/40/60/80/100 %) instead of the straight line
 * - againstFinal: 実績 ÷ 最終目標
 * - changeFromBaseline: (実績 − 基準値) ÷ 基準値, for surveys (±3 % = 維持); positive is better, whatever the direction
 */
export const RateFormula = z.enum([
  'actualOverTarget',
  'baselineToTarget',
  'expectedLinear',
  'expectedSteps',
  'againstFinal',
  'changeFromBaseline',
]);
export type RateFormula = z.infer<typeof RateFormula>;

/** milestoneOrder: 実績の段階の順位 ÷ 目標の段階の順位. reachedOrNot: 100 when the stage is reached, else 0. */
export const OrderFormula = z.enum(['milestoneOrder', 'reachedOrNot']);
export type OrderFormula = z.infer<typeof OrderFormula>;

/** truncate = 切捨て (towards zero), halfUp = 四捨五入; `digits` behind the decimal point. */
export const Rounding = z.object({
  mode: z.enum(['truncate', 'halfUp']),
  digits: z.number().check(z.int(), z.minimum(0), z.maximum(4)),
});
export type Rounding = z.infer<typeof Rounding>;

/** Labels are counted with COUNTIFS, where these signs would be operators and wildcards. */
const Label = z
  .string()
  .check(z.regex(/^[^<>=*?~"\s][^*?~"]*$/, '評価の名前には < > = * ? ~ " を使えません。1文字以上で書いてください。'));

/** One step of a grade scale. `from` null = everything below the step before it. */
export const Grade = z.object({
  label: Label,
  from: z.nullable(z.number()),
  /** atLeast ≥, moreThan >. */
  bound: z.enum(['atLeast', 'moreThan']),
  /** Counts as achieved (達成) in roll-ups. */
  achieved: z.boolean(),
  /** The plan asks for an explanation (見解) beside this grade. */
  needsComment: z.boolean(),
});
export type Grade = z.infer<typeof Grade>;

/** A mark a person sets for progress (進捗評価). */
export const ProgressMark = z.object({
  label: Label,
  meaning: z.object({ ja: z.string(), en: z.string() }),
  achieved: z.boolean(),
  /** Whether the mark stays in the denominator: 相模原's × (discontinued) does. */
  inDenominator: z.boolean(),
});
export type ProgressMark = z.infer<typeof ProgressMark>;

/** Whether results beside the grade scale count in the denominator of a roll-up. What has no target (目標なし, －) never does. */
export const Denominators = z.object({
  /** 未測定 */
  notMeasured: z.boolean(),
  /** 評価できない */
  notEvaluable: z.boolean(),
  /** 比較不能, 基準値なし, 最終目標なし */
  notComparable: z.boolean(),
  /** 中止 */
  discontinued: z.boolean(),
  /** 事業終了 */
  ended: z.boolean(),
});
export type Denominators = z.infer<typeof Denominators>;

/** countAchieved: achieved ÷ counted. mean, weighted: of the rates. worst: the worst grade decides. */
export const RollUpMethod = z.enum(['countAchieved', 'mean', 'weighted', 'worst']);
export type RollUpMethod = z.infer<typeof RollUpMethod>;

/** A further view beside the rate: 武蔵野's 進捗 / 効果 / 費用. */
export const Axis = z.object({
  id: z.enum(['progress', 'effect', 'cost']),
  title: z.object({ ja: z.string(), en: z.string() }),
  /** marks: a person sets it; rate: from the indicators; costRate: 実績額 ÷ 見積額 × 100, less is better. */
  measure: z.enum(['marks', 'rate', 'costRate']),
  /** For `rate` and `costRate`; for a cost axis `from` bounds the cost rate from above to below. */
  grades: z.array(Grade),
});
export type Axis = z.infer<typeof Axis>;

const descending = (grades: readonly Grade[]): boolean =>
  grades.every((grade, index) => {
    const next = grades[index + 1];
    if (next === undefined) return grade.from === null;
    if (grade.from === null) return false;
    if (next.from === null || next.from < grade.from) return true;
    return next.from === grade.from && grade.bound === 'moreThan' && next.bound === 'atLeast';
  });
const labelsDiffer = (steps: readonly { readonly label: string }[]): boolean =>
  new Set(steps.map((step) => step.label)).size === steps.length;

/** From best to worst; each step begins below the one before; the last one takes the rest (`from` null). */
export const GradeScale = z
  .array(Grade)
  .check(
    z.minLength(2, '評価段階は2つ以上必要です。'),
    z.refine(
      descending,
      '評価段階は、よい順に並べ、しきい値を順に小さくし、最後の段階のしきい値は空欄にしてください。',
    ),
    z.refine(labelsDiffer, '同じ名前の評価段階が2つあります。別の名前にしてください。'),
  );
export type GradeScale = z.infer<typeof GradeScale>;

export const RuleSet = z
  .object({
    id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
    title: z.object({ ja: z.string(), en: z.string() }),
    /** Where the rules stand, in words (plan and chapter); says so where a part is our own proposal. */
    source: z.string(),
    formulas: z.object({ increase: RateFormula, decrease: RateFormula, order: OrderFormula }),
    /** Share of the way, in percent, expected at the end of each plan year; needed by expectedSteps. */
    expectedSteps: z.nullable(z.array(z.number())),
    /** A maintain target without comparator is kept within ± this percentage of the target. */
    maintainTolerance: z.number().check(z.minimum(0)),
    rounding: Rounding,
    /** Rates outside are shown as the bound; null = no bound. */
    cap: z.object({
      upper: z.nullable(z.number().check(z.minimum(100, '率の上限は100以上にしてください。'))),
      lower: z.nullable(z.number().check(z.maximum(0, '率の下限は0以下にしてください。'))),
    }),
    /** Grades follow the rounded rate: what is printed is what is judged. */
    grades: GradeScale,
    progress: z.array(ProgressMark).check(z.refine(labelsDiffer, '同じ進捗の記号が2つあります。')),
    denominators: Denominators,
    rollUp: z.object({ method: RollUpMethod, rounding: Rounding }),
    axes: z.array(Axis),
  })
  .check(
    z.refine(
      (rules) =>
        rules.expectedSteps !== null ||
        (rules.formulas.increase !== 'expectedSteps' && rules.formulas.decrease !== 'expectedSteps'),
      '期待値の段階（例 20, 40, 60, 80, 100）が空欄です。段階で比べる式を使うには記入してください。',
    ),
  );
export type RuleSet = z.infer<typeof RuleSet>;
