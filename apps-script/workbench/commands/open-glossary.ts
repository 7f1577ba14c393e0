import { basename } from 'node:path';
import { decodeText } from '../../../shared/exchange/decode-text';
import type { Result } from '../../../shared/exchange/result';
import { readSkos } from '../../../shared/exchange/skos';
import { readTbx } from '../../../shared/exchange/tbx';
import type { GlossaryEntry } from '../../../shared/glossary/entry';
import { checkGlossary } from '../../../shared/glossary/problems';
import { type GlossaryReading, readGlossaryCsv } from '../../../shared/glossary/read-csv';
import { SHEETS } from '../../../shared/workbook/sheet-names';
import { refusedFile } from './failure';
import { bytesOf, openFiles } from './open-files';

/** A glossary in any of the forms it is exchanged in: a table (CSV, TSV, XLSX), SKOS in Turtle, TBX. Throws a Failure with a sentence. */
export async function openGlossary(path: string): Promise<GlossaryReading> {
  if (/\.(?:ttl|nt|n3)$/i.test(path)) return ofEntries(readSkos(await textOf(path), basename(path)));
  if (/\.(?:tbx|xml)$/i.test(path)) return ofEntries(readTbx(await textOf(path), basename(path)));
  return ofTables(await tablesOf(path));
}

/** Cells of a table file as texts, by sheet. */
export async function tablesOf(path: string): Promise<{ sheet: string; rows: string[][] }[]> {
  const { grids } = await openFiles([path]);
  return grids.map(({ sheet, rows }) => ({
    sheet,
    rows: Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell?.text ?? '')),
  }));
}

/** The sheet 用語集 of a plan workbook, else the first sheet that has the headings of a glossary, else what the first sheet lacks. */
function ofTables(tables: readonly { sheet: string; rows: string[][] }[]): GlossaryReading {
  const readings = tables.map(({ sheet, rows }) => ({ sheet, reading: readGlossaryCsv(rows) }));
  const found =
    readings.find(({ sheet }) => sheet === SHEETS.glossary) ??
    readings.find(({ reading }) => reading.entries.length > 0) ??
    readings[0];
  return found?.reading ?? readGlossaryCsv([]);
}

async function textOf(path: string): Promise<string> {
  const decoded = decodeText(await bytesOf(path), basename(path));
  if (!decoded.ok) throw refusedFile(decoded.error);
  return decoded.value.text;
}

function ofEntries(read: Result<GlossaryEntry[]>): GlossaryReading {
  if (!read.ok) throw refusedFile(read.error);
  return { entries: read.value, rows: [], waiting: [], problems: checkGlossary(read.value) };
}
