import { isYearOnly } from '../heading/parse-heading';
import { type HeadingReader, isKnown } from '../heading/reader';
import type { ColumnRole } from '../heading/role';
import { isPartOfMoney } from '../money';
import type { SheetView } from '../sheet-view';
import { isSubjectLine } from './preamble';
import { FIGURE, type RowShape, rowText, shapeOf } from './row-shape';
import { isAside, rowTextKind } from './row-text';

/** Rows of a list's header, both inclusive. */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
}

const MOST_ROWS = 4;
/** Headings that stand in the second or third header row beneath a group. */
const BENEATH: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'target',
  'actual',
  'rate',
  'grade',
  'cost',
  'action',
  'progress',
  'baseline',
  'value',
]);
/**
 * The header that begins at or just above `row`, or null. A header is one to four rows; its main row either consists of
 * known headings (施策, 事業名, 指標, 担当課 …) or has two years side by side among short words. `insideTable`: the row stands
 * right below a row of another table.
 */
export function headerAt(
  sheet: SheetView,
  row: number,
  limit: number,
  reader: HeadingReader,
  insideTable = false,
): HeaderRows | null {
  const shape = shapeOf(sheet, row, reader);
  if (shape === null || !isMain(shape) || (insideTable && !isAnotherHeader(shape))) return null;
  let bottom = row;
  while (bottom < limit && bottom - row + 1 < MOST_ROWS && isBeneath(sheet, row, bottom + 1, reader)) bottom++;
  let top = row;
  while (top > 0 && bottom - top + 1 < MOST_ROWS && isAbove(sheet, top - 1, shape, reader)) top--;
  for (let above = top; above <= bottom; above++) {
    if (shapeOf(sheet, above, reader)?.identity) return { top, bottom };
  }
  // タスク | 担当 | 開始日 | 終了日 | ステータス: many headings of several kinds leave no doubt either.
  const kinds = new Set(shape.headings.flatMap((heading) => (heading?.sure ? [heading.role] : [])));
  if (shape.wordy && kinds.size >= 5 && kinds.has('action')) return { top, bottom };
  // Odd words beside the years: the columns' contents must tell who owns the figures.
  if (shape.years < 2) return null;
  const owned =
    shape.filled.length > shape.years || isSubjectLine(sheet, top - 1) || hasNamesBeside(sheet, shape, bottom);
  return owned ? { top, bottom } : null;
}

/** Names with figures below a header of years alone, in a column left of them that has no heading. */
function hasNamesBeside(sheet: SheetView, { filled, bare }: RowShape, bottom: number): boolean {
  const names = (filled[0] ?? 0) - 1;
  if (names < 0 || names > 3 || bare.length > 0) return false;
  const isNamed = (row: number) => {
    const text = sheet.text(row, names);
    return text.length > 1 && text.length <= 60 && !FIGURE.test(text) && sheet.filled(row).length > 1;
  };
  return isNamed(bottom + 1) && isNamed(bottom + 2);
}

function isMain(shape: RowShape): boolean {
  const { filled, known, sure, years, identity, wordy } = shape;
  if (filled.length < 2 || known < 2 || sure < 1) return false;
  if (known / filled.length >= 0.6 && (identity || years >= 2 || wordy)) return true;
  if (years >= 2 && wordy) return true;
  return identity && wordy && known >= 3 && known / filled.length >= 0.4;
}

/** Below a body row, 2021 | 2022 are figures and 令和4年度 | 令和8年度 are dates unless headings stand beside them. */
function isAnotherHeader({ headings, filled, years, identity, bare }: RowShape): boolean {
  if (years === 0) return true;
  if (bare.length > 0 && headings.some((heading) => !isKnown(heading))) return false;
  const words = headings.filter((heading) => isKnown(heading) && heading.sure && heading.role !== null).length;
  return identity && words > 0 && (words + years) / filled.length >= 0.6;
}

function isBeneath(sheet: SheetView, main: number, row: number, reader: HeadingReader): boolean {
  const shape = shapeOf(sheet, row, reader);
  if (isUnderGroups(sheet, main, row) || isUnderBlanks(sheet, main, row, reader)) return true;
  if (shape === null || shape.known === 0 || isFiguresBeneath(sheet, main, row, shape, reader)) return false;
  const beneath = shape.headings.filter(
    (heading, at) =>
      isPart(sheet, row, shape.filled[at]) ||
      (heading !== null &&
        (isYearOnly(heading) ? !heading.bareYear || shape.years >= 2 : heading.half !== null || heading.role !== null)),
  );
  if (beneath.length / shape.filled.length < 0.7) return false;
  if (shape.filled.length === 1) return false;
  const sub = shape.headings.filter(
    (heading) =>
      heading !== null &&
      (heading.year !== null || heading.half !== null || (heading.role !== null && BENEATH.has(heading.role))),
  ).length;
  // 目標 | 実績 | 目標 | 実績, or 政策 | 施策 | 事業 under a merged 施策体系.
  return sub >= 2 || (shape.sure >= 2 && shape.identity);
}

/** うち国庫 beside 事業費. */
function isPart(sheet: SheetView, row: number, column: number | undefined): boolean {
  const text = column === undefined ? '' : sheet.text(row, column);
  return text.length <= 16 && /^(?:うち|内)/.test(text) && isPartOfMoney(text);
}

