import type { FiscalYear } from '../../calendar/fiscal-year';
import type { Half } from '../../calendar/half-year';
import type { ColumnRole } from '../heading/role';
import type { Region } from '../region';
import type { HeaderRows } from './header';
import type { HeadingPath } from './heading-path';
import type { TableSurroundings } from './table-surroundings';

/** One column of a list, understood. */
export interface Column {
  readonly index: number;
  readonly role: ColumnRole;
  /** Heading as shown, groups joined by ›. */
  readonly label: string;
  /** Folded heading without its year: the key of a reading profile. */
  readonly key: string;
  readonly at: { readonly row: number; readonly column: number } | null;
  /** Year of the column's figures; null where the row or the plan's end must tell. */
  readonly year: FiscalYear | null;
  readonly half: Half | null;
  /** The years of a phase: フェーズ１（2022-2023年度）. */
  readonly range: HeadingPath['range'];
  /** Index of the column in which each row says the year of this figure (目標年度, 時点); null = the column's own year holds. */
  readonly datedBy: number | null;
  /** True for such a column of years itself. */
  readonly isDate: boolean;
  readonly final: boolean;
  /** Index into `ListTable.levels` for level and levelNumber columns; −1 = the leaf. */
  readonly level: number;
  /** True for a column left of the indicator's name: its texts speak of the owner. */
  readonly beforeIndicator: boolean;
  /** Which of the indicators beside each other in a row the column speaks of, from 0. */
  readonly slot: number;
  /** Yen per unit of a cost column, and whether the money was spent. */
  readonly yen: number;
  readonly spent: boolean;
}

/** A list whose columns are understood. */
export interface ListTable {
  readonly region: Region;
  readonly header: HeaderRows;
  readonly columns: readonly Column[];
  /** The column that says of what part of the indicator above each row speaks (単年度 | 累計); null in most tables. */
  readonly part: Column | null;
  /** Level names above the leaf, from the top. */
  readonly levels: readonly string[];
  /** Level name of the leaf; null where the rows are indicators of nodes or of the plan. */
  readonly leaf: string | null;
  /** The rows' year stands in a column. */
  readonly long: boolean;
  /** 目標 and 実績 stand below each other. */
  readonly stacked: boolean;
  /** The years of 目標値（H27～H31）; null where no goal is headed by a run of years. */
  readonly period: TableSurroundings['period'];
  /** Guesses a person should look at, in Japanese. */
  readonly guesses: readonly string[];
}

/** The only column of a role, if there is one; of one indicator's columns where a row has several. */
export function columnOf(table: ListTable, role: ColumnRole, slot = 0): Column | undefined {
  return table.columns.find((column) => column.role === role && column.slot === slot);
}
