import { type FiscalYear, fiscalYear } from '../calendar/fiscal-year';
import type { Position, Span } from './position';

/** How finely the time axis is cut. */
export type Grain = 'year' | 'half' | 'quarter';

const PARTS: Readonly<Record<Grain, number>> = { year: 1, half: 2, quarter: 4 };

/** One column of the roadmap. */
export interface AxisColumn extends Span {
  readonly year: FiscalYear;
  /** 0 for the first part of its year. */
  readonly part: number;
}

/** The columns of a span, cut by the grain; the span is widened to whole fiscal years. */
export function axisOf(span: Span, grain: Grain): AxisColumn[] {
  const parts = PARTS[grain];
  const columns: AxisColumn[] = [];
  for (let year = Math.floor(span.from); year < Math.ceil(span.to); year++) {
    for (let part = 0; part < parts; part++) {
      columns.push({ year: fiscalYear(year), part, from: year + part / parts, to: year + (part + 1) / parts });
    }
  }
  return columns;
}

/** Length of one column, in fiscal years. */
export function columnLength(grain: Grain): number {
  return 1 / PARTS[grain];
}

/** Index of the column that holds a position, or null outside the axis. */
export function columnAt(axis: readonly AxisColumn[], position: Position): number | null {
  const index = axis.findIndex((column) => position >= column.from && position < column.to);
  return index < 0 ? null : index;
}
