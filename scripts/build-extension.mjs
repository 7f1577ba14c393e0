// The browser extension for Chrome, Edge and Firefox (Manifest V3) by WXT, and the packages that are handed out, into dist/packages.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { isFresh } from './lib/fresh.mjs';
import { root } from './lib/install.mjs';

export const BROWSERS = ['chrome', 'edge', 'firefox'];

const inputs = [
  'shared',
  'extension',
  'assets/glossary',
  'wxt.config.ts',
  'package.json',
  'scripts/build-extension.mjs',
];

/** Builds each browser's folder and package where they are out of date. */
export async function buildExtension() {
  for (const browser of BROWSERS) {
    const made = [
      join('dist/packages', packageName(browser)),
      join('dist/extension', `${browser}-mv3`, 'manifest.json'),
    ];
    // A city's own sites are not seen in any file's age.
    if (!process.env.MICHISHIRUBE_HOSTS && made.every((file) => isFresh(file, inputs))) continue;
    await buildFolder(browser);
    packExtension(browser);
  }
}

/** Builds one browser's folder within `house`, the root of the project or of a copy. */
export async function buildFolder(browser, house = root) {
  const wxt = await import('wxt');
  await wxt.build({ root: house, browser, manifestVersion: 3, logger: quietLogger });
}

/**
 * Packs one browser's folder. The same files give the same bytes on every machine: names in their order, one time for all,
 * nothing of the folder they came from.
 */
export function packExtension(browser, house = root) {
  const folder = join(house, 'dist/extension', `${browser}-mv3`);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  // Zip files know local time only: the same numbers everywhere.
  const mtime = new Date(1980, 0, 1);
  const files = Object.fromEntries(names.map((name) => [name, [readFileSync(join(folder, name)), { mtime, os: 3 }]]));
  const file = join(house, 'dist/packages', packageName(browser, house));
  mkdirSync(join(house, 'dist/packages'), { recursive: true });
  writeFileSync(file, zipSync(files, { level: 9, mtime }));
  return file;
}

function packageName(browser, house = root) {
  const { version } = JSON.parse(readFileSync(join(house, 'package.json'), 'utf8'));
  return `michishirube-${version}-${browser}.zip`;
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
