import { ingestMessages } from '../../messages/ingest';
import type { ColumnRole } from '../heading/role';
import type { CellLedger } from '../ledger';
import type { SheetView } from '../sheet-view';
import type { Column, ListTable } from './column';
import { seriesOf } from './column-content';
import { isDitto } from './ditto';
import { isKgiMark } from './indicator-name';
import { readInitiativeCell } from './initiative-columns';
import { LONGEST } from './longest';
import { yearOfPoint } from './row-dates';
import type { RowSubject } from './row-subject';
import { placeValue } from './values';

/** What a row says of its 事業 as the row above did, where the cell is merged or a 〃. */
const REPEATED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['lead', 'support', 'classification', 'tag', 'priority']);
/** Columns with an indicator's figures and marks. */
export const VALUE_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'target',
  'actual',
  'value',
  'baseline',
  'grade',
  'rate',
]);

/** Puts the cells of a row that names its owner and indicators already where they belong. */
export class CellReader {
  /** Row in which a column last said something itself. */
  readonly #said = new Map<number, number>();

  constructor(
    readonly sheet: SheetView,
    readonly table: ListTable,
    readonly ledger: CellLedger,
  ) {}

  /** Reads one cell; `filled` are the row's columns with text. */
  read(row: number, column: Column, subject: RowSubject, filled: readonly number[]): void {
    const text = this.sheet.text(row, column.index);
    if (text === '' || isDitto(text)) this.#repeat(row, column, text, subject);
    else if (REPEATED.has(column.role)) this.#said.set(column.index, row);
    if (text === '' || this.ledger.has(row, column.index)) return;
    if (column.isDate && yearOfPoint(text, this.sheet.cell(row, column.index)?.date, this.sheet.era) !== null) {
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
        // 指標区分 beside two indicators of one 事業 says which is which.
        if (/指標/.test(column.key) && subject.indicator !== null) {
          const source = { ...this.sheet.place(row, column.index), text: this.sheet.original(row, column.index) };
          subject.indicator.attributes.push({ ...source, label: column.label });
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
  #repeat(row: number, column: Column, text: string, subject: RowSubject): void {
    if (subject.initiative === null || !REPEATED.has(column.role)) return;
    const merge = text === '' ? this.sheet.mergeAt(row, column.index) : undefined;
    if (text === '' && merge?.left !== column.index) return;
    const at = merge === undefined ? this.#said.get(column.index) : merge.top;
    if (at === undefined || at <= this.table.header.bottom) return;
    const said = this.sheet.text(at, column.index);
    if (said !== '') readInitiativeCell(this.sheet, { row, column, text: said, at }, subject, this.ledger);
  }
}
