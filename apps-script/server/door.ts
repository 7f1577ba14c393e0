import type { Grid } from '../../shared/ingest/grid';
import type { Chart } from '../../shared/workbook/chart';
import type { RangeRef } from '../../shared/workbook/range-ref';
import type { CellInput, ConditionalRule } from '../../shared/workbook/write-op';

/**
 * The one door to Google: everything the server wants of the document, in its own words. `server/google/` opens it; no other
 * file knows a service. Each method says how many calls it costs, because calls are what a run pays for.
 */
export interface Door {
  /** E-mail of the person whose click runs this; null when Google does not tell. 2 calls. */
  actor(): string | null;
  /** Milliseconds since 1970. No call. */
  now(): number;
  /** Address of the file, for links to its rows. 1 call. */
  address(): string;
  /** Name of the file. 1 call. */
  name(): string;
  /** Takes the document lock; false when another run holds it longer than `wait` milliseconds. 2 calls. */
  lock(wait: number): boolean;
  /** Writes out what is buffered. 1 call. */
  flush(): void;
  /** Writes out what is buffered, then gives the lock back. 2 calls. */
  unlock(): void;
  /** The document's own metadata under our keys. 1 call, kept until written. */
  metadata(): Readonly<Record<string, string>>;
  /** One write: all or nothing. 1 call. */
  setMetadata(key: string, value: string): void;
  removeMetadata(key: string): void;
  /** One mail to these people. Throws Google's words where the script may not send or the day's quota is used up. 1 call. */
  sendMail(mail: { readonly to: readonly string[]; readonly subject: string; readonly body: string }): void;
  /** Small settings of the document. 2 calls, kept until written. */
  properties(): Readonly<Record<string, string>>;
  /** Replaces the keys given; a null value deletes the key. 1 call, and one for each key deleted. */
  setProperties(values: Readonly<Record<string, string | null>>): void;
  /** Every sheet; those that the run made stand last. 1 call for the whole execution. */
  sheets(): readonly DoorSheet[];
  /** 1 call; none where the names of all sheets are known. */
  sheetByName(name: string): DoorSheet | null;
  activeSheet(): DoorSheet;
  /** At the end of the tabs, hidden. 2 calls. */
  createSheet(name: string): DoorSheet;
  /** At the end of the tabs, in front of the person, of Google's size for new sheets (`freshSize`). */
  createBlank(name: string): DoorSheet;
  /** A copy of `pattern` with all its form, at a position of the tabs (from 0), in front of the person. */
  createLike(pattern: DoorSheet, name: string, position: number): DoorSheet;
  /** Brings a visible sheet to the front. */
  bringToFront(sheet: DoorSheet): void;
  deleteSheet(sheet: DoorSheet): void;
}

/** A value as it came from the sheet, to be written back unchanged. */
export interface PresentCell {
  /** '' where the cell holds none. */
  readonly formula: string;
  readonly value: string | number | boolean | Date;
}

/** What is to stand in a cell: something of ours, or what stands there now. */
export type NextCell = CellInput | { readonly kind: 'present'; readonly cell: PresentCell };

/** The look of a block, cell by cell. */
export interface BlockLook {
  /** Top-left cell. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** By row and column of the sheet. */
  readonly styleAt: (row: number, column: number) => BlockStyle;
}

export interface BlockStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontSize: number;
  readonly color: string | null;
  readonly fill: string | null;
  readonly horizontal: 'left' | 'center' | 'right' | null;
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly wrap: boolean;
  readonly numberFormat: string;
}

export interface DropDown {
  readonly values: readonly string[];
  readonly strict: boolean;
  readonly help: string;
}

export interface WarningProtection {
  readonly range: RangeRef;
  readonly description: string;
}

/** Rows and columns of a sheet that Google has just made. */
export const freshSize = { rows: 1000, columns: 26 } as const;

/** One sheet. Rows and columns from 1. Unless said otherwise a method is one call. */
export interface DoorSheet {
  /** Stays when the sheet is renamed or moved. No call. */
  readonly id: number;
  name(): string;
  /** True where the name has been asked: then it costs no call any more. */
  named(): boolean;
  hidden(): boolean;
  rename(name: string): void;
  /** Told the name from elsewhere, so that it need not be asked. No call. */
  isNamed(name: string): void;
  hide(): void;
  show(): void;
  /** A hidden copy under `name`, at the end of the tabs. Another sheet may come to the front by it. 2 calls. */
  copyHidden(name: string): DoorSheet;
  size(): { readonly rows: number; readonly columns: number };
  /** Grows to at least this size at the end; never shrinks. 2 to 4 calls. */
  ensureSize(rows: number, columns: number): void;
  insertRowsAfter(row: number, count: number): void;
  insertColumnsAfter(column: number, count: number): void;
  /** So many columns at this place; what stands there moves to the right. */
  insertColumns(column: number, count: number): void;
  /** The sheet as a reader sees it, for the reader's side of the house. 4 calls; one for each column where hidden ones are asked for. */
  readGrid(askHidden: boolean): Grid;
  /** Everything filled in. 2 calls, none where it is known since the last change. */
  readCells(): PresentCell[][];
  /** What the cells show people's formulas: values only, dates as `YYYY-MM-DD`. 1 call, or none. */
  readValues(): (string | number | boolean)[][];
  /** '' where a cell holds none. 2 calls, or none. */
  readFormulas(): string[][];
  readNotes(range: RangeRef): string[][];
  /** True where there is a dropdown. */
  readDropDowns(range: RangeRef): boolean[][];

