import { cellKey, cellPlace } from '../../../shared/workbook/image';
import { isWorkedNote } from '../../../shared/workbook/worked-notes';
import type { DoorSheet } from '../door';
import { aspectMark } from './planned';
import type { SheetJob } from './sheet-job';

interface PlacedNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Ours are added where a person has none, in the row of their item; an older calculation of ours makes way for the new one. 2 calls, and 1
 * where nobody can have written any.
 */
export function writeNotes(sheet: DoorSheet, job: SheetJob): void {
  const places = notesToWrite(job);
  if (places.length === 0) return;
  const top = Math.min(...places.map(({ row }) => row));
  const left = Math.min(...places.map(({ column }) => column));
  const range = {
    row: top,
    column: left,
    rows: Math.max(...places.map(({ row }) => row)) - top + 1,
    columns: Math.max(...places.map(({ column }) => column)) - left + 1,
  };
  const notes = isBare(job, range)
    ? Array.from({ length: range.rows }, () => Array.from({ length: range.columns }, () => ''))
    : sheet.readNotes(range);
  for (const { row, column, text } of places) {
    const line = notes[row - top];
    const there = line?.[column - left] ?? '';
    if (line && (there === '' || isWorkedNote(there))) line[column - left] = text;
  }
  sheet.writeNotes(top, left, notes);
}

/** All of them, or those of new columns where the others are as they were. */
function notesToWrite(job: SheetJob): PlacedNote[] {
  const { planned, placement, inserted } = job;
  const all = [...planned.image.notes].map(([key, text]): PlacedNote => {
    const { row, column } = cellPlace(key);
    return { row: placement.row(row), column: placement.column(column), text };
  });
  if (inserted.rows || inserted.columns.length === 0 || notesBefore(job) !== job.written?.notes) return all;
  return all.filter(({ column }) => inserted.columns.includes(column));
}

/** Mark of the notes without those of new columns, as they were planned before these came in. */
function notesBefore({ planned, placement, inserted }: SheetJob): string {
  const { image } = planned;
  const isNew = (column: number) => inserted.columns.includes(placement.column(column));
  const kept = [...image.notes].flatMap(([key, text]) => {
    const { row, column } = cellPlace(key);
    if (isNew(column)) return [];
    let before = column;
    for (let at = 1; at < column; at++) if (isNew(at)) before--;
    return [[cellKey(row, before), text] as const];
  });
  return aspectMark({ ...image, notes: new Map(kept) }, 'notes');
}

/** True where a person cannot have written a note: on a new sheet, and in columns that have just come in. */
function isBare({ present, inserted }: SheetJob, { column, columns }: { column: number; columns: number }): boolean {
  if (!present) return true;
  return Array.from({ length: columns }, (_, offset) => column + offset).every((at) => inserted.columns.includes(at));
}
