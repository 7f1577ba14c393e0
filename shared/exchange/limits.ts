/**
 * What one file may hold. Above these a plan sheet is surely something else (formats dragged to the end of the sheet,
 * an export of a database, an attack), and reading on would only freeze the user's machine.
 */
export const limits = {
  /** Bytes of a file, and of the parts of a workbook once unpacked. */
  bytes: 300 * 1024 * 1024,
  /** Cells with a text. */
  filledCells: 1_000_000,
  /** Cells with a text or only a format. */
  cells: 2_000_000,
  /** UTF-16 units in one cell: what Google Sheets takes; Excel takes 32,767. */
  cellCharacters: 50_000,
  /** Files inside one workbook. */
  parts: 20_000,
} as const;

export const megabyte = 1024 * 1024;
