import type { RangeRef } from '../../../shared/workbook/range-ref';
import type { ConditionalRule } from '../../../shared/workbook/write-op';
import type { DoorSheet, DropDown } from '../door';
import { moveFormula } from './address-map';
import { neighbours } from './neighbours';
import type { Placement } from './placement';
import type { PlannedSheet } from './planned';
import type { SheetJob } from './sheet-job';

/** Neighbouring columns of ours; a person's own column between them is left alone. */
export function columnRuns({ planned, placement }: SheetJob): { column: number; columns: number }[] {
  return neighbours(Array.from({ length: planned.region.columns }, (_, index) => placement.column(index + 1)));
}

/** A range of whole columns, moved by what stands above the headings and beside our columns. */
export function moveRange({ placement }: SheetJob, range: RangeRef): RangeRef {
  const row = placement.shiftRow(range.row);
  const column = placement.column(range.column);
  const lastColumn = placement.column(range.column + range.columns - 1);
  return { row, column, rows: range.rows, columns: Math.max(1, lastColumn - column + 1) };
}

export function writeDropDowns(
  sheet: DoorSheet,
  { planned, placement }: SheetJob,
  runs: readonly { column: number; columns: number }[],
  lastRow: number,
): void {
  const lists = planned.image.validations.map((validation): { range: RangeRef; choice: DropDown } => ({
    range: { ...validation.range, row: placement.shiftRow(validation.range.row) },
    choice: { values: validation.values, strict: validation.strict, help: validation.help },
  }));
  for (const { column, columns } of runs) {
    if (!mayHaveLists(planned, placement, column, columns)) continue;
    sheet.dropDowns({ row: 1, column, rows: lastRow, columns }, (row, at) => {
      const own = placement.plannedColumn(at);
      const list = lists.find(
        ({ range }) =>
          own !== null &&
          row >= range.row &&
          // The last list reaches as far as the rows do, so that rows people added have it too.
          (row < range.row + range.rows || (planned.shape.kind === 'table' && range.rows > 1)) &&
          own >= range.column &&
          own < range.column + range.columns,
      );
      return list?.choice ?? null;
    });
  }
}

/** Calculated columns, IDs and what the source says never had a list. */
function mayHaveLists({ shape }: PlannedSheet, placement: Placement, column: number, columns: number): boolean {
  if (shape.kind !== 'table') return true;
  return Array.from({ length: columns }, (_, offset) => placement.plannedColumn(column + offset)).some(
    (planned) => planned !== null && shape.table.columns[planned - 1]?.kind === 'input',
  );
}

export function writeRules(sheet: DoorSheet, job: SheetJob): void {
  const { planned, placement } = job;
  const byShift = { ...placement, row: placement.shiftRow };
  const rules = planned.image.conditional.map(
    (rule): ConditionalRule => ({
      ...rule,
      ranges: rule.ranges.map((range) => moveRange(job, range)),
      formula: marked(moveFormula(rule.formula, byShift, () => undefined)),
    }),
  );
  sheet.rules(rules, (formula) => formula.includes(ruleMark), job.present === null);
}

/** A harmless term in every rule of ours, so that they can be told from people's own whatever the plan was then. */
const ruleMark = 'N("道しるべ")=0';

function marked(formula: string): string {
  return `=AND(${ruleMark},${formula.slice(1)})`;
}
