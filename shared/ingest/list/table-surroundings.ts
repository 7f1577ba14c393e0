import type { FiscalYear } from '../../calendar/fiscal-year';

/** What the title above a table tells about its columns. */
export interface TableSurroundings {
  readonly title: string;
  readonly period: { readonly from: FiscalYear; readonly to: FiscalYear } | null;
  /** The one year the table is about (令和5年度進捗管理表, a sheet named R5). */
  readonly year: FiscalYear | null;
  /** 単位：千円 beside the title. */
  readonly yen: number | null;
}
