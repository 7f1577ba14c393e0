import { ingestMessages } from '../../messages/ingest';
import { foldWidth } from '../../text/fold';
import type { DraftPath } from '../draft';
import type { CellLedger } from '../ledger';
import type { SheetView } from '../sheet-view';
import type { ListTable } from './column';
import type { DraftBuilder } from './draft-builder';
import { readSum, type SumRow } from './money-row';
import { type CountText, countsIn } from './stated-count';

/**
 * Books a subtotal or total row. Its counts are kept as stated (小計（施策1-1）　5事業, a number in the 重点 column) to be checked
 * against the list, as are its sums of money; its other figures follow from the rows above and are reported as not read. Returns the path of the node it sums up.
 */
export function readTotal(
  sheet: SheetView,
  table: ListTable,
  row: number,
  filled: readonly number[],
  label: number,
  path: DraftPath,
  builder: DraftBuilder,
  ledger: CellLedger,
  money: Omit<SumRow, 'path'> = { money: null, year: null },
): DraftPath {
  const counts = countsIn(sheet.text(row, label));
  const of = pathOf(counts, above(table, label, path), sheet.text(row, label));
  const state = (subject: 'initiatives' | 'priorityInitiatives', count: number, column: number) => {
    const source = { ...sheet.place(row, column), text: sheet.original(row, column) };
    builder.statedCounts.push({ subject, count, path: of, source });
    ledger.read(row, column);
  };
  if (counts.initiatives !== null) state('initiatives', counts.initiatives, label);
  if (counts.priority !== null) state('priorityInitiatives', counts.priority, label);
  ledger.decoration(row, label);
  for (const column of filled) {
    if (column === label) continue;
    const text = foldWidth(sheet.text(row, column)).trim();
    const known = table.columns.find(({ index }) => index === column);
    const role = known?.role;
    if (known !== undefined && readSum(sheet, row, known, { ...money, path: of }, builder, ledger)) continue;
    if (role === 'series' || role === 'year' || (money.money !== null && (role === 'unit' || role === 'indicator'))) {
      ledger.decoration(row, column);
      continue;
    }
    const own = countsIn(text);
    if (role === 'priority' && /^\d{1,5}$/.test(text)) state('priorityInitiatives', Number(text), column);
    else if (/\d\s*(?:事業|取組)/.test(text) && own.initiatives !== null) state('initiatives', own.initiatives, column);
    else if (/^[-－ー—–―/]$/.test(text) || column < label) ledger.decoration(row, column);
    else ledger.unread(row, column, ingestMessages.unreadTotal.ja());
  }
  return of;
}

/** 小計 in the place of a 施策 sums up the level above it; in the place of the first level, that level. */
function above(table: ListTable, label: number, path: DraftPath): DraftPath {
  const column = table.columns.find(
    ({ index, role }) => index === label && (role === 'level' || role === 'levelNumber'),
  );
  if (column === undefined || column.level < 0) return path;
  const depth = path.findIndex(({ level }) => level === table.levels[column.level]);
  return depth < 0 ? path : path.slice(0, Math.max(depth, 1));
}

function pathOf(counts: CountText, path: DraftPath, text: string): DraftPath {
  if (counts.number !== null) {
    const depth = path.findIndex(
      ({ number, level }) => number === counts.number && (counts.level === null || level === counts.level),
    );
    if (depth >= 0) return path.slice(0, depth + 1);
    return [{ level: counts.level ?? '', number: counts.number, name: '', source: null }];
  }
  if (counts.whole || !/小計|中計/.test(text)) return [];
  return path;
}
