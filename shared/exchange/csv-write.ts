/** A figure that a spreadsheet may take as a number: optional sign, thousands, decimals, percent. */
const figure = /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?%?$/;

/** Beginnings that make a spreadsheet read a text as a formula or a command, also behind blanks and in full width. */
const dangerous = /^[\s\u3000]*[=+\-@＝＋－＠\t\r]./su;

/**
 * One field of a CSV. A text that would start a formula is guarded with an apostrophe, which spreadsheets show as plain text;
 * figures such as -1,200 stay figures.
 */
export function csvField(text: string): string {
  const guarded = dangerous.test(text) && !figure.test(text) ? `'${text}` : text;
  return /[",\r\n\t;]|^\s|\s$/.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
}

/** CSV text with a byte order mark and CRLF, as Excel in Japanese opens it without asking. */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  const lines = rows.map((row) => row.map((value) => csvField(value === null ? '' : String(value))).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
