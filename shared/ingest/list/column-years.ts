import { type FiscalYear, fiscalYearOrNull } from '../../calendar/fiscal-year';
import type { ColumnRole } from '../heading/role';
import { isSum } from './column-money';
import type { RoughColumn } from './rough-column';
import type { TableSurroundings } from './table-surroundings';

export const BY_YEAR: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'target',
  'actual',
  'value',
  'grade',
  'progress',
  'rate',
  'baseline',
]);

/** The year that 前年度 or 次年度 means in a sheet about one year. */
export function yearFrom(year: FiscalYear | null, relative: number | null): FiscalYear | null {
  return year === null || relative === null ? null : fiscalYearOrNull(year + relative);
}

/** Where the sheet names no year of its own, 前年度実績 and 次年度目標 must not pass for the year's own figures. */
export function leaveOtherYears(columns: readonly RoughColumn[]): void {
  for (const column of columns) {
    const { relative } = column.path;
    if (relative !== null && relative !== 0 && column.year === null && !column.chosen) column.role = 'attribute';
  }
}

export function giveYears(columns: readonly RoughColumn[], long: boolean, around: TableSurroundings): void {
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
      if (column.path.range !== null) column.year = column.path.range.to;
      else column.year = column.path.final ? (around.period?.to ?? null) : around.year;
      // A text about the goal beside a full row of yearly targets is no further target.
      if (column.year === null && targetYears.size > 0 && !column.chosen && around.period === null)
        column.role = 'attribute';
      return;
    }
    // 目標値(R1) | 結果 | 評価: each speaks of the year on its left; behind several years' targets a lone 実績 does not.
    const left = columns[index - 1];
    const follows = left !== undefined && left.role !== null && left.role !== 'baseline' && BY_YEAR.has(left.role);
    // H23の値 | 直近値: two results cannot be of one year.
    const ambiguous = role === 'actual' && (targetYears.size > 1 || left?.role === 'actual');
    const judged = follows ? left : onlyTarget(columns);
    const latest = judged !== undefined && role !== 'actual' ? latestResult(columns, judged) : null;
    column.year =
      latest ??
      (follows && !ambiguous ? left.year : null) ??
      (targetYears.size === 1 ? [...targetYears][0]! : around.year);
  });
}

function onlyTarget(columns: readonly RoughColumn[]): RoughColumn | undefined {
  const [only, ...others] = columns.filter(({ role, year }) => role === 'target' && year !== null);
  return others.length === 0 ? only : undefined;
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
export function readEarlierResults(columns: readonly RoughColumn[], around: TableSurroundings): void {
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
