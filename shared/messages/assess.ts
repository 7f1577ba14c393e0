import { defineMessages } from './define';

type Nothing = Record<string, never>;

/** Names of the formulas, as they stand beside a rate. */
export const formulaNames = defineMessages({
  actualOverTarget: { ja: (_: Nothing) => '実績÷目標', en: (_: Nothing) => 'actual ÷ target' },
  targetOverActual: {
    ja: (_: Nothing) => '目標÷実績（減らす指標）',
    en: (_: Nothing) => 'target ÷ actual (less is better)',
  },
  baselineToTarget: {
    ja: (_: Nothing) => '基準値からの進み（(実績−基準値)÷(目標−基準値)）',
    en: (_: Nothing) => 'progress from the baseline: (actual − baseline) ÷ (target − baseline)',
  },
  expectedLinear: {
    ja: (_: Nothing) => '期待値との比較（基準値から最終目標までの直線）',
    en: (_: Nothing) => 'against the expected value (straight line from baseline to final target)',
  },
  expectedSteps: {
    ja: (_: Nothing) => '期待値との比較（年度ごとの段階）',
    en: (_: Nothing) => 'against the expected value (given steps)',
  },
  againstFinal: { ja: (_: Nothing) => '最終目標との比較', en: (_: Nothing) => 'against the final target' },
  changeFromBaseline: { ja: (_: Nothing) => '基準値からの変化率', en: (_: Nothing) => 'change from the baseline' },
  milestoneOrder: { ja: (_: Nothing) => '工程の段階の比較', en: (_: Nothing) => 'place in the order of stages' },
  reachedOrNot: { ja: (_: Nothing) => '達したか否か', en: (_: Nothing) => 'reached or not' },
  keepOrNot: { ja: (_: Nothing) => '維持できたか否か', en: (_: Nothing) => 'kept or not' },
});

/** Why there is no rate, in a sentence, and what would mend it. */
export const reasonSentences = defineMessages({
  noTarget: {
    ja: (_: Nothing) => 'この年度の目標が空欄のため、率はありません。',
    en: (_: Nothing) => 'There is no rate: the target of this year is blank.',
  },
  targetUndecided: {
    ja: (_: Nothing) => '目標がまだ決まっていないため、率はありません。目標が決まったら記入してください。',
    en: (_: Nothing) => 'There is no rate: the target is not decided yet. Enter it when it is.',
  },
  notApplicable: {
    ja: (_: Nothing) => 'この年度は対象外（－）のため、率はありません。',
    en: (_: Nothing) => 'There is no rate: this year is marked as not applicable (－).',
  },
  noNumber: {
    ja: (_: Nothing) => '目標が文章のため計算できません。実績欄に「達成」または「未達成」と記入すると判定します。',
    en: (_: Nothing) => 'The target is words, not a number. Enter 達成 or 未達成 as the result to judge it.',
  },
  notMeasured: {
    ja: (_: Nothing) => '実績が空欄（未測定）のため、率はまだありません。',
    en: (_: Nothing) => 'There is no rate yet: no result is entered (未測定).',
  },
  notEvaluable: {
    ja: (_: Nothing) => '実績欄に「評価できない」と記入されています。',
    en: (_: Nothing) => 'The result is marked as impossible to evaluate (評価できない).',
  },
  notComparable: {
    ja: (_: Nothing) => '目標と実績を比べられないため、率はありません。',
    en: (_: Nothing) => 'There is no rate: target and result cannot be compared.',
  },
  baselineMissing: {
    ja: (_: Nothing) => '基準値（現状値）の数値がないため、この式では計算できません。',
    en: (_: Nothing) => 'This formula needs the number of the baseline, which is missing.',
  },
  finalTargetMissing: {
    ja: (_: Nothing) => '最終目標の数値がないため、この式では計算できません。',
    en: (_: Nothing) => 'This formula needs the number of the final target, which is missing.',
  },
  discontinued: {
    ja: (_: Nothing) => '実績欄に「中止」と記入されています。',
    en: (_: Nothing) => 'The result is marked as discontinued (中止).',
  },
  ended: {
    ja: (_: Nothing) => '実績欄に「事業終了」と記入されています。',
    en: (_: Nothing) => 'The result is marked as ended (事業終了).',
  },
});

interface Texts {
  readonly target: string;
  readonly actual: string;
}

