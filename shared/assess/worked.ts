import type { Locale } from '../messages/define';
import type { Inputs } from './evaluate';
import { holds } from './evaluate';
import { compare, input, isNumber, text } from './expression';
import { DIRECTION_WORDS } from './outcome';
import type { RateFormula, RuleSet } from './rule-set';

/** Which formula gave a rate, and the numbers that went in. */
export interface Calculation {
  readonly formula: CalculationName;
  /** 43,000 ÷ 194,000, (25 − 30) ÷ (20 − 30), 設計（3番目） ÷ 構築（4番目） */
  readonly expression: string;
  /** In percent before rounding; null where a result is only reached or not. */
  readonly exact: number | null;
}

export type CalculationName =
  | RateFormula
  | 'targetOverActual'
  | 'keepOrNot'
  | 'reachedOrNot'
  | 'milestoneOrder'
  | 'judged';

/** The formula the rate tree takes for these cells, with the numbers put in. */
export function calculationOf(cells: Inputs, rules: RuleSet, _scale: readonly string[]): Calculation {
  const maintain = holds(compare(input('direction'), '=', text(DIRECTION_WORDS.maintain)), cells);
  const numbers = holds(isNumber(input('target')), cells);
  return {
    formula: maintain ? 'keepOrNot' : numbers ? rules.formulas.increase : rules.formulas.order,
    expression: `${cells.actual} ÷ ${cells.target}`,
    exact: null,
  };
}

/** 43,000 ÷ 194,000 = 22.16… → 22%（切捨て）→ △ */
export function workedFormula(
  calculation: Calculation,
  result: { readonly rate: number; readonly grade: string; readonly rules: RuleSet },
  _locale: Locale,
): string {
  return `${calculation.expression} → ${result.rate}% → ${result.grade}`;
}
