import type { FiscalYear } from '../../calendar/fiscal-year';
import { parseFiscalYears } from '../../calendar/parse-year';
import { ingestMessages } from '../../messages/ingest';
import type { Draft } from '../draft';
import { a1, type Grid } from '../grid';
import type { ReadingContext } from '../layout';
import type { CellLedger } from '../ledger';
import { DraftBuilder } from '../list/draft-builder';
import { isTitleText } from '../list/row-text';
import { plainText } from '../plain-text';
import type { Region } from '../region';
import { viewOf } from '../sheet-view';
import { isEmptyForm } from './empty-form';
import { type Entry, readEntries } from './entry';
import { readField, textOf } from './fields';
import { isFigureTable, readFigureTable } from './figure-table';
import { type Card, findCards } from './find-cards';
import { findTables, type NestedTable } from './find-tables';
import { HeadReader } from './head';
import type { Label } from './label';
import { readLoose } from './loose-text';
import { type CardName, nameOf, titleName } from './name';
import { NestedDrafts } from './nested-drafts';
import { readNestedList } from './nested-list';
import { CardRows } from './rows';
import type { CardSubject } from './subject';
import { readTimeTable } from './time-table';

/** Reads a run of cards into one draft: one initiative a card, or one node where the card lists initiatives of its own. */
export function readCards(grid: Grid, region: Region, ledger: CellLedger, context: ReadingContext): Draft {
  const sheet = viewOf(grid);
  const run = findCards(sheet, context.headings);
  const reader = new RunReader(new CardRows(sheet, context.headings), ledger, context);
  for (const card of run?.cards ?? []) reader.read(card);
  for (let row = region.top; row <= region.bottom; row++) {
    for (const column of sheet.filled(row)) {
      if (!ledger.has(row, column)) ledger.unread(row, column, ingestMessages.unreadBlock.ja());
    }
  }
  return reader.draft();
}

class RunReader {
  readonly #builder = new DraftBuilder();
  readonly #years = new Set<FiscalYear>();
  readonly #nested = new NestedDrafts(this.#builder);
  readonly #heads: HeadReader;
  #levels: readonly string[] = [];
  #hasLeaf = false;

  constructor(
    readonly rows: CardRows,
    readonly ledger: CellLedger,
    readonly context: ReadingContext,
  ) {
    this.#heads = new HeadReader(rows, ledger);
  }

