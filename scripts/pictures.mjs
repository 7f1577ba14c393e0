// npm run pictures [-- NAME …]: takes the pictures of docs/images anew from the running product, one file of test/pictures after the other.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();
const { runTypeScript } = await import('./lib/run-typescript.mjs');
const folder = join(root, 'test/pictures');
const wanted = process.argv.slice(2);
const files = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((name) => name.endsWith('.pictures.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  .sort();
let failed = 0;
for (const name of files) {
  process.stdout.write(`\n── ${name}\n`);
  const run = await runTypeScript(`test/pictures/${name}`);
  if (run.status !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);
