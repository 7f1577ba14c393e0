import { rangeAddress } from '../../../shared/workbook/address';
import type { RangeRef } from '../../../shared/workbook/range-ref';
import type { DoorSheet, Link, NextCell } from '../door';
import { cellForSetValues } from './cell-text';
import { newCharts, setCharts } from './charts';
import { dress, dropDowns, rangeOn, setRules } from './dress';
import { dayOf, isDate, readGrid } from './read-grid';
import { remembered } from './remembered';
import { restore } from './restore';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a sheet needs of its file. */
export interface FileOfSheet {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly timeZone: () => string;
  /** Told of a sheet that the script made. */
  readonly added: (sheet: DoorSheet) => void;
  /** Told of everything that may change what a cell holds or shows. */
  readonly changed: () => void;
  /** Grows with every change: what was read at another age is read anew. */
  readonly age: () => number;
  /** How many sheets the file has. */
  readonly count: () => number;
  /** The door's one sheet for Google's. */
  readonly open: (sheet: Sheet, name: string | null) => DoorSheet;
}

const services = new WeakMap<DoorSheet, Sheet>();

/** Google's sheet behind one of the door's. */
export function googleSheet(sheet: DoorSheet): Sheet {
  const found = services.get(sheet);
  if (!found) throw new Error('Not a sheet of this door');
  return found;
}

/** One of Google's sheets, in the server's words. */
export function openSheet(sheet: Sheet, file: FileOfSheet, name: string | null = null): DoorSheet {
  let known = name;
  const look = remembered(sheet, file.age);
  const opened: DoorSheet = {
    id: sheet.getSheetId(),
    name() {
      known ??= sheet.getName();
      return known;
    },
    named: () => known !== null,
    hidden: () => sheet.isSheetHidden(),
    rename(name) {
      file.changed();
      sheet.setName(name);
      known = name;
    },
    isNamed(name) {
      known = name;
    },
    hide: () => void sheet.hideSheet(),
    show: () => void sheet.showSheet(),
    copyHidden(name) {
      const copied = file.spreadsheet.insertSheet(name, file.count(), { template: sheet });
      const copy = file.open(copied, name);
      file.added(copy);
      copied.hideSheet();
      return copy;
    },
    size: () => ({ rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() }),
    ensureSize(rows, columns) {
      const present = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
      if (present.rows < rows) sheet.insertRowsAfter(present.rows, rows - present.rows);
      if (present.columns < columns) sheet.insertColumnsAfter(present.columns, columns - present.columns);
    },
    insertRowsAfter(row, count) {
      file.changed();
      sheet.insertRowsAfter(row, count);
    },
    insertColumnsAfter(column, count) {
      file.changed();
      sheet.insertColumnsAfter(column, count);
    },
    insertColumns(column, count) {
      file.changed();
      if (column > 1) sheet.insertColumnsAfter(column - 1, count);
      else sheet.insertColumnsBefore(1, count);
    },
    readGrid: (askHidden) =>
      readGrid(look, opened.name(), file.timeZone, askHidden ? (column) => sheet.isColumnHiddenByUser(column) : null),
    readCells() {
      const values = look.values();
      const formulas = look.formulas();
      return values.map((line, row) =>
        line.map((value, column) => ({ value, formula: formulas[row]?.[column] ?? '' })),
      );
    },
    readValues: () =>
      look.values().map((line) => line.map((value) => (isDate(value) ? dayOf(value, file.timeZone) : value))),
    readFormulas: () => look.formulas(),
    readNotes: (range) => rangeOn(sheet, range).getNotes(),
    readDropDowns: (range) =>
      rangeOn(sheet, range)
        .getDataValidations()
        .map((line) => line.map((rule) => rule !== null)),

    writeCells(row, column, cells) {
      file.changed();
      writeCells(sheet, row, column, cells);
    },
    writeLinks(row, column, links) {
      file.changed();
      writeLinks(sheet, row, column, links);
    },
    writeNotes(row, column, notes) {
      sheet.getRange(row, column, notes.length, notes[0]?.length ?? 1).setNotes(notes.map((line) => [...line]));
    },
    dress: (look) => dress(sheet, look),
    border(range, kind) {
      const all = kind === 'thin' ? true : null;
      rangeOn(sheet, range).setBorder(all, all, true, all, all, all, '#d0d5dc', SpreadsheetApp.BorderStyle.SOLID);
    },
    noBorders: (range) => void rangeOn(sheet, range).setBorder(false, false, false, false, false, false),
    borders(ranges, kind) {
      const all = kind === 'thin' ? true : null;
      sheet
        .getRangeList(ranges.map(rangeAddress))
        .setBorder(all, all, true, all, all, all, '#d0d5dc', SpreadsheetApp.BorderStyle.SOLID);
    },
    pasteAtTop(from, block) {
      file.changed();
      rangeOn(googleSheet(from), block).copyTo(
        sheet.getRange(1, 1, block.rows, block.columns),
        SpreadsheetApp.CopyPasteType.PASTE_NORMAL,
        false,
      );
    },
    pasteLook(from, block, row, column) {
      rangeOn(googleSheet(from), block).copyTo(
        sheet.getRange(row, column, block.rows, block.columns),
        SpreadsheetApp.CopyPasteType.PASTE_FORMAT,
        false,
      );
    },
    widthOf: (column) => sheet.getColumnWidth(column),
    columnWidth: (first, count, width) => void sheet.setColumnWidths(first, count, width),
    frozenRows: (rows) => sheet.setFrozenRows(rows),
    frozenColumns: (columns) => sheet.setFrozenColumns(columns),
    columnWidths(widths) {
      for (const { start, length, width } of widthRuns(widths)) sheet.setColumnWidths(start, length, width);
    },
    freeze(rows, columns, fresh) {
      if (rows > 0 || !fresh) sheet.setFrozenRows(rows);
      if (columns > 0 || !fresh) sheet.setFrozenColumns(columns);
    },
    tabColor: (color) => void sheet.setTabColor(color),
    dropDowns: (block, at) => dropDowns(sheet, block, at),
    rules: (rules, mine, fresh) => setRules(sheet, rules, mine, fresh),
    merges(block, merges) {
      file.changed();
      if (block) rangeOn(sheet, block).breakApart();
      for (const merge of merges) rangeOn(sheet, merge).merge();
    },
    protections: () =>
      sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((protection) => ({
        range: refOf(protection.getRange()),
        description: protection.getDescription(),
        warns: protection.isWarningOnly(),
        remove: () => protection.remove(),
      })),
    protect({ range, description }) {
      rangeOn(sheet, range).protect().setDescription(description).setWarningOnly(true);
    },
    group(fromRow, toRow) {
      sheet.getRange(fromRow, 1, toRow - fromRow + 1, 1).shiftRowGroupDepth(1);
    },
    newCharts: (charts) => newCharts(sheet, charts),
    charts: (charts, keep) => setCharts(sheet, charts, keep),
    filter: (range) => void rangeOn(sheet, range).createFilter(),
    filtered() {
      const filter = sheet.getFilter();
      return filter ? refOf(filter.getRange()) : null;
    },
    restoreFrom(backup, inserted, touched) {
      file.changed();
      restore(sheet, googleSheet(backup), inserted, touched);
    },
    activate(place) {
      sheet.activate();
      sheet.getRange(place).activate();
    },
  };
  services.set(opened, sheet);
  return opened;
}

