// npm run prove [-- INDICATORS [SEED]]: the long proof that sheet and program agree, of which npm test holds the short form: evaluator,
// IronCalc and LibreOffice over random indicators of all states and rule sets, and over every plan at hand, cell by cell.
// npm run prove -- crash [RUN [EVERY]]: import, refresh, undo, redo, repair and the reports of employees, of the whole workbook, killed at every single service call. Takes tens of minutes.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';
import { ensureTools } from './lib/tools.mjs';

ensureInstalled();
const missing = ensureTools();
for (const sentence of missing) process.stdout.write(`✗ ${sentence}\n`);
if (missing.length > 0) process.exit(1);
const { runTypeScript } = await import('./lib/run-typescript.mjs');
if (process.argv[2] === 'crash') {
  const { status } = await runTypeScript('test/prove/crash-matrix.ts', process.argv.slice(3), {
    // Node 20 now and then ends itself (“unreachable code” in the deoptimizer) where calls into WebAssembly were inlined.
    nodeArgs: ['--no-turbo-inline-js-wasm-calls'],
  });
  process.exit(status === 0 ? 0 : 1);
}
const [indicators = '5000', seed = '20261120'] = process.argv.slice(2);
process.stdout.write(
  `\n── formulas alone: ${indicators} random indicators, every rule set, every roll-up (seed ${seed})\n`,
);
const formulas = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'assess/agreement', 'assess-agreement'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, FUZZ_INDICATORS: indicators, FUZZ_SEED: seed } },
);
process.stdout.write('\n── whole workbooks\n');
const workbooks = await runTypeScript('test/prove/workbook.ts', [indicators, seed], { nodeArgs: [] });
process.exit(formulas.status === 0 && workbooks.status === 0 ? 0 : 1);
