import type { EraLetter } from '../calendar/era';
import { a1, cellAt, type Grid, type GridCell, type Merge } from './grid';
import { eraOfSheet } from './sheet-era';

/** A grid with what every reader asks of it again and again: trimmed texts, filled columns of a row, merges by place. */
export class SheetView {
  readonly #columns = new Map<number, readonly number[]>();
  readonly #merges = new Map<number, Merge[]>();
  #era: EraLetter | undefined;

  constructor(readonly grid: Grid) {
    for (const merge of grid.merges) {
      const bottom = Math.min(merge.bottom, grid.rowCount - 1);
      for (let row = Math.max(0, merge.top); row <= bottom; row++) {
        const present = this.#merges.get(row);
        if (present) present.push(merge);
        else this.#merges.set(row, [merge]);
      }
    }
  }

  /** Era of years that the sheet writes without one. */
  get era(): EraLetter {
    this.#era ??= eraOfSheet(this.grid);
    return this.#era;
  }

  cell(row: number, column: number): GridCell | undefined {
    return cellAt(this.grid, row, column);
  }

  /** Text of the cell itself without blanks around it; '' where it is empty or hidden under a merge. */
  text(row: number, column: number): string {
    return cellAt(this.grid, row, column)?.text.trim() ?? '';
  }

  /** Text as it stands, for the plan. */
  original(row: number, column: number): string {
    return cellAt(this.grid, row, column)?.text ?? '';
  }

  /** Text of the cell, or of the merged range that covers it. */
  shown(row: number, column: number): string {
    const own = this.text(row, column);
    if (own !== '') return own;
    const merge = this.mergeAt(row, column);
    return merge ? this.text(merge.top, merge.left) : '';
  }

  mergeAt(row: number, column: number): Merge | undefined {
    return this.#merges.get(row)?.find((merge) => column >= merge.left && column <= merge.right);
  }

  /** Columns with text, ascending. */
  filled(row: number): readonly number[] {
    const known = this.#columns.get(row);
    if (known) return known;
    const found: number[] = [];
    const cells = this.grid.rows[row];
    const end = Math.min(cells?.length ?? 0, this.grid.columnCount);
    for (let column = 0; column < end; column++) if ((cells?.[column]?.text.trim() ?? '') !== '') found.push(column);
    this.#columns.set(row, found);
    return found;
  }

  /** Columns with text between two columns, both included. */
  filledBetween(row: number, left: number, right: number): readonly number[] {
    const all = this.filled(row);
    const first = all[0];
    const last = all[all.length - 1];
    if (first === undefined || last === undefined || (first >= left && last <= right)) return all;
    return all.filter((column) => column >= left && column <= right);
  }

  place(row: number, column: number): { sheet: string; cell: string } {
    return { sheet: this.grid.sheet, cell: a1(row, column) };
  }
}

const views = new WeakMap<Grid, SheetView>();

/** The view of a grid; made once. */
export function viewOf(grid: Grid): SheetView {
  const known = views.get(grid);
  if (known) return known;
  const made = new SheetView(grid);
  views.set(grid, made);
  return made;
}
