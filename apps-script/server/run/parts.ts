import type { RangeRef } from '../../../shared/workbook/range-ref';
import { isWorkedNote } from '../../../shared/workbook/worked-notes';
import type { ConditionalRule } from '../../../shared/workbook/write-op';
import type { DoorSheet, DropDown, Link } from '../door';
import { moveFormula } from './address-map';
import { plannedCell } from './planned';
import type { SheetJob } from './prepare';

/** Neighbouring columns of ours; a person's own column between them is left alone. */
export function columnRuns({ planned, placement }: SheetJob): { column: number; columns: number }[] {
  return neighbours(Array.from({ length: planned.region.columns }, (_, index) => placement.column(index + 1)));
}

/** Runs of columns that stand side by side. */
export function neighbours(columns: readonly number[]): { column: number; columns: number }[] {
  const runs: { column: number; columns: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.columns === column) last.columns++;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}

/** A range of whole columns, moved by what stands above the headings and beside our columns. */
export function moveRange({ placement }: SheetJob, range: RangeRef): RangeRef {
  const row = placement.shiftRow(range.row);
  const column = placement.column(range.column);
  const lastColumn = placement.column(range.column + range.columns - 1);
  return { row, column, rows: range.rows, columns: Math.max(1, lastColumn - column + 1) };
}

export function writeLinks(sheet: DoorSheet, job: SheetJob, idOf: (sheet: string) => number | null): void {
  const { planned, placement, reconciled } = job;
  if (reconciled.blocks.length === 0) return;
  const byColumn = new Map<number, Map<number, Link>>();
  for (let row = 1; row <= planned.rows; row++) {
    for (let column = 1; column <= planned.columns; column++) {
      const cell = plannedCell(planned, row, column);
      if (cell.kind !== 'link') continue;
      const id = idOf(cell.sheet);
      // A sheet that is gone: the text stays, without a way.
      if (id === null) continue;
      const at = placement.column(column);
      const line = byColumn.get(at) ?? new Map<number, Link>();
      byColumn.set(at, line);
      line.set(placement.row(row), { text: cell.text, sheet: id, cell: cell.cell });
    }
  }
  for (const [column, links] of byColumn) {
    const first = Math.min(...links.keys());
    const last = Math.max(...links.keys());
    const block = Array.from({ length: last - first + 1 }, (_, offset) => {
      const link = links.get(first + offset);
      return [link ?? textLink(job, first + offset, column)];
    });
    sheet.writeLinks(first, column, block);
  }
}

/** Between links stand plain texts: they are written with them, because the block is written as a whole. */
function textLink(job: SheetJob, row: number, column: number): Link | null {
  const planned = job.placement.plannedRow(row);
  const plannedColumn = job.placement.plannedColumn(column);
  if (planned === null || plannedColumn === null) return null;
  const cell = plannedCell(job.planned, planned, plannedColumn);
  return cell.kind === 'text' || cell.kind === 'link' ? { text: cell.text, sheet: -1, cell: '' } : null;
}

/** Ours are added where a person has none, in the row of their item; an older calculation of ours makes way for the new one. */
export function writeNotes(sheet: DoorSheet, { planned, placement, present }: SheetJob): void {
  const places = [...planned.image.notes].map(([key, text]) => ({
    row: placement.row(Math.floor(key / 16384)),
    column: placement.column((key % 16384) + 1),
    text,
  }));
  if (places.length === 0) return;
  const top = Math.min(...places.map(({ row }) => row));
  const left = Math.min(...places.map(({ column }) => column));
  const range = {
    row: top,
    column: left,
    rows: Math.max(...places.map(({ row }) => row)) - top + 1,
    columns: Math.max(...places.map(({ column }) => column)) - left + 1,
  };
  const notes = present
    ? sheet.readNotes(range)
    : Array.from({ length: range.rows }, () => Array.from({ length: range.columns }, () => ''));
  for (const { row, column, text } of places) {
    const line = notes[row - top];
    const there = line?.[column - left] ?? '';
    if (line && (there === '' || isWorkedNote(there))) line[column - left] = text;
  }
  sheet.writeNotes(top, left, notes);
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
