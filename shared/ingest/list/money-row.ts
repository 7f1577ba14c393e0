import type { FiscalYear } from '../../calendar/fiscal-year';
import type { DraftPath } from '../draft';
import type { CellLedger } from '../ledger';
import { isSpent, isSumOfYears, moneyOf, moneyRowWords, yenOf } from '../money';
import type { SheetView } from '../sheet-view';
import type { Column, ListTable } from './column';
import type { SeriesKind } from './column-content';
import type { DraftBuilder } from './draft-builder';

/** A row whose figures are money by its own words: 事業費（千円） in the place of an indicator, 概算費用 in a table of the whole plan. */
export interface MoneyRow {
  readonly spent: boolean;
  /** Yen where the words name a unit. */
  readonly yen: number | null;
  /** Column of the words; null where the series column says it. */
  readonly column: number | null;
}

const FIGURES: ReadonlySet<Column['role']> = new Set<Column['role']>(['target', 'actual', 'value', 'cost']);
const NAMING: ReadonlySet<Column['role']> = new Set<Column['role']>([
  'indicator',
  'classification',
  'attribute',
  'name',
  'level',
]);

/** The words of money of a row; null where its figures are no money (コスト 20%減 is a KPI), or there are none. */
export function moneyRow(sheet: SheetView, table: ListTable, row: number, series: SeriesKind | null): MoneyRow | null {
  const figures = table.columns.filter(({ role, index }) => FIGURES.has(role) && sheet.text(row, index) !== '');
  const money = figures.filter(({ index }) => moneyOf(sheet.text(row, index), 1) !== null);
  if (series === 'cost' || series === 'spent') {
    const label = table.columns.find(({ role }) => role === 'series');
    const words = label === undefined ? null : moneyRowWords(sheet.text(row, label.index));
    return { spent: series === 'spent', yen: words?.yen ?? yenBeside(sheet, table, row), column: null };
  }
  if (money.length === 0 || money.length < figures.length) return null;
  for (const { role, index } of table.columns) {
    if (!NAMING.has(role)) continue;
    const words = moneyRowWords(sheet.text(row, index));
    if (words !== null) return { ...words, yen: words.yen ?? yenBeside(sheet, table, row), column: index };
  }
  return null;
}

/** 千円 in the row's 単位 column. */
function yenBeside(sheet: SheetView, table: ListTable, row: number): number | null {
  const unit = table.columns.find(({ role }) => role === 'unit');
  return unit === undefined ? null : yenOf(sheet.text(row, unit.index));
}

/** Of what a row of sums speaks. */
export interface SumRow {
  readonly path: DraftPath;
  /** The row's own words; null where the columns must tell what is estimate and what is spent. */
  readonly money: Pick<MoneyRow, 'spent' | 'yen'> | null;
  /** Year of a row of a table with a 年度 column. */
  readonly year: FiscalYear | null;
}

/** Takes the sum in one cell of a total row; false where it is no money. */
export function readSum(
  sheet: SheetView,
  row: number,
  column: Column,
  { path, money, year }: SumRow,
  builder: DraftBuilder,
  ledger: CellLedger,
): boolean {
  const isMoney =
    column.role === 'cost' || (money !== null && (FIGURES.has(column.role) || isSumOfYears(column.label)));
  const amount = isMoney ? moneyOf(sheet.text(row, column.index), money?.yen ?? column.yen) : null;
  const whole = column.year === null && isSumOfYears(column.label);
  const of = column.year ?? year;
  if (amount === null || (of === null && !whole)) return false;
  const spent = column.spent || money?.spent === true || isSpent(column.label);
  builder.statedCosts.push({
    kind: spent ? 'actual' : 'estimate',
    ...amount,
    source: { ...sheet.place(row, column.index), text: sheet.original(row, column.index) },
    year: whole ? null : of,
    path,
  });
  ledger.read(row, column.index);
  return true;
}
