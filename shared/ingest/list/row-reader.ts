import type { FiscalYear } from '../../calendar/fiscal-year';
import { ingestMessages } from '../../messages/ingest';
import { foldWidth } from '../../text/fold';
import type { Draft } from '../draft';
import type { CellLedger } from '../ledger';
import type { SheetView } from '../sheet-view';
import { readActions } from './actions';
import type { OpenBand } from './bands';
import { CellReader, VALUE_ROLES } from './cell-reader';
import { type Column, columnOf, type ListTable } from './column';
import { seriesOf } from './column-content';
import { actionsFromDates } from './dated-actions';
import { isDitto } from './ditto';
import { DraftBuilder } from './draft-builder';
import { groupName } from './group-name';
import { isNoIndicator } from './indicator-name';
import { IndicatorReader } from './indicator-reader';
import { LevelReader } from './level-reader';
import { LONGEST } from './longest';
import { targetFromName } from './name-target';
import { OwnerReader } from './owner-reader';
import type { Preamble } from './preamble';
import { isBand, isBesideTheTable, isKgiRow } from './row-kind';
import type { RowSubject } from './row-subject';
import { SumReader } from './sum-reader';
import { TableNotes } from './table-notes';
import { placeBlanks } from './values';
import { YearReader } from './year-reader';

/** Reads the rows of a list from the top down, remembering what blank cells repeat. */
export class RowReader {
  readonly #builder = new DraftBuilder();
  readonly #levels: LevelReader;
  readonly #owners: OwnerReader;
  /** One for each indicator beside another in a row; mostly one. */
  readonly #indicators: readonly IndicatorReader[];
  readonly #cells: CellReader;
  readonly #years: YearReader;
  readonly #sums: SumReader;
  readonly #notes = new TableNotes();
  /** Name of the indicator read last, without its part. */
  #measured = '';

  constructor(
    readonly sheet: SheetView,
    readonly table: ListTable,
    readonly ledger: CellLedger,
    /** What the table measures, where no column names it. */
    subject: string | null = null,
  ) {
    this.#levels = new LevelReader(sheet, table, (row, column) => this.#take(row, column));
    this.#owners = new OwnerReader(sheet, table, this.#builder, ledger);
    const slots = table.columns.reduce((most, { slot }) => Math.max(most, slot + 1), 1);
    this.#indicators = Array.from(
      { length: slots },
      (_, slot) =>
        new IndicatorReader(sheet, table, this.#builder, slot, isNameless(table) ? subject : groupName(table, slot)),
    );
    this.#cells = new CellReader(sheet, table, ledger);
    this.#years = new YearReader(sheet, table, ledger);
    this.#sums = new SumReader(sheet, table, this.#builder, this.#years, ledger);
  }

  /** A row between the groups that names a level: ■基本目標１　…. */
  band(row: number, column: number, text: string): void {
    this.#levels.band(row, column, text);
    this.#builder.node(this.#levels.path);
    this.#forget();
    this.ledger.read(row, column);
  }

  /** Goes on under bands of the tables above. */
  resume(bands: readonly OpenBand[]): void {
    this.#levels.resume(bands);
    if (bands.length > 0) this.#builder.node(this.#levels.path);
  }

  /** The bands left open at the table's end. */
  get openBands(): readonly OpenBand[] {
    return this.#levels.openBands;
  }

