import type { Entry } from './entry';
import type { Card } from './find-cards';
import type { NestedTable } from './find-tables';
import type { CardRows } from './rows';

/** A form that waits to be filled in: labels, and nothing beside, below or in its tables. */
export function isEmptyForm(
  rows: CardRows,
  card: Card,
  entries: readonly Entry[],
  tables: readonly NestedTable[],
): boolean {
  if (entries.some(({ cells }) => cells.length > 0)) return false;
  return tables.every((table) => {
    const first = table.kind === 'time' ? table.axis.bottom + 1 : table.top + 1;
    for (let row = first; row <= Math.min(table.bottom, card.bottom); row++) {
      if (rows.at(row).some(({ label }, at) => label === null || at > 1)) return false;
    }
    return true;
  });
}
