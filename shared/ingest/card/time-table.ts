import type { FiscalYear } from '../../calendar/fiscal-year';
import { ingestMessages } from '../../messages/ingest';
import { foldWidth } from '../../text/fold';
import type { ColumnRole } from '../heading/role';
import type { CellLedger } from '../ledger';
import { seriesOf } from '../list/column-content';
import { yenOf } from '../list/columns';
import { moneyIn } from '../list/initiative-cells';
import { rowTextKind } from '../list/row-text';
import { plainText } from '../plain-text';
import { addSchedule } from '../schedule/add-schedule';
import { readBars } from '../schedule/bars';
import { isDrawn, isNothing } from '../schedule/mark';
import type { Slot } from '../schedule/slot';
import type { TimeAxis } from '../schedule/time-axis';
import { TABULAR } from './find-tables';
import { type Label, strip } from './label';
import type { CardRows } from './rows';
import { addAttribute, type CardSubject } from './subject';

const SECTIONS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['action', 'indicator', 'cost']);

/** What the rows of one part of a table are: 取組スケジュール, 成果指標, 事業費. */
interface Section {
  readonly role: ColumnRole | null;
  readonly text: string;
}

interface RowParts {
  readonly row: number;
  readonly section: Section;
  /** Words left of the figures, without the section's label; '' where there are none. */
  readonly name: string;
  readonly nameColumn: number | null;
  /** ① before or in the place of a name. */
  readonly number: { readonly text: string; readonly column: number } | null;
  /** True where the row itself begins with its section's label. */
  readonly begins: boolean;
  readonly series: string | null;
  readonly slots: readonly Slot[];
}

/**
 * Reads a table with times across: 行動目標, 成果指標 and 事業費 by year, 取組スケジュール and 工程表 with marks, words, fills and
 * merged bars. `above` is the heading that stood over the table.
 */
export function readTimeTable(
  rows: CardRows,
  table: { readonly top: number; readonly bottom: number; readonly axis: TimeAxis },
  above: Label | null,
  subject: CardSubject,
  ledger: CellLedger,
): { readonly years: readonly FiscalYear[]; readonly lone: boolean } {
  const { sheet } = rows;
  const { axis } = table;
  for (let row = axis.top; row <= axis.bottom; row++) {
    for (const column of sheet.filled(row)) ledger.decoration(row, column);
  }
  const slots = shiftedSlots(rows, table);
  const yen = yenIn(rows, table) ?? subject.yen;
  let section = cornerSection(rows, axis, above);
  const divisions = divisionColumns(rows, axis);
  let name = '';
  const marks: boolean[] = [];
  for (let row = axis.bottom + 1; row <= table.bottom; row++) {
    const filled = sheet.filled(row);
    const first = filled[0];
    if (first === undefined) continue;
    if (filled.length === 1 && rowTextKind(sheet.text(row, first)) === 'note') {
      ledger.decoration(row, first);
      continue;
    }
    const parts = partsOf(rows, row, slots, section, divisions);
    if (parts.begins) name = '';
    section = parts.section;
    const own = parts.name === '' && parts.series !== null ? { ...parts, name } : parts;
    if (parts.name !== '') name = parts.name;
    const bars = readTableRow(rows, own, subject, yen, ledger);
    if (bars !== null) marks.push(bars);
  }
  return { years: slots.map(({ year }) => year), lone: marks.length >= 2 && marks.every((first) => first) };
}

/** Reads one row; for a schedule row tells whether all it has is an arrow in the first column, for others null. */
function readTableRow(
  rows: CardRows,
  parts: RowParts,
  subject: CardSubject,
  yen: number | null,
  ledger: CellLedger,
): boolean | null {
  const { sheet } = rows;
  const { row, slots } = parts;
  const left = sheet.filled(row).filter((column) => column < (slots[0]?.index ?? 0));
  const values = slots.filter(({ index }) => sheet.text(row, index) !== '');
  const bars = readBars(sheet, row, slots, parts.nameColumn);
  if (values.length === 0 && bars.length === 0 && parts.name === '' && parts.series === null) {
    for (const column of left) ledger.decoration(row, column);
    // An indicator without a name and without values: its years are blank, not absent.
    if (parts.begins && parts.section.role === 'indicator') openIndicator(rows, parts, subject);
    return null;
  }
  const role = roleOf(rows, parts, bars.length);
  switch (role) {
    case 'action':
      return readActionRow(rows, parts, subject, ledger);
    case 'indicator':
    case 'target':
    case 'actual':
    case 'baseline':
    case 'rate':
    case 'grade':
    case 'progress':
      readFigures(rows, parts, role, subject, ledger);
      return null;
    case 'cost':
      readCosts(rows, parts, yen, subject, ledger);
      return null;
    default:
      keepTexts(rows, parts, subject, ledger);
      return null;
  }
}

