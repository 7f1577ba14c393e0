import { columnLetters, columnNumber } from './engine';
import type { RangeContext, RangeInside } from './range-context';
import { contains, overlaps } from './sheet-side';
import { lookInside } from './strict';

/**
 * Range.copyTo. PASTE_NORMAL brings values, formulas, formats and merges: the documents promise no more, so notes, dropdowns
 * and rules stay behind. PASTE_FORMAT brings the looks of the cells alone. The target has the source's size; elsewhere than at its place, relative references move along.
 */
export function paste(
  { book, sheet, area, side, at }: RangeContext,
  target: unknown,
  kind: unknown,
  transposed: unknown,
): void {
  if (transposed !== false) throw new Error('Range.copyTo の転置は未対応です。');
  const to = lookInside<RangeInside>(target, 'Range');
  if (to.area.rows !== area.rows || to.area.columns !== area.columns) {
    throw new Error('Range.copyTo は同じ大きさの範囲だけに対応しています。');
  }
  const down = to.area.row - area.row;
  const across = to.area.column - area.column;
  const { model } = book;
  if (kind === 'PASTE_COLUMN_WIDTHS') {
    if (across !== 0) throw new Error('Range.copyTo の PASTE_COLUMN_WIDTHS は同じ列だけに対応しています。');
    for (let column = area.column; column < area.column + area.columns; column++) {
      model.setColumnsWidth(book.index(to.sheet), column, column, model.getColumnWidth(at(), column));
    }
    return;
  }
  if (kind === 'PASTE_FORMAT') {
    book.copyLooks(sheet, to.sheet, area, { down, across });
    return;
  }
  if (kind !== 'PASTE_NORMAL') throw new Error(`Range.copyTo の ${String(kind)} は未対応です。`);
  const other = book.side(to.sheet);
  if (other.merges.some((merge) => overlaps(merge, to.area) && !contains(to.area, merge))) {
    throw new Error('結合されたセルの一部に貼り付けることはできません。');
  }
  book.copyCells(sheet, to.sheet, area, { down, across });
  other.merges = [
    ...other.merges.filter((merge) => !overlaps(merge, to.area)),
    ...side.merges
      .filter((merge) => contains(area, merge))
      .map((merge) => ({ ...merge, row: merge.row + down, column: merge.column + across })),
  ];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const link = side.links[`${row},${column}`];
      const key = `${row + down},${column + across}`;
      if (link === undefined) delete other.links[key];
      else other.links[key] = link;
    }
  }
}

/** A formula as it reads after being pasted so many cells further: what has a `$` stays. */
export function movedFormula(formula: string, down: number, across: number): string {
  if (down === 0 && across === 0) return formula;
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(
            /(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(!])/gu,
            (_whole, fixColumn: string, letters: string, fixRow: string, digits: string) => {
              const column = columnNumber(letters) + (fixColumn ? 0 : across);
              const row = Number(digits) + (fixRow ? 0 : down);
              return column < 1 || row < 1 ? '#REF!' : `${fixColumn}${columnLetters(column)}${fixRow}${row}`;
            },
          ),
    )
    .join('');
}
