import type { RangeRef } from './range-ref';

/** What a chart looks like. bar: lying, one bar for each category; column: standing. */
export type ChartKind = 'bar' | 'stackedBar' | 'column' | 'line';

/** One row of figures of a chart. */
export interface ChartSeries {
  /** Cell with the name, above the first value. */
  readonly name: RangeRef;
  /** One column, as long as the categories. */
  readonly values: RangeRef;
  /** `#rrggbb`; series differ in brightness, so that a grey print says the same. */
  readonly color: string;
  /** The figure stands at the bar itself. */
  readonly labelled: boolean;
}

/** A chart, whose values begin at 0, over one block of cells of its own sheet: the names of the categories at the left, a column for each series beside them. */
export interface Chart {
  /** By its title a chart is known again, whatever else people changed of it; no two of ours have the same. */
  readonly title: string;
  readonly kind: ChartKind;
  /** What it shows, in a sentence, for people who do not see it. */
  readonly description: string;
  /** Cell under its top-left corner. */
  readonly anchor: { readonly row: number; readonly column: number };
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly categories: RangeRef;
  readonly series: readonly ChartSeries[];
  /** Excel-style pattern of the figures; the third part is what stands for 0. */
  readonly format: string;
}

/** The block of a chart with its headings: categories and series side by side. */
export function blockOf({ categories, series }: Chart): RangeRef {
  return { row: categories.row - 1, column: categories.column, rows: categories.rows + 1, columns: series.length + 1 };
}
