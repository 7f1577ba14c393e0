import type { FiscalYear } from '../../calendar/fiscal-year';
import { parseFiscalYears } from '../../calendar/parse-year';
import { ingestMessages } from '../../messages/ingest';
import type { Provenance } from '../../plan/model';
import { reason } from '../../target/reason';
import { UNDATED } from '../draft';
import type { CellLedger } from '../ledger';
import { moneyOf } from '../money';
import type { SheetView } from '../sheet-view';
import type { Column, ListTable } from './column';
import type { SeriesKind } from './column-content';
import { addCost } from './draft-builder';
import { keepAsText } from './keep-as-text';
import { yearOfPoint } from './row-dates';
import type { RowSubject } from './row-subject';

const REVISED = /変更|修正|見直|改定|改訂/;
const BEFORE_REVISION = '変更前';

/** Puts a filled cell of a value column where it belongs, and books it. */
export function placeValue(
  sheet: SheetView,
  table: ListTable,
  row: number,
  column: Column,
  subject: RowSubject,
  ledger: CellLedger,
): void {
  const kind = kindOf(table, column, subject);
  const place = sheet.place(row, column.index);
  const text = sheet.original(row, column.index);
  const year = yearOf(sheet, row, column, subject);
  if (kind === null) {
    ledger.unread(row, column.index, ingestMessages.unreadIndicator.ja());
    return;
  }
  if (table.long && year === null && kind !== 'baseline') {
    ledger.unread(row, column.index, ingestMessages.unreadYear.ja());
    return;
  }
  if (kind === 'rate' || (column.half === 'H1' && kind !== 'action' && hasSecondHalf(table, column))) {
    keepAsText(sheet, row, column, subject, ledger);
    return;
  }
  if (kind === 'action') {
    placeActionText(sheet, row, column, year, subject, ledger);
    return;
  }
  if (kind === 'cost' || kind === 'spent') {
    const money = moneyOf(text, subject.money?.yen ?? column.yen);
    if (subject.initiative === null || money === null || year === null) {
      keepAsText(sheet, row, column, subject, ledger);
      return;
    }
    addCost(subject.initiative, {
      year,
      kind: kind === 'spent' ? 'actual' : 'estimate',
      ...money,
      source: { ...place, text },
    });
    ledger.read(row, column.index);
    return;
  }
  if (kind === 'grade') {
    placeGrade(row, column, year, { ...place, text: text.trim() }, subject, ledger);
    return;
  }
  const indicator = subject.indicator;
  if (indicator === null) {
    ledger.unread(row, column.index, ingestMessages.unreadIndicator.ja());
    return;
  }
  const isForecast = kind === 'actual' && /見込/.test(column.label);
  const value = isForecast ? { ...place, text, notes: [reason('forecast')], doubtful: true } : { ...place, text };
  if (kind === 'baseline') {
    if (indicator.baseline !== null) {
      keepAsText(sheet, row, column, subject, ledger);
      return;
    }
    indicator.baseline = { ...value, year: column.datedBy === null ? column.year : year };
    ledger.read(row, column.index);
    return;
  }
  const slots = kind === 'actual' ? indicator.actuals : indicator.targets;
  const years = yearsAcross(sheet, table, row, column, year);
  const key = years[0] ?? UNDATED;
  const present = slots[key];
  if (present !== undefined && kind === 'target' && years.length < 2 && REVISED.test(subject.seriesText)) {
    // 変更計画 below 当初計画: what holds now is the target; what held before is kept beside it.
    indicator.attributes.push({ ...present, label: `${column.label} › ${BEFORE_REVISION}` });
    slots[key] = value;
    ledger.read(row, column.index);
    return;
  }
  if (present !== undefined && present.text.trim() !== '') {
    ledger.unread(row, column.index, ingestMessages.unreadIndicator.ja());
    return;
  }
  if (years.length > 1) {
    const notes = [reason('mergedYears')];
    for (const covered of years) slots[covered] = { ...value, notes, doubtful: true };
  } else {
    slots[key] = value;
  }
  const isLast = column.final || column.datedBy !== null || (column.year === null && subject.year === null);
  if (isLast && kind === 'target' && year !== null) indicator.finalYear = year;
  ledger.read(row, column.index);
}

/** Blank cells of the row's own years: the year is there, its value is not. */
export function placeBlanks(sheet: SheetView, table: ListTable, row: number, subject: RowSubject): void {
  const { indicator, opened } = subject;
  if (indicator === null || !opened) return;
  for (const column of table.columns) {
    if (column.slot !== subject.slot) continue;
    if (column.role !== 'target' && column.role !== 'actual' && column.role !== 'value') continue;
    const year = yearOf(sheet, row, column, subject);
    if (repeatMerged(sheet, table, row, column, year, subject)) continue;
    if (year === null || sheet.text(row, column.index) !== '') continue;
    if (column.final && column.role === 'target') indicator.finalYear = year;
    const merge = sheet.mergeAt(row, column.index);
    if (merge !== undefined && (merge.top < row || merge.left < column.index)) continue;
    const kind = kindOf(table, column, subject);
    const slots = kind === 'actual' ? indicator.actuals : kind === 'target' ? indicator.targets : null;
    if (slots === null || slots[year] !== undefined) continue;
    slots[year] = { ...sheet.place(row, column.index), text: '' };
  }
}

