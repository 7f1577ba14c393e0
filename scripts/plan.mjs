// npm run -s plan -- COMMAND …: the command line. Makes itself ready first; stdout belongs to the command alone.
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { batchFlags } from './lib/batch-flags.mjs';
import { ensureInstalled, fail } from './lib/install.mjs';

ensureInstalled();
const { buildCli } = await import('./build-cli.mjs');
for (const flag of batchFlags) setFlagsFromString(flag);
try {
  await import(pathToFileURL(await buildCli()).href);
} catch (error) {
  fail(`コマンドを用意できませんでした: ${error.message}`);
}
