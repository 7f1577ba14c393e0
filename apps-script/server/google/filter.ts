import type { RangeRef } from '../../../shared/workbook/write-op';
import { rangeOn } from './dress';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Filter buttons over our table. A sheet holds one filter: where a person has set another one, or taken ours away, theirs is the last
 * word. Ours is only made longer when its table has grown, with what people chose in it.
 */
export function setFilter(sheet: Sheet, range: RangeRef, fresh: boolean): void {
  if (fresh) {
    rangeOn(sheet, range).createFilter();
    return;
  }
  const present = sheet.getFilter();
  if (!present) return;
  const place = present.getRange();
  const ours =
    place.getRow() === range.row && place.getColumn() === range.column && place.getNumColumns() === range.columns;
  if (!ours || place.getNumRows() >= range.rows) return;
  const chosen = Array.from({ length: range.columns }, (_, index) => present.getColumnFilterCriteria(index + 1));
  present.remove();
  const longer = rangeOn(sheet, range).createFilter();
  chosen.forEach((criteria, index) => {
    if (criteria) longer.setColumnFilterCriteria(index + 1, criteria.copy().build());
  });
}
