// Bundles one TypeScript file for Node and runs it in a process of its own, so that its memory and time are its own.
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { batchFlags } from './batch-flags.mjs';
import { bundleForNode } from './bundle-for-node.mjs';
import { root } from './install.mjs';

/** Runs `file` (relative to the root) with `args`; output goes to the terminal unless `capture`. Returns {status, stdout}. */
export async function runTypeScript(file, args = [], { capture = false, nodeArgs = batchFlags } = {}) {
  const bundle = await bundleForNode(file, `dist/node/${basename(file, '.ts')}.mjs`);
  return spawnSync(process.execPath, ['--enable-source-maps', '--expose-gc', ...nodeArgs, bundle, ...args], {
    cwd: root,
    stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}
