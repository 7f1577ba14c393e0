import type { FiscalYear } from '../../calendar/fiscal-year';
import type { ColumnRole } from '../heading/role';
import { rowTextKind } from '../list/row-text';
import type { Region } from '../region';
import { type TimeAxis, timeAxisAt } from '../schedule/time-axis';
import { couldBeValue } from './label';
import type { CardRows, Token } from './rows';

/** A table inside a card. */
export type NestedTable =
  | { readonly kind: 'time'; readonly top: number; readonly bottom: number; readonly axis: TimeAxis }
  | { readonly kind: 'list'; readonly top: number; readonly bottom: number; readonly region: Region };

/** Row labels that stand inside tables of figures and schedules. */
export const TABULAR: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'action',
  'indicator',
  'indicatorNumber',
  'target',
  'actual',
  'baseline',
  'rate',
  'grade',
  'progress',
  'cost',
  'unit',
  'series',
  'year',
]);
const HEADS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'indicator',
  'unit',
  'baseline',
  'target',
  'actual',
  'year',
  'rate',
]);
/** Headings beside the years that only a list can place. */
const LIST_HEADS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'unit',
  'baseline',
  'actual',
  'target',
  'indicatorNumber',
]);

/** The tables of a card from the top down. */
export function findTables(
  rows: CardRows,
  range: { readonly top: number; readonly bottom: number },
  year: FiscalYear | null,
): NestedTable[] {
  const tables: NestedTable[] = [];
  const right = Math.max(0, rows.sheet.grid.columnCount - 1);
  for (let row = range.top; row <= range.bottom; row++) {
    const filled = rows.sheet.filled(row);
    if (filled.length < 2) continue;
    const table = timeTable(rows, row, range, right, year) ?? listTable(rows, row, range, right);
    if (table === null) continue;
    tables.push(table);
    row = table.bottom;
    for (
      let more = underSameYears(rows, table, range.bottom);
      more !== null;
      more = underSameYears(rows, more, range.bottom)
    ) {
      tables.push(more);
      row = more.bottom;
    }
  }
  return tables;
}

/** 指標：予約率 below the rows 計画 | 実績 of a card, with 目標 | 実績 rows of its own under the same years. */
function underSameYears(rows: CardRows, table: NestedTable, limit: number): NestedTable | null {
  if (table.kind !== 'time') return null;
  const [title, ...others] = rows.at(table.bottom + 1);
  const named = title?.label?.inline !== null && title?.label?.role === 'indicator';
  if (!named || others.length > 0 || table.bottom + 2 > limit) return null;
  const top = table.bottom + 2;
  const first = rows.at(top)[0]?.label;
  const figures = rows.at(top).some(({ column }) => table.axis.slots.some(({ index }) => index === column));
  if (!figures || first?.sure !== true || (first.role !== 'target' && first.role !== 'actual')) return null;
  const axis: TimeAxis = { ...table.axis, top, bottom: top - 1, beside: [] };
  const bottom = endOfTable(rows, top, limit, firstTimeColumn(axis), axis);
  return bottom < top ? null : { kind: 'time', top, bottom, axis };
}

function timeTable(
  rows: CardRows,
  row: number,
  range: { readonly bottom: number },
  right: number,
  year: FiscalYear | null,
): NestedTable | null {
  const first = rows.at(row)[0]?.label;
  if (first != null && /期間|開始|終了|年月|予定日/.test(first.text) && rows.at(row).length <= 3) return null;
  const axis = timeAxisAt(rows.sheet, row, { left: 0, right, bottom: range.bottom }, rows.reader, year);
  if (axis === null) return null;
  const beside = axis.beside.map((at) => rows.at(at.row).find(({ column }) => column === at.column)?.label ?? null);
  const left = beside.filter((label) => label?.sure && label.column < firstTimeColumn(axis));
  const named = left.some((label) => label?.role === 'name');
  const indicators = left.length >= 2 && left.some((label) => label?.role === 'indicator');
  // 実施計画 | 取組事項 | R6 | R7 is a schedule: its rows are actions, not initiatives.
  const listed = (named || indicators) && left.every((label) => label?.role !== 'action');
  const parted = hasRolesBeneath(rows, axis, range.bottom);
  if (
    listed ||
    parted ||
    beside.some((label) => label !== null && LIST_HEADS.has(label.role) && !isSection(rows, axis, label))
  ) {
    const bottom = endOfTable(rows, axis.bottom + 1, range.bottom, firstTimeColumn(axis), axis);
    return { kind: 'list', top: row, bottom, region: listRegion(rows, row, bottom, right) };
  }
  const bottom = endOfTable(rows, axis.bottom + 1, range.bottom, firstTimeColumn(axis), axis);
  return bottom > axis.bottom ? { kind: 'time', top: row, bottom, axis } : null;
}

