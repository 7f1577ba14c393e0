import { isWorkedNote } from '../../../shared/workbook/worked-notes';
import type { NextCell, PresentCell } from '../door';
import { shortHash } from './hash';
import { columnBefore, type Placement, shownText } from './placement';
import type { PlannedSheet } from './planned';
import { markLeft, subjectColumn } from './subject';

/** A row whose item left the plan, and in which people typed something: it stays, without ID and formulas, so that nothing counts it. */
export interface LeftRow {
  readonly row: number;
  readonly id: string;
  /** Cells and notes that people typed. */
  readonly typed: number;
}

/** Notes of these rows, by row and column; asked only where the cells do not tell already. */
export type NotesOf = (rows: readonly number[]) => ReadonlyMap<number, readonly string[]>;

/**
 * Which of the rows that go hold words of people: an input cell that is not as the last run wrote it, a column of their own, a
 * note. `marks`: what the last run wrote, by ID; null = not known, then everything counts as typed.
 */
export function leftRows(
  planned: PlannedSheet,
  placement: Placement,
  cells: readonly (readonly PresentCell[])[],
  marks: Readonly<Record<string, Readonly<Record<string, string>>>> | null,
  notesOf: NotesOf,
): ReadonlyMap<number, LeftRow> {
  const left = new Map<number, LeftRow>();
  const quiet: { row: number; id: string }[] = [];
  for (const { row, id } of placement.gone) {
    const typed = typedIn(planned, placement, cells[row - 1] ?? [], marks?.[id] ?? null);
    if (typed > 0) left.set(row, { row, id, typed });
    else quiet.push({ row, id });
  }
  if (quiet.length === 0) return left;
  const notes = notesOf(quiet.map(({ row }) => row));
  for (const { row, id } of quiet) {
    const typed = (notes.get(row) ?? []).filter((note) => note !== '' && !isWorkedNote(note)).length;
    if (typed > 0) left.set(row, { row, id, typed });
  }
  return left;
}

function typedIn(
  planned: PlannedSheet,
  placement: Placement,
  line: readonly PresentCell[],
  marks: Readonly<Record<string, string>> | null,
): number {
  if (planned.shape.kind !== 'table') return 0;
  const { columns } = planned.shape.table;
  const places = new Map(
    columns.map((column, index) => [columnBefore(placement, placement.column(index + 1)), column]),
  );
  // A column that left the plan is nobody's heading any more, but what we wrote into it is not a person's word.
  const written = new Set(Object.values(marks ?? {}));
  return line.filter((cell, index) => {
    const text = shownText(cell);
    if (text === '') return false;
    const column = places.get(index + 1);
    if (column === undefined) return cell.formula === '' && !written.has(shortHash(text));
    return column.kind === 'input' && shortHash(text) !== marks?.[column.key];
  }).length;
}

/** What a row that stays holds: what people and the source said, its mark instead of its ID, nothing that is counted. */
export function leftCell(
  planned: PlannedSheet,
  column: number,
  present: PresentCell | undefined,
  { id }: LeftRow,
): NextCell {
  if (column === subjectColumn(planned.shape)) {
    return { kind: 'text', text: markLeft(id, present ? shownText(present) : '') };
  }
  const kind = planned.shape.kind === 'table' ? planned.shape.table.columns[column - 1]?.kind : undefined;
  if (!present || kind === 'identity' || kind === 'formula') return { kind: 'blank' };
  return { kind: 'present', cell: present };
}
