import type { ColumnRole } from '../heading/role';
import type { SheetView } from '../sheet-view';
import { columnOf, type ListTable } from './column';
import { isKgiMark } from './indicator-name';
import { rowText } from './row-shape';
import { bandLevel, isAside, isDivision, isTotal, rowTextKind } from './row-text';

/** Columns in which a lone text is a value of the row above or of the row itself, not something beside the table. */
const HOLDING: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(['attribute', 'target', 'actual', 'value', 'action', 'baseline', 'unit', 'cost', 'priority', 'tag'] as const),
]);
/** Columns in which a division's name is a name like any other. */
const NAMING: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['level', 'name', 'indicator', 'lead', 'support']);
const TOTALLING: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['name', 'level', 'levelNumber', 'serial', 'indicator']);

/** Footnotes, separators, page numbers and sign-off: rows that say nothing of the plan. */
export function isBesideTheTable(sheet: SheetView, table: ListTable, row: number, filled: readonly number[]): boolean {
  if (filled.every((column) => isRule(sheet.text(row, column)))) return true;
  if (filled.length > 3) return false;
  const first = sheet.text(row, filled[0] ?? 0);
  const role = roleAt(table, filled[0] ?? 0);
  const held = role !== undefined && HOLDING.has(role);
  if (rowTextKind(first) === 'note') return filled.length === 1 ? !held || filled[0] === table.region.left : !held;
  if (held) {
    if (filled.length > 1) return false;
    return isAside(first) || (role === 'attribute' && isDivision(first) && !continues(sheet, table, row));
  }
  return filled.every((column) => {
    const text = sheet.text(row, column);
    const kind = rowTextKind(text);
    if (kind === 'separator' || kind === 'aside') return true;
    const at = roleAt(table, column);
    return isDivision(text) && (at === undefined || !NAMING.has(at)) && (role === undefined || !NAMING.has(role));
  });
}

/** 【施策目標】 or KGI in the place of a 事業, or KGI in the column of kinds beside an empty one. */
export function isKgiRow(sheet: SheetView, table: ListTable, row: number, leafText: string): boolean {
  if (isKgiMark(leafText)) return true;
  const kind = columnOf(table, 'classification');
  return leafText === '' && kind !== undefined && isKgiMark(sheet.text(row, kind.index));
}

/** The cell that makes a row a subtotal or total. */
export function totalCell(
  sheet: SheetView,
  table: ListTable,
  row: number,
  filled: readonly number[],
): number | undefined {
  return filled.slice(0, 4).find((column) => {
    const role = roleAt(table, column);
    return (role === undefined || TOTALLING.has(role)) && isTotal(sheet.text(row, column));
  });
}

/** True where the only text of a row names the level of what follows: ■基本目標１　…, or a text merged across the table. */
export function isBand(sheet: SheetView, table: ListTable, row: number, column: number): boolean {
  const text = sheet.text(row, column);
  const role = roleAt(table, column);
  const level = bandLevel(text);
  if (level !== null) {
    // ■重点プロジェクト2 between the indicators of two groups; 施策2の達成率 among them is an indicator.
    const marked = /^[■□◆◇●○▼▶【《〈]/.test(text) || opensBlock(sheet, table, row);
    return (role !== 'indicator' || marked) && !table.levels.includes(level.name);
  }
  if (text.length > 60) return false;
  if (isGroupOf(sheet, table, row, column, text)) return true;
  const merge = sheet.mergeAt(row, column);
  if (merge === undefined || merge.bottom !== row) return false;
  const width = merge.right - merge.left + 1;
  return width >= 3 && width >= table.columns.length * 0.5;
}

/** A blank row above it and the table's header again below it. */
function opensBlock(sheet: SheetView, table: ListTable, row: number): boolean {
  const { left, right } = table.region;
  if (row > 0 && sheet.filledBetween(row - 1, left, right).length > 0) return false;
  return rowText(sheet, row + 1) === rowText(sheet, table.header.top);
}

/**
 * Ⅰ　行政サービスの…, （1）…, ■…, alone in its row, above rows with figures that are counted in another way or not at all: it counts the
 * groups. Words alone in the column of numbers name a group, too.
 */
function isGroupOf(sheet: SheetView, table: ListTable, row: number, column: number, text: string): boolean {
  const role = roleAt(table, column);
  const style = countingOf(text);
  const below = firstWide(sheet, table, row, column, style);
  if (below === null) return false;
  const next = sheet.text(below, column);
  if (role === 'serial') return withoutCount(text).length >= 2 && (next === '' || withoutCount(next) === '');
  return (role === 'name' || role === 'indicator') && style !== null && next !== '' && style !== countingOf(next);
}

/** The first row below with more than one cell; null where another row of the same count or of another column comes before it. */
function firstWide(
  sheet: SheetView,
  table: ListTable,
  row: number,
  column: number,
  style: Counting | null,
): number | null {
  const { left, right, bottom } = table.region;
  for (let below = row + 1; below <= bottom; below++) {
    const filled = sheet.filledBetween(below, left, right);
    if (filled.length > 1) return below;
    if (filled.length === 0) continue;
    if (filled[0] !== column || style === null || countingOf(sheet.text(below, column)) === style) return null;
  }
  return null;
}

type Counting = 'roman' | 'kanji' | 'bracket' | 'ring' | 'mark' | 'digit';

const COUNTINGS: readonly (readonly [Counting, RegExp])[] = [
  ['roman', /^[Ⅰ-Ⅻ]/],
  ['kanji', /^第?[一二三四五六七八九十]+[\s　.．、]/],
  ['bracket', /^[(（][\d０-９一二三四五六七八九十]{1,2}[)）]/],
  ['ring', /^[①-⑳]/],
  ['mark', /^[■□◆◇●▼▶【《〈]/],
  ['digit', /^[\d０-９]{1,2}(?:[-－.．、\s　]|(?=[^\d０-９]))/],
];

/** How a text is counted: Ⅰ, 一、, （1）, ①, ■, 1; null where it is not. */
function countingOf(text: string): Counting | null {
  return COUNTINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function withoutCount(text: string): string {
  return text.replace(/^[\s\d０-９()（）①-⑳Ⅰ-Ⅻ■□◆◇●▼▶.．\-－、]+/, '').replace(/^(?:No|№)\.?\s*\d*$/i, '');
}

function roleAt(table: ListTable, column: number): ColumnRole | undefined {
  return table.columns.find(({ index }) => index === column)?.role;
}

/** The row above has cells of the same group, so a lone cell goes on with it. */
function continues(sheet: SheetView, table: ListTable, row: number): boolean {
  return row > 0 && sheet.filledBetween(row - 1, table.region.left, table.region.right).length > 2;
}

/** ---- across the row. */
function isRule(text: string): boolean {
  return text.length >= 2 && rowTextKind(text) === 'separator';
}
