// The sidebar as one HTML file that survives Google's HtmlService, into dist/apps-script/sidebar.html.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { isFresh } from './lib/fresh.mjs';
import { mendForHtmlService } from './lib/html-service.mjs';
import { root } from './lib/install.mjs';

export const sidebarFile = 'dist/apps-script/sidebar.html';

/** What the sidebar and the server say to each other. */
const protocol = readdirSync(join(root, 'apps-script/server'))
  .filter((file) => file.startsWith('protocol'))
  .map((file) => `apps-script/server/${file}`);

/** Builds the sidebar when it is out of date; returns the file's absolute path. */
export async function buildSidebar() {
  const file = join(root, sidebarFile);
  if (
    isFresh(sidebarFile, [
      'apps-script/sidebar',
      ...protocol,
      'shared',
      'scripts/build-sidebar.mjs',
      'scripts/lib/html-service.mjs',
    ])
  )
    return file;
  await build({
    configFile: false,
    root: join(root, 'apps-script/sidebar'),
    logLevel: 'error',
    plugins: [react(), viteSingleFile({ removeViteModuleLoader: true })],
    build: {
      outDir: join(root, 'dist/apps-script'),
      emptyOutDir: false,
      target: 'es2022',
      // One file: nothing is preloaded.
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(root, 'apps-script/sidebar/sidebar.html') },
    },
  });
  writeFileSync(file, await mendForHtmlService(readFileSync(file, 'utf8')));
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSidebar();
