// The add-on's server as one script that Apps Script can load, with its manifest, into dist/apps-script/.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { isFresh } from './lib/fresh.mjs';
import { root } from './lib/install.mjs';
import { putFile } from './lib/put-file.mjs';

export const addonFile = 'dist/apps-script/Code.js';
const entry = 'apps-script/server/main.ts';
const name = '__michishirube';

/** What Apps Script's parser refuses when a file is saved, and what it lacks at run time. */
const refused = [
  [/\bimport\s*\(/, '動的な import'],
  [/\b\d+n\b/, 'BigInt'],
  [/\b\d+_\d+\b/, '桁区切りのある数'],
];

/**
 * fflate tries at load whether text can be decoded in parts. Apps Script has no TextDecoder: the trial throws, and to note where, V8 reads
 * the whole script again – tens of milliseconds of every single run.
 */
const untried = {
  name: 'no-trial-at-load',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]fflate[\\/]esm[\\/]browser\.js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8');
      const contents = code.replace(
        /^try \{\s+td\.decode\(et, \{ stream: true \}\);\s+tds = 1;\s+\}\s+catch \(e\) \{ \}/m,
        '',
      );
      if (contents === code) throw new Error(`${path}: the trial of TextDecoder stands elsewhere now`);
      return { contents };
    });
  },
};

/** Builds the script when it is out of date; returns the absolute path of Code.js. */
export async function buildAddon() {
  const file = join(root, addonFile);
  if (isFresh(addonFile, ['apps-script/server', 'apps-script/appsscript.json', 'shared', 'scripts/build-addon.mjs']))
    return file;
  const { code } = await bundleAddon();
  putFile(join(root, 'dist/apps-script/appsscript.json'), readFileSync(join(root, 'apps-script/appsscript.json')));
  putFile(file, code);
  return file;
}

/** The add-on's script and the names of its top-level functions, without writing anything. */
export const bundleAddon = () => bundleScript(entry);

/** A script that Apps Script can load: every export of `entry` is a top-level function. */
export async function bundleScript(entry) {
  const options = {
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    tsconfigRaw: {},
    plugins: [untried],
  };
  const meta = await build({ ...options, format: 'esm', metafile: true, outfile: 'names.js' });
  const names = Object.values(meta.metafile.outputs)[0]
    .exports.filter((one) => one !== 'default')
    .sort();
  // Apps Script sees top-level functions only: one stub for each export.
  const stubs = names.map((one) => `function ${one}() { return ${name}.${one}.apply(this, arguments); }`).join('\n');
  const bundle = await build({ ...options, format: 'iife', globalName: name, footer: { js: stubs } });
  const code = bundle.outputFiles[0].text;
  for (const [pattern, what] of refused) {
    if (pattern.test(withoutTexts(code))) throw new Error(`Apps Script が受け付けない書き方があります: ${what}`);
  }
  return { code, names };
}

/** Texts and patterns may hold anything. */
function withoutTexts(code) {
  return code.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '""').replace(/\/\/.*$/gm, '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAddon();
