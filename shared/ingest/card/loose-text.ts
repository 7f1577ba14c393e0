import { ingestMessages } from '../../messages/ingest';
import type { CellLedger } from '../ledger';
import { isAside, rowTextKind } from '../list/row-text';
import { plainText } from '../plain-text';
import { looksLikeLabel } from './label';
import type { CardRows } from './rows';

/** Words under no label: notes and sign-offs are decoration, anything else is reported. */
export function readLoose(rows: CardRows, row: number, column: number, ledger: CellLedger): void {
  const text = plainText(rows.sheet.text(row, column));
  const kind = rowTextKind(text);
  // 情報セキュリティ alone above its labels, ■取組予定 above its table: headings of a part of the card.
  const heads = rows.at(row).length === 1 && looksLikeLabel(text) && isHeading(rows, row, text);
  if (heads || kind === 'note' || kind === 'separator' || kind === 'aside' || isAside(text))
    ledger.decoration(row, column);
  else ledger.unread(row, column, ingestMessages.unreadLoose.ja());
}

function isHeading(rows: CardRows, row: number, text: string): boolean {
  let next = row + 1;
  while (next < rows.sheet.grid.rowCount && next - row < 3 && rows.sheet.filled(next).length === 0) next++;
  const [first] = rows.at(next);
  if (first === undefined) return false;
  return (
    /^[#\s]*[■□◆◇●○▼▶【〈《]/.test(text) ||
    first.label !== null ||
    rows.at(next).some(({ column }) => rows.isTime(next, column))
  );
}
