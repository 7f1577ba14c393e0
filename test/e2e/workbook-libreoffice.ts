import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Papa from 'papaparse';

const run = promisify(execFile);
/** CSV, comma, quoted where needed, UTF-8, values as calculated and not as formatted, every sheet to a file of its own. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** What LibreOffice calculates from a workbook: rows of texts by sheet name. */
export async function calculateInLibreOffice(
  xlsx: Uint8Array,
  sheets: readonly string[],
): Promise<Map<string, string[][]>> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-workbook-'));
  try {
    writeFileSync(join(folder, 'plan.xlsx'), xlsx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const office = process.env.SOFFICE_PATH ?? 'soffice';
    await run(office, [
      '--headless',
      profile,
      '--convert-to',
      EVERY_SHEET,
      '--outdir',
      folder,
      join(folder, 'plan.xlsx'),
    ]);
    return new Map(
      sheets.map((sheet) => {
        const csv = readFileSync(join(folder, `plan-${sheet}.csv`), 'utf8');
        return [sheet, Papa.parse<string[]>(csv).data];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
