// The command line (read, target, build, terms) as one file for Node.

import { join } from 'node:path';
import { build } from 'esbuild';
import { isFresh } from './lib/fresh.mjs';
import { root } from './lib/install.mjs';

export const cliFile = 'dist/node/cli.mjs';

/** Bundles apps-script/workbench/cli.ts when it is out of date; returns the file's absolute path. */
export async function buildCli() {
  const output = join(root, cliFile);
  if (!isFresh(cliFile, ['shared', 'apps-script/workbench', 'scripts/build-cli.mjs'])) {
    await build({
      entryPoints: [join(root, 'apps-script/workbench/cli.ts')],
      outfile: output,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      sourcemap: 'linked',
      logLevel: 'error',
    });
  }
  return output;
}
