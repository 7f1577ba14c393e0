import Papa, { type ParseError } from 'papaparse';
import type { Grid, GridCell } from '../ingest/grid';
import type { Locale } from '../messages/define';
import { say } from '../messages/define';
import { exchangeNotes } from '../messages/exchange';
import { decodeText, type Encoding } from './decode-text';
import { detectDelimiter, statedDelimiter } from './delimiter';
import { extensionOf, sheetNameOf } from './file-name';
import { CellBudget } from './grid-limits';
import { limits, megabyte } from './limits';
import { accept, type Result, refuse } from './result';

export interface ReadOptions {
  /** File name as people know it; the sheet takes its name from it. */
  readonly name: string;
  readonly locale?: Locale;
}

export interface DelimitedFile {
  readonly grid: Grid;
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** Remarks for people: 外字, quotes used wrongly. */
  readonly notes: readonly string[];
}

/**
 * CSV, TSV or semicolon-separated text as a grid. Rows and columns keep their places: blank rows count, ragged rows stay ragged.
 * Every cell is text; nothing is turned into a number, a date or a formula.
 */
export function readDelimited(bytes: Uint8Array, { name, locale = 'ja' }: ReadOptions): Result<DelimitedFile> {
  if (bytes.length > limits.bytes) {
    const sizes = { megabytes: Math.round(bytes.length / megabyte), limit: limits.bytes / megabyte };
    return refuse('too-large', { name, ...sizes }, locale);
  }
  const decoded = decodeText(bytes, name);
  if (!decoded.ok) return decoded;
  const { text, encoding, privateUseLine } = decoded.value;

  const stated = statedDelimiter(text);
  // One kind of line end before parsing: files stitched together from several machines have all three.
  const body = (stated ? text.slice(stated.length) : text).replace(/\r\n?/g, '\n');
  const delimiter = stated?.delimiter ?? detectDelimiter(body, extensionOf(name));
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n' });
  const firstLine = stated ? 2 : 1;
  const unclosed = errors.find((error) => error.code === 'MissingQuotes');
  if (unclosed) return refuse('unclosed-quote', { name, line: lineOf(body, unclosed) + firstLine - 1 }, locale);

  const built = gridOf(data, name);
  if (!built.ok) return built;
  const notes: string[] = [];
  if (privateUseLine !== null) notes.push(say(exchangeNotes.privateUse, locale, { name, line: privateUseLine }));
  const malformed = errors.find((error) => error.type === 'Quotes');
  if (malformed) {
    notes.push(say(exchangeNotes.malformedQuote, locale, { name, line: lineOf(body, malformed) + firstLine - 1 }));
  }
  return accept({ grid: built.value, encoding, delimiter, notes });
}

function gridOf(data: readonly (readonly string[])[], name: string): Result<Grid> {
  const sheet = sheetNameOf(name);
  const budget = new CellBudget(name);
  const rows: ((GridCell | undefined)[] | undefined)[] = new Array(data.length);
  let rowCount = 0;
  let columnCount = 0;
  for (let row = 0; row < data.length; row++) {
    const fields = data[row] ?? [];
    let cells: (GridCell | undefined)[] | undefined;
    for (let column = 0; column < fields.length; column++) {
      const field = fields[column] ?? '';
      if (field === '' || field.trim() === '') continue;
      const tooMuch = budget.take(sheet, row, column, field);
      if (tooMuch) return { ok: false, error: tooMuch };
      cells ??= [];
      cells[column] = { text: field };
      columnCount = Math.max(columnCount, column + 1);
      rowCount = row + 1;
    }
    rows[row] = cells;
  }
  if (columnCount === 0) return refuse('no-cells', { name });
  rows.length = rowCount;
  const nothing = new Set<number>();
  return accept({
    sheet,
    rowCount,
    columnCount,
    rows,
    merges: [],
    hiddenRows: nothing,
    hiddenColumns: nothing,
    hidden: false,
  });
}

/** Line (from 1) of a quote that papaparse complains about. */
function lineOf(text: string, error: ParseError): number {
  const end = error.index ?? 0;
  let line = 1;
  for (let at = 0; at < end && at < text.length; at++) if (text[at] === '\n') line++;
  return line;
}
