import { columnLetters, type EngineConstructor, type EngineModel, hasFormula } from './engine';
import { type Area, emptySide, type Rule, type SheetSide, shiftSide } from './sheet-side';

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
  metadata: { id: number; key: string; value: string }[] = [];
  properties: Record<string, string> = {};
  userProperties: Record<string, string> = {};
  nextId = 1;
  /** Sheet in front of the user, by id. */
  active: number;

  constructor(readonly model: EngineModel) {
    for (const { sheet_id } of model.getWorksheetsProperties()) this.sides.set(sheet_id, emptySide());
    this.active = model.getWorksheetsProperties()[model.getSelectedSheet()]?.sheet_id ?? 1;
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
    return {
      model: this.model.toBytes(),
      sides: JSON.parse(JSON.stringify(Object.fromEntries(this.sides))) as Record<string, SheetSide>,
      metadata: this.metadata.map((one) => ({ ...one })),
      properties: { ...this.properties },
      userProperties: { ...this.userProperties },
      nextId: this.nextId,
    };
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
    this.model.newSheet();
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
    if (this.name(id) !== name) this.model.renameSheet(this.index(id), name);
    this.model.evaluate();
  }

  deleteSheet(id: number): void {
    if (this.ids().length === 1) throw new Error('ドキュメントのすべてのシートを削除することはできません。');
    this.model.deleteSheet(this.index(id));
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

  /** Copies contents and style of a block to the same place of another sheet. Formulas keep their words. */
  copyCells(from: number, to: number, area: Area): void {
    const source = this.index(from);
    const target = this.index(to);
    this.model.pauseEvaluation();
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const content = this.model.getCellContent(source, row, column);
        const style = JSON.stringify(this.model.getCellStyle(source, row, column).style);
        if (JSON.stringify(this.model.getCellStyle(target, row, column).style) !== style) {
          this.#copyStyle(source, target, row, column);
        }
        if (this.model.getCellContent(target, row, column) !== content) {
          this.#putContent(source, target, row, column, content);
        }
      }
    }
    this.model.resumeEvaluation();
    this.model.evaluate();
  }

  #putContent(source: number, target: number, row: number, column: number, content: string): void {
    const format = this.model.getCellStyle(source, row, column).style.num_fmt;
    const text = this.model.getCellType(source, row, column) === 2 && !hasFormula(content);
    const input = text && !content.startsWith("'") && content !== '' ? `'${content}` : content;
    this.model.setUserInput(target, row, column, input);
    const written = this.model.getCellStyle(target, row, column).style.num_fmt;
    if (written !== format) this.model.updateRangeStyle(cellArea(target, row, column), 'num_fmt', format);
  }

  #copyStyle(source: number, target: number, row: number, column: number): void {
    const { model } = this;
    const style = model.getCellStyle(source, row, column).style;
    model.rangeClearFormatting(target, row, column, row, column);
    const area = cellArea(target, row, column);
    const set = (path: string, value: string) => model.updateRangeStyle(area, path, value);
    if (style.num_fmt !== 'general') set('num_fmt', style.num_fmt);
    if (style.font.b) set('font.b', 'true');
    if (style.font.i) set('font.i', 'true');
    if (style.font.u) set('font.u', 'true');
    if (style.font.strike) set('font.strike', 'true');
    if (style.font.sz !== defaultFontSize) set('font.size', String(style.font.sz));
    if (typeof style.font.color === 'string') set('font.color', style.font.color);
    if (typeof style.fill.color === 'string') set('fill.color', style.fill.color);
    if (style.alignment?.horizontal) set('alignment.horizontal', style.alignment.horizontal);
    if (style.alignment?.vertical) set('alignment.vertical', style.alignment.vertical);
    if (style.alignment?.wrap_text) set('alignment.wrap_text', 'true');
    for (const [edge, item] of Object.entries(style.border)) {
      const type = { top: 'Top', bottom: 'Bottom', left: 'Left', right: 'Right' }[edge];
      if (type && item) model.setAreaWithBorder(area, { item, type });
    }
  }

  /** Shows the stand-in's rules in IronCalc's grid; the rules themselves stay here. */
  showRules(id: number): void {
    const sheet = this.index(id);
    for (const { index } of this.model.getConditionalFormattingList(sheet).sort((a, b) => b.index - a.index)) {
      this.model.deleteConditionalFormatting(sheet, index);
    }
    for (const rule of [...this.side(id).rules].reverse()) {
      if (rule.type !== 'CUSTOM_FORMULA') continue;
      this.model.addConditionalFormatting(sheet, rule.areas.map(areaName).join(' '), {
        type: 'Formula',
        formula: String(rule.values[0]),
        format: ruleFormat(rule),
        stop_if_true: false,
      });
    }
  }

  /** The grid inserts and deletes rows in the model itself: what stands beside the cells has to move with them. */
  #followEdits(): void {
    const { model } = this;
    const follow = (method: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns') => {
      const original = model[method].bind(model);
      model[method] = (sheet: number, at: number, count: number) => {
        original(sheet, at, count);
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
}

/** IronCalc's own; Google's default of 10 is shown as this. */
export const defaultFontSize = 12;

export function cellArea(sheet: number, row: number, column: number) {
  return { sheet, row, column, width: 1, height: 1 };
}

export function areaName(area: Area): string {
  const end = `${columnLetters(area.column + area.columns - 1)}${area.row + area.rows - 1}`;
  const start = `${columnLetters(area.column)}${area.row}`;
  return start === end ? start : `${start}:${end}`;
}

function ruleFormat(rule: Rule): unknown {
  const font = {
    ...(rule.bold === null ? {} : { b: rule.bold }),
    ...(rule.color === null ? {} : { color: rule.color }),
  };
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(rule.fill === null ? {} : { fill: { color: rule.fill } }),
  };
}
