import { type FiscalYear, fiscalYearOrNull } from '../../calendar/fiscal-year';
import type { HeadingReader } from '../heading/reader';
import type { ColumnRole } from '../heading/role';
import { isPartOfMoney, isSumOfYears, yenOf } from '../money';
import type { Region } from '../region';
import type { SheetView } from '../sheet-view';
import type { Column, ListTable } from './column';
import { contentOf } from './column-content';
import { goalInSteps } from './goal-in-steps';
import type { HeaderRows } from './header';
import { headingPaths, YEAR_KEY } from './heading-path';
import { isKgiMark } from './indicator-name';
import { indicatorSlots } from './indicator-slots';
import { orderLevels } from './levels';
import { splitMarkAndName } from './mark-before-name';
import { namePart } from './name-part';
import { guessOwner, refineRole, splitNumberAndName } from './refine-role';
import type { RoughColumn } from './rough-column';
import { pairDates } from './row-dates';
import { settleRoles } from './settle-roles';

/** What the title above a table tells about its columns. */
export interface TableSurroundings {
  readonly title: string;
  readonly period: { readonly from: FiscalYear; readonly to: FiscalYear } | null;
  /** The one year the table is about (令和5年度進捗管理表, a sheet named R5). */
  readonly year: FiscalYear | null;
  /** 単位：千円 beside the title. */
  readonly yen: number | null;
}

/** Roles of which a table has one column; what comes later is kept as a text. */
const ONCE: readonly ColumnRole[] = [
  'serial',
  'classification',
  'priority',
  'indicator',
  'indicatorNumber',
  'unit',
  'series',
  'year',
];
const BY_YEAR: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'target',
  'actual',
  'value',
  'grade',
  'progress',
  'rate',
  'baseline',
]);

/** Decides what each column of a list holds, from its heading, its cells and its neighbours. */
export function understandColumns(
  sheet: SheetView,
  region: Region,
  header: HeaderRows,
  reader: HeadingReader,
  around: TableSurroundings,
): ListTable {
  const paths = headingPaths(sheet, region, header, reader);
  const columns: RoughColumn[] = [];
  for (const path of paths) {
    const content = contentOf(sheet, region, header.bottom + 1, path.column);
    if (path.at === null && content.filled === 0) continue;
    const role = path.inherited && content.filled === 0 ? null : path.role;
    const year = path.year ?? yearFrom(around.year, path.relative);
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
    /KGI|施策目標/.test(around.title);
  const order = orderLevels(columns, nodesOnly);
  keepFirst(columns, 'serial', slots);
  const stacked = columns.some(({ role }) => role === 'series');
  decideMoney(columns, stacked);
  const long =
    columns.some(({ role }) => role === 'year') &&
    columns.filter(({ role, year }) => role === 'value' && year !== null).length < 2;
  guesses.push(...guessResults(columns, stacked));
  if (slots.size === 0) partActionsFromFigures(columns);
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
    guesses,
  };
}

/** 戦略目標 | 指標区分 | 指標 with KGI and KPI in the second column, and no 事業: both measure the goal. */
function marksKgi(sheet: SheetView, region: Region, header: HeaderRows, columns: readonly RoughColumn[]): boolean {
  const marks = columns.find(({ role }) => role === 'classification');
  if (marks === undefined || columns.some(({ role }) => role === 'name')) return false;
  for (let row = header.bottom + 1; row <= region.bottom; row++) {
    if (isKgiMark(sheet.text(row, marks.path.column))) return true;
  }
  return false;
}

/** The year that 前年度 or 次年度 means in a sheet about one year. */
function yearFrom(year: FiscalYear | null, relative: number | null): FiscalYear | null {
  return year === null || relative === null ? null : fiscalYearOrNull(year + relative);
}

/** Where the sheet names no year of its own, 前年度実績 and 次年度目標 must not pass for the year's own figures. */
function leaveOtherYears(columns: readonly RoughColumn[]): void {
  for (const column of columns) {
    const { relative } = column.path;
    if (relative !== null && relative !== 0 && column.year === null && !column.chosen) column.role = 'attribute';
  }
}

