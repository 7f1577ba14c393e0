import { a1 } from '../ingest/grid';
import { limits } from './limits';
import { type Refusal, refuse } from './result';

/** Counts cells over all sheets of one file and refuses what is too much. */
export class CellBudget {
  #filled = 0;

  constructor(readonly name: string) {}

  /** A refusal when this cell is one too many or its text too long; null when it fits. */
  take(sheet: string, row: number, column: number, text: string): Refusal | null {
    this.#filled++;
    if (text.length > limits.cellCharacters) {
      const place = { sheet, cell: a1(row, column) };
      return refuse('long-cell', { ...place, length: text.length, limit: limits.cellCharacters }).error;
    }
    if (this.#filled > limits.filledCells) {
      const { name } = this;
      return refuse('too-many-cells', { name, sheet, cells: this.#filled, limit: limits.filledCells }).error;
    }
    return null;
  }
}
