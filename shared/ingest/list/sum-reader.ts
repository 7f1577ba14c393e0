import { ingestMessages } from '../../messages/ingest';
import type { DraftPath } from '../draft';
import type { CellLedger } from '../ledger';
import type { SheetView } from '../sheet-view';
import { type Column, columnOf, type ListTable } from './column';
import { seriesOf } from './column-content';
import type { DraftBuilder } from './draft-builder';
import { type MoneyRow, moneyRow, readSum, type SumRow } from './money-row';
import { totalCell } from './row-kind';
import { readTotal } from './total-row';
import type { YearReader } from './year-reader';

/** Reads the rows that sum up others: 小計, 合計, 概算費用 of the plan or of a goal. */
export class SumReader {
  readonly #series: Column | undefined;
  /** What the total row just above sums up; its 決算 may stand in a row of its own below its 予算. */
  #total: DraftPath | null = null;

  constructor(
    readonly sheet: SheetView,
    readonly table: ListTable,
    readonly builder: DraftBuilder,
    readonly years: YearReader,
    readonly ledger: CellLedger,
  ) {
    this.#series = columnOf(table, 'series');
  }

  /** The money of a row, if its figures are money by its own words. */
  moneyOf(row: number): MoneyRow | null {
    const series = this.#series === undefined ? null : seriesOf(this.sheet.text(row, this.#series.index));
    return moneyRow(this.sheet, this.table, row, series);
  }

  /** True where the row was a subtotal or total; `path` is where the rows above stand. */
  readTotal(row: number, filled: readonly number[], path: DraftPath): boolean {
    const { sheet, table, builder, ledger } = this;
    const label = totalCell(sheet, table, row, filled);
    if (label === undefined) return false;
    const sums = { money: this.moneyOf(row), year: this.years.of(row) };
    this.#total = readTotal(sheet, table, row, filled, label, path, builder, ledger, sums);
    return true;
  }

  /** True where the row was the 決算額 below the 予算額 of a 合計. */
  continueTotal(row: number, filled: readonly number[]): boolean {
    const path = this.#total;
    if (path !== null && this.#goesOn(row, filled, path)) return true;
    this.#total = null;
    return false;
  }

  /** 概算費用 by year for the plan or a goal of it. */
  readPlanMoney(row: number, filled: readonly number[], money: MoneyRow, path: DraftPath): void {
    const of = { path, money, year: this.years.of(row) };
    for (const column of filled) {
      if (this.#readSum(row, column, of)) continue;
      if (!this.ledger.has(row, column) && this.sheet.text(row, column) !== '') this.ledger.decoration(row, column);
    }
  }

  #goesOn(row: number, filled: readonly number[], path: DraftPath): boolean {
    const series = this.#series;
    if (series === undefined || filled.length === 0) return false;
    if (seriesOf(this.sheet.text(row, series.index)) === null) return false;
    if (filled.some((column) => column < series.index)) return false;
    const of = { path, money: this.moneyOf(row), year: this.years.of(row) };
    for (const column of filled) {
      if (this.#readSum(row, column, of)) continue;
      if (column === series.index) this.ledger.decoration(row, column);
      else this.ledger.unread(row, column, ingestMessages.unreadTotal.ja());
    }
    return true;
  }

  #readSum(row: number, column: number, of: SumRow): boolean {
    const known = this.table.columns.find(({ index }) => index === column);
    return known !== undefined && readSum(this.sheet, row, known, of, this.builder, this.ledger);
  }
}
