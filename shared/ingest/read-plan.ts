import { yearOfHeader } from '../calendar/parse-year';
import { ingestMessages } from '../messages/ingest';
import type { Plan } from '../plan/model';
import { foldKey } from '../text/fold';
import { type Aside, asideBlock, asideSheet, isSummaryBlock } from './aside-block';
import { assemble } from './assemble';
import type { Coverage } from './coverage';
import { type Draft, emptyDraft } from './draft';
import { a1, type Grid } from './grid';
import { HeadingReader, sheetKey } from './heading/reader';
import type { ReadingContext } from './layout';
import { layoutOf } from './layouts';
import { CellLedger } from './ledger';
import { CarriedBands } from './list/bands';
import type { ColumnReading, ReadingNote } from './notes';
import type { ReadingProfile } from './profile';
import type { Region } from './region';
import { findRegions } from './regions';
import { eraOfSheet } from './sheet-era';
import { type SheetView, viewOf } from './sheet-view';
import { readTitle } from './title';
import { readTransposed } from './transposed';

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
  const drafts = ledgers.flatMap((ledger) => {
    const { sheet } = ledger.grid;
    const context: ReadingContext = {
      headings: headings.forSheet(sheet, eraOfSheet(ledger.grid)),
      carried: new CarriedBands(),
      sheetYear: yearOfHeader(sheet),
      note: (note) => notes.push(note),
      column: (column) => columns.push(column),
    };
    const aside = options.sheets?.includes(sheet) ? null : asideSheet(sheet);
    if (aside === null) return readSheet(ledger, context);
    const { rowCount, columnCount } = ledger.grid;
    leaveAside(viewOf(ledger.grid), { top: 0, left: 0, bottom: rowCount - 1, right: columnCount - 1 }, ledger);
    context.note(asideNote(sheet, '', aside));
    return [];
  });
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
  for (const { sheet, title } of otherPlans(drafts, plan.title)) {
    const message = ingestMessages.noteOtherPlan.ja({ sheet, title });
    notes.push({ code: 'other-plan', sheet, cell: null, message });
  }
  if (drafts.every(isTitleOnly))
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

function readSheet(ledger: CellLedger, plain: ReadingContext): Draft[] {
  let context = plain;
  const sheet = viewOf(ledger.grid);
  const hidden = ledger.grid.hiddenRows.size + ledger.grid.hiddenColumns.size;
  if (hidden > 0) {
    const message = ingestMessages.noteHiddenCells.ja({ sheet: ledger.grid.sheet, count: hidden });
    context.note({ code: 'hidden-cells', sheet: ledger.grid.sheet, cell: null, message });
  }
  const drafts: Draft[] = [];
  for (const region of findRegions(sheet, context.headings)) {
    const layout = isSummaryBlock(sheet, region) ? null : layoutOf(sheet, region, context.headings);
    const aside = layout === null ? asideBlock(sheet, region) : null;
    const turned = layout === null && aside === null ? readTransposed(sheet, region, ledger, context) : null;
    if (turned !== null) drafts.push(turned);
    else if (layout?.read) drafts.push(layout.read(ledger.grid, region, ledger, context));
    else if (aside !== null) {
      const texts = leaveAside(sheet, region, ledger);
      if (aside === 'title') {
        const title = readTitle(texts);
        drafts.push({ ...emptyDraft, ...title, reference: null });
        context = { ...context, sheetYear: context.sheetYear ?? title.year };
      } else context.note(asideNote(sheet.grid.sheet, rangeOf(sheet, region), aside));
    } else
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

const ASIDES: Readonly<Record<Aside, string>> = {
  title: '表題',
  legend: '凡例',
  contents: '目次・表紙',
  history: '改訂の記録',
  glossary: '用語の説明',
  example: '記入例・記入要領',
  summary: '評価ごとの件数のまとめ',
};

function asideNote(sheet: string, range: string, aside: Aside): ReadingNote {
  const message = ingestMessages.noteAside.ja({ sheet, range, what: ASIDES[aside] });
  return { code: 'aside', sheet, cell: range === '' ? null : range, message };
}

/** Books a block that stands beside the plan; returns its texts. */
function leaveAside(sheet: SheetView, region: Region, ledger: CellLedger): string[] {
  const texts: string[] = [];
  for (let row = region.top; row <= region.bottom; row++) {
    for (const column of sheet.filledBetween(row, region.left, region.right)) {
      texts.push(sheet.text(row, column));
      ledger.decoration(row, column);
    }
  }
  return texts;
}

const PLAN_NAME = /(?:計画|戦略|プラン|ビジョン|構想|大綱)$/;

/** Sheets whose title names another plan than the one that was read. */
function otherPlans(drafts: readonly Draft[], plan: string | null): { sheet: string; title: string }[] {
  const name = foldKey(plan ?? '');
  const found = new Map<string, { sheet: string; title: string }>();
  for (const { title, reference, initiatives, nodes } of drafts) {
    const sheet = [...initiatives, ...nodes.flatMap((path) => path.slice(-1))].find(({ source }) => source)?.source
      ?.sheet;
    if (title === null || reference !== null || sheet === undefined || !PLAN_NAME.test(name)) continue;
    const key = foldKey(title);
    if (!PLAN_NAME.test(key) || key.includes(name) || name.includes(key)) continue;
    if (!found.has(sheet)) found.set(sheet, { sheet, title });
  }
  return [...found.values()];
}

function isTitleOnly({ levels, initiatives, indicators, nodes, statedCosts }: Draft): boolean {
  return levels.length + initiatives.length + indicators.length + nodes.length + (statedCosts?.length ?? 0) === 0;
}

function leaveUnread(
  sheet: SheetView,
  region: Region,
  ledger: CellLedger,
  reason: string,
  context: ReadingContext,
): void {
  for (let row = region.top; row <= region.bottom; row++) {
    for (const column of sheet.filledBetween(row, region.left, region.right)) ledger.unread(row, column, reason);
  }
  const range = rangeOf(sheet, region);
  const message = ingestMessages.noteUnknownBlock.ja({ sheet: sheet.grid.sheet, range });
  context.note({ code: 'unknown-block', sheet: sheet.grid.sheet, cell: range, message });
}

/** The region without the empty columns at its right, as A1. */
function rangeOf(sheet: SheetView, region: Region): string {
  let last = region.left;
  for (let row = region.top; row <= region.bottom; row++) {
    for (const column of sheet.filledBetween(row, region.left, region.right)) last = Math.max(last, column);
  }
  const [from, to] = [a1(region.top, region.left), a1(region.bottom, last)];
  return from === to ? from : `${from}:${to}`;
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
