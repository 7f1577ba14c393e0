// One TypeScript file and what it imports as one file for Node; packages stay outside.
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './install.mjs';
import { putFile } from './put-file.mjs';

/** Bundles `entry` into `output` (both relative to the root), with its source map beside it. Returns the file's absolute path. */
export async function bundleForNode(entry, output) {
  const outfile = join(root, output);
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    outfile,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'error',
  });
  // The file whose age counts comes last.
  for (const { path, contents } of outputFiles.sort((one) => (one.path === outfile ? 1 : -1))) putFile(path, contents);
  return outfile;
}
