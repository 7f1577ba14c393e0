/** Why there is no rate. First-class results, each with its own rule for the denominator. */
export type Reason =
  /** The year has no target. */
  | 'noTarget'
  | 'targetUndecided'
  | 'notApplicable'
  /** The target is words that nobody has judged (達成 / 未達成) yet. */
  | 'noNumber'
  | 'notMeasured'
  | 'notEvaluable'
  | 'notComparable'
  | 'baselineMissing'
  | 'finalTargetMissing'
  | 'discontinued'
  | 'ended';

/** The word that stands in the rate and grade cells of the workbook; also what a person types into a result cell to say so. */
export const REASON_WORDS = {
  noTarget: '目標なし',
  targetUndecided: '目標未定',
  notApplicable: '－',
  noNumber: '数値目標なし',
  notMeasured: '未測定',
  notEvaluable: '評価できない',
  notComparable: '比較不能',
  baselineMissing: '基準値なし',
  finalTargetMissing: '最終目標なし',
  discontinued: '中止',
  ended: '事業終了',
} as const satisfies Record<Reason, string>;

/** Words a person types into a result cell instead of a number; they stand as they are in rate and grade. */
export const TYPED_REASONS = [
  'discontinued',
  'ended',
  'notEvaluable',
  'notComparable',
  'notMeasured',
] as const satisfies readonly Reason[];

/** How cells without a number are written, so that the workbook's formulas can tell them apart. */
export const CELL_WORDS = {
  undecided: '未定',
  notApplicable: '－',
  /** A result that a person judged by eye, for targets that are words. */
  reached: '達成',
  notReached: '未達成',
} as const;

export const DIRECTION_WORDS = { increase: '増加', decrease: '減少', maintain: '維持' } as const;
/** `=` and a mere amount of change are written as an empty cell. */
export const COMPARATOR_WORDS = { '>=': '以上', '<=': '以下', '>': '超', '<': '未満' } as const;

const reasons = Object.keys(REASON_WORDS) as Reason[];
/** The reason a word stands for, or null. */
export function reasonOfWord(word: string): Reason | null {
  return reasons.find((reason) => REASON_WORDS[reason] === word) ?? null;
}
