import type { Chart } from './chart';
import type { RangeRef } from './range-ref';

/**
 * What is to be written, as data: planned purely from the plan and the present sheets, applied by an edge
 * (Google Sheets, the stand-in, XLSX). Rows and columns count from 1, as in A1 notation.
 * Text is always text: only `formula` is ever calculated, and only our own code makes one.
 */
export type CellInput =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  /** English function names, `,` between arguments, begins with `=`. */
  | { readonly kind: 'formula'; readonly formula: string }
  /** A text that jumps to a place in the same workbook. */
  | { readonly kind: 'link'; readonly text: string; readonly sheet: string; readonly cell: string };

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  /** `#rrggbb` */
  readonly color?: string;
  /** `#rrggbb` */
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** Excel-style pattern, e.g. `#,##0`, `0"%"`, `@`. */
  readonly numberFormat?: string;
  readonly border?: 'thin' | 'bottom' | 'none';
}

export interface ConditionalRule {
  readonly ranges: readonly RangeRef[];
  /** Formula of the first range's top-left cell, begins with `=`; refers to its own sheet only. */
  readonly formula: string;
  readonly style: Pick<CellStyle, 'bold' | 'color' | 'fill'>;
}

export type WriteOp =
  /** Make sure the sheet exists with at least this size; never deletes, never shrinks. */
  | {
      readonly op: 'sheet';
      readonly sheet: string;
      readonly rows: number;
      readonly columns: number;
      readonly tabColor?: string;
    }
  | {
      readonly op: 'write';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly CellInput[])[];
    }
  | { readonly op: 'style'; readonly sheet: string; readonly range: RangeRef; readonly style: CellStyle }
  | { readonly op: 'merge'; readonly sheet: string; readonly range: RangeRef }
  /** Width in pixels by column number. */
  | { readonly op: 'columnWidths'; readonly sheet: string; readonly widths: Readonly<Record<number, number>> }
  | { readonly op: 'freeze'; readonly sheet: string; readonly rows: number; readonly columns: number }
  /** Dropdown. `strict` refuses other values, otherwise it warns. */
  | {
      readonly op: 'validation';
      readonly sheet: string;
      readonly range: RangeRef;
      readonly values: readonly string[];
      readonly strict: boolean;
      readonly help: string;
    }
  /** Our rules for the sheet; the user's own rules are kept before them. */
  | { readonly op: 'conditional'; readonly sheet: string; readonly rules: readonly ConditionalRule[] }
  | {
      readonly op: 'notes';
      readonly sheet: string;
      readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
    }
  /** Warning-only protection. */
  | { readonly op: 'protect'; readonly sheet: string; readonly range: RangeRef; readonly description: string }
  /** Collapsible rows. */
  | {
      readonly op: 'group';
      readonly sheet: string;
      readonly fromRow: number;
      readonly toRow: number;
      readonly depth: number;
    }
  /**
   * Filter buttons over a table whose first row is its heading; at most one on a sheet. A person's own filter on the sheet stays as it
   * is, and what they chose in ours stays when its table grows.
   */
  | { readonly op: 'filter'; readonly sheet: string; readonly range: RangeRef }
  /** Made, or brought up to date where a chart of this title stands; people's own charts are left alone. */
  | { readonly op: 'chart'; readonly sheet: string; readonly chart: Chart }
  /** Print setting: paper, orientation, fit to width. Kept by XLSX; Google Sheets has no API for it and ignores it. */
  | {
      readonly op: 'print';
      readonly sheet: string;
      readonly paper: 'A4' | 'A3';
      readonly landscape: boolean;
      readonly repeatRows: number;
      /** Last column that is printed; absent = all that hold anything. */
      readonly lastColumn?: number;
    };

export type WriteOpOf<Op extends WriteOp['op']> = Extract<WriteOp, { op: Op }>;
