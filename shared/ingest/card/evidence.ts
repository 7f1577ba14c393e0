import type { ColumnRole } from '../heading/role';
import { couldBeValue } from './label';
import type { CardRows } from './rows';

/** Labels that also stand in the rows of lists and nested tables: they are no evidence of a card. */
export const FIGURES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'target',
  'actual',
  'rate',
  'grade',
  'progress',
  'baseline',
  'unit',
  'series',
  'year',
  'value',
]);

/** How many labels of a card stand in the rows, with their values; 0 where all stand in one row, as a list's headings do. */
export function distinctLabels(rows: CardRows, from: number, to: number): number {
  const keys = new Set<string>();
  const half = new Set<string>();
  let labelled = 0;
  for (let row = from; row <= to; row++) {
    const tokens = rows.at(row);
    const first = tokens[0]?.label;
    const before = keys.size + half.size;
    for (const label of rows.pairs(row)) {
      if (!FIGURES.has(label.role) && !couldBeValue(label)) keys.add(label.key);
    }
    if (first != null && !first.sure && first.role === 'attribute' && tokens[1]?.label === null) half.add(first.key);
    const beneath = rows.at(nextFilled(rows, row, to));
    const heads = first?.sure && first.inline === null && tokens.every(({ label }) => label !== null);
    // A heading alone in its row with text below, or a row of labels above one row of values.
    if (heads && row < to && beneath[0]?.label === null) {
      const alone = tokens.length === 1 && !FIGURES.has(first.role);
      const single = rows.at(row + 2).length === 0 || rows.at(row + 2).some(({ label }) => label !== null);
      if (alone) keys.add(first.key);
      else if (single) for (const { label } of tokens) if (label?.sure && !FIGURES.has(label.role)) keys.add(label.key);
    }
    if (keys.size + half.size > before) labelled++;
  }
  if (labelled < 2) return 0;
  return keys.size >= 2 ? keys.size + half.size : keys.size;
}

function nextFilled(rows: CardRows, row: number, limit: number): number {
  let next = row + 1;
  while (next < limit && next - row < 3 && rows.sheet.filled(next).length === 0) next++;
  return next;
}