function roleOf(rows: CardRows, parts: RowParts, bars: number): ColumnRole | 'progress' | null {
  const series = parts.series === null ? null : seriesOf(parts.series);
  if (series === 'cost' || series === 'spent') return 'cost';
  if (series === 'action') return 'action';
  if (series !== null && parts.section.role !== 'cost') {
    const figures = parts.slots.some(({ index }) => /\d/.test(foldWidth(rows.sheet.text(parts.row, index))));
    if (parts.section.role !== 'action' || figures) return series;
  }
  if (parts.section.role !== null && TABULAR.has(parts.section.role)) return parts.section.role;
  const texts = parts.slots.map(({ index }) => rows.sheet.text(parts.row, index)).filter((text) => text !== '');
  if (bars > 0 && texts.every((text) => isDrawn(text) || isNothing(text))) return 'action';
  const figures = texts.filter((text) => /\d/.test(foldWidth(text)) && text.length <= 20);
  return figures.length * 2 > texts.length ? 'indicator' : parts.section.role;
}

function readActionRow(rows: CardRows, parts: RowParts, subject: CardSubject, ledger: CellLedger): boolean | null {
  const { sheet } = rows;
  const { initiative } = subject;
  const filled = sheet.filled(parts.row);
  if (initiative === null) {
    for (const column of filled)
      ledger.unread(parts.row, column, ingestMessages.unreadNodeText.ja({ heading: parts.section.text }));
    return null;
  }
  for (const column of filled) {
    const left = column < (parts.slots[0]?.index ?? 0);
    if (left && isOnlyLabel(rows, parts.row, column, parts)) ledger.decoration(parts.row, column);
  }
  return addSchedule(
    sheet,
    {
      row: parts.row,
      slots: parts.slots,
      name: parts.name === '' && parts.number !== null ? parts.number.text : parts.name,
      nameColumn: parts.nameColumn ?? parts.number?.column ?? null,
      /** 行動目標 by year says what is to be done; 工程表 says when. */
      byYear: parts.name === '' && (parts.begins || parts.series !== null),
      fallback: subject.name,
    },
    {
      key: initiative.key,
      actionTexts: initiative.actionTexts,
      actions: subject.builder.actions,
      items: subject.items,
    },
    ledger,
  );
}

/** The cell says what kind of row it is, and nothing of its own. */
function isOnlyLabel(rows: CardRows, row: number, column: number, parts: RowParts): boolean {
  return column !== parts.nameColumn || rows.sheet.text(row, column) === '';
}

