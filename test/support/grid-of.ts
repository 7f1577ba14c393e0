import Papa from 'papaparse';
import type { Grid, GridCell, Merge } from '../../shared/ingest/grid';

export interface GridParts {
  readonly sheet?: string;
  /** `A1:B2`, or a Merge. */
  readonly merges?: readonly (string | Merge)[];
  /** Background by `row,column` counted from 0. */
  readonly fills?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
}

type Value = string | number | { readonly date: string; readonly text?: string } | null | undefined;

/** A sheet from a table of texts; numbers become cells that hold a number, {date} cells that hold a date. */
export function gridOf(rows: readonly (readonly Value[])[], parts: GridParts = {}): Grid {
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    sheet: parts.sheet ?? 'Sheet1',
    rowCount: rows.length,
    columnCount,
    rows: rows.map((row, at) => row.map((value, column) => cellOf(value, parts.fills?.[`${at},${column}`]))),
    merges: (parts.merges ?? []).map((merge) => (typeof merge === 'string' ? mergeOf(merge) : merge)),
    hiddenRows: new Set(parts.hiddenRows ?? []),
    hiddenColumns: new Set(parts.hiddenColumns ?? []),
    hidden: parts.hidden ?? false,
  };
}

/** A sheet from the text of a CSV file. */
export function gridOfCsv(text: string, sheet = 'Sheet1'): Grid {
  return gridOf(Papa.parse<string[]>(text.replace(/^\ufeff/, '')).data, { sheet });
}

function cellOf(value: Value, fill: string | undefined): GridCell | undefined {
  const background = fill === undefined ? {} : { fill };
  if (value === null || value === undefined || value === '') return fill === undefined ? undefined : { text: '', fill };
  if (typeof value === 'number') return { text: String(value), number: value, ...background };
  if (typeof value === 'string') return { text: value, ...background };
  return { text: value.text ?? value.date.replaceAll('-', '/'), date: value.date, ...background };
}

function mergeOf(range: string): Merge {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
  if (match === null) throw new Error(`not a range: ${range}`);
  const column = (letters = '') => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { top: Number(match[2]) - 1, left: column(match[1]), bottom: Number(match[4]) - 1, right: column(match[3]) };
}
