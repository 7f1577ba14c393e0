import type { EraLetter } from '../../calendar/era';
import { type FiscalYear, fiscalYearOfDate } from '../../calendar/fiscal-year';
import { parseFiscalYears } from '../../calendar/parse-year';
import { foldWidth } from '../../text/fold';
import type { ColumnRole } from '../heading/role';
import type { RoughColumn } from './rough-column';
import { rowYearOf } from './row-year';

/** Roles of figures to which a column of dates may belong. */
const DATED: ReadonlySet<ColumnRole | null> = new Set<ColumnRole | null>(['target', 'baseline', 'actual', 'value']);
const DATE_WORD = /年度?$|時点$|時期$|年月日?$|期限$/;
const MONTH = /[.．/\-年](1[0-2]|0?[1-9])(?:月|$|[^\d])/;

/**
 * 目標値 | 目標年度 and 時点 | 値 under 現状: the year of a figure stands beside it, row by row. Gives for each such figure's column
 * (by its index in the sheet) the column of its dates; the column of dates becomes an attribute without a text of its own.
 */
export function pairDates(columns: readonly RoughColumn[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  columns.forEach((column, at) => {
    const chosen = column.chosen && column.role !== 'attribute';
    if (chosen || column.content.filled === 0 || column.content.points < 0.6) return;
    const named = column.role === 'year' || column.path.final || DATE_WORD.test(column.path.key);
    if (!named || column.year !== null) return;
    const owner = [columns[at - 1], columns[at + 1]]
      .filter((near) => near !== undefined && isFigure(near) && !pairs.has(near.path.column))
      .sort((one, other) => Number(isOfGroup(other!, column)) - Number(isOfGroup(one!, column)))[0];
    // 年度 alone in front of the figures is the row's own year.
    if (owner === undefined) return;
    const alone = column.path.key === '年度' && !isOfGroup(owner, column);
    if (alone && !isOfStart(columns, at)) return;
    if (owner.role === 'value') owner.role = roleOf(`${column.path.key}${owner.path.key}`);
    pairs.set(owner.path.column, column.path.column);
    column.role = 'attribute';
  });
  return pairs;
}

const isFigure = ({ role, year, content }: RoughColumn) =>
  DATED.has(role) && year === null && content.filled > 0 && content.points < 0.6;

/** 現状値 | 年度 | 目標（R11） | 5年度 | 6年度: where the other figures have years of their own, the column of years is that of 現状値. */
function isOfStart(columns: readonly RoughColumn[], at: number): boolean {
  const figures = columns.filter(({ role }) => DATED.has(role));
  return columns[at - 1]?.role === 'baseline' && figures.filter(({ year }) => year !== null).length > 1;
}

/** Both stand under one heading, or both are named for the same thing: 目標値 and 目標年度. */
function isOfGroup(one: RoughColumn, other: RoughColumn): boolean {
  const group = ({ path }: RoughColumn) => (path.label.includes(' › ') ? path.label.split(' › ')[0] : null);
  if (group(one) !== null && group(one) === group(other)) return true;
  return (
    /^(?:目標|基準|現状|策定|実績)/.exec(one.path.key)?.[0] ===
    /^(?:目標|基準|現状|策定|実績)/.exec(other.path.key)?.[0]
  );
}

function roleOf(words: string): ColumnRole {
  if (/現状|基準|策定|当初/.test(words)) return 'baseline';
  return /実績|結果|直近|最新/.test(words) ? 'actual' : 'target';
}

/** The fiscal year of a point in time: R7, 令和7年度末, R8.3末 (March: 令和7年度), 2026年3月, a date. Null where it names none. */
export function yearOfPoint(text: string, date: string | undefined, era: EraLetter): FiscalYear | null {
  const folded = foldWidth(text).trim();
  const month = date === undefined ? MONTH.exec(folded)?.[1] : undefined;
  if (month === undefined || /年度/.test(folded)) return rowYearOf(text, date, era);
  const calendar = parseFiscalYears(`${folded.slice(0, MONTH.exec(folded)?.index)}年度`, { era })[0]?.from;
  return calendar === undefined ? null : fiscalYearOfDate(calendar, Number(month));
}
