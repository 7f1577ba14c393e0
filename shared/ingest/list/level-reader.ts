import { foldKey } from '../../text/fold';
import type { DraftPath, DraftStep } from '../draft';
import { cleanName, cleanNumber, splitNumber } from '../name-number';
import type { SheetView } from '../sheet-view';
import { Bands, type OpenBand } from './bands';
import type { Column, ListTable } from './column';
import { isDitto } from './ditto';

const NO_LEVEL = /^[-－ー—–―/]$/;

/** Follows the levels down the rows: a blank cell repeats the one above, a new one clears the levels below it. */
export class LevelReader {
  readonly #bands = new Bands();
  readonly #path: (DraftStep | null)[];

  /** `take` gives a cell's text and books it. */
  constructor(
    readonly sheet: SheetView,
    readonly table: ListTable,
    readonly take: (row: number, column: Column) => string,
  ) {
    this.#path = table.levels.map(() => null);
  }

  /** From bands and level columns, down to the parent of the row's 事業. */
  get path(): DraftPath {
    return [...this.#bands.path, ...this.#path.filter((step) => step !== null)];
  }

  /** Names of all levels above the leaf, bands first. */
  get levels(): readonly string[] {
    return [...this.#bands.levels, ...this.table.levels];
  }

  band(row: number, column: number, text: string): void {
    this.#bands.begin(text, this.sheet.place(row, column));
    this.#path.fill(null);
  }

  /** Bands that stand above this table, or in the sheet's name. */
  resume(bands: readonly OpenBand[]): void {
    for (const band of bands) if (!this.table.levels.includes(band.step.level)) this.#bands.resume(band);
  }

  get openBands(): readonly OpenBand[] {
    return this.#bands.open;
  }

  /** Reads the level cells of a row; true where the row begins another node. */
  read(row: number): boolean {
    let changed = false;
    for (let depth = 0; depth < this.#path.length; depth++) {
      const step = this.#stepOf(row, depth);
      if (step === undefined || isSame(this.#path[depth] ?? null, step)) continue;
      changed = true;
      this.#path[depth] = step;
      this.#path.fill(null, depth + 1);
    }
    return changed;
  }

  /** The row's step at a depth; undefined where the cells repeat what stands above, null for － (no such level). */
  #stepOf(row: number, depth: number): DraftStep | null | undefined {
    const level = this.table.levels[depth] ?? '';
    let number: string | null = null;
    let name = '';
    let source: DraftStep['source'] = null;
    for (const column of this.table.columns) {
      if (column.level !== depth || (column.role !== 'level' && column.role !== 'levelNumber')) continue;
      const text = this.take(row, column);
      if (text === '' || isDitto(text)) continue;
      if (column.role === 'level' || source === null) source = this.sheet.place(row, column.index);
      if (column.role === 'levelNumber') {
        number = cleanNumber(text);
        continue;
      }
      const split = splitNumber(text, level);
      name = number === null || split.number === number ? split.name : cleanName(text);
      number ??= split.number;
    }
    if (source === null) return undefined;
    return NO_LEVEL.test(name) ? null : { level, number, name, source };
  }
}

function isSame(one: DraftStep | null, other: DraftStep | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.name === '' || other.name === '') return one.number === other.number;
  return foldKey(one.name) === foldKey(other.name);
}
