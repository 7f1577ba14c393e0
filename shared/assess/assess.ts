import type { Locale } from '../messages/define';
import { cellsOfYear } from './cells';
import { evaluate, type Inputs } from './evaluate';
import type { Cell } from './expression';
import { REASON_WORDS, type Reason, reasonOfWord } from './outcome';
import { gradeTree, rateTree } from './rate';
import type { RuleSet } from './rule-set';
import { scaleOf } from './scale';
import type { Series } from './series';
import { type Calculation, calculationOf, workedFormula } from './worked';

export interface Rated {
  readonly state: 'rated';
  /** In percent, rounded by the rule set. */
  readonly rate: number;
  /** 22%, 12.3% */
  readonly display: string;
  readonly grade: string;
  /** Whether the grade counts as achieved. */
  readonly achieved: boolean;
  /** Which formula was used, with its numbers. */
  readonly calculation: Calculation;
  /** 43,000 ÷ 194,000 = 22.16… → 22%（切捨て）→ △ */
  readonly worked: string;
}

export interface NotRated {
  readonly state: 'notRated';
  readonly reason: Reason;
  /** What stands in the rate and grade cells: 未測定, －, 比較不能 … */
  readonly display: string;
  /** In a sentence: why there is no rate. */
  readonly worked: string;
}

export type Assessment = Rated | NotRated;

/** One series in one year by the rule set, exactly as the workbook's formulas do it. A year without cells is 目標なし. */
export function assessYear(series: Series, year: number, rules: RuleSet, locale: Locale = 'ja'): Assessment {
  const cells = cellsOfYear(series, year, rules);
  return assessCells(cells, rules, scaleOf(series), locale);
}

/** The same from the row's cells (see RATE_INPUTS), for what people typed into the workbook. */
export function assessCells(
  cells: Inputs,
  rules: RuleSet,
  scale: readonly string[],
  locale: Locale = 'ja',
): Assessment {
  const rate = evaluate(rateTree(rules, { values: 'any', scale }), cells);
  if (typeof rate !== 'number') return notRated(rate, cells, locale);
  const grade = String(evaluate(gradeTree(rules), { ...cells, rate }));
  const calculation = calculationOf(cells, rules, scale);
  const display = displayRate(rate, rules);
  return {
    state: 'rated',
    rate,
    display,
    grade,
    achieved: rules.grades.some((step) => step.label === grade && step.achieved),
    calculation,
    worked: workedFormula(calculation, { rate, grade, rules }, locale),
  };
}

/** A rate as it is printed: as many digits as the rule set rounds to. */
export const displayRate = (rate: number, rules: RuleSet): string => `${rate.toFixed(rules.rounding.digits)}%`;

function notRated(word: Cell, _cells: Inputs, _locale: Locale): NotRated {
  const reason = reasonOfWord(String(word ?? '')) ?? 'notComparable';
  return { state: 'notRated', reason, display: REASON_WORDS[reason], worked: REASON_WORDS[reason] };
}
