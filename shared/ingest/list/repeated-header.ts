import type { SheetView } from '../sheet-view';
import { rowText } from './row-shape';

/** True where the same row of headings stands elsewhere in the sheet. */
export function isRepeated(sheet: SheetView, row: number): boolean {
  const first = sheet.filled(row)[0];
  if (first === undefined) return false;
  const begin = sheet.text(row, first);
  const text = rowText(sheet, row);
  for (let other = 0; other < sheet.grid.rowCount; other++) {
    if (other !== row && sheet.text(other, first) === begin && rowText(sheet, other) === text) return true;
  }
  return false;
}
