import type { ColumnRole } from '../heading/role';
import type { Region } from '../region';
import type { SheetView } from '../sheet-view';
import type { HeaderRows } from './header';
import { isKgiMark } from './indicator-name';
import type { RoughColumn } from './rough-column';

const CARRIED_OUT: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['name', 'lead', 'support', 'cost', 'action']);
/** Rank of the lowest level that is a goal of the plan and nothing that is carried out. */
const HIGHEST = 25;

/** 戦略目標 | 指標区分 | 指標 with KGI and KPI in the second column, and no 事業: both measure the goal. */
export function marksKgi(
  sheet: SheetView,
  region: Region,
  header: HeaderRows,
  columns: readonly RoughColumn[],
): boolean {
  const marks = columns.find(({ role }) => role === 'classification');
  if (marks === undefined || columns.some(({ role }) => role === 'name')) return false;
  for (let row = header.bottom + 1; row <= region.bottom; row++) {
    if (isKgiMark(sheet.text(row, marks.path.column))) return true;
  }
  return false;
}

/** Of 指標 and 指標の説明 the first is the name. True where the first names the goals that the second measures. */
export function preferPlainIndicator(columns: readonly RoughColumn[]): boolean {
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

/** 基本目標 | 数値目標 and nothing of who carries it out: a goal is no 事業. */
export function measuresHighLevel(columns: readonly RoughColumn[]): boolean {
  if (!columns.some(({ role }) => role === 'indicator')) return false;
  if (columns.some(({ role }) => role !== null && CARRIED_OUT.has(role))) return false;
  const levels = columns.filter(({ role }) => role === 'level');
  return levels.length > 0 && levels.every(({ level }) => level !== null && level.rank <= HIGHEST);
}
