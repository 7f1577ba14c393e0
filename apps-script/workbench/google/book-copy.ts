import type { Book } from './book';
import { type EngineStyle, hasFormula } from './engine';
import { withQuotedSheets } from './quoted-sheets';
import { movedFormula } from './range-paste';
import type { Area } from './sheet-side';

/** How far a copy lies from its original. */
export interface Move {
  readonly down: number;
  readonly across: number;
}

export const here: Move = { down: 0, across: 0 };

/** Copies contents and style of a block from sheet to sheet, by id. Relative references move with the cells. */
export function copyCells(book: Book, from: number, to: number, area: Area, move: Move): void {
  book.quietly(() => copyEach(book, from, to, area, move));
}

/** Copies the looks of a block alone. */
export function copyLooks(book: Book, from: number, to: number, area: Area, { down, across }: Move): void {
  const alike = sameStyles();
  const [source, target] = [book.index(from), book.index(to)];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const style = book.styles.pendingAt(from, row, column) ?? book.styles.own(from, source, row, column);
      const place = { row: row + down, column: column + across };
      const present =
        book.styles.pendingAt(to, place.row, place.column) ?? book.styles.own(to, target, place.row, place.column);
      if (!alike(present, style)) book.styles.put(to, place.row, place.column, style);
    }
  }
}

function copyEach(book: Book, from: number, to: number, area: Area, { down, across }: Move): void {
  const { model } = book;
  const source = book.index(from);
  const target = book.index(to);
  const last = area.row + area.rows;
  const alike = sameStyles();
  const pending = book.styles.isPending(from) || book.styles.isPending(to);
  for (let column = area.column; column < area.column + area.columns; column++) {
    // Cells that neither sheet knows are alike.
    const rows = new Set<number>(model.getRowsWithData(source, column));
    for (const row of model.getRowsWithData(target, column + across)) rows.add(row - down);
    if (pending) {
      for (let row = area.row; row < last; row++) {
        if (book.styles.pendingAt(from, row, column) || book.styles.pendingAt(to, row + down, column + across))
          rows.add(row);
      }
    }
    for (const row of rows) {
      if (row < area.row || row >= last) continue;
      const place = { row: row + down, column: column + across };
      const content = movedContent(book, source, row, column, { down, across });
      // Insertions make numbers of texts such as 100: what looks alike may be of another kind.
      const retyped = content.text && model.getCellType(target, place.row, place.column) !== TEXT;
      if (retyped || model.getCellContent(target, place.row, place.column) !== content.shown) {
        if (content.input === '') model.rangeClearContents(target, place.row, place.column, place.row, place.column);
        else model.setUserInput(target, place.row, place.column, content.input);
      }
      const set = book.styles.pendingAt(from, row, column);
      if (set) {
        book.styles.put(to, place.row, place.column, set);
        continue;
      }
      const style = book.styles.own(from, source, row, column);
      if (!alike(book.styles.at(to, place.row, place.column), style)) {
        book.styles.put(to, place.row, place.column, style);
      }
    }
  }
}

/** IronCalc's number for a text. */
const TEXT = 2;

function movedContent(book: Book, source: number, row: number, column: number, { down, across }: Move) {
  const content = book.model.getCellContent(source, row, column);
  if (hasFormula(content)) {
    const moved = movedFormula(withQuotedSheets(content), down, across);
    return { shown: down === 0 && across === 0 ? content : moved, input: moved, text: false };
  }
  const text = content !== '' && book.model.getCellType(source, row, column) === TEXT;
  return { shown: content, input: text && !content.startsWith("'") ? `'${content}` : content, text };
}

/** Compares styles; what was compared once is known. */
function sameStyles(): (one: EngineStyle, other: EngineStyle) => boolean {
  const words = new WeakMap<EngineStyle, string>();
  const wordsOf = (style: EngineStyle) => {
    let known = words.get(style);
    if (known === undefined) {
      known = JSON.stringify(style);
      words.set(style, known);
    }
    return known;
  };
  return (one, other) => one === other || wordsOf(one) === wordsOf(other);
}
