import type { SourcedText } from '../plan/model';
import type { Coverage } from './coverage';
import { a1, cellAt, type Grid, placeOf } from './grid';

/** What became of a cell. */
type Fate = 'read' | 'decoration' | { readonly unread: string };

/**
 * Books of one grid: every non-empty cell ends as read, decoration or unread, and never as two of them.
 * The first reading wins, so a later pass cannot turn a read cell into decoration. Cells that nobody marked are unread.
 */
export class CellLedger {
  readonly #fates = new Map<number, Fate>();

  constructor(readonly grid: Grid) {}

  /** The cell's value went into the plan. */
  read(row: number, column: number): void {
    this.#set(row, column, 'read', true);
  }

  /** Title, header, separator, label: understood, and carries no value of its own. */
  decoration(row: number, column: number): void {
    this.#set(row, column, 'decoration', false);
  }

  /** Seen but not understood; `reason` in Japanese. */
  unread(row: number, column: number, reason: string): void {
    this.#set(row, column, { unread: reason }, false);
  }

  /**
   * A cell that was read in its table has no place in the plan after all: it is unread from now on. `cell` as A1; false where
   * no read cell with that text stands there.
   */
  withdraw(cell: string, text: string, reason: string): boolean {
    const at = placeOf(cell);
    if (at === null || cellAt(this.grid, at.row, at.column)?.text.trim() !== text.trim()) return false;
    if (this.#fates.get(this.#key(at.row, at.column)) !== 'read') return false;
    this.#fates.set(this.#key(at.row, at.column), { unread: reason });
    return true;
  }

  /** Takes over what became of the cells of another ledger; `at` gives the place here of each of its cells. */
  adopt(other: CellLedger, at: (row: number, column: number) => { row: number; column: number }): void {
    for (const [key, fate] of other.#fates) {
      const place = at(Math.floor(key / 65536), key % 65536);
      this.#set(place.row, place.column, fate, fate === 'read');
    }
  }

  /** True where the cell has a fate already. */
  has(row: number, column: number): boolean {
    return this.#fates.has(this.#key(row, column));
  }

  /** The account of the whole grid. */
  coverage(): Coverage {
    const account = { cells: 0, read: 0, decoration: 0, unread: [] as (SourcedText & { reason: string })[] };
    for (let row = 0; row < this.grid.rowCount; row++) {
      for (let column = 0; column < this.grid.columnCount; column++) {
        const cell = cellAt(this.grid, row, column);
        if (!cell || cell.text.trim() === '') continue;
        account.cells++;
        const fate = this.#fates.get(this.#key(row, column)) ?? { unread: 'どの欄か分かりませんでした' };
        if (fate === 'read') account.read++;
        else if (fate === 'decoration') account.decoration++;
        else
          account.unread.push({
            sheet: this.grid.sheet,
            cell: a1(row, column),
            text: cell.text,
            reason: fate.unread,
          });
      }
    }
    return account;
  }

  #key(row: number, column: number): number {
    return row * 65536 + column;
  }

  #set(row: number, column: number, fate: Fate, upgrade: boolean): void {
    const key = this.#key(row, column);
    const present = this.#fates.get(key);
    if (present === undefined || (upgrade && present !== 'read')) this.#fates.set(key, fate);
  }
}
