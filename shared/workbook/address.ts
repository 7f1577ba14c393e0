import { a1 } from '../ingest/grid';
import type { RangeRef } from './range-ref';

/** `A` for 1, `AB` for 28. */
export function columnLetters(column: number): string {
  return LETTERS[column - 1] ?? lettersOf(column - 1);
}

const lettersOf = (column: number): string => a1(0, column).slice(0, -1);
/** A to ZZ: every formula asks for them. */
const LETTERS: readonly string[] = Array.from({ length: 702 }, (_, column) => lettersOf(column));

/** `AB12` for (12, 28): rows and columns count from 1. */
export function addressOf(row: number, column: number): string {
  return a1(row - 1, column - 1);
}

/** `B2:D9`, or `B2` where the range is one cell. */
export function rangeAddress(range: RangeRef): string {
  const first = addressOf(range.row, range.column);
  if (range.rows === 1 && range.columns === 1) return first;
  return `${first}:${addressOf(range.row + range.rows - 1, range.column + range.columns - 1)}`;
}

/** A sheet's name as formulas need it: quoted only where it holds more than letters, digits and underscores. */
export function sheetInFormula(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;
}

/** A text as a literal in a formula. */
export function textInFormula(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

export function rangeOf(row: number, column: number, rows = 1, columns = 1): RangeRef {
  return { row, column, rows, columns };
}
