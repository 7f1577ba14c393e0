import type { FiscalYear } from '../calendar/fiscal-year';
import type { Draft } from './draft';
import type { Grid } from './grid';
import type { HeadingReader } from './heading/reader';
import type { CellLedger } from './ledger';
import type { CarriedBands } from './list/bands';
import type { ColumnReading, ReadingNote } from './notes';
import type { Region } from './region';
import type { SheetView } from './sheet-view';

/** What a layout's reader may ask and tell beside the cells. */
export interface ReadingContext {
  readonly headings: HeadingReader;
  /** The year a sheet's name tells (R5, 令和5年度実績). */
  readonly sheetYear: FiscalYear | null;
  /** Bands that the tables further up in the sheet left open. */
  readonly carried: CarriedBands;
  /** Title lines that stand outside the region, as one text. */
  readonly title?: string;
  note(note: ReadingNote): void;
  column(column: ColumnReading): void;
}

/**
 * Reads one region. Every cell of the region that goes into the draft is marked read in the ledger, every heading, title,
 * separator and note is marked decoration; what is left unmarked is unread. Never throws.
 */
export type LayoutReader = (grid: Grid, region: Region, ledger: CellLedger, context: ReadingContext) => Draft;

/** A way in which offices lay out a plan on a sheet. */
export interface Layout {
  readonly name: 'list' | 'card';
  /** How sure the region is laid out so: 0 = no, 1 = beyond doubt. The layout with the highest number reads the region. */
  recognise(sheet: SheetView, region: Region, headings: HeadingReader): number;
  /** Null where the layout is known by sight and cannot be read: its cells are reported. */
  readonly read: LayoutReader | null;
}
