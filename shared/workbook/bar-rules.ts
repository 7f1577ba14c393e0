import type { AxisColumn } from '../roadmap/axis';
import { rangeOf } from './address';
import { COLOURS } from './palette';
import type { ConditionalRule } from './write-op';

export interface BarPlace {
  readonly axis: readonly AxisColumn[];
  /** Number of the axis' first column. */
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** References of the first row (`$F7`): where the bar begins; a number, or a text where it cannot be placed. */
  readonly from: string;
  /** Where the bar ends; blank = the end is not known, a text = it cannot be placed. */
  readonly to: string;
  /** Condition under which the row is an initiative as a whole, drawn darker than its actions. */
  readonly whole?: string;
}

/**
 * Conditional formats that draw a bar from two cells of the row: one dark for known ends, one light and one column long for an
 * unknown end. No formula stands in the bar's cells. A conditional format may not look into another sheet, and a column's own
 * place is written into its rule, so that the bars also hold when columns are inserted.
 */
export function barRules({ axis, firstColumn, firstRow, lastRow, from, to, whole }: BarPlace): ConditionalRule[] {
  return axis.flatMap((column, index): ConditionalRule[] => {
    const ranges = [rangeOf(firstRow, firstColumn + index, lastRow - firstRow + 1)];
    const starts = `ISNUMBER(${from}),${from}<${column.to}`;
    const runs = `${starts},ISNUMBER(${to}),${to}>${column.from}`;
    return [
      ...(whole === undefined
        ? []
        : [{ ranges, formula: `=AND(${whole},${runs})`, style: { fill: COLOURS.wholeBar, color: '#ffffff' } }]),
      {
        ranges,
        formula: `=AND(${runs})`,
        style: { fill: COLOURS.bar, color: '#ffffff' },
      },
      {
        ranges,
        formula: `=AND(${starts},${to}="",${from}>=${column.from})`,
        style: { fill: COLOURS.openBar, color: COLOURS.text },
      },
    ];
  });
}
