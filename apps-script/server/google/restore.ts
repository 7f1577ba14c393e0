import type { FormPart, Inserted } from '../door';
import { restoreCharts } from './charts';
import { rangeOn } from './dress';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Makes `sheet` what it was when `backup` was copied from it, in place, so that references and charts that point to it stay.
 * May be done again after an interruption at any call. What people changed of parts that were not `touched` stays.
 */
export function restore(sheet: Sheet, backup: Sheet, inserted: Inserted, touched: readonly FormPart[] | null): void {
  const rows = backup.getMaxRows();
  const columns = backup.getMaxColumns();
  restoreRows(sheet, rows, inserted);
  restoreColumns(sheet, columns, inserted);
  const whole = { row: 1, column: 1, rows, columns };
  const target = rangeOn(sheet, whole);
  const source = rangeOn(backup, whole);
  target.breakApart();
  source.copyTo(target, SpreadsheetApp.CopyPasteType.PASTE_NORMAL, false);
  // Widths are only ever written with new columns.
  if (!touched || inserted.columns.length > 0) {
    source.copyTo(target, SpreadsheetApp.CopyPasteType.PASTE_COLUMN_WIDTHS, false);
  }
  const parts: Readonly<Record<FormPart, () => void>> = {
    notes: () => target.setNotes(source.getNotes()),
    dropDowns: () => target.setDataValidations(source.getDataValidations()),
    rules: () => restoreRules(sheet, backup),
    freeze() {
      sheet.setFrozenRows(backup.getFrozenRows());
      sheet.setFrozenColumns(backup.getFrozenColumns());
    },
    charts: () => restoreCharts(sheet, backup),
  };
  for (const [part, bring] of Object.entries(parts)) {
    if (!touched || touched.includes(part as FormPart)) bring();
  }
}

function restoreRules(sheet: Sheet, backup: Sheet): void {
  sheet.setConditionalFormatRules(
    backup.getConditionalFormatRules().map((rule) =>
      rule
        .copy()
        .setRanges(rule.getRanges().map((range) => sheet.getRange(range.getA1Notation())))
        .build(),
    ),
  );
}

/**
 * Rows that a run inserted go where they were put, and come back there when it is the insertion that is restored; any other
 * difference is mended at the end of the sheet.
 */
function restoreRows(sheet: Sheet, wanted: number, { rows }: Inserted): void {
  const extra = sheet.getMaxRows() - wanted;
  const known = rows !== null && rows.count === Math.abs(extra) ? rows.after : null;
  if (extra < 0) sheet.insertRowsAfter(known ?? wanted + extra, -extra);
  else if (extra > 0) sheet.deleteRows((known ?? wanted) + 1, extra);
}

/** Columns were inserted one by one from left to right: as many as there are too many were done. */
function restoreColumns(sheet: Sheet, wanted: number, { columns }: Inserted): void {
  const extra = sheet.getMaxColumns() - wanted;
  if (extra > 0 && extra <= columns.length) {
    for (const column of columns.slice(0, extra).reverse()) sheet.deleteColumns(column, 1);
  } else if (extra > 0) sheet.deleteColumns(wanted + 1, extra);
  else if (extra < 0 && -extra <= columns.length) {
    for (const column of columns.slice(columns.length + extra)) sheet.insertColumnsBefore(column, 1);
  } else if (extra < 0) sheet.insertColumnsAfter(wanted + extra, -extra);
}