/** What exactly keeps target and result from being compared. */
export const comparisonSentences = defineMessages({
  unitDiffers: {
    ja: ({ target, actual }: Texts) =>
      `実績「${actual}」は目標「${target}」と単位が異なるため比べられません。同じ単位で記入してください。`,
    en: ({ target, actual }: Texts) =>
      `The result “${actual}” and the target “${target}” have different units. Enter both in the same unit.`,
  },
  actualIsWords: {
    ja: ({ target, actual }: Texts) =>
      `実績「${actual}」は数値として読めず、目標「${target}」と比べられません。数値で記入してください。`,
    en: ({ target, actual }: Texts) =>
      `The result “${actual}” is not a number and cannot be compared with the target “${target}”. Enter a number.`,
  },
  negativeTarget: {
    ja: ({ target }: Texts) =>
      `増やす指標の目標「${target}」が負の数のため、割り算では比べられません。基準値を記入すると、基準値からの進みで計算します。`,
    en: ({ target }: Texts) =>
      `The target “${target}” of an indicator to be raised is negative, so a ratio means nothing. With a baseline the progress from it is calculated.`,
  },
  relativeWithoutReference: {
    ja: ({ target, actual }: Texts) =>
      `目標「${target}」は増減の割合ですが、もとになる値が分からないため、実績「${actual}」と比べられません。基準の値を記入するか、実績も割合で記入してください。`,
    en: ({ target, actual }: Texts) =>
      `The target “${target}” is a change in percent of a value that is not known, so the result “${actual}” cannot be compared. Enter the reference, or the result in percent.`,
  },
  zeroBaseline: {
    ja: (_: Texts) => '基準値が0のため、変化率は計算できません。',
    en: (_: Texts) => 'The baseline is 0: a change in percent cannot be calculated.',
  },
  noExpectedValue: {
    ja: (_: Texts) => 'この年度の期待値がありません。計画期間または期待値の段階を設定してください。',
    en: (_: Texts) => 'There is no expected value for this year. Set the plan period or the steps.',
  },
  percentNeedsParts: {
    ja: (_: Texts) =>
      '割合は年度を通して足せません。期間全体の率には、分子と分母の合計（Σ÷Σ）が必要です。件数など、もとの数を指標に加えてください。',
    en: (_: Texts) =>
      'Percentages of several years cannot be added. A rate over the period needs the sums of numerators and denominators: add the underlying counts as indicators.',
  },
});

interface WorkedParts {
  readonly expression: string;
  readonly quotient: string;
  readonly rate: string;
  readonly rounding: 'truncate' | 'halfUp';
  readonly rounded: boolean;
  readonly capped: boolean;
  readonly grade: string | null;
}
const tail = (grade: string | null): string => (grade === null ? '' : ` → ${grade}`);

/** The calculation in one line that a clerk can check with a pocket calculator. */
export const workedLines = defineMessages({
  quotient: {
    ja: ({ expression, quotient, rate, rounding, rounded, capped, grade }: WorkedParts) => {
      if (capped) return `${expression} = ${quotient}% → ${rate}（上限・下限）${tail(grade).trimStart()}`;
      if (!rounded) return `${expression} = ${rate}${tail(grade)}`;
      return `${expression} = ${quotient} → ${rate}（${rounding === 'truncate' ? '切捨て' : '四捨五入'}）${tail(grade).trimStart()}`;
    },
    en: ({ expression, quotient, rate, rounding, rounded, capped, grade }: WorkedParts) => {
      if (capped) return `${expression} = ${quotient}% → ${rate} (cap)${tail(grade)}`;
      if (!rounded) return `${expression} = ${rate}${tail(grade)}`;
      return `${expression} = ${quotient} → ${rate} (${rounding === 'truncate' ? 'truncated' : 'rounded half up'})${tail(grade)}`;
    },
  },
  reached: {
    ja: ({ target, actual, reached, rate, grade }: Texts & { reached: boolean; rate: string; grade: string | null }) =>
      `目標 ${target}、実績 ${actual}: ${reached ? '達した' : '達していない'} → ${rate}${tail(grade)}`,
    en: ({ target, actual, reached, rate, grade }: Texts & { reached: boolean; rate: string; grade: string | null }) =>
      `target ${target}, actual ${actual}: ${reached ? 'reached' : 'not reached'} → ${rate}${tail(grade)}`,
  },
  kept: {
    ja: ({ target, actual, reached, rate, grade }: Texts & { reached: boolean; rate: string; grade: string | null }) =>
      `目標 ${target}、実績 ${actual}: ${reached ? '維持できた' : '維持できていない'} → ${rate}${tail(grade)}`,
    en: ({ target, actual, reached, rate, grade }: Texts & { reached: boolean; rate: string; grade: string | null }) =>
      `target ${target}, actual ${actual}: ${reached ? 'kept' : 'not kept'} → ${rate}${tail(grade)}`,
  },
  stage: {
    ja: ({ name, place }: { name: string; place: number }) => `${name}（${place}番目）`,
    en: ({ name, place }: { name: string; place: number }) => `${name} (no. ${place})`,
  },
  judged: {
    ja: ({ actual, grade, rate }: { actual: string; rate: string; grade: string | null }) =>
      `実績欄に「${actual}」と記入されています → ${rate}${tail(grade)}`,
    en: ({ actual, grade, rate }: { actual: string; rate: string; grade: string | null }) =>
      `the result was entered as ${actual} → ${rate}${tail(grade)}`,
  },
});