function writeCells(sheet: Sheet, row: number, column: number, cells: readonly (readonly NextCell[])[]): void {
  const width = cells[0]?.length ?? 0;
  if (width === 0) return;
  sheet.getRange(row, column, cells.length, width).setValues(cells.map((line) => line.map(cellForSetValues)));
}

/** Every cell of the block becomes a text: only for blocks of links and texts. */
function writeLinks(sheet: Sheet, row: number, column: number, links: readonly (readonly (Link | null)[])[]): void {
  const rich = links.map((line) =>
    line.map((link) => {
      if (!link || link.text === '') return SpreadsheetApp.newRichTextValue().setText('').build();
      return SpreadsheetApp.newRichTextValue()
        .setText(link.text)
        .setLinkUrl(link.sheet < 0 ? null : `#gid=${link.sheet}&range=${link.cell}`)
        .build();
    }),
  );
  sheet.getRange(row, column, rich.length, rich[0]?.length ?? 1).setRichTextValues(rich);
}

function refOf(range: GoogleAppsScript.Spreadsheet.Range): RangeRef {
  return {
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}

/** The most frequent width for all, then the others: fewer calls than run after run. */
function widthRuns(widths: ReadonlyMap<number, number>): { start: number; length: number; width: number }[] {
  const columns = [...widths].sort(([a], [b]) => a - b);
  const counts = new Map<number, number>();
  for (const [, width] of columns) counts.set(width, (counts.get(width) ?? 0) + 1);
  const common = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
  const first = columns[0]?.[0];
  const last = columns[columns.length - 1]?.[0];
  if (common === undefined || first === undefined || last === undefined) return [];
  const gapless = last - first + 1 === columns.length;
  const runs = gapless ? [{ start: first, length: columns.length, width: common }] : [];
  let open: { start: number; length: number; width: number } | null = null;
  for (const [column, width] of columns) {
    if (open && open.width === width && open.start + open.length === column) open.length++;
    else if (gapless && width === common) open = null;
    else {
      open = { start: column, length: 1, width };
      runs.push(open);
    }
  }
  return runs;
}
