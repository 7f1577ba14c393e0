import { cellPlace, sheetOf, type WorkbookImage } from '../../shared/workbook/image';
import type { PresentCells } from '../../shared/workbook/read-back/present-table';

/** A planned sheet as its values stand before anything was calculated: what is read back of a workbook that was just made. */
export function presentCells(image: WorkbookImage, name: string): PresentCells {
  const rows: (string | number | boolean)[][] = [];
  for (const [key, cell] of sheetOf(image, name)?.cells ?? []) {
    const { row, column } = cellPlace(key);
    const line = rows[row - 1] ?? [];
    rows[row - 1] = line;
    line[column - 1] =
      cell.kind === 'number' ? cell.number : cell.kind === 'text' || cell.kind === 'link' ? cell.text : '';
  }
  return Array.from(rows, (line) => Array.from(line ?? [], (value) => value ?? ''));
}
