import { checkPlan } from '../../shared/check/check-plan';
import type { Finding } from '../../shared/check/finding';
import { readFileBytes } from '../../shared/exchange/read-file';
import type { Grid } from '../../shared/ingest/grid';
import { type PlanReading, readPlan } from '../../shared/ingest/read-plan';
import { cp932 } from './cp932';
import { type BookSheet, officeBook } from './office-book';
import { outlineOf } from './outline';

export interface ReadBook extends PlanReading {
  readonly grids: readonly Grid[];
  readonly findings: readonly Finding[];
  /** The plan, then what was not read, then remarks by their code. */
  readonly outline: readonly string[];
}

/** From the bytes of an XLSX file to the findings: the way a clerk's file goes. */
export async function readBook(name: string, sheets: readonly BookSheet[]): Promise<ReadBook> {
  return readBytes(`${name}.xlsx`, await officeBook(sheets));
}

/** The first sheet as CSV in CP932: without merges, fills and formats. */
export async function readAsCsv(name: string, grid: Grid): Promise<ReadBook> {
  const lines = Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (__, column) => quoted(grid.rows[row]?.[column]?.text ?? '')).join(','),
  );
  return readBytes(`${name}.csv`, cp932(lines.join('\r\n')));
}

async function readBytes(name: string, bytes: Uint8Array): Promise<ReadBook> {
  const file = await readFileBytes(name, bytes);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  const { grids } = file.value;
  const reading = readPlan(grids);
  const { plan, coverage, notes } = reading;
  const outline = [
    ...outlineOf(plan),
    ...coverage.unread.map(({ cell, text }) => `未読 ${cell}: ${text}`),
    ...notes.map(({ code, sheet, cell }) => `注 ${[code, sheet, cell].filter((part) => part !== null).join(' ')}`),
  ].map((line) => line.replace(/\n/g, '⏎'));
  return { ...reading, grids, findings: checkPlan(plan, coverage, { notes }), outline };
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