function readFigures(
  rows: CardRows,
  parts: RowParts,
  role: 'indicator' | 'target' | 'actual' | 'baseline' | 'rate' | 'grade' | 'progress',
  subject: CardSubject,
  ledger: CellLedger,
): void {
  const { sheet } = rows;
  const { row, slots } = parts;
  const left = sheet.filled(row).filter((column) => column < (slots[0]?.index ?? 0));
  const values = slots.filter(({ index }) => sheet.text(row, index) !== '');
  const explained = /説明|名称|名$|定義/.test(parts.section.text) && role === 'indicator' && parts.begins;
  const [only] = values;
  const whole = only !== undefined && values.length === 1 && spansAll(rows, row, only, slots);
  if (only !== undefined && values.length === 1 && ((explained && only === slots[0]) || whole) && parts.name === '') {
    nameIndicator(rows, row, only, explained, subject, ledger);
    for (const column of left) ledger.decoration(row, column);
    return;
  }
  const named = parts.name !== '' && (role === 'indicator' || subject.indicator?.name !== nameOf(parts.name));
  if (role === 'indicator' || named || subject.indicator === null) openIndicator(rows, parts, subject);
  const indicator = subject.indicator!;
  for (const column of left) {
    if (column === parts.nameColumn) ledger.read(row, column);
    else ledger.decoration(row, column);
  }
  for (const slot of slots) {
    const text = plainText(sheet.original(row, slot.index)).trim();
    const place = sheet.place(row, slot.index);
    const year = `${slot.year}`;
    if (text === '') {
      const blanks =
        role === 'actual' ? indicator.actuals : role === 'indicator' || role === 'target' ? indicator.targets : null;
      if (blanks !== null && slot.wholeYear && blanks[year] === undefined && !isCovered(rows, row, slot))
        blanks[year] = { ...place, text: '' };
      continue;
    }
    if (role === 'rate' || role === 'baseline') {
      addAttribute(subject, {
        ...place,
        text,
        label: `${indicator.name} ${parts.series ?? parts.section.text}（${year}）`,
      });
      book(subject, row, slot.index, ledger, parts.section.text);
      continue;
    }
    if (role === 'grade' || role === 'progress') {
      if (indicator.statedGrades[year] === undefined) {
        indicator.statedGrades[year] = { ...place, text };
        ledger.read(row, slot.index);
      } else ledger.unread(row, slot.index, ingestMessages.unreadIndicator.ja());
      continue;
    }
    const into = role === 'actual' ? indicator.actuals : indicator.targets;
    const present = into[year];
    // Of two halves the later one is the year's value.
    if (present !== undefined && present.text !== '' && slot.wholeYear) {
      ledger.unread(row, slot.index, ingestMessages.unreadIndicator.ja());
      continue;
    }
    if (present !== undefined && present.text !== '') {
      addAttribute(subject, { ...present, label: `${indicator.name}（${year} 上期）` });
    }
    into[year] = { ...place, text };
    ledger.read(row, slot.index);
  }
  coverMerged(rows, row, slots, role === 'actual' ? indicator.actuals : indicator.targets);
}

/** A value merged over several years holds for each of them. */
function coverMerged(rows: CardRows, row: number, slots: readonly Slot[], into: CardIndicatorValues): void {
  for (const slot of slots) {
    const merge = rows.sheet.mergeAt(row, slot.index);
    const value = into[slot.year];
    if (merge === undefined || merge.left !== slot.index || merge.right === merge.left || value === undefined) continue;
    for (const other of slots) {
      if (other.index <= slot.index || other.index > merge.right || into[other.year] !== undefined) continue;
      into[other.year] = { ...value, notes: [ingestMessages.assumedMergedYears.ja()], doubtful: true };
      into[slot.year] = { ...value, notes: [ingestMessages.assumedMergedYears.ja()], doubtful: true };
    }
  }
}
type CardIndicatorValues = NonNullable<CardSubject['indicator']>['targets'];

function isCovered(rows: CardRows, row: number, slot: Slot): boolean {
  const merge = rows.sheet.mergeAt(row, slot.index);
  return merge !== undefined && (merge.left < slot.index || merge.top < row);
}

function spansAll(rows: CardRows, row: number, slot: Slot, slots: readonly Slot[]): boolean {
  const merge = rows.sheet.mergeAt(row, slot.index);
  const last = slots[slots.length - 1];
  return merge !== undefined && last !== undefined && slot === slots[0] && merge.right >= last.index;
}

/** 成果指標の説明 below the figures names the indicator above; a KPI merged over all years is an indicator of its own. */
function nameIndicator(
  rows: CardRows,
  row: number,
  slot: Slot,
  explained: boolean,
  subject: CardSubject,
  ledger: CellLedger,
): void {
  const { sheet } = rows;
  const text = plainText(sheet.original(row, slot.index)).trim();
  if (explained && subject.indicator !== null) subject.indicator.name = text.replace(/\n/g, '');
  else subject.indicator = subject.builder.indicator(subject.owner, text, null, sheet.place(row, slot.index));
  ledger.read(row, slot.index);
}