  read(card: Card): void {
    const { rows, ledger } = this;
    const { sheet } = rows;
    const head = this.#heads.read(card);
    const year = head.year ?? this.context.sheetYear;
    const tables = findTables(rows, { top: head.next, bottom: card.bottom }, year);
    const inTable = new Set<number>();
    for (const { top, bottom } of tables) for (let row = top; row <= bottom; row++) inTable.add(row);
    const { entries, loose, unknown } = readEntries(
      rows,
      { top: head.next, bottom: card.bottom },
      (row) => !inTable.has(row),
    );
    if (card.anchor !== null && isEmptyForm(rows, card, [...head.entries, ...entries], tables)) {
      for (let row = card.top; row <= card.bottom; row++) {
        for (const column of sheet.filled(row)) ledger.decoration(row, column);
      }
      return;
    }
    const named = nameOf(rows, card, [...head.entries, ...entries]) ?? this.#nameFromTitle(card, head.titles);
    const listed = tables.some((table) => table.kind === 'list' && this.#listsInitiatives(table));
    const subject = this.#open(named, named.isNode && listed, head.yen);
    for (const entry of named.used) for (const cell of entry.cells) ledger.read(cell.row, cell.column);
    for (const entry of named.used) ledger.decoration(entry.label.row, entry.label.column);
    const parts: ({ row: number } & ({ entry: Entry } | { table: NestedTable }))[] = [
      ...[...head.entries, ...entries]
        .filter((entry) => !named.used.has(entry))
        .map((entry) => ({ row: entry.label.row, entry })),
      ...tables.map((table) => ({ row: table.top, table })),
    ];
    parts.sort((one, other) => one.row - other.row);
    subject.lastYear = lastYearOf(rows, entries);
    let above: Label | null = null;
    for (const part of parts) {
      if ('entry' in part) {
        readField(rows, part.entry, subject, ledger);
        if (part.entry.cells.length === 0) above = part.entry.label;
        if (part.entry.label.role === 'indicator' && part.entry.cells.length === 0) subject.indicator = null;
        continue;
      }
      this.#readTable(part.table, above, subject, card);
      above = null;
    }
    for (const { row, column } of loose) {
      if (card.anchor === null || row >= card.anchor.row) readLoose(this.rows, row, column, this.ledger);
      else this.#readTitle(row, column);
    }
    for (const { row, column } of unknown) ledger.unread(row, column, ingestMessages.unreadBlock.ja());
    if (unknown.length > 0) this.#noteUnknown(unknown);
    if (named.name === '' && sheet.filled(card.top).length > 0)
      this.#noteGuess(card, ingestMessages.noteNoName.ja({ cell: a1(card.top, 0) }));
  }

  draft(): Draft {
    const { title, organization, period, reference } = this.#heads.title;
    const initiatives = this.#builder.initiatives;
    if (initiatives.some(({ priority }) => priority === true)) {
      // 重点事業 beside the class of some cards: the others are none.
      for (const initiative of initiatives) if (initiative.classification !== null) initiative.priority ??= false;
    }
    return {
      title,
      organization,
      period,
      years: [...this.#years],
      levels: this.#levels,
      hasLeaf: this.#hasLeaf,
      reference,
      nodes: this.#builder.nodes,
      nodeTexts: this.#builder.nodeTexts,
      initiatives: [...initiatives, ...this.#nested.initiatives],
      indicators: this.#builder.indicators,
      actions: this.#builder.actions,
      statedCounts: [],
    };
  }

  #nameFromTitle(card: Card, titles: readonly string[]): CardName {
    const { sheet } = this.rows;
    const text = [...titles].reverse().find((title) => title.length <= 80) ?? '';
    const fromSheet = /^(?:sheet|シート|個票|様式|表)?\s*\d*$/i.test(sheet.grid.sheet) ? '' : sheet.grid.sheet;
    const only = findCards(sheet, this.rows.reader)?.cards.length === 1;
    const title = titleName(text !== '' ? text : only ? fromSheet : '');
    const cell = a1(card.top, sheet.filled(card.top)[0] ?? 0);
    const name = title.name === '' ? ingestMessages.nameless.ja({ cell }) : title.name;
    if (title.name === '') this.#noteGuess(card, ingestMessages.noteNoName.ja({ cell }));
    return {
      name,
      number: title.number,
      path: [],
      levels: ['事業'],
      source: { sheet: sheet.grid.sheet, cell },
      used: new Set(),
      isNode: false,
    };
  }

  #open(named: CardName, isNode: boolean, yen: number | null): CardSubject {
    const bands = this.#heads.bands.filter((step) => !named.path.some(({ level }) => level === step.level));
    const path = [...bands, ...named.path];
    const levels = [...bands.map(({ level }) => level), ...named.levels];
    if (levels.length > this.#levels.length) this.#levels = levels;
    const base = {
      name: named.name,
      source: named.source,
      builder: this.#builder,
      indicator: null,
      items: new Map<string, string>(),
      lastYear: null,
      yen,
    };
    if (isNode) {
      const step = {
        level: named.levels[named.levels.length - 1] ?? '',
        number: named.number,
        name: named.name,
        source: named.source,
      };
      const own = [...path, step];
      this.#builder.node(own);
      return { ...base, owner: { type: 'node', path: own }, initiative: null };
    }
    this.#hasLeaf = true;
    if (path.length > 0) this.#builder.node(path);
    const initiative = this.#builder.initiative(path, named.name, named.number, null, named.source);
    return { ...base, owner: { type: 'initiative', key: initiative.key }, initiative };
  }

  #listsInitiatives(table: NestedTable & { kind: 'list' }): boolean {
    return this.rows
      .at(table.top)
      .some(({ label, column }) => column >= table.region.left && label?.sure === true && label.role === 'name');
  }

  #readTable(table: NestedTable, above: Label | null, subject: CardSubject, card: Card): void {
    const { rows, ledger, context } = this;
    if (table.kind === 'time') {
      const { years, lone } = readTimeTable(rows, table, above, subject, ledger);
      for (const year of years) this.#years.add(year);
      if (lone) this.#noteGuess(card, ingestMessages.noteWeakMarks.ja({ cell: a1(table.top, 0), name: subject.name }));
      return;
    }
    if (isFigureTable(rows, table.region)) {
      readFigureTable(rows, table.region, subject, ledger);
      return;
    }
    const draft = readNestedList(rows.sheet, table.region, subject, ledger, context);
    for (const year of draft.years) this.#years.add(year);
    if (draft.initiatives.length === 0) return;
    this.#nested.add(draft, subject);
    if (subject.owner.type === 'node' && draft.hasLeaf) {
      this.#hasLeaf = true;
      const leaf = draft.levels[draft.levels.length - 1] ?? '事業';
      const levels = [...subject.owner.path.map(({ level }) => level), leaf];
      if (levels.length > this.#levels.length) this.#levels = levels;
    }
  }

  /** A title that shares its row with labels, above the card's name. */
  #readTitle(row: number, column: number): void {
    const text = plainText(this.rows.sheet.text(row, column));
    if (!isTitleText(text)) {
      readLoose(this.rows, row, column, this.ledger);
      return;
    }
    this.#heads.tell([text]);
    this.ledger.decoration(row, column);
  }

  #noteUnknown(cells: readonly { readonly row: number; readonly column: number }[]): void {
    const { sheet } = this.rows.sheet.grid;
    const all = { rows: cells.map(({ row }) => row), columns: cells.map(({ column }) => column) };
    const from = a1(Math.min(...all.rows), Math.min(...all.columns));
    const to = a1(Math.max(...all.rows), Math.max(...all.columns));
    const range = from === to ? from : `${from}:${to}`;
    const message = ingestMessages.noteUnknownBlock.ja({ sheet, range });
    this.context.note({ code: 'unknown-block', sheet, cell: range, message });
  }

  #noteGuess(card: Card, text: string): void {
    const { sheet } = this.rows.sheet.grid;
    this.context.note({ code: 'guess', sheet, cell: a1(card.top, 0), message: ingestMessages.noteGuess.ja({ text }) });
  }
}

/** Last year of 取組期間 | 令和5年度～令和7年度. */
function lastYearOf(rows: CardRows, entries: readonly Entry[]): FiscalYear | null {
  for (const entry of entries) {
    if (!/期間/.test(entry.label.text)) continue;
    const range = parseFiscalYears(textOf(rows, entry)).find(({ kind }) => kind === 'range');
    if (range !== undefined) return range.to;
  }
  return null;
}