/**
 * Whatever its words: every cell stands under a heading merged over several columns, and every other heading is merged down over
 * this row.
 */
function isUnderGroups(sheet: SheetView, main: number, row: number): boolean {
  const filled = sheet.filled(row);
  if (filled.length === 0 || filled.some((column) => sheet.text(row, column).length > 24)) return false;
  const under = filled.every((column) => {
    const merge = sheet.mergeAt(row - 1, column);
    return merge !== undefined && merge.bottom === row - 1 && merge.top >= main && merge.right > merge.left;
  });
  if (!under) return false;
  const beside = sheet.filled(main).filter((column) => sheet.mergeAt(main, column)?.bottom !== row - 1);
  const down = beside.filter((column) => {
    const merge = sheet.mergeAt(main, column);
    return merge !== undefined && merge.bottom >= row;
  });
  return down.length > 0 && down.length === beside.filter((column) => !filled.includes(column)).length;
}

/**
 * 県民 | 事業者 | 県 beneath 役割分担 and two blank headings, as a merged heading comes out of a CSV file: every cell stands under a
 * heading that goes on over blanks, or under such a blank, and every such blank has its word.
 */
function isUnderBlanks(sheet: SheetView, main: number, row: number, reader: HeadingReader): boolean {
  const filled = sheet.filled(row);
  if (row !== main + 1 || filled.length < 2 || sheet.grid.merges.length > 0) return false;
  const last = sheet.filled(main)[sheet.filled(main).length - 1] ?? 0;
  const under: number[] = [];
  for (let column = sheet.filled(main)[0] ?? 0; column < last; column++) {
    if (sheet.text(main, column) === '' || sheet.text(main, column + 1) !== '') continue;
    for (under.push(column); column < last && sheet.text(main, column + 1) === ''; column++) under.push(column + 1);
  }
  if (under.length !== filled.length || under.some((column, at) => column !== filled[at])) return false;
  return filled.every((column) => {
    const text = sheet.text(row, column);
    const heading = reader.at(sheet, row, column);
    return text.length <= 12 && (isKnown(heading) || !FIGURE.test(text));
  });
}

/** 2021 | 2022 | 2023 in the row beneath names years only where nothing above does and nobody owns them. */
function isFiguresBeneath(
  sheet: SheetView,
  main: number,
  row: number,
  shape: RowShape,
  reader: HeadingReader,
): boolean {
  if (shape.bare.length === 0) return false;
  if (shape.headings.some((heading) => !isKnown(heading))) return true;
  return shape.bare.some((column) => {
    for (let above = main; above < row; above++)
      if ((reader.at(sheet, above, column)?.year ?? null) !== null) return true;
    return false;
  });
}

function isAbove(sheet: SheetView, row: number, main: RowShape, reader: HeadingReader): boolean {
  const shape = shapeOf(sheet, row, reader);
  if (shape === null || !shape.wordy) return false;
  const first = shape.filled[0] ?? 0;
  const last = shape.filled[shape.filled.length - 1] ?? 0;
  const mainFirst = main.filled[0] ?? 0;
  const mainLast = main.filled[main.filled.length - 1] ?? 0;
  if (shape.filled.length === 1) {
    const heading = shape.headings[0];
    const text = sheet.text(row, first);
    if (isAside(text) || rowTextKind(text) === 'note') return false;
    // A year or 目標 alone above the right part of the table groups columns; at the left edge it is the title.
    const merge = sheet.mergeAt(row, first);
    const spans = merge !== undefined && merge.right > merge.left && (merge.left > mainFirst || merge.right < mainLast);
    return first > mainFirst && first <= mainLast && (isKnown(heading ?? null) || spans);
  }
  if (last > mainLast + 6) return false;
  if (shape.years === 0 && isLabelled(sheet, row, shape.filled)) return false;
  const groups = shape.headings.filter((heading) => isKnown(heading)).length;
  return (
    groups >= 1 &&
    groups / shape.filled.length >= 0.3 &&
    shape.filled.every((column) => sheet.text(row, column).length <= 24)
  );
}

/** 所管課 | 企画課 above 取組 | KPI: a label with its value stands on a heading instead of grouping headings. */
function isLabelled(sheet: SheetView, row: number, filled: readonly number[]): boolean {
  return filled.some(
    (column, index) =>
      filled[index + 1] === column + 1 &&
      sheet.text(row + 1, column) !== '' &&
      sheet.mergeAt(row, column) === undefined,
  );
}

/** Texts of a header by row and column, to recognise the same header on the next page. */
export function headerText(sheet: SheetView, header: HeaderRows): string {
  const rows: string[] = [];
  for (let row = header.top; row <= header.bottom; row++) rows.push(rowText(sheet, row));
  return rows.join('\u0002');
}

/** The first header of a region, or null. */
export function findHeader(
  sheet: SheetView,
  region: { readonly top: number; readonly bottom: number },
  reader: HeadingReader,
): HeaderRows | null {
  for (let row = region.top; row <= region.bottom; row++) {
    const header = headerAt(sheet, row, region.bottom, reader);
    if (header !== null && header.top >= region.top) return header;
    // A title is a few rows; do not search a long block for ever.
    if (row - region.top > 200) return null;
  }
  return null;
}
