import type { Locale } from '../messages/define';
import { type Assessment, assessYear } from './assess';
import { evaluate } from './evaluate';
import { worstTree } from './roll-up';
import type { RuleSet } from './rule-set';
import type { Series } from './series';

export interface PartAssessment {
  readonly series: Series;
  readonly assessment: Assessment;
}

export interface IndicatorAssessment {
  /** Every part, in the order of the cell; one for a plain indicator. */
  readonly parts: readonly PartAssessment[];
  /** The part that decides: the worst, or one that is still open; see `worstTree`. */
  readonly decisive: PartAssessment;
}

/**
 * A whole indicator in one year. The worst part decides and each part is shown; parts that only restate another (前年度比) do not decide.
 * `parts` as `seriesOf` gives them: never empty.
 */
export function assessIndicator(
  parts: readonly Series[],
  year: number,
  rules: RuleSet,
  locale: Locale = 'ja',
): IndicatorAssessment {
  const assessed = parts.map((series) => ({ series, assessment: assessYear(series, year, rules, locale) }));
  const deciding = assessed.filter((part) => !part.series.restates);
  const candidates = deciding.length > 0 ? deciding : assessed;
  const labels = candidates.map((part) => gradeOf(part.assessment));
  const worst = evaluate(worstTree(rules, { grouped: false }), {}, { grade: labels });
  const decisive = candidates
    .filter((part) => gradeOf(part.assessment) === worst)
    .reduce<PartAssessment | null>((lowest, part) => (lowest === null || isLower(part, lowest) ? part : lowest), null);
  const [first] = candidates;
  if (first === undefined) throw new Error('an indicator has at least one series');
  return { parts: assessed, decisive: decisive ?? first };
}

/** What stands in the grade column: a grade label, or the word of a reason. */
export const gradeOf = (assessment: Assessment): string =>
  assessment.state === 'rated' ? assessment.grade : assessment.display;

const isLower = (one: PartAssessment, other: PartAssessment): boolean =>
  one.assessment.state === 'rated' && other.assessment.state === 'rated' && one.assessment.rate < other.assessment.rate;
