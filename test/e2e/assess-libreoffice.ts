import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import type { Cell } from '../../shared/assess/expression';
import type { SheetCell } from '../shared/assess/ironcalc';

const run = promisify(execFile);
/** UTF-8, numbers in full, every sheet to a file of its own. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

export type SheetRows = readonly (readonly SheetCell[])[];

/** The values LibreOffice Calc shows, sheet by sheet, calculated afresh: the file carries formulas without results. */
export async function calculateInLibreOffice(sheets: readonly SheetRows[]): Promise<readonly (readonly Cell[][])[]> {
  const folder = await mkdtemp(join(tmpdir(), 'michishirube-calc-'));
  try {
    const workbook = new ExcelJS.Workbook();
    sheets.forEach((rows, index) => {
      const sheet = workbook.addWorksheet(`s${index}`);
      for (const row of rows)
        sheet.addRow(
          row.map((cell) => (typeof cell === 'object' && cell !== null ? { formula: cell.formula.slice(1) } : cell)),
        );
    });
    const file = join(folder, 'proof.xlsx');
    await workbook.xlsx.writeFile(file);
    await convert(file, folder);
    return await Promise.all(
      sheets.map(async (rows, index) => {
        const csv = await readFile(join(folder, `proof-s${index}.csv`), 'utf8');
        const parsed = Papa.parse<string[]>(csv).data;
        return rows.map((row, line) => row.map((_, column) => cellOfText(parsed[line]?.[column] ?? '')));
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function convert(file: string, folder: string): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  try {
    await run(process.env.SOFFICE_PATH ?? 'soffice', [
      '--headless',
      profile,
      '--convert-to',
      CSV,
      '--outdir',
      folder,
      file,
    ]);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new Error(
        'LibreOffice Calc (soffice) が見つかりません。Debian/Ubuntu では `apt-get install --no-install-recommends libreoffice-calc` で入れてください。',
        { cause },
      );
    throw cause;
  }
}

const NUMBER = /^-?\d+(\.\d+)?(E[+-]\d+)?$/;
const cellOfText = (text: string): Cell => (text === '' ? null : NUMBER.test(text) ? Number(text) : text);
