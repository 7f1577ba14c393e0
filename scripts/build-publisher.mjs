// The publisher's script with its manifest, into dist/publisher/: a project of its own beside the add-on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleScript } from './build-addon.mjs';
import { isFresh } from './lib/fresh.mjs';
import { root } from './lib/install.mjs';
import { putFile } from './lib/put-file.mjs';

export const publisherFile = 'dist/publisher/Code.js';

/** Builds the script when it is out of date; returns the absolute path of Code.js. */
export async function buildPublisher() {
  const file = join(root, publisherFile);
  const sources = ['apps-script/publisher', 'apps-script/server', 'shared', 'scripts/build-addon.mjs'];
  if (isFresh(publisherFile, [...sources, 'scripts/build-publisher.mjs'])) return file;
  const { code } = await bundlePublisher();
  const manifest = readFileSync(join(root, 'apps-script/publisher/appsscript.json'));
  putFile(join(root, 'dist/publisher/appsscript.json'), manifest);
  putFile(file, code);
  return file;
}

/** The script and the names of its top-level functions, without writing anything. */
export const bundlePublisher = () => bundleScript('apps-script/publisher/main.ts');

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPublisher();
