/** Functions younger than the file format: XLSX wants them with a prefix, or Excel shows #NAME?. */
const YOUNG = new Set(
  'CONCAT IFNA IFS LET MAXIFS MINIFS SWITCH TEXTJOIN UNICHAR UNICODE XLOOKUP XMATCH XOR'.split(' '),
);
const YOUNGEST = new Set(['FILTER', 'SORT']);

/** A formula as XLSX stores it: without the leading `=`, young functions prefixed; texts in quotes are left alone. */
export function forExcel(formula: string): string {
  return formula
    .replace(/^=/, '')
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/\b([A-Z][A-Z0-9]*)(?=\()/g, (name) =>
            YOUNGEST.has(name) ? `_xlfn._xlws.${name}` : YOUNG.has(name) ? `_xlfn.${name}` : name,
          ),
    )
    .join('');
}

/** Results of formulas, for programs that read the file without calculating; the sheet's own name, row and column from 1. */
export type FormulaResult = (sheet: string, row: number, column: number) => string | number | boolean | null;
