import type { Provenance } from '../plan/model';
import type { Draft } from './draft';
import { a1, type Grid, type GridCell, placeOf } from './grid';
import type { ReadingContext } from './layout';
import { layoutOf } from './layouts';
import { CellLedger } from './ledger';
import type { Region } from './region';
import { findRegions } from './regions';
import { type SheetView, viewOf } from './sheet-view';
import { readTitle } from './title';

/**
 * A list laid on its side: headings in the first column (KPI, 単位, R4目標 …), one indicator a column. Read as the list it would be
 * upright. Null, and nothing booked, where that gives no list either. Lone texts above it are its title.
 */
export function readTransposed(
  sheet: SheetView,
  region: Region,
  ledger: CellLedger,
  context: ReadingContext,
): Draft | null {
  const top = firstWideRow(sheet, region);
  if (top === null || region.bottom - top < 2) return null;
  const turned = turn(sheet.grid, { ...region, top });
  const view = viewOf(turned);
  const [only, ...others] = findRegions(view, context.headings);
  if (only === undefined || others.length > 0) return null;
  const layout = layoutOf(view, only, context.headings);
  if (layout?.name !== 'list' || layout.read === null) return null;
  const above = textsAbove(sheet, region, top);
  const title = readTitle(above);
  const books = new CellLedger(turned);
  const heard: (() => void)[] = [];
  const draft = layout.read(turned, only, books, {
    ...context,
    title: above.join('\n'),
    sheetYear: title.year ?? context.sheetYear,
    note: (note) => heard.push(() => context.note({ ...note, cell: note.cell === null ? null : swap(note.cell) })),
    column: (column) => heard.push(() => context.column({ ...column, cell: swap(column.cell) })),
  });
  const { cells, read } = books.coverage();
  if (draft.indicators.length === 0 || read * 2 < cells) return null;
  for (const tell of heard) tell();
  for (let row = region.top; row < top; row++) {
    for (const column of sheet.filledBetween(row, region.left, region.right)) ledger.decoration(row, column);
  }
  ledger.adopt(books, (row, column) => ({ row: column, column: row }));
  return {
    ...withSources(draft),
    title: draft.title ?? title.title,
    organization: draft.organization ?? title.organization,
    period: draft.period ?? title.period,
  };
}

function textsAbove(sheet: SheetView, { top, left, right }: Region, end: number): string[] {
  const texts: string[] = [];
  for (let row = top; row < end; row++) {
    for (const column of sheet.filledBetween(row, left, right)) texts.push(sheet.text(row, column));
  }
  return texts;
}

function firstWideRow(sheet: SheetView, { top, bottom, left, right }: Region): number | null {
  for (let row = top; row <= Math.min(bottom, top + 5); row++) {
    if (sheet.filledBetween(row, left, right).length > 1) return row;
  }
  return null;
}

function turn(grid: Grid, { top, bottom, left, right }: Region): Grid {
  const rows: (GridCell | undefined)[][] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= Math.min(right, grid.columnCount - 1); column++) {
      const cell = grid.rows[row]?.[column];
      if (cell === undefined) continue;
      const line = rows[column] ?? [];
      line[row] = cell;
      rows[column] = line;
    }
  }
  return {
    sheet: grid.sheet,
    rowCount: grid.columnCount,
    columnCount: bottom + 1,
    rows,
    merges: grid.merges
      .filter((merge) => merge.top >= top && merge.bottom <= bottom)
      .map((merge) => ({ top: merge.left, bottom: merge.right, left: merge.top, right: merge.bottom })),
    hiddenRows: grid.hiddenColumns,
    hiddenColumns: grid.hiddenRows,
    hidden: grid.hidden,
  };
}

/** B3 of the turned sheet is C2 of the sheet. */
function swap(address: string): string {
  return address
    .split(':')
    .map((part) => {
      const at = placeOf(part);
      return at === null ? part : a1(at.column, at.row);
    })
    .join(':');
}

/** The draft with every cell's address as it stands in the sheet. */
function withSources<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withSources) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withSources(inner)] as const);
  const copy = Object.fromEntries(entries) as Value & Partial<Provenance>;
  return typeof copy.sheet === 'string' && typeof copy.cell === 'string' ? { ...copy, cell: swap(copy.cell) } : copy;
}
