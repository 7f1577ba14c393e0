import { spawnSync } from 'node:child_process';
import { PRESETS } from '../../shared/assess/presets';
import { checkPlan } from '../../shared/check/check-plan';
import { readDelimited } from '../../shared/exchange/read-delimited';
import { writeXlsx } from '../../shared/exchange/xlsx-write';
import { readPlan } from '../../shared/ingest/read-plan';
import { buildWorkbook } from '../../shared/workbook/build';
import { applyOps, EMPTY_WORKBOOK } from '../../shared/workbook/image';
import { largeSheetCsv } from '../support/large-sheet';

/** Reading a sheet and building its workbook for growing sheets: CPU seconds by step, and peak memory, each size in a process of its own. */
const size = process.argv[2];
if (size === undefined) {
  console.log('指標の行数ごとの CPU 秒（読む・点検・組み立て・XLSX）と最大メモリー');
  console.log('   rows |   read |  check |  build | read+check+build |   xlsx | peak MB | s per 1,000 rows');
  for (const rows of [100, 1_000, 10_000]) {
    const run = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, String(rows)], {
      encoding: 'utf8',
    });
    process.stdout.write(run.stdout);
    if (run.status !== 0) {
      process.stderr.write(run.stderr);
      process.exitCode = 1;
    }
  }
} else {
  await measure(Number(size));
}

async function measure(rows: number): Promise<void> {
  const bytes = new TextEncoder().encode(largeSheetCsv(rows));
  const cpu = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  };
  const begin = cpu();
  const grid = readDelimited(bytes, { name: 'bench.csv' });
  if (!grid.ok) throw new Error(JSON.stringify(grid.error));
  const { plan, coverage } = readPlan([grid.value.grid]);
  const read = cpu();
  const findings = checkPlan(plan, coverage);
  const checked = cpu();
  const ops = buildWorkbook(plan, findings, {
    rules: PRESETS[0]!,
    evaluationYear: null,
    phases: [],
    reviews: [],
  });
  const image = applyOps(EMPTY_WORKBOOK, ops);
  const built = cpu();
  const peak = process.resourceUsage().maxRSS / 1024;
  await writeXlsx(image);
  const written = cpu();
  if (plan.initiatives.length !== rows) throw new Error(`read ${plan.initiatives.length} of ${rows} initiatives`);
  const column = (value: number, width = 6) => value.toFixed(2).padStart(width);
  console.log(
    [
      String(rows).padStart(7),
      column(read - begin),
      column(checked - read),
      column(built - checked),
      column(built - begin, 16),
      column(written - built),
      peak.toFixed(0).padStart(7),
      column(((built - begin) / rows) * 1000, 16),
    ].join(' | '),
  );
}
