// npm run check: types, lint, format and import directions, in under a minute.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();
const bin = (name) => join(root, 'node_modules', '.bin', name);
const steps = [
  ['Biome（書き方・整形・参照の向き）', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['TypeScript（型）', bin('tsc'), ['--noEmit']],
];
let failed = 0;
for (const [title, command, args] of steps) {
  const run = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  process.stdout.write(`${run.status === 0 ? '✓' : '✗'} ${title}\n`);
  if (run.status !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);
