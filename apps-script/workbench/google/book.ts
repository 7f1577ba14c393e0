import { copyCells, copyLooks, here, type Move } from './book-copy';
import { showRules } from './book-rules';
import { type EngineConstructor, type EngineModel, readHiddenNumbers } from './engine';
import { type Area, emptySide, type SheetSide, shiftSide } from './sheet-side';
import { StyleBuffer } from './style-buffer';

/** Everything that stays when the script ends: the document, its properties and metadata. */
export interface BookState {
  readonly model: Uint8Array;
  readonly sides: Record<string, SheetSide>;
  readonly metadata: readonly { readonly id: number; readonly key: string; readonly value: string }[];
  readonly properties: Readonly<Record<string, string>>;
  readonly userProperties: Readonly<Record<string, string>>;
  readonly nextId: number;
}

/**
 * One spreadsheet file: IronCalc's model for cells, styles and sheets, and beside it what the model does not know.
 * Sheets are known by their id, because people rename and move them.
 */
export class Book {
  readonly sides = new Map<number, SheetSide>();
  readonly styles: StyleBuffer;
  metadata: { id: number; key: string; value: string }[] = [];
  properties: Record<string, string> = {};
  userProperties: Record<string, string> = {};
  nextId = 1;
  /** Sheet in front of the user, by id. */
  active: number;

  constructor(readonly model: EngineModel) {
    this.styles = new StyleBuffer(
      model,
      (id) => this.index(id),
      (id) => this.side(id).rules.length > 0,
    );
    for (const { sheet_id } of model.getWorksheetsProperties()) this.sides.set(sheet_id, emptySide());
    const sheets = model.getWorksheetsProperties();
    const selected = sheets[model.getSelectedSheet()];
    // A hidden sheet is never in front.
    this.active =
      (selected?.state === 'visible' ? selected : sheets.find(({ state }) => state === 'visible'))?.sheet_id ?? 1;
    this.#followEdits();
  }

  /** An empty file with one sheet, as Google makes it. */
  static empty(Model: EngineConstructor, name: string): Book {
    const book = new Book(new Model(name, 'en', 'Asia/Tokyo', 'en'));
    book.model.renameSheet(0, 'シート1');
    return book;
  }

  static from(Model: EngineConstructor, state: BookState): Book {
    const book = new Book(Model.from_bytes(state.model, 'en'));
    book.sides.clear();
    for (const [id, side] of Object.entries(state.sides)) {
      book.sides.set(Number(id), JSON.parse(JSON.stringify(side)) as SheetSide);
    }
    book.metadata = state.metadata.map((one) => ({ ...one }));
    book.properties = { ...state.properties };
    book.userProperties = { ...state.userProperties };
    book.nextId = state.nextId;
    return book;
  }

  state(): BookState {
    this.release();
    return {
      model: this.model.toBytes(),
      sides: JSON.parse(JSON.stringify(Object.fromEntries(this.sides))) as Record<string, SheetSide>,
      metadata: this.metadata.map((one) => ({ ...one })),
      properties: { ...this.properties },
      userProperties: { ...this.userProperties },
      nextId: this.nextId,
    };
  }

  #paused = false;
  #unsettled = false;

  /** While a script runs nothing is calculated before somebody looks: `hold` begins such a time, `release` ends it. */
  hold(): void {
    this.#paused = true;
    this.styles.forget();
    this.model.pauseEvaluation();
  }

