import { foldKey } from '../../text/fold';
import type { Region } from '../region';
import type { SheetView } from '../sheet-view';
import type { HeaderRows } from './header';
import type { RoughColumn } from './rough-column';

const PRIORITY = /^(?:重点?(?:事業|取組|プロジェクト)?|[○◯〇●◎★☆])$/;

/**
 * One heading over two columns, or none over the second, where the left one only marks some rows: 重点 | 証明書のコンビニ交付 under
 * 事業名. The mark is one same short word; the names stand on the right.
 */
export function splitMarkAndName(
  sheet: SheetView,
  region: Region,
  header: HeaderRows,
  columns: readonly RoughColumn[],
): void {
  columns.forEach((right, index) => {
    const left = columns[index - 1];
    if (left === undefined || left.chosen || right.chosen || (left.role !== 'name' && left.role !== 'level')) return;
    if (right.path.at !== null && (!right.path.inherited || right.path.at.column !== left.path.at?.column)) return;
    const [mark, names] = [left.content, right.content];
    if (mark.distinct !== 1 || mark.length > 6 || names.distinct < 2) return;
    if (names.filled < mark.filled || names.length <= mark.length) return;
    const word = firstText(sheet, region, header.bottom + 1, left.path.column);
    right.role = left.role;
    right.level = left.level;
    left.role = PRIORITY.test(foldKey(word)) ? 'priority' : 'attribute';
  });
}

function firstText(sheet: SheetView, region: Region, top: number, column: number): string {
  for (let row = top; row <= region.bottom; row++) {
    const text = sheet.text(row, column);
    if (text !== '') return text;
  }
  return '';
}
