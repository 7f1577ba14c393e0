import { readPlan } from '../../shared/ingest/read-plan';
import { gridOf } from '../support/grid-of';
import { largeCardSheet, largeCardSheets } from '../support/large-cards';

/** Reading card workbooks: CPU and wall milliseconds, first run (cold) and the median of five more. */
console.log('個票200枚の読み取り（ミリ秒）');
for (const [how, sheets] of [
  ['one sheet each', largeCardSheets(200)],
  ['on one sheet', [largeCardSheet(200)]],
] as const) {
  const grids = sheets.map((rows, at) => gridOf(rows, { sheet: `${at + 1}` }));
  const runs = Array.from({ length: 6 }, () => {
    const cpu = process.cpuUsage();
    const begin = performance.now();
    const { plan } = readPlan(grids);
    if (plan.initiatives.length !== 200) throw new Error(`read ${plan.initiatives.length} of 200 cards`);
    const { user, system } = process.cpuUsage(cpu);
    return { cpu: (user + system) / 1000, wall: performance.now() - begin };
  });
  const [cold, ...warm] = runs;
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!.toFixed(0);
  console.log(
    `${how}: cold ${cold!.cpu.toFixed(0)} CPU, ${cold!.wall.toFixed(0)} wall; ` +
      `warm ${median(warm.map((run) => run.cpu))} CPU, ${median(warm.map((run) => run.wall))} wall`,
  );
}
