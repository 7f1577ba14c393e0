import type { Region } from '../region';
import type { SheetView } from '../sheet-view';
import { isDitto } from './ditto';
import type { HeaderRows } from './header';
import type { RoughColumn } from './rough-column';

const KIND = /^(?:区分|種別|対象|内訳|性別|種類|分類|年代|学年|範囲|集計|集計区分|累計区分)$/;
const FIGURES = new Set<RoughColumn['role']>(['target', 'actual', 'value', 'baseline', 'grade', 'rate']);

/**
 * 受講者数 over 単年度 | 累計, or the share of 男子 | 女子: the column behind the indicator's name says of what part each row speaks, so
 * that each row is an indicator of its own. Null where no row goes on with the name above under another word.
 */
export function namePart(
  sheet: SheetView,
  region: Region,
  header: HeaderRows,
  columns: readonly RoughColumn[],
): RoughColumn | null {
  const at = columns.findIndex(({ role }) => role === 'indicator');
  const [name, part] = [columns[at], columns[at + 1]];
  if (name === undefined || part === undefined || !saysPart(part, name)) return null;
  const owners = columns.filter(({ role }) => role === 'name' || role === 'level');
  const figures = columns.filter(({ role }) => role !== null && FIGURES.has(role));
  const blank = (row: number, { path }: RoughColumn) => {
    const text = sheet.text(row, path.column);
    return text === '' || isDitto(text);
  };
  for (let row = header.bottom + 2; row <= region.bottom; row++) {
    const goesOn = blank(row, name) && owners.every((owner) => blank(row, owner));
    if (goesOn && !blank(row, part) && figures.some((figure) => !blank(row, figure))) return part;
  }
  return null;
}

function saysPart({ role, path, content }: RoughColumn, name: RoughColumn): boolean {
  const loose = role === null || role === 'attribute' || role === 'classification' || role === 'indicator';
  if (!loose || content.distinct < 2 || content.length > 15 || content.prose > 0) return false;
  if (content.figures > 0.3 || content.series > 0 || content.marks > 0.5) return false;
  const sameHeading = path.at === null || (path.inherited && path.at.column === name.path.at?.column);
  return sameHeading || path.key === '' || KIND.test(path.key);
}
