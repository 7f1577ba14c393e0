// npm run bench [-- NAME …]: measures against the peers and the floor, one file of test/bench after the other, never in parallel.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();
const { runTypeScript } = await import('./lib/run-typescript.mjs');
const wanted = process.argv.slice(2);
const files = readdirSync(join(root, 'test/bench'))
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  .sort();
let failed = 0;
for (const name of files) {
  process.stdout.write(`\n── ${name}\n`);
  const run = await runTypeScript(`test/bench/${name}`);
  if (run.status !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);
