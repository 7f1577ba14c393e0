// The whole crash matrix: import, refresh, undo and repair of the whole workbook, killed at every single service call. Takes long.
// Arguments: the name of one run, and every how many calls to kill.
import { matrixOf, scenarios } from '../apps-script/server/run/whole-file';

const [only, every = '1'] = process.argv.slice(2);
let failed = 0;
for (const scenario of scenarios().filter(({ name }) => only === undefined || name === only)) {
  const matrix = matrixOf(scenario);
  const ends = { old: 0, new: 0 };
  const start = Date.now();
  const failedBefore = failed;
  for (let k = 1; k <= matrix.calls; k += Number(every)) {
    const end = matrix.killedAt(k);
    if (end === 'old' || end === 'new') ends[end]++;
    else {
      failed++;
      process.stdout.write(`✗ ${scenario.name}, call ${k} of ${matrix.calls}: ${end.slice(0, 600)}\n`);
    }
  }
  process.stdout.write(
    `${scenario.name.padEnd(8)} ${matrix.calls} calls: ${ends.old} ended in the old state, ${ends.new} in the new one, ${failed - failedBefore} in neither (${Math.round((Date.now() - start) / 1000)} s)\n`,
  );
}
process.exit(failed === 0 ? 0 : 1);
