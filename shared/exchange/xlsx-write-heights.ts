import { type CellKey, cellKey, cellPlace, type SheetImage } from '../workbook/image';
import type { FormulaResult } from './xlsx-write-formula';

/** Points a line takes, per point of font size; Japanese fonts stand high. */
const LEADING = 1.4;
const FONT_SIZE = 10;
/** Rows up to this height are left to the program. */
const ONE_LINE = 18;
/** Excel allows no more. */
const MOST = 409;
const DEFAULT_WIDTH = 70;

/**
 * Height of each row in points, as far as its texts need more than one line or a larger font. Excel fits rows by itself only while
 * they are edited, LibreOffice not at all when it converts: without this, wrapped texts are cut in print. Wrapped results of formulas
 * count only where they are known.
 */
export function rowHeights(sheet: SheetImage, result: FormulaResult | undefined): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const widths = mergedWidths(sheet);
  for (const [key, input] of sheet.cells) {
    const { row, column } = cellPlace(key);
    const text =
      input.kind === 'text' || input.kind === 'link'
        ? input.text
        : input.kind === 'formula'
          ? String(result?.(sheet.name, row, column) ?? '')
          : '';
    const style = sheet.styles.get(key);
    const size = style?.fontSize ?? FONT_SIZE;
    const lines = style?.wrap
      ? wrappedLines(text, widths.get(key) ?? sheet.widths.get(column) ?? DEFAULT_WIDTH, size)
      : 1;
    const needed = Math.min(MOST, Math.ceil(lines * size * LEADING + 3));
    if (needed > Math.max(ONE_LINE, heights.get(row) ?? 0)) heights.set(row, needed);
  }
  return heights;
}

/** Lines of a text in a cell of a width in pixels; a full-width character is as wide as the font is high. */
export function wrappedLines(text: string, width: number, fontSize: number): number {
  const full = (fontSize * 96) / 72;
  const room = Math.max(full, width - 8);
  return text.split('\n').reduce((total, line) => {
    let lines = 1;
    let used = 0;
    for (const character of line) {
      const advance = isHalfWidth(character) ? full * 0.55 : full;
      if (used + advance > room) {
        lines += 1;
        used = 0;
      }
      used += advance;
    }
    return total + lines;
  }, 0);
}

function isHalfWidth(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x2000 || (code >= 0xff61 && code <= 0xff9f);
}

/** Widths of the cells that span several columns, by the key of their first cell. */
function mergedWidths(sheet: SheetImage): ReadonlyMap<CellKey, number> {
  return new Map(
    sheet.merges.map((merge) => {
      let width = 0;
      for (let offset = 0; offset < merge.columns; offset++) {
        width += sheet.widths.get(merge.column + offset) ?? DEFAULT_WIDTH;
      }
      return [cellKey(merge.row, merge.column), width];
    }),
  );
}