/** 80% merged over the rows of three indicators is the target of each. True where the cell stands under such a merge. */
function repeatMerged(
  sheet: SheetView,
  table: ListTable,
  row: number,
  column: Column,
  year: FiscalYear | null,
  subject: RowSubject,
): boolean {
  const { indicator } = subject;
  const merge = sheet.mergeAt(row, column.index);
  if (indicator === null || merge === undefined || merge.top >= row || merge.left !== column.index) return false;
  if (table.stacked || table.long || subject.year !== null || merge.top <= table.header.bottom) return false;
  const text = sheet.original(merge.top, merge.left);
  const kind = kindOf(table, column, subject);
  const slots = kind === 'actual' ? indicator.actuals : kind === 'target' ? indicator.targets : null;
  const key = year ?? UNDATED;
  if (slots === null || text.trim() === '' || slots[key] !== undefined) return false;
  const notes = [reason('mergedRows')];
  slots[key] = { ...sheet.place(merge.top, merge.left), text, notes, doubtful: true };
  return true;
}

/** The year of a cell's figure: what the row says beside it, the row's own, or the column's. */
function yearOf(sheet: SheetView, row: number, column: Column, subject: RowSubject): FiscalYear | null {
  if (column.datedBy !== null) {
    return yearOfPoint(sheet.text(row, column.datedBy), sheet.cell(row, column.datedBy)?.date, sheet.era);
  }
  return column.year ?? subject.year ?? yearInValue(sheet.text(row, column.index), column);
}

/** 90%（2027年度）, 令和8年度までに90%: the year that a target or result itself names, where nothing else does. */
function yearInValue(text: string, { role }: Column): FiscalYear | null {
  if ((role !== 'target' && role !== 'actual' && role !== 'value') || text.length > 60) return null;
  const [mention, ...others] = parseFiscalYears(text);
  if (mention?.kind !== 'year' || !mention.explicit || others.length > 0) return null;
  const before = text.slice(0, mention.start);
  const after = text.slice(mention.end);
  const inBrackets = /[(（〔［【][^()（）]*$/.test(before) && /^[^()（）]*[)）〕］】]\s*$/.test(after);
  const byThen = /^(?:度)?末?まで/.test(after) || (before.trim() === '' && /^(?:度)?末?[\s　:：]/.test(after));
  return inBrackets || byThen ? mention.from : null;
}

function kindOf(table: ListTable, column: Column, subject: RowSubject): SeriesKind | null {
  if (subject.money !== null && column.role !== 'grade' && column.role !== 'rate') {
    return subject.money.spent || column.role === 'actual' ? 'spent' : 'cost';
  }
  switch (column.role) {
    case 'target':
    case 'actual':
    case 'baseline':
    case 'grade':
    case 'rate':
      return column.role;
    default:
      return table.stacked ? subject.series : 'target';
  }
}

function hasSecondHalf(table: ListTable, column: Column): boolean {
  return table.columns.some(({ role, year, half }) => role === column.role && year === column.year && half === 'H2');
}

/** The years a merged cell spans, ascending by column; the cell's own year where it is not merged. */
function yearsAcross(
  sheet: SheetView,
  table: ListTable,
  row: number,
  column: Column,
  year: FiscalYear | null,
): FiscalYear[] {
  if (year === null) return [];
  const merge = sheet.mergeAt(row, column.index);
  if (merge === undefined || merge.right === merge.left) return [year];
  const years = new Set<FiscalYear>([year]);
  for (const other of table.columns) {
    const spanned = other.index > column.index && other.index <= merge.right && other.role === column.role;
    if (spanned && other.year !== null) years.add(other.year);
  }
  return [...years];
}

function placeGrade(
  row: number,
  column: Column,
  year: FiscalYear | null,
  source: Provenance & { text: string },
  subject: RowSubject,
  ledger: CellLedger,
): void {
  const { indicator, initiative } = subject;
  if (indicator !== null && indicator.statedGrades[year ?? UNDATED] === undefined) {
    indicator.statedGrades[year ?? UNDATED] = source;
  } else if (initiative !== null && initiative.statedProgress[year ?? ''] === undefined) {
    initiative.statedProgress[year ?? ''] = source;
  } else {
    ledger.unread(row, column.index, ingestMessages.unreadIndicator.ja());
    return;
  }
  ledger.read(row, column.index);
}

function placeActionText(
  sheet: SheetView,
  row: number,
  column: Column,
  year: FiscalYear | null,
  subject: RowSubject,
  ledger: CellLedger,
): void {
  const { initiative } = subject;
  if (initiative === null || year === null || initiative.actionTexts[year] !== undefined) {
    keepAsText(sheet, row, column, subject, ledger);
    return;
  }
  initiative.actionTexts[year] = { ...sheet.place(row, column.index), text: sheet.original(row, column.index) };
  ledger.read(row, column.index);
}
