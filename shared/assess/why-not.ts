import { comparisonSentences, reasonSentences } from '../messages/assess';
import { type Locale, say } from '../messages/define';
import type { Inputs } from './evaluate';
import { DIRECTION_WORDS, type Reason } from './outcome';
import { aimOf } from './quantity-rate';
import type { RuleSet } from './rule-set';
import type { YearValues } from './series';

/** What exactly keeps target and result from being compared (比較不能). */
export type Obstacle = keyof typeof comparisonSentences;

/** The obstacle behind 比較不能, from what the cells said; null where a person typed 比較不能. */
export function obstacleOf(year: YearValues | undefined, cells: Inputs, rules: RuleSet): Obstacle | null {
  const { actual, target } = year ?? {};
  if (typeof cells[aimOf(rules)] === 'number' && typeof cells.actual === 'number') {
    const decreasing = cells.direction === DIRECTION_WORDS.decrease;
    const formula = decreasing ? rules.formulas.decrease : rules.formulas.increase;
    if (formula === 'changeFromBaseline') return 'zeroBaseline';
    if (formula === 'expectedLinear' || formula === 'expectedSteps') return 'noExpectedValue';
    return 'negativeTarget';
  }
  if (target?.state !== 'quantity' || actual === undefined || actual.state === 'blank') return null;
  if (actual.state !== 'quantity') return cells.actual === '比較不能' ? null : 'actualIsWords';
  return target.relative !== null ? 'relativeWithoutReference' : 'unitDiffers';
}

/** Why there is no rate, in a sentence with the texts of the cells, and what would mend it. */
export function explainReason(
  reason: Reason,
  obstacle: Obstacle | null,
  year: YearValues | undefined,
  locale: Locale = 'ja',
): string {
  if (reason !== 'notComparable' || obstacle === null) return say(reasonSentences[reason], locale, {});
  const texts = { target: year?.target.text ?? '', actual: year?.actual.text ?? '' };
  return say(comparisonSentences[obstacle], locale, texts);
}
