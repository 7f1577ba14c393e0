// A window of the add-on as one HTML file that survives Google's HtmlService: apps-script/NAME/NAME.html into dist/apps-script/NAME.html.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { isFresh } from './fresh.mjs';
import { mendForHtmlService } from './html-service.mjs';
import { root } from './install.mjs';
import { putFile } from './put-file.mjs';

/** Builds the page when it is out of date; returns the file's absolute path. */
export async function buildWindow(name) {
  const made = `dist/apps-script/${name}.html`;
  const file = join(root, made);
  const protocol = readdirSync(join(root, 'apps-script/server'))
    .filter((one) => one.startsWith('protocol'))
    .map((one) => `apps-script/server/${one}`);
  const sources = [
    `apps-script/${name}`,
    'apps-script/sidebar/server.ts',
    'apps-script/sidebar/style',
    ...protocol,
    'shared',
    'scripts/lib/build-window.mjs',
    'scripts/lib/html-service.mjs',
  ];
  if (isFresh(made, sources)) return file;
  const { output } = await build({
    configFile: false,
    root: join(root, 'apps-script', name),
    logLevel: 'error',
    plugins: [react(), viteSingleFile({ removeViteModuleLoader: true })],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(root, 'apps-script', name, `${name}.html`) },
    },
  });
  const page = String(output.find(({ fileName }) => fileName === `${name}.html`).source);
  putFile(file, await mendForHtmlService(page));
  return file;
}
