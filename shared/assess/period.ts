import type { Locale } from '../messages/define';
import { type Assessment, assessCells, assessYear } from './assess';
import { cellsOfYear } from './cells';
import { compare, count, type Expression, input, number, sum, text, when } from './expression';
import { REASON_WORDS } from './outcome';
import type { RuleSet } from './rule-set';
import { scaleOf } from './scale';
import type { Series } from './series';
import { explainReason } from './why-not';

export interface PeriodAssessment {
  readonly assessment: Assessment;
  /** latest: the last year with a result (states and running totals); sum: results and targets of the years added up. */
  readonly by: 'latest' | 'sum';
  /** The years that went in. */
  readonly years: readonly number[];
}

/**
 * A series over several years (中間評価, 計画期間を通した評価). What is counted anew each year (当該年度) is added up, Σ実績 ÷ Σ目標, over the
 * years that have both; a running total (累計) and a state are judged by their last year. Percentages counted anew each year cannot be
 * added: they need Σ numerators ÷ Σ denominators, which a percentage alone does not give.
 */
export function assessPeriod(
  series: Series,
  period: { readonly from: number; readonly to: number },
  rules: RuleSet,
  locale: Locale = 'ja',
): PeriodAssessment {
  const years = Object.keys(series.byYear)
    .map(Number)
    .filter((year) => year >= period.from && year <= period.to)
    .sort((one, two) => one - two);
  const cells = years.map((year) => ({ year, cells: cellsOfYear(series, year, rules) }));
  const both = cells.filter((row) => typeof row.cells.actual === 'number' && typeof row.cells.target === 'number');
  const last = both[both.length - 1];
  if (
    series.accumulation !== 'withinYear' ||
    series.direction === 'maintain' ||
    both.length < 2 ||
    last === undefined
  ) {
    const year = last?.year ?? years[years.length - 1] ?? period.to;
    return { assessment: assessYear(series, year, rules, locale), by: 'latest', years: [year] };
  }
  const included = both.map((row) => row.year);
  if (series.unit === '%') {
    const obstacle = 'percentNeedsParts';
    const worked = explainReason('notComparable', obstacle, undefined, locale);
    const display = REASON_WORDS.notComparable;
    return {
      assessment: { state: 'notRated', reason: 'notComparable', obstacle, display, worked },
      by: 'sum',
      years: included,
    };
  }
  const total = (name: 'actual' | 'target'): number =>
    Number(both.reduce((sofar, row) => sofar + Number(row.cells[name]), 0).toPrecision(15));
  const summed = { ...last.cells, actual: total('actual'), target: total('target') };
  return { assessment: assessCells(summed, rules, scaleOf(series), locale), by: 'sum', years: included };
}

/**
 * Σ of `actuals` or `targets` over the rows of one series (columns `seriesKeys`, `actuals`, `targets`; input `series`), only rows that have both;
 * 未測定 where there is none. Its cells are what the rate tree then takes.
 */
export function totalTree(column: 'actuals' | 'targets'): Expression {
  const rows = [
    { column: 'seriesKeys', equals: input('series') },
    { column: 'actuals', isNumber: true },
    { column: 'targets', isNumber: true },
  ] as const;
  return when(compare(count(...rows), '=', number(0)), text(REASON_WORDS.notMeasured), sum(column, ...rows));
}
