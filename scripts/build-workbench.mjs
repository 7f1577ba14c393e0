// The workbench page with everything it needs beside it, into dist/workbench: no address outside this machine is asked for.
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { isFresh } from './lib/fresh.mjs';
import { root } from './lib/install.mjs';
import { wrapJapanese } from './lib/wrap-japanese.mjs';

export const workbenchFolder = 'dist/workbench';

/** Builds the page when it is out of date and lays the built add-on and the sample beside it. Build those first. */
export async function buildWorkbench() {
  const folder = join(root, workbenchFolder);
  const page = `${workbenchFolder}/index.html`;
  if (
    !isFresh(page, [
      'apps-script/workbench',
      'apps-script/sidebar/style',
      'apps-script/server',
      'shared',
      'scripts/build-workbench.mjs',
      'scripts/lib/wrap-japanese.mjs',
    ])
  ) {
    await build({
      configFile: false,
      root: join(root, 'apps-script/workbench/app'),
      base: './',
      logLevel: 'error',
      plugins: [react(), wrapJapanese()],
      // One i18next: the grid's own instance is made by the module that `grid/japanese.ts` has prepared.
      resolve: { dedupe: ['i18next', 'react', 'react-dom'] },
      build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 3000 },
    });
  }
  layBeside(folder);
  return folder;
}

function layBeside(folder) {
  mkdirSync(join(folder, 'add-on'), { recursive: true });
  mkdirSync(join(folder, 'sample'), { recursive: true });
  for (const name of ['Code.js', 'sidebar.html', 'sidebar-en.html', 'roadmap.html', 'reports.html']) {
    cpSync(join(root, 'dist/apps-script', name), join(folder, 'add-on', name));
  }
  cpSync(join(root, 'apps-script/workbench/app/icon.svg'), join(folder, 'icon.svg'));
  const samples = join(root, 'assets/sample');
  const names = existsSync(samples)
    ? readdirSync(samples)
        .filter((name) => /\.(csv|tsv|xlsx)$/.test(name))
        .sort()
    : [];
  for (const name of names) cpSync(join(samples, name), join(folder, 'sample', name));
  const files = names.map((name) => ({ name, url: `./sample/${encodeURIComponent(name)}` }));
  writeFileSync(join(folder, 'sample/index.json'), JSON.stringify({ files }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWorkbench();
