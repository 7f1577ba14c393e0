import type { PresentCell } from '../door';
import type { Look } from './read-grid';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Values = PresentCell['value'][][];

/** What was read once is known until something changes: several parts of a run look at one sheet. */
export function remembered(sheet: Sheet, age: () => number): Look {
  let at = age();
  let read: { readonly range: Range; readonly values: Values } | null = null;
  let formulas: string[][] | null = null;
  const fresh = () => {
    if (at !== age() || !read) {
      at = age();
      formulas = null;
      read = everything(sheet);
    }
    return read;
  };
  return {
    range: () => fresh().range,
    values: () => fresh().values,
    formulas() {
      const { range } = fresh();
      formulas ??= range.getFormulas();
      return formulas;
    },
  };
}

/** One call where anything stands in the sheet. Google refuses an empty one, and whatever else it refuses is asked the longer way. */
function everything(sheet: Sheet): { readonly range: Range; readonly values: Values } {
  try {
    const values = sheet.getSheetValues(1, 1, -1, -1) as Values;
    return { values, range: sheet.getRange(1, 1, values.length, values[0]?.length ?? 1) };
  } catch {
    const range = sheet.getDataRange();
    return { values: range.getValues() as Values, range };
  }
}
