import type { Locale } from '../messages/define';
import { cellsOfYear } from './cells';
import { evaluate, type Inputs } from './evaluate';
import { REASON_WORDS, type Reason, reasonOfWord } from './outcome';
import type { RuleSet } from './rule-set';
import { gradeTreeOf, rateTreeOf } from './rule-trees';
import { scaleOf } from './scale';
import type { Series, YearValues } from './series';
import { explainReason, type Obstacle, obstacleOf } from './why-not';
import { type Calculation, calculationOf, displayRate, workedFormula } from './worked';

export interface Rated {
  readonly state: 'rated';
  /** In percent, rounded by the rule set. */
  readonly rate: number;
  /** 22%, 12.3%, △5% */
  readonly display: string;
  readonly grade: string;
  /** Whether the grade counts as achieved. */
  readonly achieved: boolean;
  /** Whether the plan asks for an explanation (見解) beside this grade. */
  readonly needsComment: boolean;
  /** Which formula was used, with its numbers. */
  readonly calculation: Calculation;
  /** 43,000 ÷ 194,000 = 22.16… → 22%（切捨て）→ △ */
  readonly worked: string;
}

export interface NotRated {
  readonly state: 'notRated';
  readonly reason: Reason;
  /** Behind 比較不能: what exactly. */
  readonly obstacle: Obstacle | null;
  /** What stands in the rate and grade cells: 未測定, －, 比較不能 … */
  readonly display: string;
  /** In a sentence: why there is no rate, and what would mend it. */
  readonly worked: string;
}

export type Assessment = Rated | NotRated;

/** One series in one year by the rule set, exactly as the workbook's formulas do it. A year without cells is 目標なし. */
export function assessYear(series: Series, year: number, rules: RuleSet, locale: Locale = 'ja'): Assessment {
  const cells = cellsOfYear(series, year, rules);
  return assessCells(cells, rules, scaleOf(series), locale, series.byYear[String(year)]);
}

/**
 * The same from the cells of a row (RATE_INPUTS), for what people typed into the workbook. `year` gives the texts for sentences.
 * `scale`: the order of milestones or levels, see `scaleOf`.
 */
export function assessCells(
  cells: Inputs,
  rules: RuleSet,
  scale: readonly string[],
  locale: Locale = 'ja',
  year?: YearValues,
): Assessment {
  const rate = evaluate(rateTreeOf(rules, scale), cells);
  const calculation = calculationOf(cells, rules, scale);
  if (typeof rate !== 'number' || calculation === null) {
    const reason = reasonOfWord(String(rate ?? '')) ?? 'notComparable';
    const obstacle = reason === 'notComparable' ? obstacleOf(year, cells, rules) : null;
    const worked = explainReason(reason, obstacle, year, locale);
    return { state: 'notRated', reason, obstacle, display: REASON_WORDS[reason], worked };
  }
  const label = String(evaluate(gradeTreeOf(rules), { ...cells, rate }));
  const grade = rules.grades.find((step) => step.label === label);
  return {
    state: 'rated',
    rate,
    display: displayRate(rate, rules),
    grade: label,
    achieved: grade?.achieved ?? false,
    needsComment: grade?.needsComment ?? false,
    calculation,
    worked: workedFormula(calculation, { rate, grade: label, rules }, locale),
  };
}
