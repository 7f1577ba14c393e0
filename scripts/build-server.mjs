// The small local server of the workbench as one file for Node.
import { join } from 'node:path';
import { bundleForNode } from './lib/bundle-for-node.mjs';
import { isFresh } from './lib/fresh.mjs';
import { root } from './lib/install.mjs';

const file = 'dist/node/serve.mjs';

/** Bundles apps-script/workbench/serve.ts when it is out of date; returns the file's absolute path. */
export async function buildServer() {
  if (isFresh(file, ['apps-script/workbench/serve.ts', 'scripts/build-server.mjs'])) return join(root, file);
  return await bundleForNode('apps-script/workbench/serve.ts', file);
}
