import type { DoorSheet, Inserted, PresentCell } from '../door';
import type { Placement } from './placement';
import type { PlannedSheet } from './planned';
import type { WrittenSheet } from './state';

/**
 * Rows of items that left keep their places, so a table may reach further than it was planned; it never shrinks, because what was put in
 * is not taken out.
 */
export function reachOf(
  { region, shape }: PlannedSheet,
  placement: Placement,
  written: WrittenSheet | undefined,
): number {
  if (shape.kind !== 'table') return region.rows;
  return Math.max(region.rows, placement.row(region.rows) - (placement.shiftRow(1) - 1), written?.rows ?? 0);
}

/** The region grows by inserting, so that what people wrote below or beside it moves away instead of being written over. */
export function insertions(
  planned: PlannedSheet,
  placement: Placement,
  written: WrittenSheet,
  cells: readonly (readonly PresentCell[])[],
  present: DoorSheet,
): Inserted {
  const offset = placement.shiftRow(1) - 1;
  const before = written.rows + offset;
  const more = reachOf(planned, placement, written) - written.rows;
  const columns =
    planned.shape.kind === 'table'
      ? placement.insert
      : Array.from(
          { length: Math.max(0, planned.region.columns - written.columns) },
          (_, index) => written.columns + 1 + index,
        );
  if (more <= 0) return { rows: null, columns };
  const last = lastRowIsFree(cells, before) ? before - 1 : before;
  return { rows: { after: filterEnd(planned, placement, present, last) ?? last, count: more }, columns };
}

/**
 * Within the filter of a drawn sheet, so that it grows by the insertion: taking it away and making it longer would lose what people chose
 * in it if the script ended between. Null where there is none of ours. 1 call for such a sheet.
 */
function filterEnd({ image }: PlannedSheet, placement: Placement, present: DoorSheet, last: number): number | null {
  const { filter } = image;
  if (!filter) return null;
  const there = present.filtered();
  if (!there || there.row !== placement.shiftRow(filter.row) || there.column !== filter.column) return null;
  return there.rows < 2 ? null : Math.min(last, there.row + there.rows - 2);
}

/** Before a free last row, so that filters, rules and protections that reach to it grow with the table. */
function lastRowIsFree(cells: readonly (readonly PresentCell[])[], row: number): boolean {
  return row > 1 && (cells[row - 1] ?? []).every(({ value, formula }) => value === '' && formula === '');
}

/** The cells of a drawn sheet as they will stand once its rows and columns have come in. */
export function withRoom(
  cells: readonly (readonly PresentCell[])[],
  { rows, columns }: Inserted,
): readonly (readonly PresentCell[])[] {
  if (!rows && columns.length === 0) return cells;
  const empty: PresentCell = { value: '', formula: '' };
  const wider = cells.map((line) => {
    const moved = [...line];
    for (const column of columns) if (column <= moved.length) moved.splice(column - 1, 0, empty);
    return moved;
  });
  if (!rows || rows.after >= wider.length) return wider;
  const room = Array.from({ length: rows.count }, (): PresentCell[] => []);
  return [...wider.slice(0, rows.after), ...room, ...wider.slice(rows.after)];
}
