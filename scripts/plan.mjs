// npm run -s plan -- COMMAND …: the command line. Makes itself ready first; stdout belongs to the command alone.
import { pathToFileURL } from 'node:url';
import { ensureInstalled, fail } from './lib/install.mjs';

ensureInstalled();
const { buildCli } = await import('./build-cli.mjs');
try {
  await import(pathToFileURL(await buildCli()).href);
} catch (error) {
  fail(`コマンドを用意できませんでした: ${error.message}`);
}
