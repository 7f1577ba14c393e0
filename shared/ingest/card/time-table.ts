import type { FiscalYear } from '../../calendar/fiscal-year';
import { ingestMessages } from '../../messages/ingest';
import { foldWidth } from '../../text/fold';
import type { ColumnRole } from '../heading/role';
import type { CellLedger } from '../ledger';
import { seriesOf } from '../list/column-content';
import { rowTextKind } from '../list/row-text';
import { isSpent, isSumOfYears, moneyOf, yenOf } from '../money';
import { plainText } from '../plain-text';
import { addSchedule } from '../schedule/add-schedule';
import { readBars } from '../schedule/bars';
import { isDrawn, isNothing } from '../schedule/mark';
import type { Slot } from '../schedule/slot';
import type { TimeAxis } from '../schedule/time-axis';
import { openIndicator, readFigures } from './figure-row';
import { TABULAR } from './find-tables';
import type { Label } from './label';
import { baselineColumn, cornerSection, divisionColumns, partsOf, type RowParts } from './row-parts';
import type { CardRows } from './rows';
import { addAttribute, type CardSubject } from './subject';

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
  let yen = yenIn(rows, table) ?? subject.yen;
  let section = cornerSection(rows, axis, above);
  const divisions = divisionColumns(rows, axis);
  const start = baselineColumn(rows, axis);
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
    const parts = partsOf(rows, row, slots, section, divisions, start);
    if (parts.begins) name = '';
    section = parts.section;
    // 事業費（千円） says the unit of the 決算 in the row below, too.
    if (section.role === 'cost') yen = yenOf(section.text) ?? yen;
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
  const role = roleOf(rows, parts, bars.length, subject);
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

/** A figure with its unit and few words, or a dash. */
const FIGURE = /^(?:[約計△▲+-]?\d[\d,.]*\s*\S{0,8}|[-ー—–―])$/;

function roleOf(rows: CardRows, parts: RowParts, bars: number, subject: CardSubject): ColumnRole | 'progress' | null {
  const series = parts.series === null ? null : seriesOf(parts.series);
  if (series === 'cost' || series === 'spent') return 'cost';
  if (series === 'action') return 'action';
  if (series !== null && parts.section.role !== 'cost') {
    const texts = parts.slots
      .map(({ index }) => foldWidth(rows.sheet.text(parts.row, index)))
      .filter((text) => text !== '');
    const figures = texts.filter((text) => FIGURE.test(text)).length * 2 >= Math.max(1, texts.length);
    // 計画 | 検討 | 導入 | 運用 and 実績 | 検討済: what is to be done and what was, where no indicator is named.
    const worded = texts.some((text) => /\p{L}{2}/u.test(text)) && texts.every((text) => !/\d/.test(text));
    if (worded && parts.section.role === null && parts.name === '' && subject.indicator === null) {
      if (/^(?:計画|予定|実施計画|年次計画)$/.test(parts.series ?? '')) return 'action';
      if (series === 'actual') return null;
    }
    if (parts.section.role !== 'action' || figures) return series;
    // 公開開始（45件） beneath the year's plan is what was done, in words.
    if (series === 'actual') return null;
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
  const kind = isSpent(words) ? 'actual' : 'estimate';
  const unit = yenOf(words) ?? yen ?? 1;
  for (const column of sheet.filled(parts.row)) {
    const slot = parts.slots.find(({ index }) => index === column);
    const text = sheet.original(parts.row, column).trim();
    const money = moneyOf(text, unit);
    const source = { ...sheet.place(parts.row, column), text };
    if (slot === undefined) {
      if (column < (parts.slots[0]?.index ?? 0)) ledger.decoration(parts.row, column);
      else if (subject.initiative !== null && money !== null && main && isSum(rows, parts, column)) {
        subject.initiative.costTotals = [...(subject.initiative.costTotals ?? []), { kind, ...money, source }];
        ledger.read(parts.row, column);
      }
      continue;
    }
    if (subject.initiative !== null && money !== null && main) {
      subject.initiative.costs.push({ year: slot.year, kind, ...money, source });
      ledger.read(parts.row, column);
      continue;
    }
    addAttribute(subject, {
      ...source,
      label: `${parts.name === '' ? parts.section.text : parts.name}（${slot.year}）`,
    });
    ledger.read(parts.row, column);
  }
}

/** The heading over a column behind the years is 合計 or the like. */
function isSum({ sheet }: CardRows, { row, slots }: RowParts, column: number): boolean {
  if (column <= (slots[slots.length - 1]?.index ?? 0)) return false;
  for (let above = row - 1; above >= Math.max(0, row - 12); above--) {
    const text = sheet.text(above, column);
    if (text !== '' && !/^[\d,.△▲-]+$/.test(foldWidth(text))) return isSumOfYears(text);
  }
  return false;
}

/** A row of texts by year under a heading of its own. */
function keepTexts(rows: CardRows, parts: RowParts, subject: CardSubject, ledger: CellLedger): void {
  const { sheet } = rows;
  const label = parts.name || (parts.series ?? parts.section.text);
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
    ledger.read(parts.row, column);
  }
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
