import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFileBytes } from '../../shared/exchange/read-file';
import type { Grid } from '../../shared/ingest/grid';
import { books } from '../fixtures/books/books';
import { cardSheet, splitSheets, strangers, yearlySheets } from '../fixtures/sheets/strangers';
import { fuzzReading } from '../support/fuzz-reading';
import { gridOfCsv } from '../support/grid-of';
import { largeSheetCsv } from '../support/large-sheet';
import { officeBook } from '../support/office-book';

/**
 * The long run of the law that no cell is lost and nothing throws: COUNT accidents to real and invented sheets. SEED makes it
 * repeatable; a failure prints the command that repeats it alone.
 */
const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 20_261_120);
const EVERY = 5_000;
const LARGEST = 20_000;

const sheets = [...invented(), ...(await workbooks()), ...(await realSheets())];
console.log(`${sheets.length} sheets, ${count} mutations from seed ${seed}`);
const started = performance.now();
const failures: string[] = [];
for (let done = 0; done < count && failures.length === 0; ) {
  const run = fuzzReading(sheets, Math.min(EVERY, count - done), seed + done);
  done += run.runs;
  failures.push(...run.failures);
  const seconds = (performance.now() - started) / 1000;
  console.log(`${done} of ${count}, ${seconds.toFixed(0)} s, ${(done / seconds).toFixed(0)} a second`);
}
for (const failure of failures) {
  console.error(failure);
  const own = /^seed (\d+)/.exec(failure)?.[1];
  console.error(`  repeat: npm run fuzz -- 1 ${own ?? seed}`);
}
process.exitCode = failures.length === 0 ? 0 : 1;

function invented(): Grid[] {
  const large = gridOfCsv(largeSheetCsv(30), 'large');
  return [...Object.values(strangers).map((make) => make()), ...yearlySheets(), ...splitSheets(), cardSheet(), large];
}

async function workbooks(): Promise<Grid[]> {
  const grids: Grid[] = [];
  for (const [name, book] of Object.entries(books)) {
    const read = await readFileBytes(`${name}.xlsx`, await officeBook(book));
    if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.error)}`);
    grids.push(...read.value.grids);
  }
  return grids;
}

/** Sheets of real cities, where they are at hand beside the repository. */
async function realSheets(): Promise<Grid[]> {
  const root = '../shared/data';
  if (!existsSync(root)) {
    console.log('../shared/data is not here: invented sheets only');
    return [];
  }
  const grids: Grid[] = [];
  for (const entry of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:csv|tsv)$/.test(entry)) continue;
    const read = await readFileBytes(entry, new Uint8Array(readFileSync(join(root, entry))));
    if (!read.ok) continue;
    grids.push(...read.value.grids.filter(({ rowCount, columnCount }) => rowCount * columnCount <= LARGEST));
  }
  return grids;
}