  release(): void {
    this.styles.flush();
    this.#paused = false;
    this.model.resumeEvaluation();
    if (this.#unsettled) this.model.evaluate();
    this.#unsettled = false;
  }

  /** Changes the model without calculating after each step. */
  quietly(change: () => void): void {
    if (!this.#paused) this.model.pauseEvaluation();
    this.#numbers.clear();
    this.#unsettled = true;
    try {
      change();
    } finally {
      if (!this.#paused) this.release();
    }
  }

  /** Calculates what has changed. */
  settle(): void {
    this.styles.flush();
    if (!this.#unsettled) return;
    this.model.resumeEvaluation();
    this.model.evaluate();
    this.#unsettled = false;
    if (this.#paused) this.model.pauseEvaluation();
  }

  /** By sheet: most scripts look at one or two of them. */
  readonly #numbers = new Map<number, ReadonlyMap<string, number | string>>();

  /** The number behind a formatted result or a day; `sheet` is an id. */
  numberBehind(sheet: number, row: number, column: number): number | string {
    let numbers = this.#numbers.get(sheet);
    if (numbers === undefined) {
      const sizes = this.ids().map((id) =>
        id === sheet ? { rows: this.side(id).maxRows, columns: this.side(id).maxColumns } : { rows: 0, columns: 0 },
      );
      // Reading writes into a scratch column of the sheet, which changes nothing that another sheet shows.
      const others = new Map(this.#numbers);
      numbers = readHiddenNumbers(this.model, sizes);
      for (const [id, known] of others) this.#numbers.set(id, known);
      this.#numbers.set(sheet, numbers);
      this.rest();
    }
    return numbers.get(`${this.index(sheet)},${row},${column}`) ?? '';
  }

  /** Takes the pause up again after something that ended it. */
  rest(): void {
    if (this.#paused) this.model.pauseEvaluation();
  }

  ids(): number[] {
    return this.model.getWorksheetsProperties().map(({ sheet_id }) => sheet_id);
  }

  /** Position of a sheet; throws when it was deleted. */
  index(id: number): number {
    const index = this.ids().indexOf(id);
    if (index < 0) throw new Error('シートが見つかりません。削除された可能性があります。');
    return index;
  }

  side(id: number): SheetSide {
    let side = this.sides.get(id);
    // A sheet that the user added in the grid.
    if (!side) {
      side = emptySide();
      this.sides.set(id, side);
    }
    return side;
  }

  name(id: number): string {
    return this.model.getWorksheetsProperties()[this.index(id)]!.name;
  }

  hidden(id: number): boolean {
    return this.model.getWorksheetsProperties()[this.index(id)]!.state !== 'visible';
  }

  findByName(name: string): number | null {
    // Google compares without regard to case.
    const wanted = name.toLowerCase();
    return this.model.getWorksheetsProperties().find((one) => one.name.toLowerCase() === wanted)?.sheet_id ?? null;
  }

  /** Adds a sheet at the end and brings it to `index`. */
  addSheet(name: string, index: number): number {
    if (this.findByName(name) !== null) throw new Error(`「${name}」という名前のシートはすでに存在します。`);
    const before = new Set(this.ids());
    this.quietly(() => this.model.newSheet());
    const id = this.ids().find((one) => !before.has(one))!;
    this.sides.set(id, emptySide());
    this.rename(id, name);
    const last = this.ids().length - 1;
    if (index < last) this.model.moveSheet(last, index);
    return id;
  }

  rename(id: number, name: string): void {
    if (name === '' || name.length > 100) throw new Error('シート名は 1 文字以上 100 文字以下で付けてください。');
    const taken = this.findByName(name);
    if (taken !== null && taken !== id) throw new Error(`「${name}」という名前のシートはすでに存在します。`);
    if (this.name(id) !== name) this.quietly(() => this.model.renameSheet(this.index(id), name));
  }

  deleteSheet(id: number): void {
    if (this.ids().length === 1) throw new Error('ドキュメントのすべてのシートを削除することはできません。');
    this.styles.drop(id);
    this.styles.flush();
    this.quietly(() => this.model.deleteSheet(this.index(id)));
    this.styles.forget();
    this.sides.delete(id);
    if (this.active === id) this.active = this.ids()[0]!;
  }

  /** Last row and column that hold something; 0 when the sheet is empty. */
  extent(id: number): { rows: number; columns: number } {
    const index = this.index(id);
    const side = this.side(id);
    let rows = 0;
    let columns = 0;
    for (let column = 1; column <= side.maxColumns; column++) {
      const filled = this.model.getRowsWithData(index, column).sort();
      for (let at = filled.length - 1; at >= 0; at--) {
        const row = filled[at]!;
        // Rows that carry only a style are reported as well.
        if (this.model.getCellContent(index, row, column) === '') continue;
        rows = Math.max(rows, row);
        columns = column;
        break;
      }
    }
    return { rows, columns };
  }

  /** Copies contents and style of a block to another sheet, moved by so many cells; see book-copy.ts. */
  copyCells(from: number, to: number, area: Area, move: Move = here): void {
    copyCells(this, from, to, area, move);
  }

  /** Copies the looks of a block alone. */
  copyLooks(from: number, to: number, area: Area, move: Move): void {
    copyLooks(this, from, to, area, move);
  }

  /** Shows the stand-in's rules in IronCalc's grid; the rules themselves stay here. */
  showRules(id: number): void {
    showRules(this, id);
  }

  /** The grid inserts and deletes rows in the model itself: what stands beside the cells has to move with them. */
  #followEdits(): void {
    const { model } = this;
    this.#followChanges();
    const follow = (method: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns') => {
      const original = model[method].bind(model);
      model[method] = (sheet: number, at: number, count: number) => {
        this.styles.flush();
        this.quietly(() => original(sheet, at, count));
        this.styles.forget();
        const id = this.ids()[sheet];
        if (id === undefined) return;
        shiftSide(
          this.side(id),
          method.endsWith('Rows') ? 'row' : 'column',
          at,
          method.startsWith('insert') ? count : -count,
        );
      };
    };
    follow('insertRows');
    follow('deleteRows');
    follow('insertColumns');
    follow('deleteColumns');
  }

  /** Whatever may change a cell, by a script or by the person in the grid: the numbers behind the results are read anew. */
  #followChanges(): void {
    const { model } = this;
    const methods = model as unknown as Record<string, (...given: unknown[]) => unknown>;
    for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(model))) {
      const original = methods[name];
      if (LOOKS_ONLY.test(name) || typeof original !== 'function') continue;
      methods[name] = (...given) => {
        this.#numbers.clear();
        return original.apply(model, given);
      };
    }
  }
}

/** Methods of the engine that change no cell. */
const LOOKS_ONLY =
  /^(?:constructor|free|get|to|is|has|can|pauseEvaluation|resumeEvaluation|evaluate|flushSendQueue|setSelected|setTopLeft|setWindow|on(?:Arrow|Page|Navigate|Expand|Area))|^__/;

/** IronCalc's own; Google's default of 10 is shown as this. */
export const defaultFontSize = 12;

export function cellArea(sheet: number, row: number, column: number) {
  return { sheet, row, column, width: 1, height: 1 };
}
