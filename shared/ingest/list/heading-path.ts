import type { FiscalYear } from '../../calendar/fiscal-year';
import type { Half } from '../../calendar/half-year';
import type { Heading } from '../heading/parse-heading';
import type { HeadingReader } from '../heading/reader';
import type { ColumnRole } from '../heading/role';
import { LEAF_RANK, meaningOf } from '../heading/vocabulary';
import type { Region } from '../region';
import type { SheetView } from '../sheet-view';
import type { HeaderRows } from './header';

/** The key of a column headed by a year and nothing else. */
export const YEAR_KEY = '(年度)';

/** What stands above one column, from the top of the header down. */
export interface HeadingPath {
  readonly column: number;
  /** Row and column of the lowest heading cell; null where nothing stands above the column. */
  readonly at: { readonly row: number; readonly column: number } | null;
  /** True where the lowest heading belongs to a column further left (merged, or blank to the right). */
  readonly inherited: boolean;
  readonly label: string;
  readonly key: string;
  readonly role: ColumnRole | null;
  readonly level: { readonly name: string; readonly rank: number } | null;
  readonly year: FiscalYear | null;
  readonly range: Heading['range'];
  readonly half: Half | null;
  /** Years from the sheet's own year (前年度 −1); null where the heading names none so. */
  readonly relative: number | null;
  readonly final: boolean;
  /** 予算 above 実績: the money that was spent. */
  readonly spent: boolean;
}

const FIGURE_GROUP: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['target', 'actual', 'baseline']);

interface PathCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The heading of every column of a region, with group headings carried to the right over merges and blanks. */
export function headingPaths(
  sheet: SheetView,
  region: Region,
  header: HeaderRows,
  reader: HeadingReader,
): HeadingPath[] {
  const rows: (PathCell | null)[][] = [];
  for (let row = header.top; row <= header.bottom; row++) {
    const line: (PathCell | null)[] = [];
    for (let column = region.left; column <= region.right; column++) {
      line.push(cellAbove(sheet, row, column, region, header, line, rows));
    }
    rows.push(line);
  }
  const paths: HeadingPath[] = [];
  for (let column = region.left; column <= region.right; column++) {
    const cells = rows.map((line) => line[column - region.left] ?? null).filter((cell) => cell !== null);
    paths.push(pathOf(sheet, column, distinct(cells), reader));
  }
  return paths;
}

function cellAbove(
  sheet: SheetView,
  row: number,
  column: number,
  region: Region,
  header: HeaderRows,
  line: readonly (PathCell | null)[],
  above: readonly (readonly (PathCell | null)[])[],
): PathCell | null {
  const own = sheet.text(row, column);
  if (own !== '') return { row, column, text: own };
  const merge = sheet.mergeAt(row, column);
  if (merge) {
    const text = sheet.text(merge.top, merge.left);
    if (text !== '' && merge.left >= region.left && merge.top >= header.top)
      return { row: merge.top, column: merge.left, text };
  }
  const left = line[column - region.left - 1];
  if (!left || left.row !== row) return null;
  // Blank to the right belongs to the group on the left where something stands beneath and the group above is the same.
  const beneath = row < header.bottom && hasTextBeneath(sheet, row, column, header.bottom);
  if (!beneath) return null;
  const index = column - region.left;
  const before = above[above.length - 1];
  const group = before?.[index];
  return group === undefined || group === null || group.column === before?.[index - 1]?.column ? left : null;
}

function hasTextBeneath(sheet: SheetView, row: number, column: number, bottom: number): boolean {
  for (let below = row + 1; below <= bottom; below++) if (sheet.text(below, column) !== '') return true;
  return false;
}

function distinct(cells: readonly PathCell[]): PathCell[] {
  return cells.filter((cell, index) => {
    const before = cells[index - 1];
    return before === undefined || before.row !== cell.row || before.column !== cell.column;
  });
}

function pathOf(sheet: SheetView, column: number, cells: readonly PathCell[], reader: HeadingReader): HeadingPath {
  const headings = cells.map((cell) => reader.at(sheet, cell.row, cell.column));
  const lowest = cells[cells.length - 1];
  const label = cells.map(({ text }) => text.replace(/\s+/g, ' ')).join(' › ');
  const keys = headings.map((heading) => heading?.key ?? '').filter((key) => key !== '');
  const bottomUp = headings.filter((heading) => heading !== null).reverse();
  const years = bottomUp.find((heading) => heading.year !== null);
  const lowestMeant = bottomUp.find((heading) => heading.role !== null) ?? null;
  // 値 under 目標 is a target.
  const meant =
    lowestMeant?.role === 'value'
      ? (bottomUp.find(({ role }) => role !== null && FIGURE_GROUP.has(role)) ?? lowestMeant)
      : lowestMeant;
  const hasPeriod = years !== undefined || bottomUp.some((heading) => heading.half !== null);
  const key = keys.length > 0 ? keys.join('›') : hasPeriod ? YEAR_KEY : '';
  const chosen = reader.choices[key];
  const money = bottomUp.find((heading) => heading.role === 'cost');
  const role =
    chosen ?? (money && (meant?.role === 'target' || meant?.role === 'actual') ? 'cost' : (meant?.role ?? null));
  const level = meant?.level ?? (chosen === 'level' || chosen === 'name' ? meaningOf(key)?.level : null) ?? null;
  return {
    column,
    at: lowest ? { row: lowest.row, column: lowest.column } : null,
    inherited: lowest !== undefined && lowest.column !== column,
    label,
    key,
    role: chosen ?? yearRole(role, hasPeriod),
    level: level !== null || role === 'level' || role === 'name' ? levelName(level, meant?.text ?? label, role) : null,
    year: years?.year ?? null,
    range: bottomUp.find((heading) => heading.range !== null)?.range ?? null,
    half: bottomUp.find((heading) => heading.half !== null)?.half ?? null,
    relative: bottomUp.find((heading) => heading.relative !== null)?.relative ?? null,
    final: headings.some((heading) => heading?.final === true),
    spent: meant?.role === 'actual' || /決算|執行|実績/.test(label),
  };
}

/** Under a year, 成果指標 is the year's target and 取組 the year's action. */
function yearRole(role: ColumnRole | null, hasPeriod: boolean): ColumnRole | null {
  if (!hasPeriod) return role;
  if (role === null || role === 'year' || role === 'value') return 'value';
  if (role === 'indicator' || role === 'unit') return 'target';
  if (role === 'name' || role === 'level' || role === 'series') return 'action';
  return role;
}

function levelName(
  level: { readonly name: string | null; readonly rank: number } | null,
  text: string,
  role: ColumnRole | null,
): { name: string; rank: number } {
  const bare = text
    .replace(/[\s　]+/g, '')
    .replace(/[※*＊][\d０-９]{0,2}$/, '')
    .replace(/[(（【[].*[)）】\]]/g, '')
    .replace(/の?(?:番号|項番)$/, '')
    .replace(/の?名称$|名$/, '');
  return { name: level?.name ?? (bare === '' ? text : bare), rank: level?.rank ?? rankOf(bare, role) };
}

/** 環境目標 is a goal near the top like any other 目標. */
function rankOf(word: string, role: ColumnRole | null): number {
  if (role === 'name') return LEAF_RANK;
  return /(?:目標|ゴール)$/.test(word) ? 10 : 50;
}
