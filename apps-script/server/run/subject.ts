import type { Shape } from './planned';

/** Planned column of a table that names the row. */
export function subjectColumn(shape: Shape): number {
  if (shape.kind !== 'table') return 1;
  const named = shape.table.columns.findIndex(({ key }) => /^(name|label)$/.test(key));
  if (named >= 0) return named + 1;
  return (
    Math.min(shape.table.columns.length, shape.table.columns.findIndex(({ kind }) => kind !== 'identity') + 1) || 1
  );
}

/**
 * The name of a row whose item left the plan. The mark stands in the cell and not in a note or a colour, so that it is seen, printed and
 * sorted with its row; and it keeps the ID, so that the row is found when the item comes back.
 */
export function markLeft(id: string, name: string): string {
  return `【計画から外れた行 ${id}】${name}`;
}

/** Reads the mark; null where there is none. */
export function readLeft(text: string): { readonly id: string; readonly name: string } | null {
  const found = /^【計画から外れた行 ([^】]+)】([\s\S]*)$/.exec(text);
  return found ? { id: found[1] ?? '', name: found[2] ?? '' } : null;
}
