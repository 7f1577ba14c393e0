// The small local server of the workbench as one file for Node.

import { join } from 'node:path';
import { build } from 'esbuild';
import { isFresh } from './lib/fresh.mjs';
import { root } from './lib/install.mjs';

/** Bundles apps-script/workbench/serve.ts when it is out of date; returns the file's absolute path. */
export async function buildServer() {
  const file = 'dist/node/serve.mjs';
  if (!isFresh(file, ['apps-script/workbench/serve.ts', 'scripts/build-server.mjs'])) {
    await build({
      entryPoints: [join(root, 'apps-script/workbench/serve.ts')],
      outfile: join(root, file),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      logLevel: 'error',
    });
  }
  return join(root, file);
}
