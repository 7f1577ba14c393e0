// The whole crash matrix: import, refresh, undo and repair of the whole workbook, killed at every single service call. Takes long.
// Arguments: the name of one run, and every how many calls to kill.
import { matrixOf, scenarios } from '../apps-script/server/run/whole-file';

const [only, every = '1'] = process.argv.slice(2);
let failed = 0;
for (const scenario of scenarios().filter(({ name }) => only === undefined || name === only)) {
  const matrix = matrixOf(scenario, (k) => k % Number(every) === 0);
  const ends = { old: 0, new: 0 };
  const failedBefore = failed;
  for (const moment of matrix.moments) {
    const end = matrix.recovered(moment);
    if (end === 'old' || end === 'new') ends[end]++;
    else {
      failed++;
      process.stdout.write(`✗ ${scenario.name}, call ${moment.k} of ${matrix.calls}: ${end.slice(0, 600)}\n`);
    }
  }
  process.stdout.write(
    `${scenario.name.padEnd(14)} ${matrix.calls} calls, ${matrix.moments.length} states of the file between them: ${ends.old} ended in the old state, ${ends.new} in the new one, ${failed - failedBefore} in neither (${Math.round(process.cpuUsage().user / 1e6)} s CPU so far)\n`,
  );
}
process.exit(failed === 0 ? 0 : 1);
