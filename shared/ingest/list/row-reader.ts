import type { FiscalYear } from '../../calendar/fiscal-year';
import { yearOfHeader } from '../../calendar/parse-year';
import { ingestMessages } from '../../messages/ingest';
import { foldWidth } from '../../text/fold';
import type { Draft, DraftPath } from '../draft';
import type { CellLedger } from '../ledger';
import { cleanName, splitNumber } from '../name-number';
import type { SheetView } from '../sheet-view';
import { readActions } from './actions';
import type { OpenBand } from './bands';
import { type Column, columnOf, type ListTable } from './column';
import { type SeriesKind, seriesOf } from './column-content';
import { actionsFromDates } from './dated-actions';
import { isDitto } from './ditto';
import { DraftBuilder, type OpenInitiative, type Owner } from './draft-builder';
import { isKgiMark, isNoIndicator } from './indicator-name';
import { IndicatorReader } from './indicator-reader';
import { readInitiativeCell } from './initiative-columns';
import { LevelReader } from './level-reader';
import { type MoneyRow, moneyRow, readSum } from './money-row';
import { targetFromName } from './name-target';
import type { Preamble } from './preamble';
import { yearOfPoint } from './row-dates';
import { isBand, isBesideTheTable, isKgiRow, totalCell } from './row-kind';
import { rowNumberOf } from './row-number';
import { rowYearOf } from './row-year';
import { TableNotes } from './table-notes';
import { readTotal } from './total-row';
import { placeBlanks, placeValue, type RowSubject } from './values';

/** Longer texts are no names, numbers or figures. */
const LONGEST = 2000;
const REPEATED = new Set(['lead', 'support', 'classification', 'tag', 'priority']);
const VALUE_ROLES = new Set(['target', 'actual', 'value', 'baseline', 'grade', 'rate']);

/** Headings of what is done, in words short enough to serve as a name. */
const CONTENT = /^(?:主な|具体的な?|実施)?(?:取組み?|取り組み|事業|実施)の?(?:内容|項目)$/;

/** Reads the rows of a list from the top down, remembering what blank cells repeat. */
export class RowReader {
  readonly #builder = new DraftBuilder();
  readonly #levels: LevelReader;
  /** One for each indicator beside another in a row; mostly one. */
  readonly #indicators: readonly IndicatorReader[];
  readonly #leaf: Column | undefined;
  readonly #series: Column | undefined;
  readonly #year: Column | undefined;
  #initiative: OpenInitiative | null = null;
  #owner: Owner | null = null;
  #rowYear: FiscalYear | null = null;
  readonly #notes = new TableNotes();
  /** Name of the indicator read last, without its part. */
  #measured = '';
  /** What the total row just above sums up; its 決算 may stand in a row of its own below its 予算. */
  #total: DraftPath | null = null;
  /** Row in which a column last said something itself. */
  readonly #said = new Map<number, number>();

