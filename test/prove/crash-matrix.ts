// The whole crash matrix: import, refresh, undo and repair of the whole workbook, killed at every single service call. Takes long.
import { matrixOf, scenarios } from '../apps-script/server/run/whole-file';

let failed = 0;
for (const scenario of scenarios()) {
  const matrix = matrixOf(scenario);
  const ends = { old: 0, new: 0 };
  const start = Date.now();
  for (let k = 1; k <= matrix.calls; k++) {
    const end = matrix.killedAt(k);
    if (end === 'old' || end === 'new') ends[end]++;
    else {
      failed++;
      process.stdout.write(`✗ ${scenario.name}, call ${k} of ${matrix.calls}: ${end.slice(0, 600)}\n`);
    }
  }
  process.stdout.write(
    `${scenario.name.padEnd(8)} ${matrix.calls} calls: ${ends.old} ended in the old state, ${ends.new} in the new one, ${matrix.calls - ends.old - ends.new} in neither (${Math.round((Date.now() - start) / 1000)} s)\n`,
  );
}
process.exit(failed === 0 ? 0 : 1);
