import type { Grid } from '../../shared/ingest/grid';
import { type GridParts, gridOf } from './grid-of';

/**
 * A sheet drawn as text: a line a row, | between cells, ⏎ for a line break in a cell, a line of a single dot for an empty row. Further
 * sheets begin with a line `sheet: name`.
 */
export function gridsOfTable(table: string, merges: readonly string[] = []): Grid[] {
  const sheets: { name: string; rows: string[][] }[] = [{ name: 'Sheet1', rows: [] }];
  for (const line of table.split('\n')) {
    const open = sheets[sheets.length - 1]!;
    const name = /^sheet: (.+)$/.exec(line)?.[1];
    if (name !== undefined && open.rows.length === 0) open.name = name;
    else if (name !== undefined) sheets.push({ name, rows: [] });
    else if (line === '.') open.rows.push([]);
    else if (line !== '') open.rows.push(line.split('|').map((cell) => cell.trim().replaceAll('⏎', '\n')));
  }
  const parts: GridParts = { merges };
  return sheets.map(({ name, rows }) => gridOf(rows, { ...parts, sheet: name }));
}