/** 目標 | 実績 | 目標 | 実績 below the years. */
function hasRolesBeneath(rows: CardRows, axis: TimeAxis, bottom: number): boolean {
  if (axis.bottom + 1 > bottom) return false;
  const labels = rows.at(axis.bottom + 1).filter(({ label }) => label?.sure && HEADS.has(label.role));
  return (
    labels.length >= 2 &&
    labels.length === rows.at(axis.bottom + 1).length &&
    labels[0]!.column >= firstTimeColumn(axis) - 1
  );
}

/** 目標 in the corner of a table names its rows; 目標値 beside the years is a column. */
function isSection(rows: CardRows, axis: TimeAxis, label: { row: number; column: number; role: ColumnRole }): boolean {
  const corner = rows.at(label.row)[0]?.column === label.column && label.column < firstTimeColumn(axis);
  const alone = rows.at(label.row).filter(({ column }) => column < firstTimeColumn(axis)).length === 1;
  return corner && alone && label.role !== 'unit';
}

/** A header of 指標, 単位, 現状値, 目標値 … above rows of values. */
function listTable(rows: CardRows, row: number, range: { readonly bottom: number }, right: number): NestedTable | null {
  if (row + 1 > range.bottom) return null;
  const tokens = rows.at(row);
  const labels = tokens.filter(({ label }) => label?.sure && label.inline === null);
  const heads = labels.filter(({ label }) => label !== null && HEADS.has(label.role));
  const typical = heads.some(({ label }) => label?.role === 'indicator' || label?.role === 'year') ? 1 : 2;
  if (labels.length < 2 || heads.length < typical || labels.length / tokens.length < 0.6) return null;
  const beneath = rows.at(row + 1);
  const headed = new Set(labels.map(({ column }) => column));
  const values = beneath.filter(({ column, label }) => headed.has(column) && !label?.sure);
  const body = beneath.filter(({ label }) => label?.sure);
  const years = rows.sheet.filled(row + 1).some((column) => rows.isTime(row + 1, column));
  if (values.length < Math.min(2, labels.length - 1) || (body.length > values.length && !years)) return null;
  const valued = heads.filter(({ column }) => values.some((value) => value.column === column));
  if (valued.length === 0) return null;
  const left = labels[0]?.column ?? 0;
  const bottom = endOfTable(rows, row + 1, range.bottom, left + 1, null);
  return { kind: 'list', top: row, bottom, region: listRegion(rows, row, bottom, right) };
}

/** Leaves out the column of a section's name (成果指標, merged or followed by blanks) left of a nested header. */
function listRegion(rows: CardRows, top: number, bottom: number, right: number): Region {
  const tokens = rows.at(top);
  const first = tokens[0]!;
  const merge = rows.sheet.mergeAt(top, first.column);
  let filledBelow = 0;
  for (let row = top + 1; row <= bottom; row++) if (rows.sheet.text(row, first.column) !== '') filledBelow++;
  const tall = merge !== undefined && merge.bottom > top && merge.top <= top && filledBelow === 0;
  const section = tokens.length > 2 && (tall || filledBelow === 0) && first.label !== null;
  return { top, left: section ? (tokens[1]?.column ?? 0) : first.column, bottom, right };
}

/** Last row of a table whose body begins at `from`. */
function endOfTable(rows: CardRows, from: number, limit: number, figures: number, axis: TimeAxis | null): number {
  const { sheet } = rows;
  let last = from - 1;
  let blanks = 0;
  for (let row = from; row <= limit; row++) {
    const tokens = rows.at(row);
    const first = tokens[0];
    if (first === undefined) {
      if (++blanks > 1) break;
      continue;
    }
    if (blanks > 0 && !continues(rows, row, figures, axis)) break;
    if (
      row > from &&
      axis !== null &&
      timeAxisAt(sheet, row, { left: 0, right: sheet.grid.columnCount - 1, bottom: row + 1 }, rows.reader, null) !==
        null
    )
      break;
    if (row > from && headsAnotherTable(tokens)) break;
    const note = rowTextKind(sheet.text(row, first.column)) === 'note';
    if (!note && endsTable(rows, row, figures, axis)) break;
    if (note && tokens.length === 1 && blanks > 0) break;
    last = row;
    blanks = 0;
  }
  return last;
}