function openIndicator(rows: CardRows, parts: RowParts, subject: CardSubject): void {
  const { sheet } = rows;
  const name = nameOf(parts.name);
  const pending = subject.indicator;
  // 指標名 | 申請率 above the table names the row without a name below it.
  if (
    name === '' &&
    pending !== null &&
    Object.keys(pending.targets).length === 0 &&
    Object.keys(pending.actuals).length === 0
  )
    return;
  const column = parts.nameColumn ?? sheet.filled(parts.row)[0] ?? 0;
  const unit = /[（(]\s*(?:単位\s*[:：]\s*)?([^\s（()）]{1,5})\s*[)）]$/.exec(name)?.[1];
  const known =
    unit !== undefined &&
    /^(?:%|％|件|人|回|箇所|か所|種類|時間|分|円|千円|万円|校|台|課|部|枚|世帯|点|団体|日|業務|手続)$/.test(unit);
  subject.indicator = subject.builder.indicator(
    subject.owner,
    name === '' ? subject.name : known ? name.replace(/\s*[（(][^（(]*$/, '') : name,
    known ? (unit ?? null) : null,
    sheet.place(parts.row, column),
  );
}

function nameOf(text: string): string {
  return plainText(text)
    .replace(/^[①-⑳・]\s*/, '')
    .replace(/\s*\n\s*/g, '')
    .trim();
}

function readCosts(
  rows: CardRows,
  parts: RowParts,
  yen: number | null,
  subject: CardSubject,
  ledger: CellLedger,
): void {
  const { sheet } = rows;
  const words = `${parts.section.text} ${parts.name} ${parts.series ?? ''}`;
  const main =
    parts.name === '' || /事業費|予算|決算|合計|総額|計$|目標|実績|計画/.test(`${parts.name}${parts.series ?? ''}`);
  const kind = /決算|実績|執行/.test(words) ? 'actual' : 'estimate';
  const unit = yenOf(words) ?? yen ?? 1;
  for (const column of sheet.filled(parts.row)) {
    const slot = parts.slots.find(({ index }) => index === column);
    if (slot === undefined) {
      if (column < (parts.slots[0]?.index ?? 0)) ledger.decoration(parts.row, column);
      continue;
    }
    const text = sheet.original(parts.row, column).trim();
    const amount = moneyIn(text, unit);
    const source = { ...sheet.place(parts.row, column), text };
    if (subject.initiative !== null && amount !== null && main) {
      subject.initiative.costs.push({ year: slot.year, kind, yen: amount, source });
      ledger.read(parts.row, column);
      continue;
    }
    addAttribute(subject, {
      ...source,
      label: `${parts.name === '' ? parts.section.text : parts.name}（${slot.year}）`,
    });
    book(subject, parts.row, column, ledger, parts.section.text);
  }
}

/** A row of texts by year under a heading of its own. */
function keepTexts(rows: CardRows, parts: RowParts, subject: CardSubject, ledger: CellLedger): void {
  const { sheet } = rows;
  const label = parts.name === '' ? parts.section.text : parts.name;
  for (const column of sheet.filled(parts.row)) {
    const slot = parts.slots.find(({ index }) => index === column);
    if (slot === undefined) {
      if (column < (parts.slots[0]?.index ?? 0)) ledger.decoration(parts.row, column);
      continue;
    }
    const text = plainText(sheet.original(parts.row, column)).trim();
    if (label === '') {
      ledger.unread(parts.row, column, ingestMessages.unreadColumn.ja());
      continue;
    }
    addAttribute(subject, { ...sheet.place(parts.row, column), text, label: `${label}（${slot.year}）` });
    book(subject, parts.row, column, ledger, label);
  }
}

function book(subject: CardSubject, row: number, column: number, ledger: CellLedger, heading: string): void {
  if (subject.initiative !== null) ledger.read(row, column);
  else ledger.unread(row, column, ingestMessages.unreadNodeText.ja({ heading }));
}

function cornerSection(rows: CardRows, axis: TimeAxis, above: Label | null): Section {
  const corner = axis.beside.map((at) => rows.at(at.row).find(({ column }) => column === at.column)?.label ?? null);
  const label = corner.find((known) => known !== null && TABULAR.has(known.role) && known.role !== 'year') ?? above;
  if (label != null && TABULAR.has(label.role))
    return { role: label.role === 'year' ? null : label.role, text: label.text };
  const words = axis.beside
    .map((at) => rows.sheet.text(at.row, at.column))
    .find((text) => /工程|スケジュール|行程|ロードマップ/.test(text));
  return words === undefined ? { role: null, text: above?.text ?? '' } : { role: 'action', text: strip(words) };
}

/** Columns left of the times that say who does it. */
function divisionColumns(rows: CardRows, axis: TimeAxis): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const { row, column } of axis.beside) {
    const role = rows.at(row).find((token) => token.column === column)?.label?.role;
    if (role === 'lead' || role === 'support') columns.add(column);
  }
  return columns;
}

