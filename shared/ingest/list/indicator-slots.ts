import type { ColumnRole } from '../heading/role';
import type { RoughColumn } from './rough-column';

const VALUES: ReadonlySet<ColumnRole | null> = new Set<ColumnRole | null>(['target', 'actual', 'value', 'baseline']);

/**
 * 指標1 | 目標 | 実績 | 指標2 | 目標 | 実績: indicators of one row beside each other, each with its own figures. For each column of such
 * a group its place among them, from 0; empty where the table has one indicator a row.
 */
export function indicatorSlots(columns: readonly RoughColumn[]): ReadonlyMap<RoughColumn, number> {
  const starts = columns.flatMap((column, index) =>
    column.role === 'indicator' && !/説明|内容|定義|考え方/.test(column.path.key) ? [index] : [],
  );
  const [first] = starts;
  if (first === undefined || starts.length < 2) return new Map();
  const spans = starts.map((start, place) => spanOf(columns, start, starts[place + 1]));
  const last = spans[spans.length - 1]!;
  if (groupOf(columns[first]!) === null) last.splice(spans[0]!.length);
  const shape = shapeOf(spans[0]!);
  if (shape === '' || spans.some((span) => shapeOf(span) !== shape)) return new Map();
  return new Map(spans.flatMap((span, place) => span.map((column) => [column, place] as const)));
}

/** From an indicator to the next one, within its group heading where it has one. */
function spanOf(columns: readonly RoughColumn[], start: number, next = columns.length): RoughColumn[] {
  const group = groupOf(columns[start]!);
  const span = columns.slice(start, next);
  const end = group === null ? -1 : span.findIndex((column) => groupOf(column) !== group);
  return end < 0 ? span : span.slice(0, end);
}

/** 指標1 of 指標1 › 目標値; null for a heading in one row. */
function groupOf({ path }: RoughColumn): string | null {
  const parts = path.label.split(' › ');
  return parts.length > 1 ? (parts[0] ?? null) : null;
}

function shapeOf(span: readonly RoughColumn[]): string {
  return span
    .filter(({ role }) => VALUES.has(role))
    .map(({ role, year }) => `${role} ${year ?? ''}`)
    .join();
}
