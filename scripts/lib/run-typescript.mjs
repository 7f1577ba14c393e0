// Bundles one TypeScript file for Node and runs it in a process of its own, so that its memory and time are its own.
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { batchFlags } from './batch-flags.mjs';
import { root } from './install.mjs';

/** Runs `file` (relative to the root) with `args`; output goes to the terminal unless `capture`. Returns {status, stdout}. */
export async function runTypeScript(file, args = [], { capture = false, nodeArgs = batchFlags } = {}) {
  const outfile = join(root, 'dist/node', `${basename(file, '.ts')}.mjs`);
  await build({
    entryPoints: [join(root, file)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'error',
  });
  return spawnSync(process.execPath, ['--enable-source-maps', '--expose-gc', ...nodeArgs, outfile, ...args], {
    cwd: root,
    stdio: ['ignore', capture ? 'pipe' : 'inherit', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}
