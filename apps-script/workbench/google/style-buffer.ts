import type { EngineModel, EngineStyle } from './engine';
import type { Area } from './sheet-side';

/**
 * Styles that were set but not given to IronCalc yet. It looks every style up in a list for each cell and each property, so a
 * workbook of thousands of cells takes minutes property by property, and under a second when whole styles are pasted at once.
 */
export class StyleBuffer {
  readonly #pending = new Map<number, Map<number, EngineStyle>>();

  constructor(
    readonly model: EngineModel,
    readonly indexOf: (sheet: number) => number,
    /** True where conditional formats are shown on the sheet. */
    readonly isRuled: (sheet: number) => boolean,
  ) {}

  #own = new Map<number, ReadonlyMap<number, EngineStyle>>();

  /** To be called when the model changes: own styles are read anew. */
  forget(): void {
    if (this.#own.size > 0) this.#own = new Map();
  }

  /** Style of a cell in the model, without what a conditional format lends it. */
  own(sheet: number, index: number, row: number, column: number): EngineStyle {
    if (!this.isRuled(sheet)) return this.model.getCellStyle(index, row, column).style;
    let own = this.#own.get(sheet);
    if (!own) {
      own = ownStyles(this.model, index);
      this.#own.set(sheet, own);
    }
    return own.get(keyOf(row, column)) ?? this.model.getCellStyle(index, farRow, farColumn).style;
  }

  /** Style of a cell as it will be; `sheet` is an id. */
  at(sheet: number, row: number, column: number): EngineStyle {
    return this.#pending.get(sheet)?.get(keyOf(row, column)) ?? this.own(sheet, this.indexOf(sheet), row, column);
  }

  /** The same after something was typed there: the engine lends a formula the format of the cell it names, whatever was known before. */
  settled(sheet: number, index: number, row: number, column: number): EngineStyle {
    return this.pendingAt(sheet, row, column) ?? this.model.getCellStyle(index, row, column).style;
  }

  /** What was set and not given to the model yet. */
  pendingAt(sheet: number, row: number, column: number): EngineStyle | undefined {
    return this.#pending.get(sheet)?.get(keyOf(row, column));
  }

  isPending(sheet: number): boolean {
    return this.#pending.has(sheet);
  }

  /** Gives a cell a whole style. */
  put(sheet: number, row: number, column: number, style: EngineStyle): void {
    let pending = this.#pending.get(sheet);
    if (!pending) {
      pending = new Map();
      this.#pending.set(sheet, pending);
    }
    pending.set(keyOf(row, column), style);
  }

  /** `edit` must not change the style it is given. */
  change(sheet: number, area: Area, edit: (style: EngineStyle, r: number, c: number) => EngineStyle): void {
    const pending = this.#pending.get(sheet) ?? new Map<number, EngineStyle>();
    this.#pending.set(sheet, pending);
    const index = this.indexOf(sheet);
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const key = keyOf(row, column);
        const style = pending.get(key) ?? this.own(sheet, index, row, column);
        pending.set(key, edit(style, row - area.row, column - area.column));
      }
    }
  }

  /** Forgets what was set on a sheet that goes. */
  drop(sheet: number): void {
    this.#pending.delete(sheet);
  }

  /** Gives everything to the model. The person's selection stays where it is. */
  flush(): void {
    if (this.#pending.size === 0) return;
    // What was typed since belongs to the content: it is asked anew.
    this.forget();
    const { sheet, row, column, range } = this.model.getSelectedView();
    for (const [id, pending] of this.#pending) this.#paste(id, this.indexOf(id), pending);
    this.#pending.clear();
    this.model.setSelectedSheet(sheet);
    this.model.setSelectedCell(row, column);
    this.model.setSelectedRange(...range);
  }

  #paste(id: number, index: number, pending: ReadonlyMap<number, EngineStyle>): void {
    const rows = new Map<number, number[]>();
    for (const key of pending.keys()) {
      const row = Math.floor(key / width);
      const columns = rows.get(row);
      if (columns) columns.push(key % width);
      else rows.set(row, [key % width]);
    }
    const numbers = [...rows.keys()].sort((a, b) => a - b);
    this.model.setSelectedSheet(index);
    for (let start = 0; start < numbers.length; ) {
      let end = start + 1;
      while (end < numbers.length && numbers[end] === numbers[end - 1]! + 1) end++;
      const block = numbers.slice(start, end);
      const columns = block.flatMap((row) => rows.get(row)!);
      const left = Math.min(...minMax(columns));
      const right = Math.max(...minMax(columns));
      this.model.setSelectedCell(block[0]!, left);
      this.model.setSelectedRange(block[0]!, left, block[0]!, left);
      this.model.onPasteStyles(
        block.map((row) =>
          Array.from({ length: right - left + 1 }, (_, offset) => {
            const present = this.own(id, index, row, left + offset);
            const style = pending.get(keyOf(row, left + offset));
            return style ? { ...style, quote_prefix: present.quote_prefix } : present;
          }),
        ),
      );
      start = end;
    }
    this.forget();
  }
}

/** A cell that nobody formats. */
const farRow = 1_048_570;
const farColumn = 16_380;

/** The clipboard carries a cell's own style, where getCellStyle mixes in conditional formats. */
function ownStyles(model: EngineModel, index: number): ReadonlyMap<number, EngineStyle> {
  const { sheet, row, column, range } = model.getSelectedView();
  model.setSelectedSheet(index);
  model.setSelectedCell(1, 1);
  model.setSelectedRange(1, 1, farRow, farColumn);
  const styles = new Map<number, EngineStyle>();
  for (const [at, cells] of model.copyToClipboard().data) {
    for (const [across, cell] of cells) styles.set(keyOf(Number(at), Number(across)), cell.style);
  }
  model.setSelectedSheet(sheet);
  model.setSelectedCell(row, column);
  model.setSelectedRange(...range);
  return styles;
}

const width = 32768;

function keyOf(row: number, column: number): number {
  return row * width + column;
}

/** Smallest and largest, for lists too long for Math.min's arguments. */
function minMax(numbers: readonly number[]): [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const number of numbers) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  return [least, most];
}
