import type { HeadingReader } from '../heading/reader';
import { yenOf } from '../money';
import type { Region } from '../region';
import type { SheetView } from '../sheet-view';
import type { Column, ListTable } from './column';
import { contentOf } from './column-content';
import { decideMoney, keepOneAmount } from './column-money';
import { keepFirst, keepOneAYear, ONCE } from './column-rivals';
import { decideValues, guessResults, partActionsFromFigures, wordsOfRows } from './column-values';
import { giveYears, leaveOtherYears, readEarlierResults, yearFrom } from './column-years';
import { goalInSteps } from './goal-in-steps';
import { guessOwner } from './guess-owner';
import type { HeaderRows } from './header';
import { headingPaths } from './heading-path';
import { indicatorSlots } from './indicator-slots';
import { orderLevels } from './levels';
import { splitMarkAndName } from './mark-before-name';
import { marksKgi, measuresHighLevel, preferPlainIndicator } from './measured-goals';
import { namePart } from './name-part';
import { phasesAreActions } from './phases';
import { refineRole, splitNumberAndName } from './refine-role';
import type { RoughColumn } from './rough-column';
import { pairDates } from './row-dates';
import { settleRoles } from './settle-roles';
import { statedYears } from './stated-years';
import type { TableSurroundings } from './table-surroundings';

/** Decides what each column of a list holds, from its heading, its cells and its neighbours. */
export function understandColumns(
  sheet: SheetView,
  region: Region,
  header: HeaderRows,
  reader: HeadingReader,
  surroundings: TableSurroundings,
): ListTable {
  const paths = headingPaths(sheet, region, header, reader);
  // 目標値（H27～H31）: the years that the goal takes are those of the plan.
  const span = paths.find(({ role, range }) => role === 'target' && range !== null)?.range ?? null;
  const around = { ...surroundings, period: surroundings.period ?? span };
  const said = statedYears(sheet, region);
  const columns: RoughColumn[] = [];
  for (const path of paths) {
    const content = contentOf(sheet, region, header.bottom + 1, path.column);
    if (path.at === null && content.filled === 0) continue;
    const role = path.inherited && content.filled === 0 ? null : path.role;
    const year = path.year ?? yearFrom(around.year, path.relative) ?? said.get(path.key) ?? null;
    columns.push({ path, content, role, level: path.level, year, chosen: path.key in reader.choices });
  }
  leaveOtherYears(columns);
  splitNumberAndName(columns);
  splitMarkAndName(sheet, region, header, columns);
  const datesOf = pairDates(columns);
  for (const column of columns) refineRole(column, columns);
  settleRoles(columns);
  const guesses = [...guessOwner(columns)];
  const part = namePart(sheet, region, header, columns);
  if (part !== null) part.role = 'attribute';
  const slots = indicatorSlots(columns);
  let measuresGoals = false;
  if (slots.size === 0) measuresGoals = preferPlainIndicator(columns);
  else judgeRow(columns, slots);
  for (const role of ONCE) keepFirst(columns, role, slots);
  const nodesOnly =
    measuresGoals ||
    columns.some(({ role, path }) => role === 'indicator' && /kgi|施策目標/.test(path.key)) ||
    columns.some(({ role, path }) => role === 'level' && /kgi|重要目標達成指標/.test(path.key)) ||
    marksKgi(sheet, region, header, columns) ||
    /KGI|施策目標/.test(around.title) ||
    measuresHighLevel(columns);
  const order = orderLevels(columns, nodesOnly);
  keepFirst(columns, 'serial', slots);
  const stacked = columns.some(({ role }) => role === 'series');
  decideMoney(columns, stacked);
  const long =
    columns.some(({ role }) => role === 'year') &&
    columns.filter(({ role, year }) => role === 'value' && year !== null).length < 2;
  guesses.push(...guessResults(columns, stacked));
  if (slots.size === 0) partActionsFromFigures(columns);
  phasesAreActions(columns);
  if (long) wordsOfRows(columns);
  if (!stacked && !long) goalInSteps(sheet, region, header, columns);
  decideValues(columns, stacked, long, around);
  const isDate = new Set(datesOf.values());
  const dated = columns.filter(({ path }) => !datesOf.has(path.column) && !isDate.has(path.column));
  giveYears(dated, long, around);
  readEarlierResults(columns, around);
  keepOneAYear(columns, slots);
  keepOneAmount(columns);
  const finished = columns.map((column, index) => ({
    ...finish(column, order.levelOf.get(column.path.column) ?? -1, around),
    beforeIndicator: index < columns.findIndex(({ role }) => role === 'indicator'),
    slot: slots.get(column) ?? 0,
    datedBy: datesOf.get(column.path.column) ?? null,
    isDate: isDate.has(column.path.column),
  }));
  return {
    region,
    header,
    columns: finished,
    part: finished.find(({ index }) => index === part?.path.column) ?? null,
    levels: order.levels,
    leaf: order.leaf,
    long,
    stacked,
    period: span,
    guesses,
  };
}

/** Beside several indicators of a row, 評価 behind them all judges the row's 事業. */
function judgeRow(columns: readonly RoughColumn[], slots: ReadonlyMap<RoughColumn, number>): void {
  for (const column of columns) if (column.role === 'grade' && !slots.has(column)) column.role = 'progress';
}

function finish(
  column: RoughColumn,
  level: number,
  around: TableSurroundings,
): Omit<Column, 'beforeIndicator' | 'slot' | 'datedBy' | 'isDate'> {
  const { path } = column;
  return {
    index: path.column,
    role: column.role ?? 'attribute',
    label: path.label,
    key: path.key,
    at: path.at,
    year: column.year,
    half: path.half,
    range: column.role === 'action' && column.year === null ? path.range : null,
    final: path.final,
    level,
    yen: yenOf(path.label) ?? around.yen ?? 1,
    spent: path.spent,
  };
}