  /** Reads one row; `filled` are its columns with text. */
  read(row: number, filled: readonly number[]): void {
    this.#notes.hear(filled.map((column) => this.sheet.text(row, column)));
    if (isBesideTheTable(this.sheet, this.table, row, filled)) {
      for (const column of filled) this.ledger.decoration(row, column);
      return;
    }
    if (this.#sums.readTotal(row, filled, this.#levels.path)) {
      for (const indicators of this.#indicators) indicators.close();
      return;
    }
    if (this.#sums.continueTotal(row, filled)) return;
    const only = filled.length === 1 ? filled[0] : undefined;
    if (only !== undefined && this.#readLone(row, only)) return;
    this.#readData(row, filled);
  }

  /** What the rows gave. */
  draft(preamble: Preamble): Draft {
    const { table } = this;
    const leaf = table.leaf === null ? [] : [table.leaf];
    return {
      title: preamble.title,
      organization: preamble.organization,
      period: preamble.period ?? this.#notes.period ?? table.period,
      years: [...this.#notes.targetYears, ...yearsOf(table)],
      levels: [...this.#levels.levels, ...leaf],
      hasLeaf: table.leaf !== null,
      reference: preamble.reference,
      nodes: this.#builder.nodes,
      nodeTexts: this.#builder.nodeTexts,
      initiatives: this.#builder.initiatives.map((initiative) =>
        columnOf(table, 'lead') === undefined ? { ...initiative, leadDivisions: [...preamble.divisions] } : initiative,
      ),
      indicators: this.#builder.indicators,
      actions: this.#actions,
      statedCounts: this.#builder.statedCounts,
      statedCosts: this.#builder.statedCosts,
    };
  }

  get #actions(): Draft['actions'] {
    const drawn = this.table.columns.some(({ role }) => role === 'action');
    return drawn ? this.#builder.actions : [...this.#builder.actions, ...actionsFromDates(this.#builder.initiatives)];
  }

  /** A row with one text: an explanation, a year or a level of what follows. False where it is a row like any other. */
  #readLone(row: number, column: number): boolean {
    if (this.#explain(row, column)) return true;
    if (this.#years.open(row, column)) {
      this.#forget();
      return true;
    }
    if (!isBand(this.sheet, this.table, row, column)) return false;
    this.band(row, column, this.sheet.text(row, column));
    return true;
  }

  #readData(row: number, filled: readonly number[]): void {
    const { sheet, table, ledger } = this;
    const changed = this.#levels.read(row);
    if (changed) this.#builder.node(this.#levels.path);
    const leaf = columnOf(table, 'name');
    const leafText = this.#take(row, leaf);
    const isKgi = isKgiRow(sheet, table, row, leafText);
    const money = this.#sums.moneyOf(row);
    const named = money?.column !== undefined && money.column === leaf?.index;
    const own = leafText === '' && !isKgi ? this.#owners.nameByContent(row) : leafText;
    const name = isKgi || named || own === '' || isDitto(own) ? '' : own;
    // 事業費 in the place of an indicator names none.
    const texts = this.#indicators.map(({ slot }) => {
      const text = this.#take(row, columnOf(table, 'indicator', slot));
      return money === null ? this.#withPart(row, text, name !== '' || changed) : '';
    });
    const filledSlots = money === null ? this.#slotsWithValues(row) : new Set<number>();
    this.#years.read(row);

    const stands = texts.some((text) => text !== '') || filledSlots.size > 0;
    const isNew = this.#owners.choose(row, this.#levels.path, { name, isKgi, changed, stands });
    const { owner, initiative } = this.#owners;
    if (owner === null) for (const indicators of this.#indicators) indicators.close();
    if (money !== null && owner?.type !== 'initiative') {
      this.#sums.readPlanMoney(row, filled, money, owner?.type === 'node' ? owner.path : []);
      return;
    }
    const subjects = this.#indicators.map((indicators, slot): RowSubject => {
      const opened = indicators.choose(row, texts[slot] ?? '', filledSlots.has(slot), {
        owner,
        initiative,
        isNew: isNew || isKgi,
        says: isKgi ? 'KGI' : this.#saysKpi(row) ? 'KPI' : null,
        collects: table.stacked || this.#years.year !== null || table.long,
      });
      return { ...this.#subjectOf(row), money, indicator: indicators.open, slot, opened };
    });
    const [first] = subjects;
    if (first === undefined) return;
    for (const column of table.columns) this.#cells.read(row, column, subjects[column.slot] ?? first, filled);
    for (const subject of subjects) placeBlanks(sheet, table, row, subject);
    readActions(sheet, table, row, first, this.#builder, ledger);
    if (first.opened && first.indicator) targetFromName(sheet, table, row, first.indicator);
  }

  #saysKpi(row: number): boolean {
    const kind = columnOf(this.table, 'classification');
    return kind !== undefined && /^KPI$/i.test(foldWidth(this.sheet.text(row, kind.index)));
  }

