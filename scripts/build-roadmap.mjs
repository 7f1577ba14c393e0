// The roadmap window as one HTML file that survives Google's HtmlService, into dist/apps-script/roadmap.html.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { isFresh } from './lib/fresh.mjs';
import { mendForHtmlService } from './lib/html-service.mjs';
import { root } from './lib/install.mjs';
import { putFile } from './lib/put-file.mjs';

export const roadmapFile = 'dist/apps-script/roadmap.html';

/** Builds the page when it is out of date; returns the file's absolute path. */
export async function buildRoadmap() {
  const file = join(root, roadmapFile);
  const protocol = readdirSync(join(root, 'apps-script/server'))
    .filter((name) => name.startsWith('protocol'))
    .map((name) => `apps-script/server/${name}`);
  const sources = [
    'apps-script/roadmap',
    'apps-script/sidebar/server.ts',
    'apps-script/sidebar/style/tokens.css',
    ...protocol,
    'shared',
    'scripts/build-roadmap.mjs',
    'scripts/lib/html-service.mjs',
  ];
  if (isFresh(roadmapFile, sources)) return file;
  const { output } = await build({
    configFile: false,
    root: join(root, 'apps-script/roadmap'),
    logLevel: 'error',
    plugins: [react(), viteSingleFile({ removeViteModuleLoader: true })],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(root, 'apps-script/roadmap/roadmap.html') },
    },
  });
  const page = String(output.find(({ fileName }) => fileName === 'roadmap.html').source);
  putFile(file, await mendForHtmlService(page));
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildRoadmap();
