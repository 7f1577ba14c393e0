import type { Workbook, Worksheet } from 'exceljs';

/** Longest list that fits into a validation itself. */
const LONGEST = 255;
const SHEET = '_選択肢';

/**
 * Formula of a dropdown's values. Short lists stand in the validation; lists that are too long, or whose values hold a
 * comma or a quotation mark, go to a hidden sheet. Equal lists are written once.
 */
export function choiceLists(book: Workbook): (values: readonly string[]) => string {
  const known = new Map<string, string>();
  let sheet: Worksheet | undefined;
  return (values) => {
    const inline = values.join(',');
    if (inline.length <= LONGEST && values.every((value) => !/[",\n]/.test(value))) return `"${inline}"`;
    const key = JSON.stringify(values);
    const present = known.get(key);
    if (present) return present;
    sheet ??= book.addWorksheet(SHEET, { state: 'veryHidden' });
    const column = sheet.getColumn(known.size + 1);
    column.values = [...values];
    const formula = `'${SHEET}'!$${column.letter}$1:$${column.letter}$${Math.max(1, values.length)}`;
    known.set(key, formula);
    return formula;
  };
}
