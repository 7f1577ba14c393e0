import * as fc from 'fast-check';
import { type Columns, evaluate } from '../../../shared/assess/evaluate';
import type { Cell, Expression } from '../../../shared/assess/expression';
import { PRESETS } from '../../../shared/assess/presets';
import { progressTree, resultLabels, rollUpTree, worstTree } from '../../../shared/assess/roll-up';
import { RollUpMethod, type RuleSet } from '../../../shared/assess/rule-set';
import { toFormula } from '../../../shared/assess/to-formula';
import type { SheetCell } from './ironcalc';
import { sameCell } from './proof-rows';

export interface ProofSheet {
  readonly sheet: readonly (readonly SheetCell[])[];
  readonly expected: readonly (readonly Cell[])[];
}

const GROUPS = ['n1', 'n1-1', 'n10', '施策1-1', '課'];
const NAMES = ['groups', 'grade', 'rate', 'weight', 'weighted', 'mark'] as const;

/** Random results of a preset in columns A to F, and from row 1 in H: for each group (G) every roll-up there is. */
export function proofRollUp(rules: RuleSet, rows: number, seed: number): ProofSheet {
  const results = fc.sample(
    fc.record({
      groups: fc.constantFrom(...GROUPS.slice(0, 4)),
      grade: fc.constantFrom(...resultLabels(rules)),
      rate: fc.oneof(fc.integer({ min: -50, max: 300 }), fc.constantFrom('未測定', '－')),
      weight: fc.constantFrom(1, 2, 0.5),
      mark: fc.constantFrom(...rules.progress.map((mark) => mark.label), '', '－'),
    }),
    { numRuns: rows, seed },
  );
  const cells = results.map(
    (row): Record<(typeof NAMES)[number], Cell> => ({
      ...row,
      mark: row.mark === '' ? null : row.mark,
      weighted: typeof row.rate === 'number' ? row.rate * row.weight : null,
    }),
  );
  const columns: Columns = Object.fromEntries(NAMES.map((name) => [name, cells.map((row) => row[name])]));
  const marks: Columns = { ...columns, grade: columns.mark ?? [] };
  const range = (column: string): string => `$${column}$1:$${column}$${rows}`;
  const references = Object.fromEntries(NAMES.map((name, index) => [name, range('ABCDEF'[index] ?? '')]));
  const trees: readonly { readonly tree: Expression; readonly columns: Columns; readonly grade: string }[] = [
    ...RollUpMethod.options.map((method) => ({
      tree: rollUpTree({ ...rules, rollUp: { ...rules.rollUp, method } }, { grouped: true }),
      columns,
      grade: range('B'),
    })),
    { tree: worstTree(rules, { grouped: true }), columns, grade: range('B') },
    { tree: progressTree(rules, { grouped: true }), columns: marks, grade: range('F') },
  ];
  const expected = GROUPS.map((group) => trees.map(({ tree, columns: at }) => evaluate(tree, { group }, at)));
  const sheet = cells.map((row, index): readonly SheetCell[] => {
    const group = GROUPS[index];
    const values = NAMES.map((name) => row[name]);
    if (group === undefined) return values;
    const formulas = trees.map(({ tree, grade }) => ({
      formula: toFormula(tree, { ...references, grade, group: `$G$${index + 1}` }),
    }));
    return [...values, group, ...formulas];
  });
  return { sheet, expected };
}

/** Group and roll-up for which an engine gives something else. */
export function rollUpDifferences(proof: ProofSheet, calculated: readonly (readonly Cell[])[]): readonly object[] {
  return proof.expected.flatMap((row, index) =>
    row.flatMap((expected, column) => {
      const found = calculated[index]?.[NAMES.length + 1 + column] ?? null;
      return sameCell(expected, found, 4) ? [] : [{ group: GROUPS[index], column, expected, found }];
    }),
  );
}

export const ROLL_UP_PROOFS = PRESETS.map((rules, index) => [rules.id, proofRollUp(rules, 80, index)] as const);
