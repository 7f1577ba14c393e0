// The browser extension for Chrome, Edge and Firefox (Manifest V3) by WXT.
import { join } from 'node:path';
import { isFresh } from './lib/fresh.mjs';
import { root } from './lib/install.mjs';

const inputs = ['shared', 'extension', 'assets/glossary', 'wxt.config.ts', 'scripts/build-extension.mjs'];

/** Builds each browser's folder when it is out of date; `zip` makes the packages for the stores as well. */
export async function buildExtension({ zip = false } = {}) {
  const wxt = await import('wxt');
  for (const browser of ['chrome', 'edge', 'firefox']) {
    const config = { root, browser, manifestVersion: 3, logger: quietLogger };
    if (zip) await wxt.zip(config);
    else if (!isFresh(join('dist/extension', `${browser}-mv3`, 'manifest.json'), inputs)) await wxt.build(config);
  }
}

const quiet = () => {};
const quietLogger = {
  debug: quiet,
  log: quiet,
  info: quiet,
  start: quiet,
  success: quiet,
  ready: quiet,
  box: quiet,
  warn: (...args) => process.stderr.write(`${args.join(' ')}\n`),
  error: (...args) => process.stderr.write(`${args.join(' ')}\n`),
  fatal: (...args) => process.stderr.write(`${args.join(' ')}\n`),
  level: 0,
};