function partsOf(
  rows: CardRows,
  row: number,
  slots: readonly Slot[],
  before: Section,
  divisions: ReadonlySet<number>,
): RowParts {
  const { sheet } = rows;
  const firstSlot = slots[0]?.index ?? 0;
  const left = rows.at(row).filter(({ column }) => column < firstSlot);
  let section = before;
  let begins = false;
  let series: string | null = null;
  let nameColumn: number | null = null;
  let number: RowParts['number'] = null;
  const names: string[] = [];
  const figures = slots.some(({ index }) => /\d/.test(foldWidth(sheet.text(row, index))));
  const written = slots.some(({ index }) => sheet.text(row, index).length > 3);
  for (const { column, label } of left) {
    const text = sheet.text(row, column);
    if (divisions.has(column) && names.length > 0) {
      names[names.length - 1] = `${names[names.length - 1]}（${text}）`;
      continue;
    }
    const isSection = label?.sure === true && SECTIONS.has(label.role) && !begins && names.length === 0;
    // 評価 among the rows of a schedule is work to be done.
    const work = before.role === 'action' && !figures && !written;
    if (!isSection && !work && seriesOf(strip(text)) !== null) {
      series = strip(text);
      continue;
    }
    if (isSection) {
      section = { role: label.role, text: label.text };
      begins = true;
      continue;
    }
    if (/^[(（]?(?:\d{1,2}|[①-⑳])[)）.．]?$/.test(foldWidth(text)) || /^[①-⑳]$/.test(text)) {
      number = { text, column };
      continue;
    }
    names.push(strip(text) === '' ? text : text);
    nameColumn ??= column;
  }
  return { row, section, name: names.join(' ').trim(), nameColumn, number, begins, series, slots };
}

/**
 * Some cards' header stands one column left of the rows' values: the rows have a name where the header has its first
 * year, and a value one column beyond its last.
 */
function shiftedSlots(rows: CardRows, table: { readonly bottom: number; readonly axis: TimeAxis }): readonly Slot[] {
  const { axis, bottom } = table;
  const { sheet } = rows;
  const first = axis.slots[0]!;
  const last = axis.slots[axis.slots.length - 1]!;
  let beyond = 0;
  let named = 0;
  let counted = 0;
  for (let row = axis.bottom + 1; row <= bottom; row++) {
    const filled = sheet.filled(row);
    if (filled.length === 0) continue;
    counted++;
    const text = sheet.text(row, first.index);
    if (text !== '' && !isDrawn(text) && !isNothing(text)) named++;
    if (filled[filled.length - 1] === last.index + 1) beyond++;
  }
  const free = axis.beside.every(({ column }) => column !== last.index + 1);
  if (!free || beyond === 0 || named < counted || named === 0) return axis.slots;
  return axis.slots.map((slot) => ({ ...slot, index: slot.index + 1 }));
}

function yenIn(rows: CardRows, table: { readonly top: number; readonly axis: TimeAxis }): number | null {
  for (let row = Math.max(0, table.top - 1); row <= table.axis.bottom; row++) {
    for (const column of rows.sheet.filled(row)) {
      const text = rows.sheet.text(row, column);
      if (text.length <= 30 && /円/.test(text)) return yenOf(text);
    }
  }
  return null;
}