/** After a blank row a table goes on only with a row that has figures under its headings and no label of the card. */
function continues(rows: CardRows, row: number, figures: number, axis: TimeAxis | null): boolean {
  const tokens = rows.at(row);
  if (axis === null || tokens[0]?.label?.sure) return false;
  return tokens.some(({ column }) => axis.slots.some(({ index }) => index === column) && column >= figures);
}

/** A row that begins with a label of the card and has its value, not figures by year, ends the table. */
function endsTable(rows: CardRows, row: number, figures: number, axis: TimeAxis | null): boolean {
  const tokens = rows.at(row);
  const first = tokens[0]!;
  const label = first.label;
  if (axis !== null) {
    const inSlots = tokens.filter(({ column }) => column >= figures).length;
    if (label === null) {
      // A long text alone, or the title of what follows.
      return tokens.length === 1 && first.column < figures && isHeading(rows.sheet.text(row, first.column));
    }
    if (label.inline !== null && label.sure) return true;
    if (first.column >= figures) return false;
    if (TABULAR.has(label.role)) {
      // 進捗評価 | R5 | B | R6 | A: years with their values side by side are no row of figures.
      if (label.sure && saysYearsItself(rows, row, tokens)) return true;
      // 評価 | B | 理由 | …: labels with their values.
      if (tokens.some((_token, at) => at > 1 && isPair(tokens, at))) return true;
      if (tokens.length === 2 && label.sure && MONEY_UNIT.test(rows.sheet.text(row, tokens[1]!.column))) return true;
      // A heading above its text: ■成果指標 alone in its row.
      return tokens.length === 1 && label.marked && label.sure;
    }
    return label.sure && (inSlots <= 1 || tokens.some((token) => token !== first && token.label?.sure === true));
  }
  if (label === null) return tokens.length === 1 && isHeading(rows.sheet.text(row, first.column));
  if (!label.sure) return false;
  if (saysYearsItself(rows, row, tokens)) return true;
  const next = tokens[1];
  if (TABULAR.has(label.role) && label.role !== 'indicator' && label.role !== 'action' && label.role !== 'cost')
    return false;
  return next === undefined || next.label === null || tokens.every((token) => token.label !== null);
}

/** ３　事業費 | （千円）: the heading of what follows and its unit. */
const MONEY_UNIT = /^[(（]?(?:単位[:：]?)?[千百万億]*円[)）]?$/;

/** 指標名 | 単位 | 現状 | R5目標: as many heads of figures as no row of a table has. */
function headsAnotherTable(tokens: readonly Token[]): boolean {
  const heads = tokens.filter(({ label }) => label?.sure && label.inline === null && HEADS.has(label.role));
  return new Set(heads.map(({ label }) => label?.role)).size >= 3 && heads.length / tokens.length >= 0.6;
}

/** Two cells or more that are years, each with something else behind it. */
function saysYearsItself(rows: CardRows, row: number, tokens: readonly Token[]): boolean {
  const named = (column: number) =>
    /^(?:令和|平成|[RH])/i.test(rows.sheet.text(row, column)) && rows.isTime(row, column);
  return tokens.filter(({ column }, at) => at > 0 && named(column)).length >= 2;
}

/** A label of the card with its value, right of the row's first two cells. */
function isPair(tokens: readonly Token[], at: number): boolean {
  const label = tokens[at]?.label;
  const next = tokens[at + 1];
  if (label == null || !label.sure || TABULAR.has(label.role) || couldBeValue(label)) return false;
  return next !== undefined && next.label === null;
}

function isHeading(text: string): boolean {
  return /^[#■□◆◇●▼▶【《<＜]/.test(text) && text.length <= 60;
}
function firstTimeColumn(axis: TimeAxis): number {
  return axis.slots[0]!.index;
}
