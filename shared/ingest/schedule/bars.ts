import { plainText } from '../plain-text';
import type { SheetView } from '../sheet-view';
import { closesBar, goesOn, isArrow, isDrawn, isNothing, markOf, opensBar } from './mark';
import type { Shades } from './shades';
import type { Slot } from './slot';

/** One thing drawn or written over a run of time columns. */
export interface Bar {
  readonly first: Slot;
  readonly last: Slot;
  /** Words in the bar; null where it is only drawn. */
  readonly words: string | null;
  /** Text of the cell with the words, as it stands. */
  readonly text: string;
  /** exact = both ends can be seen; startOnly = an arrow without its end; written = mere words in one column, nothing drawn. */
  readonly extent: 'exact' | 'startOnly' | 'written';
  /** Columns whose text went into the bar. */
  readonly columns: readonly number[];
}

const NO_SHADES: Shades = new Map();

interface Cell {
  readonly slot: Slot;
  readonly text: string;
  readonly fill: string | null;
  /** Position of the last slot the merged cell covers; its own position where it is not merged. */
  readonly end: number;
}

/**
 * The bars of one row: repeated marks, ←…→, merged cells and filled cells are bars with both ends; a single → only begins.
 * A fill that the row's name has, too, is the row's colour and no bar.
 */
export function readBars(
  sheet: SheetView,
  row: number,
  slots: readonly Slot[],
  nameColumn: number | null,
  shades: Shades = NO_SHADES,
): Bar[] {
  const cells = cellsOf(sheet, row, slots, nameColumn, shades);
  const bars: Bar[] = [];
  for (let at = 0; at < cells.length; ) {
    const cell = cells[at]!;
    if (cell.text === '' && cell.fill === null) {
      at++;
      continue;
    }
    if (isNothing(cell.text) && cell.fill === null) {
      at = cell.end + 1;
      continue;
    }
    const end = endOf(cells, at);
    bars.push(barOf(cells, at, end));
    at = end + 1;
  }
  return bars;
}

/** Columns of lone － and ×: they say that nothing is planned. */
export function idleColumns(sheet: SheetView, row: number, slots: readonly Slot[]): number[] {
  return slots.filter(({ index }) => isNothing(sheet.text(row, index))).map(({ index }) => index);
}

function cellsOf(
  sheet: SheetView,
  row: number,
  slots: readonly Slot[],
  nameColumn: number | null,
  shades: Shades,
): Cell[] {
  const background = nameColumn === null ? null : (sheet.cell(row, nameColumn)?.fill ?? null);
  const first = sheet.text(row, slots[0]?.index ?? 0);
  return slots.map((slot, position) => {
    const merge = sheet.mergeAt(row, slot.index);
    const starts = merge === undefined || (merge.left === slot.index && merge.top === row);
    let end = position;
    if (merge !== undefined && starts) {
      while ((slots[end + 1]?.index ?? Number.POSITIVE_INFINITY) <= merge.right) end++;
    }
    const fill = sheet.cell(row, slot.index)?.fill ?? null;
    return {
      slot,
      // 〃 in the first year repeats the row above; behind words it goes on with them.
      text:
        first !== '' && !goesOn(first) && goesOn(sheet.text(row, slot.index))
          ? '→'
          : plainText(sheet.text(row, slot.index)).trim(),
      fill:
        fill === background || fill === shades.get(slot.index) || (merge !== undefined && !starts && merge.top !== row)
          ? null
          : fill,
      end,
    };
  });
}

/** Position of the last cell of the bar that begins at `at`. */
function endOf(cells: readonly Cell[], at: number): number {
  const first = cells[at]!;
  let end = first.end;
  const closed = opensBar(markOf(first.text).before) ? closingArrow(cells, end + 1) : -1;
  if (closed >= 0) return closed;
  let worded = first.text !== '' && markOf(first.text).words !== '';
  for (let next = end + 1; next < cells.length; next = end + 1) {
    const cell = cells[next]!;
    const sameFill = cell.fill !== null && cell.fill === cells[end]!.fill;
    const drawn = isDrawn(cell.text) && (first.text !== '' || sameFill) && !opensBar(cell.text);
    const words = cell.text !== '' && !isDrawn(cell.text);
    if (words && (worded || !sameFill || isNothing(cell.text))) break;
    if (!drawn && !sameFill) break;
    if (words) worded = true;
    end = cell.end;
  }
  return end;
}

/** Position of the → that closes a ← after blank columns or lines; −1 where there is none. */
function closingArrow(cells: readonly Cell[], from: number): number {
  for (let at = from; at < cells.length; at++) {
    const { text } = cells[at]!;
    if (text === '') continue;
    const mark = markOf(text);
    if (closesBar(mark.before) || closesBar(mark.after)) return cells[at]!.end;
    if (opensBar(mark.before)) return -1;
  }
  return -1;
}

function barOf(cells: readonly Cell[], at: number, end: number): Bar {
  const run = cells.slice(at, end + 1);
  const first = cells[at]!;
  const worded = run.find(({ text }) => text !== '' && markOf(text).words !== '');
  const words = worded === undefined ? null : markOf(worded.text).words;
  return {
    first: first.slot,
    last: cells[end]!.slot,
    words,
    text: (worded ?? first).text,
    extent: extentOf(run, words !== null),
    columns: run.filter(({ text }) => text !== '').map(({ slot }) => slot.index),
  };
}

function extentOf(run: readonly Cell[], worded: boolean): Bar['extent'] {
  const [first] = run;
  if (run.length > 1 || first === undefined) return 'exact';
  const mark = markOf(first.text);
  if (isArrow(mark.after) || (isArrow(mark.before) && first.fill === null)) return 'startOnly';
  if (opensBar(mark.before)) return 'startOnly';
  if (worded && mark.before === '' && first.fill === null) return 'written';
  return 'exact';
}