/** Of 指標 and 指標の説明 the first is the name. True where the first names the goals that the second measures. */
function preferPlainIndicator(columns: readonly RoughColumn[]): boolean {
  const indicators = columns.filter(({ role }) => role === 'indicator');
  const [left, right] = indicators;
  // 施策目標 over several rows of 成果指標 is the goal that they measure.
  const goals = left !== undefined && right !== undefined && !left.chosen && isOver(left, right);
  if (goals) {
    left.role = 'level';
    left.level = { name: left.path.label.replace(/[(（].*$/, ''), rank: 10 };
    indicators.shift();
  }
  const plain = indicators.find(({ path }) => !/説明|内容/.test(path.key)) ?? indicators[0];
  for (const column of indicators) if (column !== plain && !column.chosen) column.role = 'attribute';
  return goals;
}

function isOver(left: RoughColumn, right: RoughColumn): boolean {
  // KGI beside KPI, without figures of its own.
  if (/kgi|重要目標達成指標/.test(left.path.key) && /kpi|重要業績/.test(right.path.key)) return true;
  return (
    left.content.filled * 1.5 <= right.content.filled && right.content.prose < 0.5 && /目標|ゴール/.test(left.path.key)
  );
}

/** Beside several indicators of a row, 評価 behind them all judges the row's 事業. */
function judgeRow(columns: readonly RoughColumn[], slots: ReadonlyMap<RoughColumn, number>): void {
  for (const column of columns) if (column.role === 'grade' && !slots.has(column)) column.role = 'progress';
}

function keepFirst(columns: readonly RoughColumn[], role: ColumnRole, slots: ReadonlyMap<RoughColumn, number>): void {
  const seen = new Set<number>();
  for (const column of columns) {
    if (column.role !== role) continue;
    const slot = slots.get(column) ?? 0;
    if (seen.has(slot)) column.role = 'attribute';
    seen.add(slot);
  }
}

/**
 * Two strange words beneath every year (こうしたい | こうなった): the first is what was aimed at, the second what came of it. Returns
 * what was guessed.
 */
function guessResults(columns: readonly RoughColumn[], stacked: boolean): string[] {
  const plain = columns.filter(({ role, year }) => role === 'value' && year !== null);
  const words = [...new Set(plain.map(({ path }) => path.key))];
  const [first = '', second = ''] = words;
  const paired = words.length === 2 && first !== YEAR_KEY && second !== YEAR_KEY;
  if (
    stacked ||
    !paired ||
    plain.some(({ chosen, content }) => chosen || (content.filled > 0 && content.figures < 0.5))
  )
    return [];
  const byYear = new Map<number, number>();
  for (const { year } of plain) byYear.set(Number(year), (byYear.get(Number(year)) ?? 0) + 1);
  if ([...byYear.values()].some((count) => count !== 2)) return [];
  for (const column of plain) column.role = column.path.key === first ? 'target' : 'actual';
  return [`見出し「${first}」を目標の欄、「${second}」を実績の欄と見なしました`];
}

/**
 * 予定 | 実績 by year in front of KPI | 現状 | 目標: what stands before the indicator's name, mostly in words, is what is to be done and
 * what was done; the indicator's own figures stand behind its name.
 */
function partActionsFromFigures(columns: readonly RoughColumn[]): void {
  const name = columns.findIndex(({ role }) => role === 'indicator');
  if (name < 0 || !columns.slice(name).some(({ role, chosen }) => role === 'target' && !chosen)) return;
  const before = columns
    .slice(0, name)
    .filter(({ role, year, chosen }) => (role === 'target' || role === 'actual') && year !== null && !chosen);
  const filled = before.reduce((sum, { content }) => sum + content.filled, 0);
  const figures = before.reduce((sum, { content }) => sum + content.figures * content.filled, 0);
  if (filled === 0 || figures * 2 > filled) return;
  for (const column of before) column.role = column.role === 'target' ? 'action' : 'attribute';
}

/** A year with nothing else above it: targets of the indicator, or the year's action. */
function decideValues(
  columns: readonly RoughColumn[],
  stacked: boolean,
  long: boolean,
  around: TableSurroundings,
): void {
  const plain = columns.filter(({ role }) => role === 'value');
  if (stacked || plain.length === 0) return;
  const filled = plain.reduce((sum, { content }) => sum + content.filled, 0);
  const share = (of: (column: RoughColumn) => number) =>
    filled === 0 ? 0 : plain.reduce((sum, column) => sum + of(column) * column.content.filled, 0) / filled;
  const hasIndicator = columns.some(({ role }) => role === 'indicator');
  const hasTargets = columns.some(({ role }) => role === 'target');
  const arrows = share(({ content }) => content.arrows - Math.min(content.arrows, content.figures));
  const words = share(({ content }) => 1 - content.figures);
  let role: ColumnRole = 'target';
  if (arrows >= 0.3 || (!hasIndicator && words > 0.5) || (hasTargets && words > 0.7)) role = 'action';
  else if (hasTargets || /実績(?:一覧|表|値|報告|調査)/.test(around.title)) role = 'actual';
  for (const column of plain) {
    if (column.chosen) continue;
    // A month's or a quarter's figure is not the year's.
    if (role !== 'action' && /月|四半期|[1-4]Q|Q[1-4]/.test(column.path.label)) column.role = 'attribute';
    else if (column.year === null && column.path.half === null && !long) column.role = 'target';
    else if (around.period && column.year !== null && column.year < around.period.from && role === 'target')
      column.role = 'actual';
    else column.role = role;
  }
}

/** うち一般財源 is a part of the money beside it; 合計 behind the money of several years is their sum. */
function decideMoney(columns: readonly RoughColumn[], stacked: boolean): void {
  const paid = columns.some(({ role }) => role === 'cost');
  for (const column of columns) {
    const maybe = column.role === 'cost' || (paid && (column.role === 'value' || column.role === null));
    if (maybe && !column.chosen && isPartOfMoney(column.path.label)) column.role = 'attribute';
  }
  const money = columns.some(({ role, year }) => role === 'cost' && year !== null);
  for (const column of columns) {
    if (column.chosen || column.year !== null || !isSumOfYears(column.path.label)) continue;
    const loose = column.role === null || column.role === 'attribute' || column.role === 'actual';
    if (loose && (money || (stacked && column.content.figures > 0.5))) column.role = 'cost';
  }
}

/** The sum of the years beside it, not the money of one year. */
function isSum(column: RoughColumn, columns: readonly RoughColumn[]): boolean {
  return isSumOfYears(column.path.label) && columns.filter(({ year }) => year !== null).length > 0;
}

/** 当初予算 and 補正後予算 of one year: the first is the estimate, the second is kept as a text. Half-years add up. */
function keepOneAmount(columns: readonly RoughColumn[]): void {
  const seen = new Set<string>();
  for (const column of columns) {
    if (column.role !== 'cost' || column.year === null || column.chosen) continue;
    const key = `${column.year} ${column.path.spent} ${column.path.half ?? ''}`;
    if (seen.has(key)) column.role = 'attribute';
    seen.add(key);
  }
}

function giveYears(columns: readonly RoughColumn[], long: boolean, around: TableSurroundings): void {
  if (long) return;
  for (const column of columns) {
    // 第1四半期 and 上期 in a sheet of one year, and money without a year, are of that year.
    const money = column.role === 'cost' && !isSum(column, columns);
    if (column.year === null && (column.path.half !== null || money)) column.year = around.year;
  }
  const targetYears = new Set(columns.flatMap(({ role, year }) => (role === 'target' && year !== null ? [year] : [])));
  columns.forEach((column, index) => {
    const { role } = column;
    if (role === null || !BY_YEAR.has(role) || role === 'baseline' || column.year !== null) return;
    if (role === 'target') {
      column.year = column.path.final ? (around.period?.to ?? null) : around.year;
      // A text about the goal beside a full row of yearly targets is no further target.
      if (column.year === null && targetYears.size > 0 && !column.chosen && around.period === null)
        column.role = 'attribute';
      return;
    }
    // 目標値(R1) | 結果 | 評価: each speaks of the year on its left; behind several years' targets a lone 実績 does not.
    const left = columns[index - 1];
    const follows = left !== undefined && left.role !== null && left.role !== 'baseline' && BY_YEAR.has(left.role);
    const ambiguous = role === 'actual' && targetYears.size > 1;
    const latest = follows && role !== 'actual' ? latestResult(columns, left) : null;
    column.year =
      latest ??
      (follows && !ambiguous ? left.year : null) ??
      (targetYears.size === 1 ? [...targetYears][0]! : around.year);
  });
}

/** 実績 R3 | R4 | R5 | 目標値 R7 | 進捗状況: what follows a target of later years speaks of the latest result. */
function latestResult(columns: readonly RoughColumn[], left: RoughColumn): FiscalYear | null {
  if (left.role !== 'target' || left.year === null) return null;
  const results = columns.flatMap(({ role, year }) => (role === 'actual' && year !== null ? [year] : []));
  if (results.length === 0) return null;
  const latest = results.reduce((one, other) => (other > one ? other : one));
  return latest < left.year ? latest : null;
}

/** R1実績 before the first target year is the value from which the plan starts, where no column says so itself. */
function readEarlierResults(columns: readonly RoughColumn[], around: TableSurroundings): void {
  if (columns.some(({ role }) => role === 'baseline')) return;
  const targets = columns
    .filter(({ role, year }) => role === 'target' && year !== null)
    .map(({ year }) => Number(year));
  const first = Math.min(around.period?.from ?? Number.POSITIVE_INFINITY, ...targets);
  const resultYears = new Set(columns.flatMap(({ role, year }) => (role === 'actual' && year !== null ? [year] : [])));
  // R3実績 | R4実績 | R5実績 | R7目標: the way to one target, of which no step is a start.
  if (around.period === null && new Set(targets).size === 1 && resultYears.size > 1) return;
  const earlier = columns.filter(
    ({ role, year, path }, index) =>
      role === 'actual' &&
      year !== null &&
      year < first &&
      path.half === null &&
      // A result that is graded belongs to the plan.
      columns[index + 1]?.role !== 'grade' &&
      columns[index + 1]?.role !== 'rate',
  );
  const latest = earlier.reduce<RoughColumn | null>(
    (best, column) => (best === null || Number(column.year) > Number(best.year) ? column : best),
    null,
  );
  if (latest !== null && Number.isFinite(first) && !latest.chosen) latest.role = 'baseline';
}

/** Two columns for one figure (目標値(R1) and 目標_数): the first counts, the second is kept as a text. */
function keepOneAYear(columns: readonly RoughColumn[], slots: ReadonlyMap<RoughColumn, number>): void {
  const byKey = new Map<string, RoughColumn[]>();
  for (const column of columns) {
    const { role, year, path } = column;
    if (role === null || !BY_YEAR.has(role)) continue;
    const slot = slots.get(column) ?? 0;
    const key = role === 'baseline' ? `${role} ${slot}` : `${role} ${year ?? ''} ${path.half ?? ''} ${slot}`;
    byKey.set(key, [...(byKey.get(key) ?? []), column]);
  }
  for (const [key, rivals] of byKey) {
    if (rivals.length < 2) continue;
    const other = byKey.get(key.replace(/^(target|actual) /, (word) => (word === 'target ' ? 'actual ' : 'target ')));
    const spans = new Set(other?.map(spanOf));
    const kept = spans.size === 1 ? (rivals.find((column) => spans.has(spanOf(column))) ?? rivals[0]) : rivals[0];
    for (const column of rivals) if (column !== kept) column.role = 'attribute';
  }
}

/** 目標（単年度）, 目標（累計）: what a figure sums up, so that a result is held against its own target. */
function spanOf({ path }: RoughColumn): 'whole' | 'year' | null {
  if (/累計|累積|通算/.test(path.label)) return 'whole';
  return /単年度|当該年度|年度内/.test(path.label) ? 'year' : null;
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
    final: path.final,
    level,
    yen: yenOf(path.label) ?? around.yen ?? 1,
    spent: path.spent,
  };
}
