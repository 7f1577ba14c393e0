import { yearOfHeader } from '../calendar/parse-year';
import { ingestMessages } from '../messages/ingest';
import type { Plan } from '../plan/model';
import { assemble } from './assemble';
import type { Coverage } from './coverage';
import type { Draft } from './draft';
import { a1, type Grid } from './grid';
import { HeadingReader, sheetKey } from './heading/reader';
import type { ReadingContext } from './layout';
import { layoutOf } from './layouts';
import { CellLedger } from './ledger';
import type { ColumnReading, ReadingNote } from './notes';
import type { ReadingProfile } from './profile';
import type { Region } from './region';
import { findRegions } from './regions';
import { type SheetView, viewOf } from './sheet-view';

export interface ReadPlanOptions {
  /** Names of the sheets to read, hidden ones too; without it, all that are not hidden. */
  readonly sheets?: readonly string[];
  readonly profile?: ReadingProfile;
}

export interface PlanReading {
  readonly plan: Plan;
  /** Every non-empty cell of the sheets that were read: read, decoration or unread with a reason. */
  readonly coverage: Coverage;
  readonly notes: readonly ReadingNote[];
  /** What each column was taken for, for a person to confirm or correct. */
  readonly columns: readonly ColumnReading[];
}

/**
 * Reads the sheets of one plan, of one or several files. Whatever the grids hold it returns a valid plan (an empty one, if
 * there is no table) and accounts for every cell; it never throws on what a sheet holds.
 */
export function readPlan(grids: readonly Grid[], options: ReadPlanOptions = {}): PlanReading {
  const profile = options.profile ?? {};
  const notes: ReadingNote[] = [];
  const columns: ColumnReading[] = [];
  const headings = new HeadingReader(profile.columns ?? {});
  const chosen = chooseSheets(grids, options.sheets, notes);
  const ledgers = chosen.map((grid) => new CellLedger(grid));
  const drafts = ledgers.flatMap((ledger) =>
    readSheet(ledger, {
      headings: headings.forSheet(ledger.grid.sheet),
      sheetYear: yearOfHeader(ledger.grid.sheet),
      note: (note) => notes.push(note),
      column: (column) => columns.push(column),
    }),
  );
  const { plan, unplaced } = assemble(drafts, profile);
  // Two files may both have a Sheet1: the text tells whose cell it is.
  for (const { sheet, cell, text, reason } of unplaced) {
    ledgers.find((ledger) => ledger.grid.sheet === sheet && ledger.withdraw(cell, text, reason));
  }
  if (unplaced.length > 0 && plan.period === null) {
    notes.push({
      code: 'no-year',
      sheet: null,
      cell: null,
      message: ingestMessages.noteNoYear.ja({ count: unplaced.length }),
    });
  }
  if (drafts.length === 0)
    notes.push({ code: 'nothing', sheet: null, cell: null, message: ingestMessages.noteNothing.ja() });
  return { plan, coverage: sumOf(ledgers), notes, columns };
}

/** A profile that says what was read, for a person to correct and for next year's sheets. Reading with it changes nothing. */
export function profileOf(reading: PlanReading): ReadingProfile {
  const { plan } = reading;
  const columns = rolesByKey(reading.columns);
  return {
    columns,
    levels: [...plan.levels],
    title: plan.title,
    organization: plan.organization,
    period: plan.period,
    indicators: Object.fromEntries(
      plan.indicators.map(({ id, unit, direction, accumulation }) => [id, { unit, direction, accumulation }]),
    ),
  };
}

/** Roles by key, or by sheet and key where sheets differ; where one sheet differs in itself, its headings tell better. */
function rolesByKey(columns: readonly ColumnReading[]): NonNullable<ReadingProfile['columns']> {
  const everywhere = new Map<string, Set<ColumnReading['role']>>();
  const bySheet = new Map<string, Set<ColumnReading['role']>>();
  const note = (map: typeof everywhere, key: string, role: ColumnReading['role']) =>
    map.set(key, (map.get(key) ?? new Set()).add(role));
  for (const { sheet, key, role } of columns) {
    if (key === '') continue;
    note(everywhere, key, role);
    note(bySheet, sheetKey(sheet, key), role);
  }
  const roles: NonNullable<ReadingProfile['columns']> = {};
  for (const { sheet, key } of columns) {
    const [one, ...others] = everywhere.get(key) ?? [];
    const [here, ...more] = bySheet.get(sheetKey(sheet, key)) ?? [];
    if (one !== undefined && others.length === 0) roles[key] = one;
    else if (here !== undefined && more.length === 0) roles[sheetKey(sheet, key)] = here;
  }
  return roles;
}

function chooseSheets(grids: readonly Grid[], names: readonly string[] | undefined, notes: ReadingNote[]): Grid[] {
  if (names !== undefined) {
    for (const name of names) {
      if (grids.some(({ sheet }) => sheet === name)) continue;
      notes.push({
        code: 'no-sheet',
        sheet: name,
        cell: null,
        message: ingestMessages.noteNoSheet.ja({ sheet: name }),
      });
    }
    return grids.filter(({ sheet }) => names.includes(sheet));
  }
  for (const { sheet, hidden } of grids) {
    if (hidden)
      notes.push({ code: 'hidden-sheet', sheet, cell: null, message: ingestMessages.noteHiddenSheet.ja({ sheet }) });
  }
  return grids.filter(({ hidden }) => !hidden);
}

function readSheet(ledger: CellLedger, context: ReadingContext): Draft[] {
  const sheet = viewOf(ledger.grid);
  const hidden = ledger.grid.hiddenRows.size + ledger.grid.hiddenColumns.size;
  if (hidden > 0) {
    const message = ingestMessages.noteHiddenCells.ja({ sheet: ledger.grid.sheet, count: hidden });
    context.note({ code: 'hidden-cells', sheet: ledger.grid.sheet, cell: null, message });
  }
  const drafts: Draft[] = [];
  for (const region of findRegions(sheet, context.headings)) {
    const layout = layoutOf(sheet, region, context.headings);
    if (layout?.read) drafts.push(layout.read(ledger.grid, region, ledger, context));
    else
      leaveUnread(
        sheet,
        region,
        ledger,
        layout === null ? ingestMessages.unreadBlock.ja() : ingestMessages.unreadCard.ja(),
        context,
      );
  }
  return drafts;
}

function leaveUnread(
  sheet: SheetView,
  region: Region,
  ledger: CellLedger,
  reason: string,
  context: ReadingContext,
): void {
  let last = region.left;
  for (let row = region.top; row <= region.bottom; row++) {
    for (const column of sheet.filledBetween(row, region.left, region.right)) {
      ledger.unread(row, column, reason);
      last = Math.max(last, column);
    }
  }
  const range = `${a1(region.top, region.left)}:${a1(region.bottom, last)}`;
  const message = ingestMessages.noteUnknownBlock.ja({ sheet: sheet.grid.sheet, range });
  context.note({ code: 'unknown-block', sheet: sheet.grid.sheet, cell: range, message });
}

function sumOf(ledgers: readonly CellLedger[]): Coverage {
  const sum: Coverage = { cells: 0, read: 0, decoration: 0, unread: [] };
  for (const ledger of ledgers) {
    const { cells, read, decoration, unread } = ledger.coverage();
    sum.cells += cells;
    sum.read += read;
    sum.decoration += decoration;
    for (const cell of unread) sum.unread.push(cell);
  }
  return sum;
}
