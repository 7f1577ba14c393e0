import type { Locale } from '../messages/define';
import { cellsOfYear } from './cells';
import { evaluate } from './evaluate';
import { type Reason, reasonOfWord } from './outcome';
import { RateFormula, type RuleSet } from './rule-set';
import { rateTreeOf } from './rule-trees';
import { scaleOf } from './scale';
import type { Series } from './series';
import { calculationOf, displayRate, type FormulaName, workedFormula } from './worked';

/** What another formula would give for the same year. */
export type Alternative =
  | {
      readonly formula: FormulaName;
      readonly state: 'rated';
      readonly rate: number;
      readonly display: string;
      readonly worked: string;
      /** The numbers put in: 43,000 ÷ 200,000; empty where nothing was divided. */
      readonly expression: string;
    }
  | { readonly formula: RateFormula; readonly state: 'notRated'; readonly reason: Reason };

/**
 * The rates of the other formulas, rounded by the same rule set, each with its numbers; without grades, for a scale belongs to its formula.
 * Formulas that come to the same calculation (in the final year 実績÷目標 is 最終目標との比較) are shown once. Empty where there is
 * nothing to calculate: maintain targets, milestones, a missing target or result.
 */
export function alternatives(
  series: Series,
  year: number,
  rules: RuleSet,
  locale: Locale = 'ja',
): readonly Alternative[] {
  const scale = scaleOf(series);
  const cells = cellsOfYear(series, year, rules);
  if (series.direction === 'maintain' || typeof cells.actual !== 'number') return [];
  const seen = new Set<string>();
  const own = calculationOf(cells, rules, scale);
  if (own?.how === 'quotient') seen.add(own.expression);
  const stated = series.direction === 'decrease' ? rules.formulas.decrease : rules.formulas.increase;
  return RateFormula.options.flatMap((formula): readonly Alternative[] => {
    if (formula === stated || (formula === 'expectedSteps' && rules.expectedSteps === null)) return [];
    const other = withFormula(rules, formula);
    const inputs = cellsOfYear(series, year, other);
    const rate = evaluate(rateTreeOf(other, scale), inputs);
    if (typeof rate !== 'number')
      return [{ formula, state: 'notRated', reason: reasonOfWord(String(rate)) ?? 'notComparable' }];
    const calculation = calculationOf(inputs, other, scale);
    if (calculation === null || (calculation.how === 'quotient' && seen.has(calculation.expression))) return [];
    if (calculation.how === 'quotient') seen.add(calculation.expression);
    return [
      {
        formula: calculation.formula,
        state: 'rated',
        rate,
        display: displayRate(rate, other),
        expression: calculation.how === 'quotient' ? calculation.expression : '',
        worked: workedFormula(calculation, { rate, grade: null, rules: other }, locale),
      },
    ];
  });
}

const byFormula = new WeakMap<RuleSet, Map<RateFormula, RuleSet>>();

/** The rule set with one formula for both directions; made once, so that its trees are, too. */
function withFormula(rules: RuleSet, formula: RateFormula): RuleSet {
  const known = byFormula.get(rules) ?? new Map<RateFormula, RuleSet>();
  byFormula.set(rules, known);
  const present = known.get(formula);
  if (present !== undefined) return present;
  const made: RuleSet = { ...rules, formulas: { ...rules.formulas, increase: formula, decrease: formula } };
  known.set(formula, made);
  return made;
}

/** The same as short facts, for what is published: only those that divided. */
export function otherRates(series: Series, year: number, rules: RuleSet): OtherRate[] {
  return alternatives(series, year, rules).flatMap((other) =>
    other.state === 'rated' && other.expression !== ''
      ? [{ formula: other.formula, rate: other.rate, expression: other.expression }]
      : [],
  );
}

export interface OtherRate {
  readonly formula: FormulaName;
  /** In percent, rounded by the rule set. */
  readonly rate: number;
  readonly expression: string;
}
