import type { FiscalYear } from '../../calendar/fiscal-year';
import { halfYear } from '../../calendar/half-year';
import type { CellLedger } from '../ledger';
import { type Bar, idleColumns, readBars } from '../schedule/bars';
import { shadesOf } from '../schedule/shades';
import type { Slot } from '../schedule/slot';
import type { SheetView } from '../sheet-view';
import { type Column, columnOf, type ListTable } from './column';
import type { DraftBuilder, OpenInitiative } from './draft-builder';
import { keepAsText } from './keep-as-text';
import type { RowSubject } from './row-subject';

/** Headings of the steps by which a 事業 is carried out. */
const STEPS = /^(?:主な|具体的な?)?(?:取組み?|取り組み|実施|作業|工程)の?(?:内容|項目|事項)$/;
const LONGEST_STEP = 40;

/** Reads the year and half-year columns of a row that say what is to be done: texts, schedule marks, filled and merged bars. */
export function readActions(
  sheet: SheetView,
  table: ListTable,
  row: number,
  subject: RowSubject,
  builder: DraftBuilder,
  ledger: CellLedger,
): void {
  const columns = table.columns.filter(({ role, index }) => role === 'action' && !ledger.has(row, index));
  if (columns.length === 0) return;
  const { initiative } = subject;
  for (const column of columns) {
    if (column.year === null && subject.year !== null && initiative !== null) {
      placeOfRow(sheet, row, column, subject.year, subject, ledger);
      continue;
    }
    const outside = initiative === null || (column.year === null && column.range === null);
    if (outside && sheet.text(row, column.index) !== '') keepAsText(sheet, row, column, subject, ledger);
  }
  if (initiative === null) return;
  const slots = columns.flatMap(slotOf);
  const shades = shadesOf(sheet, table, columns, table.header.bottom + 1, table.region.bottom);
  for (const column of idleColumns(sheet, row, slots))
    placeText(sheet, row, columnAt(columns, column), subject, ledger);
  for (const bar of readBars(sheet, row, slots, columnOf(table, 'name')?.index ?? null, shades)) {
    if (bar.words !== null) {
      placeWords(sheet, row, bar, columns, subject, ledger);
      if (bar.extent === 'written' && bar.first.wholeYear) continue;
    }
    for (const column of bar.columns) ledger.read(row, column);
    addAction(sheet, row, bar, stepOf(sheet, table, row) ?? initiative.name, initiative, builder);
  }
}

/** 要件整理, 調達・構築, 運用開始 in rows of one 事業: each row is a step of its own. */
function stepOf(sheet: SheetView, table: ListTable, row: number): string | null {
  const leaf = columnOf(table, 'name');
  const steps = table.columns.find(({ role, key }) => role === 'attribute' && STEPS.test(key));
  if (leaf === undefined || steps === undefined || leaf.index >= steps.index) return null;
  const goesOn = (at: number) => sheet.text(at, leaf.index) === '' && sheet.text(at, steps.index) !== '';
  const text = sheet.text(row, steps.index);
  const several = goesOn(row) || (row < table.region.bottom && goesOn(row + 1));
  return several && text !== '' && text.length <= LONGEST_STEP ? text.replace(/\s*\n\s*/g, '') : null;
}

function addAction(
  sheet: SheetView,
  row: number,
  bar: Bar,
  name: string,
  initiative: OpenInitiative,
  builder: DraftBuilder,
): void {
  const startOnly = bar.extent === 'startOnly';
  builder.actions.push({
    initiative: initiative.key,
    label: bar.words ?? name,
    from: bar.first.from,
    to: startOnly ? null : bar.last.to,
    extent: startOnly ? 'startOnly' : 'exact',
    source: sheet.place(row, bar.first.index),
  });
}

/** Words are the text of every year their bar covers; those of two halves stand in one text. */
function placeWords(
  sheet: SheetView,
  row: number,
  bar: Bar,
  columns: readonly Column[],
  subject: RowSubject,
  ledger: CellLedger,
): void {
  const { initiative } = subject;
  const worded = bar.columns.find((column) => sheet.text(row, column) === bar.text) ?? bar.first.index;
  const column = columnAt(columns, worded);
  if (initiative === null || column === undefined) return;
  const source = { ...sheet.place(row, worded), text: sheet.original(row, worded) };
  const covered = columns.filter(({ index }) => index >= bar.first.index && index <= bar.last.index);
  for (const year of new Set(covered.flatMap((other) => (other.year === null ? [] : [other.year])))) {
    const present = initiative.actionTexts[year];
    if (present === undefined) initiative.actionTexts[year] = source;
    else if (column.half !== null)
      initiative.actionTexts[year] = { ...present, text: `${present.text}\n${source.text}` };
    else if (!ledger.has(row, worded)) keepAsText(sheet, row, column, subject, ledger);
  }
  for (const index of bar.columns) ledger.read(row, index);
}

/** 計画内容 in the row of a year. */
function placeOfRow(
  sheet: SheetView,
  row: number,
  column: Column,
  year: FiscalYear,
  subject: RowSubject,
  ledger: CellLedger,
): void {
  const { initiative } = subject;
  if (initiative === null || sheet.text(row, column.index) === '') return;
  if (initiative.actionTexts[year] !== undefined) {
    keepAsText(sheet, row, column, subject, ledger);
    return;
  }
  initiative.actionTexts[year] = { ...sheet.place(row, column.index), text: sheet.original(row, column.index) };
  ledger.read(row, column.index);
}

/** － in a year: the sheet says that nothing is planned, and says it as that year's text. */
function placeText(
  sheet: SheetView,
  row: number,
  column: Column | undefined,
  subject: RowSubject,
  ledger: CellLedger,
): void {
  const { initiative } = subject;
  if (initiative === null || column === undefined) return;
  const { year, half, index } = column;
  if (year !== null && half === null && initiative.actionTexts[year] === undefined) {
    initiative.actionTexts[year] = { ...sheet.place(row, index), text: sheet.original(row, index) };
  }
  ledger.read(row, index);
}

function slotOf({ index, year, half, range }: Column): Slot[] {
  if (range !== null) {
    return [
      { index, year: range.from, from: halfYear(range.from, 'H1'), to: halfYear(range.to, 'H2'), wholeYear: false },
    ];
  }
  if (year === null) return [];
  return [
    { index, year, from: halfYear(year, half ?? 'H1'), to: halfYear(year, half ?? 'H2'), wholeYear: half === null },
  ];
}

function columnAt(columns: readonly Column[], index: number): Column | undefined {
  return columns.find((column) => column.index === index);
}