  writeCells(row: number, column: number, cells: readonly (readonly NextCell[])[]): void;
  /** Texts that jump to a place of this file. `sheet` is a sheet's id. */
  writeLinks(row: number, column: number, links: readonly (readonly (Link | null)[])[]): void;
  writeNotes(row: number, column: number, notes: readonly (readonly string[])[]): void;
  /** 7 calls. */
  dress(look: BlockLook): void;
  border(range: RangeRef, kind: 'thin' | 'bottom'): void;
  /** Takes every line of a block away. */
  noBorders(range: RangeRef): void;
  /** The same lines on several blocks, in one call. */
  borders(ranges: readonly RangeRef[], kind: 'thin' | 'bottom'): void;
  /**
   * Pastes a block of `from` with values, formulas, looks and merges to this sheet's top-left corner. Relative references move
   * along, what has a `$` stays.
   */
  pasteAtTop(from: DoorSheet, block: RangeRef): void;
  /** Brings the looks of a block of `from`, borders among them, to a block of the same size here. */
  pasteLook(from: DoorSheet, block: RangeRef, row: number, column: number): void;
  /** Pixels. */
  widthOf(column: number): number;
  /** One width for neighbouring columns. */
  columnWidth(first: number, count: number, width: number): void;
  frozenRows(rows: number): void;
  frozenColumns(columns: number): void;
  /** One call for the width that most columns have, and one for each run of others. */
  columnWidths(widths: ReadonlyMap<number, number>): void;
  /** 2 calls; 0 columns on a `fresh` sheet need none. */
  freeze(rows: number, columns: number, fresh: boolean): void;
  tabColor(color: string): void;
  dropDowns(block: RangeRef, at: (row: number, column: number) => DropDown | null): void;
  /** Replaces our rules, `mine` tells them by their formula; the user's own stay in front. 2 calls, 1 on a `fresh` sheet. */
  rules(rules: readonly ConditionalRule[], mine: (formula: string) => boolean, fresh: boolean): void;
  /** Breaks the merges within the block (null = there are none) and makes the given ones. 1 call and one for each merge. */
  merges(block: RangeRef | null, merges: readonly RangeRef[]): void;
  /** `warns`: people may go on after the warning; false = they are locked out. 2 calls each, and 1. */
  protections(): (WarningProtection & { readonly warns: boolean; remove(): void })[];
  /** 3 calls. */
  protect(protection: WarningProtection): void;
  group(fromRow: number, toRow: number): void;
  /** Filter buttons over a table, on a sheet that has none. */
  filter(range: RangeRef): void;
  /** Where the sheet's filter stands, a person's or ours; null = none. */
  filtered(): RangeRef | null;
  /** Makes charts on a sheet that has none of ours. A call each. */
  newCharts(charts: readonly Chart[]): void;
  /**
   * Our charts of these kinds become these, in place where they stand; a person's own stay. `keep`: all of ours that may stand, where others
   * are to go; null = none of ours goes. 1 call, one for each chart that is looked at and two for each that is written.
   */
  charts(charts: readonly Chart[], keep: readonly Chart[] | null): void;
  /**
   * Brings everything that the methods above can change back to what `backup` holds, in place. `inserted`: the rows and
   * columns that the run put in, which are to go again. `touched`: what of the form the run wrote; null = it may have been all. 6 to 9 calls,
   * and 2 to 4 for each part of the form.
   */
  restoreFrom(backup: DoorSheet, inserted: Inserted, touched: readonly FormPart[] | null): void;
  /** Shows the place (A1) to the person. */
  activate(place: string): void;
}

/** What a sheet has besides what is pasted with its cells. */
export type FormPart = 'freeze' | 'dropDowns' | 'rules' | 'notes' | 'charts';

/** Rows and columns that a run inserted, in its order. */
export interface Inserted {
  readonly rows: { readonly after: number; readonly count: number } | null;
  readonly columns: readonly number[];
}

export interface Link {
  readonly text: string;
  readonly sheet: number;
  readonly cell: string;
}
