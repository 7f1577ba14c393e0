// The command line (read, target, build, terms …) as one file for Node.
import { join } from 'node:path';
import { bundleForNode } from './lib/bundle-for-node.mjs';
import { isFresh } from './lib/fresh.mjs';
import { root } from './lib/install.mjs';

export const cliFile = 'dist/node/cli.mjs';

/** Bundles apps-script/workbench/cli.ts when it is out of date; returns the file's absolute path. */
export async function buildCli() {
  if (isFresh(cliFile, ['shared', 'apps-script/workbench', 'scripts/build-cli.mjs'])) return join(root, cliFile);
  return await bundleForNode('apps-script/workbench/cli.ts', cliFile);
}
