// npm run fuzz [-- COUNT [SEED]]: the long run of the laws that npm test holds in short (no cell lost, nothing throws).
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();
const { runTypeScript } = await import('./lib/run-typescript.mjs');
const run = await runTypeScript('test/fuzz/mutated-sheets.ts', process.argv.slice(2));
process.exit(run.status ?? 1);
