import type { FiscalYear } from '../../calendar/fiscal-year';
import { yearOfHeader } from '../../calendar/parse-year';
import type { CellLedger } from '../ledger';
import type { SheetView } from '../sheet-view';
import { VALUE_ROLES } from './cell-reader';
import { type Column, columnOf, type ListTable } from './column';
import { rowYearOf } from './row-year';

/** Follows the year down the rows of a table where no heading says it: in a column of years, or in rows between the groups. */
export class YearReader {
  readonly #column: Column | undefined;
  #year: FiscalYear | null = null;

  constructor(
    readonly sheet: SheetView,
    readonly table: ListTable,
    readonly ledger: CellLedger,
  ) {
    this.#column = columnOf(table, 'year');
  }

  /** The year of the row read last. */
  get year(): FiscalYear | null {
    return this.#year;
  }

  /** The year that a row itself names. */
  of(row: number): FiscalYear | null {
    const column = this.#column;
    if (column === undefined) return null;
    return rowYearOf(this.sheet.text(row, column.index), this.sheet.cell(row, column.index)?.date, this.sheet.era);
  }

  /** Goes on to a row and books its year. */
  read(row: number): void {
    const column = this.#column;
    if (column === undefined || this.sheet.text(row, column.index) === '') return;
    // A year that cannot be read must not leave its figures to the year above.
    this.#year = this.of(row);
    if (this.#year !== null) this.ledger.read(row, column.index);
  }

  /** The year of a row that says nothing else, where no column names one: 令和5年度 between the rows of two years. */
  open(row: number, column: number): boolean {
    if (this.table.long || this.table.columns.some(({ role, year }) => VALUE_ROLES.has(role) && year !== null))
      return false;
    const text = this.sheet.text(row, column).replace(/^[■□◆◇●○▼▶【《〈<(（\s]+|[】》〉>)）\s]+$/g, '');
    const year = text.length > 16 || /^\d{1,4}$/.test(text) ? null : yearOfHeader(text);
    if (year === null) return false;
    this.#year = year;
    this.ledger.read(row, column);
    return true;
  }
}