  /** 受講者数（累計）: the indicator's name, here or above, with the part of which the row speaks. */
  #withPart(row: number, text: string, isNew: boolean): string {
    if (text !== '' && !isDitto(text)) this.#measured = text;
    else if (isNew) this.#measured = '';
    const part = this.table.part === null ? '' : this.#take(row, this.table.part);
    return part === '' || isDitto(part) || isNoIndicator(part) || this.#measured === ''
      ? text
      : `${this.#measured}（${part}）`;
  }

  /** （算出方法）申請件数÷全件数 below an indicator explains it. */
  #explain(row: number, column: number): boolean {
    const text = this.sheet.text(row, column);
    const open = this.#indicators[0]?.open ?? null;
    if (open === null || column !== columnOf(this.table, 'indicator')?.index) return false;
    const label =
      /^[(（【［<＜]?(算出方法|算定方法|算定式|計算式|算式|測定方法|出典|定義|説明|対象)[)）】］>＞:：]/.exec(
        text,
      )?.[1];
    if (label === undefined) return false;
    const source = { ...this.sheet.place(row, column), text: this.sheet.original(row, column), label };
    (this.#owners.initiative ?? open).attributes.push(source);
    this.ledger.read(row, column);
    return true;
  }

  #slotsWithValues(row: number): ReadonlySet<number> {
    const slots = new Set<number>();
    const named = columnOf(this.table, 'indicator') !== undefined;
    for (const { role, index, slot } of this.table.columns) {
      // 達成率 and, where nothing is named that it could judge, 評価 are no figures of an indicator.
      if (role === 'rate' || (role === 'grade' && !named)) continue;
      if (VALUE_ROLES.has(role) && this.sheet.text(row, index) !== '') slots.add(slot);
    }
    return slots;
  }

  #subjectOf(row: number): Omit<RowSubject, 'indicator' | 'slot' | 'opened' | 'money'> {
    const { owner, initiative } = this.#owners;
    const series = columnOf(this.table, 'series');
    const seriesText = series === undefined ? '' : this.sheet.text(row, series.index);
    return {
      initiative: owner?.type === 'initiative' ? initiative : null,
      owner,
      sayOfNode: this.#sayOfNode(),
      series: seriesOf(seriesText),
      seriesText,
      year: this.#years.year,
    };
  }

  #sayOfNode(): RowSubject['sayOfNode'] {
    const { owner } = this.#owners;
    if (owner?.type !== 'node') return null;
    const { path } = owner;
    return (text) => this.#builder.nodeTexts.push({ ...text, path });
  }

  /** Text of a cell that has no other reader; booked as read. */
  #take(row: number, column: Column | undefined): string {
    if (column === undefined) return '';
    const text = this.sheet.text(row, column.index);
    if (text === '') return '';
    if (text.length > LONGEST) {
      this.ledger.unread(row, column.index, ingestMessages.unreadLongText.ja());
      return '';
    }
    this.ledger.read(row, column.index);
    return text;
  }

  #forget(): void {
    this.#owners.forget();
    for (const indicators of this.#indicators) indicators.close();
  }
}

/** No column names anything: one indicator's figures below its title. */
function isNameless({ columns, levels, leaf }: ListTable): boolean {
  return leaf === null && levels.length === 0 && !columns.some(({ role }) => role === 'indicator');
}

/** Years of the columns under which targets and what is to be done stand. */
function yearsOf({ columns }: ListTable): FiscalYear[] {
  return columns
    .filter(({ role }) => role === 'target' || role === 'value' || role === 'action')
    .flatMap(({ year, range }) => (year !== null ? [year] : range !== null ? [range.from, range.to] : []));
}
