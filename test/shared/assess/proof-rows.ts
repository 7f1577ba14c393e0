import * as fc from 'fast-check';
import { cellsOfYear } from '../../../shared/assess/cells';
import { evaluate, type Inputs } from '../../../shared/assess/evaluate';
import type { Cell } from '../../../shared/assess/expression';
import { gradeTree, RATE_INPUTS, rateTree, STAGES } from '../../../shared/assess/rate';
import type { RuleSet } from '../../../shared/assess/rule-set';
import { scaleOf } from '../../../shared/assess/scale';
import { seriesOf } from '../../../shared/assess/series';
import { toFormula } from '../../../shared/assess/to-formula';
import { anyCells, anyIndicator, anyRuleSet } from './arbitrary';
import type { SheetCell } from './ironcalc';

/** One row of the proof: the cells, and what the evaluator makes of them. */
export interface ProofRow {
  readonly cells: Inputs;
  readonly rules: RuleSet;
  readonly scale: readonly string[];
  readonly rate: Cell;
  readonly grade: Cell;
}

/** Rows of at least `indicators` random indicators (the last two years of every part), and half as many rows with anything typed into any cell. */
export function proofRows(indicators: number, seed: number): readonly ProofRow[] {
  const ofIndicators = fc
    .sample(fc.tuple(anyIndicator, anyRuleSet), { numRuns: indicators, seed })
    .flatMap(([indicator, rules]) =>
      seriesOf(indicator, { from: 2020, to: 2023 }).flatMap((series) => {
        const years = Object.keys(series.byYear);
        const scale = scaleOf(series);
        return (years.length === 0 ? ['2020'] : years.slice(-2)).map((year) =>
          proofRow(cellsOfYear(series, Number(year), rules), rules, scale),
        );
      }),
    );
  const typed = fc
    .sample(fc.tuple(anyCells, anyRuleSet), { numRuns: Math.ceil(indicators / 2), seed: seed + 1 })
    .map(([cells, rules]) => proofRow(cells, rules, STAGES));
  return [...ofIndicators, ...typed];
}

function proofRow(cells: Inputs, rules: RuleSet, scale: readonly string[]): ProofRow {
  const rate = evaluate(rateTree(rules, { values: 'any', scale }), cells);
  const grade = evaluate(gradeTree(rules), { ...cells, rate });
  return { cells, rules, scale, rate, grade };
}

/**
 * The same rows as a sheet: inputs in A to G, rate in H, grade in I; the stages stand in J, and every other row looks them up there
 * where the rest have them written out.
 */
export function proofSheet(rows: readonly ProofRow[]): readonly (readonly SheetCell[])[] {
  const lines = rows.map((row, index): readonly SheetCell[] => {
    const line = index + 1;
    const references = Object.fromEntries([
      ...RATE_INPUTS.map((name, column) => [name, `${'ABCDEFG'[column]}${line}`]),
      ['rate', `H${line}`],
      ...(row.scale === STAGES && index % 2 === 0 ? [['stages', `$J$1:$J$${STAGES.length}`]] : []),
    ]);
    const rate = toFormula(rateTree(row.rules, { values: 'any', scale: row.scale }), references);
    const grade = toFormula(gradeTree(row.rules), references);
    return [
      ...RATE_INPUTS.map((name) => row.cells[name] ?? null),
      { formula: rate },
      { formula: grade },
      STAGES[index] ?? null,
    ];
  });
  const restOfStages = STAGES.slice(lines.length).map((stage) => [...RATE_INPUTS.map(() => null), null, null, stage]);
  return [...lines, ...restOfStages];
}

/** Rows where an engine and the evaluator differ: numbers by more than 1e-9 of their size, or anything as it is printed. */
export function differences(rows: readonly ProofRow[], calculated: readonly (readonly Cell[])[]): readonly object[] {
  return rows.flatMap((row, index) => {
    const [rate = null, grade = null] = calculated[index]?.slice(RATE_INPUTS.length) ?? [];
    const same = sameCell(row.rate, rate, row.rules.rounding.digits) && sameCell(row.grade, grade, 0);
    return same
      ? []
      : [
          {
            row: index + 1,
            cells: row.cells,
            rules: row.rules.id,
            formulas: row.rules.formulas,
            expected: [row.rate, row.grade],
            calculated: [rate, grade],
          },
        ];
  });
}

export function sameCell(one: Cell, two: Cell, digits: number): boolean {
  if (typeof one === 'number' && typeof two === 'number') {
    const near = Math.abs(one - two) <= 1e-9 * Math.max(1, Math.abs(one));
    // Beyond a thousand million per cent (a slip of the keyboard, not a rate) engines differ in the last decimal they print.
    return near && (Math.abs(one) >= 1e9 || one.toFixed(digits) === two.toFixed(digits).replace(/^-(0(\.0*)?)$/, '$1'));
  }
  return (one ?? '') === (two ?? '');
}