  constructor(
    readonly sheet: SheetView,
    readonly table: ListTable,
    readonly ledger: CellLedger,
    /** What the table measures, where no column names it. */
    subject: string | null = null,
  ) {
    this.#levels = new LevelReader(sheet, table, (row, column) => this.#take(row, column));
    const slots = table.columns.reduce((most, { slot }) => Math.max(most, slot + 1), 1);
    this.#indicators = Array.from(
      { length: slots },
      (_, slot) => new IndicatorReader(sheet, table, this.#builder, slot, isNameless(table) ? subject : null),
    );
    this.#leaf = columnOf(table, 'name');
    this.#series = columnOf(table, 'series');
    this.#year = columnOf(table, 'year');
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
    const total = totalCell(this.sheet, this.table, row, filled);
    if (total !== undefined) {
      const sums = { money: this.#moneyOf(row), year: this.#yearIn(row) };
      const { sheet, table, ledger } = this;
      this.#total = readTotal(sheet, table, row, filled, total, this.#levels.path, this.#builder, ledger, sums);
      this.#closeIndicators();
      return;
    }
    if (this.#total !== null && this.#continuesTotal(row, filled, this.#total)) return;
    this.#total = null;
    const only = filled.length === 1 ? filled[0] : undefined;
    if (only !== undefined && (this.#explain(row, only) || this.#openYear(row, only))) return;
    if (only !== undefined && isBand(this.sheet, this.table, row, only)) {
      this.band(row, only, this.sheet.text(row, only));
      return;
    }
    this.#readData(row, filled);
  }

  /** What the rows gave. */
  draft(preamble: Preamble): Draft {
    const { table } = this;
    const leaf = table.leaf === null ? [] : [table.leaf];
    return {
      title: preamble.title,
      organization: preamble.organization,
      period: preamble.period ?? this.#notes.period,
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

  #readData(row: number, filled: readonly number[]): void {
    const changed = this.#levels.read(row);
    if (changed) this.#builder.node(this.#levels.path);
    const leafText = this.#take(row, this.#leaf);
    const isKgi = isKgiRow(this.sheet, this.table, row, leafText);
    const money = this.#moneyOf(row);
    const named = money?.column !== undefined && money.column === this.#leaf?.index;
    const own = leafText === '' && !isKgi ? this.#nameByContent(row) : leafText;
    const name = isKgi || named || own === '' || isDitto(own) ? '' : own;
    // 事業費 in the place of an indicator names none.
    const texts = this.#indicators.map(({ slot }) => {
      const text = this.#take(row, columnOf(this.table, 'indicator', slot));
      return money === null ? this.#withPart(row, text, name !== '' || changed) : '';
    });
    const filledSlots = money === null ? this.#slotsWithValues(row) : new Set<number>();
    if (this.#year) this.#readYear(row, this.#year);

    const stands = texts.some((text) => text !== '') || filledSlots.size > 0;
    const isNew = this.#chooseOwner(row, { name, isKgi, changed, stands });
    if (money !== null && this.#owner?.type !== 'initiative') {
      this.#readPlanMoney(row, filled, money);
      return;
    }
    const subjects = this.#indicators.map((indicators, slot): RowSubject => {
      const opened = indicators.choose(row, texts[slot] ?? '', filledSlots.has(slot), {
        owner: this.#owner,
        initiative: this.#initiative,
        isNew: isNew || isKgi,
        says: isKgi ? 'KGI' : this.#saysKpi(row) ? 'KPI' : null,
        collects: this.table.stacked || this.#rowYear !== null || this.table.long,
      });
      return { ...this.#subjectOf(row), money, indicator: indicators.open, slot, opened };
    });
    const [first] = subjects;
    if (first === undefined) return;
    for (const column of this.table.columns) this.#readCell(row, column, subjects[column.slot] ?? first, filled);
    for (const subject of subjects) placeBlanks(this.sheet, this.table, row, subject);
    readActions(this.sheet, this.table, row, first, this.#builder, this.ledger);
    if (first.opened && first.indicator) targetFromName(this.sheet, this.table, row, first.indicator);
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
    return part === '' || isDitto(part) || this.#measured === '' ? text : `${this.#measured}（${part}）`;
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
    (this.#initiative ?? open).attributes.push(source);
    this.ledger.read(row, column);
    return true;
  }

  /** The year of a row that says nothing else, where no column names one: 令和5年度 between the rows of two years. */
  #openYear(row: number, column: number): boolean {
    if (this.table.long || this.table.columns.some(({ role, year }) => VALUE_ROLES.has(role) && year !== null))
      return false;
    const text = this.sheet.text(row, column).replace(/^[■□◆◇●○▼▶【《〈<(（\s]+|[】》〉>)）\s]+$/g, '');
    const year = text.length > 16 || /^\d{1,4}$/.test(text) ? null : yearOfHeader(text);
    if (year === null) return false;
    this.#rowYear = year;
    this.#forget();
    this.ledger.read(row, column);
    return true;
  }

  #moneyOf(row: number): MoneyRow | null {
    return moneyRow(this.sheet, this.table, row, this.#seriesOf(row));
  }

  #yearIn(row: number): FiscalYear | null {
    const column = this.#year;
    if (column === undefined) return null;
    return rowYearOf(this.sheet.text(row, column.index), this.sheet.cell(row, column.index)?.date);
  }

  /** 概算費用 by year for the plan or a goal of it. */
  #readPlanMoney(row: number, filled: readonly number[], money: MoneyRow): void {
    const path = this.#owner?.type === 'node' ? this.#owner.path : [];
    const of = { path, money, year: this.#yearIn(row) };
    for (const column of filled) {
      const known = this.table.columns.find(({ index }) => index === column);
      if (known !== undefined && readSum(this.sheet, row, known, of, this.#builder, this.ledger)) continue;
      if (!this.ledger.has(row, column) && this.sheet.text(row, column) !== '') this.ledger.decoration(row, column);
    }
  }

  /** 決算額 in a row of its own below the 予算額 of 合計. */
  #continuesTotal(row: number, filled: readonly number[], path: DraftPath): boolean {
    const series = this.#seriesOf(row);
    const first = filled[0];
    if (series === null || this.#series === undefined || first === undefined) return false;
    if (filled.some((column) => column < (this.#series?.index ?? 0))) return false;
    const of = { path, money: this.#moneyOf(row), year: this.#yearIn(row) };
    for (const column of filled) {
      const known = this.table.columns.find(({ index }) => index === column);
      if (known !== undefined && readSum(this.sheet, row, known, of, this.#builder, this.ledger)) continue;
      if (column === this.#series.index) this.ledger.decoration(row, column);
      else this.ledger.unread(row, column, ingestMessages.unreadTotal.ja());
    }
    return true;
  }

  /** A number of its own, no name of its own (it goes on with the one above), but words for what is done: these name it. */
  #nameByContent(row: number): string {
    const serial = columnOf(this.table, 'serial');
    if (serial === undefined || this.#leaf === undefined || this.sheet.text(row, serial.index) === '') return '';
    const content = this.table.columns.find(({ role, key }) => role === 'attribute' && CONTENT.test(key));
    const text = content === undefined ? '' : this.sheet.text(row, content.index);
    return text.length > 40 || isDitto(text) ? '' : text;
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
    return {
      initiative: this.#owner?.type === 'initiative' ? this.#initiative : null,
      owner: this.#owner,
      sayOfNode: this.#sayOfNode(),
      series: this.#seriesOf(row),
      seriesText: this.#series === undefined ? '' : this.sheet.text(row, this.#series.index),
      year: this.#rowYear,
    };
  }

  #sayOfNode(): RowSubject['sayOfNode'] {
    if (this.#owner?.type !== 'node') return null;
    const { path } = this.#owner;
    return (text) => this.#builder.nodeTexts.push({ ...text, path });
  }

  #readCell(row: number, column: Column, subject: RowSubject, filled: readonly number[]): void {
    const text = this.sheet.text(row, column.index);
    if (text === '' || isDitto(text)) this.#repeatCell(row, column, text, subject);
    else if (REPEATED.has(column.role)) this.#said.set(column.index, row);
    if (text === '' || this.ledger.has(row, column.index)) return;
    if (column.isDate && yearOfPoint(text, this.sheet.cell(row, column.index)?.date) !== null) {
      this.ledger.read(row, column.index);
      return;
    }
    if (VALUE_ROLES.has(column.role)) {
      if (text.length > LONGEST) this.ledger.unread(row, column.index, ingestMessages.unreadLongText.ja());
      else placeValue(this.sheet, this.table, row, column, subject, this.ledger);
      return;
    }
    switch (column.role) {
      case 'serial':
      case 'indicatorNumber':
        // A number on an otherwise empty row is a form that waits to be filled in.
        if (filled.length === 1) this.ledger.decoration(row, column.index);
        else if (text.length <= 20) this.ledger.read(row, column.index);
        return;
      case 'series':
        if (seriesOf(text) !== null) this.ledger.read(row, column.index);
        return;
      case 'ignore':
        this.ledger.unread(row, column.index, ingestMessages.unreadIgnored.ja());
        return;
      case 'unit':
        if (subject.indicator !== null) {
          subject.indicator.unit ??= isDitto(text) ? null : text;
          this.ledger.read(row, column.index);
        }
        return;
      case 'classification':
        if (isKgiMark(text) || (/^KPI$/i.test(text) && subject.indicator !== null)) {
          this.ledger.read(row, column.index);
          return;
        }
        break;
      case 'action':
      case 'level':
      case 'levelNumber':
      case 'name':
      case 'indicator':
      case 'year':
        return;
      default:
        break;
    }
    readInitiativeCell(this.sheet, { row, column, text, at: row }, subject, this.ledger);
  }

  /** A merged 主管課 or a 〃 says of this 事業 what it said of the one above. */
  #repeatCell(row: number, column: Column, text: string, subject: RowSubject): void {
    if (subject.initiative === null || !REPEATED.has(column.role)) return;
    const merge = text === '' ? this.sheet.mergeAt(row, column.index) : undefined;
    if (text === '' && merge?.left !== column.index) return;
    const at = merge === undefined ? this.#said.get(column.index) : merge.top;
    if (at === undefined || at <= this.table.header.bottom) return;
    const said = this.sheet.text(at, column.index);
    if (said !== '') readInitiativeCell(this.sheet, { row, column, text: said, at }, subject, this.ledger);
  }

  /** Decides of whom the row speaks; true where it begins with an owner of its own. */
  #chooseOwner(row: number, is: { name: string; isKgi: boolean; changed: boolean; stands: boolean }): boolean {
    const path = this.#levels.path;
    if (is.name !== '' && this.#leaf && !(this.table.leaf !== null && isNoIndicator(is.name))) {
      const before = this.#initiative;
      this.#initiative = this.#readInitiative(row, is.name, path);
      this.#owner = { type: 'initiative', key: this.#initiative.key };
      return before !== this.#initiative;
    }
    if (
      is.isKgi ||
      (is.changed && is.stands) ||
      (this.table.leaf === null && is.stands && (is.changed || this.#owner === null))
    ) {
      this.#initiative = null;
      this.#owner = path.length > 0 ? { type: 'node', path } : { type: 'plan' };
      return true;
    }
    if (is.changed) this.#forget();
    if (this.#owner === null && is.stands) this.#owner = path.length > 0 ? { type: 'node', path } : { type: 'plan' };
    return false;
  }

  #readInitiative(row: number, text: string, path: DraftPath): OpenInitiative {
    const leaf = this.#leaf!;
    const number = rowNumberOf(this.sheet, this.table, row, this.ledger);
    const heading = contentName(text, leaf);
    const split = splitNumber(heading, this.table.leaf);
    const own = split.name === '' ? { number: null, name: cleanName(text) } : split;
    const priority = columnOf(this.table, 'priority') ? false : null;
    const place = this.sheet.place(row, leaf.index);
    const made = this.#builder.initiative(path, own.name, own.number ?? number, priority, place);
    const told = { ...place, text: this.sheet.original(row, leaf.index), label: leaf.label };
    if (heading !== text && !made.attributes.some(({ text: known }) => known === told.text)) made.attributes.push(told);
    return made;
  }

  #seriesOf(row: number): SeriesKind | null {
    return this.#series === undefined ? null : seriesOf(this.sheet.text(row, this.#series.index));
  }

  #readYear(row: number, column: Column): void {
    const text = this.sheet.text(row, column.index);
    if (text === '') return;
    // A year that cannot be read must not leave its figures to the year above.
    this.#rowYear = rowYearOf(text, this.sheet.cell(row, column.index)?.date);
    if (this.#rowYear !== null) this.ledger.read(row, column.index);
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

  #closeIndicators(): void {
    for (const indicators of this.#indicators) indicators.close();
  }

  #forget(): void {
    this.#initiative = null;
    this.#owner = null;
    this.#closeIndicators();
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
    .flatMap(({ year }) => (year === null ? [] : [year]));
}

/** The first line of 取組概要 where that column names the 事業. */
function contentName(text: string, leaf: Column): string {
  const [first = ''] = text.split(/\r?\n/);
  return /概要|内容/.test(leaf.key) && first.trim() !== '' && first.length <= 40 ? first.trim() : text;
}
