import Papa from 'papaparse';

export type Delimiter = ',' | '\t' | ';';

const candidates: readonly Delimiter[] = [',', '\t', ';'];

/** Excel's own hint in the first line: `sep=;`. It is no row of the table. */
export function statedDelimiter(text: string): { delimiter: string; length: number } | null {
  const hint = /^"?sep=(.)"?[ \t]*(?:\r\n|\r|\n|$)/i.exec(text);
  const delimiter = hint?.[1];
  return hint && delimiter ? { delimiter, length: hint[0].length } : null;
}

/**
 * The delimiter under which the rows have the same width. Spreadsheets write every row with equally many fields, so width
 * tells more than counting characters: figures such as 1,200 in a tab-separated file give ragged rows under the comma.
 */
export function detectDelimiter(text: string, extension: string): Delimiter {
  const sample = text.slice(0, 100_000);
  const scored = candidates.map((delimiter) => ({ delimiter, ...shape(sample, delimiter) }));
  const hinted: Delimiter | null = extension === 'tsv' || extension === 'tab' ? '\t' : null;
  scored.sort(
    (one, other) =>
      other.agreement - one.agreement ||
      other.separators - one.separators ||
      Number(other.delimiter === hinted) - Number(one.delimiter === hinted),
  );
  const best = scored[0];
  if (!best || best.separators === 0) return hinted ?? ',';
  return best.delimiter;
}

/** Share of the rows that have the commonest width above one field, in tenths, and the number of delimiters seen. */
function shape(sample: string, delimiter: Delimiter): { agreement: number; separators: number } {
  const { data } = Papa.parse<string[]>(sample, { delimiter, preview: 200 });
  const widths = new Map<number, number>();
  let separators = 0;
  for (const row of data) {
    widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    separators += row.length - 1;
  }
  let commonest = 0;
  for (const [width, rows] of widths) if (width > 1) commonest = Math.max(commonest, rows);
  return { agreement: Math.round((commonest / Math.max(1, data.length)) * 10), separators };
}
