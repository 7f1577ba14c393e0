import { ingestMessages } from '../../messages/ingest';
import type { Draft, DraftIndicator } from '../draft';
import type { Grid } from '../grid';
import type { ReadingContext } from '../layout';
import type { CellLedger } from '../ledger';
import type { OpenIndicator } from '../list/draft-builder';
import { readList } from '../list/read-list';
import type { Region } from '../region';
import type { SheetView } from '../sheet-view';
import type { CardSubject } from './subject';

/** Reads a table of indicators (or of initiatives) that stands inside a card with the reader of lists. */
export function readNestedList(
  sheet: SheetView,
  region: Region,
  subject: CardSubject,
  ledger: CellLedger,
  context: ReadingContext,
): Draft {
  for (let row = region.top; row <= region.bottom; row++) {
    for (const column of sheet.filled(row)) if (column < region.left) ledger.decoration(row, column);
  }
  const draft = readList(windowOf(sheet.grid, region), region, ledger, context);
  for (let row = region.top; row <= region.bottom; row++) {
    for (const column of sheet.filledBetween(row, region.left, region.right)) {
      if (!ledger.has(row, column)) ledger.unread(row, column, ingestMessages.unreadBlock.ja());
    }
  }
  for (const indicator of draft.indicators) adopt(indicator, subject);
  return draft;
}

/** An indicator that names no owner of its own is the card's. */
function adopt(indicator: DraftIndicator, subject: CardSubject): void {
  const { owner } = indicator;
  if (owner.type === 'initiative') return;
  const pending = subject.indicator;
  const empty =
    pending !== null && Object.keys(pending.targets).length === 0 && Object.keys(pending.actuals).length === 0;
  if (indicator.name === '' && pending !== null && empty) {
    fill(pending, indicator);
    return;
  }
  const name = indicator.name === '' ? subject.name : indicator.name;
  const made = subject.builder.indicator(
    owner.type === 'node' && owner.path.length > 0 ? owner : subject.owner,
    name,
    indicator.unit,
    indicator.source ?? { sheet: '', cell: '' },
  );
  fill(made, indicator);
}

function fill(into: OpenIndicator, from: DraftIndicator): void {
  into.unit ??= from.unit;
  into.baseline ??= from.baseline;
  Object.assign(into.targets, from.targets);
  Object.assign(into.actuals, from.actuals);
  Object.assign(into.statedGrades, from.statedGrades);
  into.finalYear ??= from.finalYear;
}

/** The grid with nothing outside the region, at the same addresses. */
function windowOf(grid: Grid, region: Region): Grid {
  const rows: Grid['rows'][number][] = [];
  for (let row = region.top; row <= region.bottom; row++) {
    const cells = grid.rows[row];
    if (cells === undefined) continue;
    rows[row] = cells.map((cell, column) => (column < region.left || column > region.right ? undefined : cell));
  }
  return {
    ...grid,
    rowCount: region.bottom + 1,
    rows,
    merges: grid.merges.filter(
      ({ top, left, bottom }) =>
        left >= region.left && bottom >= region.top && top <= region.bottom && top >= region.top,
    ),
  };
}
