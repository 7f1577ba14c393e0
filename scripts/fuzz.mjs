// npm run fuzz [-- COUNT [SEED]]: the long run of the laws that npm test holds in short: no cell lost and nothing throws over mutated
// sheets; program, IronCalc and LibreOffice agree on 5,000 random indicators.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';
import { ensureTools } from './lib/tools.mjs';

ensureInstalled();
const { runTypeScript } = await import('./lib/run-typescript.mjs');
const sheets = await runTypeScript('test/fuzz/mutated-sheets.ts', process.argv.slice(2));
const missing = ensureTools();
for (const sentence of missing) process.stdout.write(`✗ ${sentence}\n`);
const agreement = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'assess/agreement', 'assess-agreement'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FUZZ_INDICATORS: '5000', ...(process.argv[3] ? { FUZZ_SEED: process.argv[3] } : {}) },
  },
);
process.exit(sheets.status === 0 && missing.length === 0 && agreement.status === 0 ? 0 : 1);
