// The sidebar as one HTML file for each language, each of which survives Google's HtmlService, into dist/apps-script/.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { isFresh } from './lib/fresh.mjs';
import { mendForHtmlService } from './lib/html-service.mjs';
import { root } from './lib/install.mjs';
import { leanReact, shapeMakers } from './lib/lean-react.mjs';
import { oneLanguage } from './lib/one-language.mjs';
import { putFile } from './lib/put-file.mjs';

/** The server chooses among these by the language (apps-script/server/google/ui.ts). */
export const sidebarFiles = { ja: 'dist/apps-script/sidebar.html', en: 'dist/apps-script/sidebar-en.html' };

/** What the sidebar and the server say to each other. */
const protocol = readdirSync(join(root, 'apps-script/server'))
  .filter((file) => file.startsWith('protocol'))
  .map((file) => `apps-script/server/${file}`);

/** Builds the pages that are out of date. */
export async function buildSidebar() {
  const sources = [
    'apps-script/sidebar',
    ...protocol,
    'shared',
    'scripts/build-sidebar.mjs',
    'scripts/lib/html-service.mjs',
    'scripts/lib/lean-react.mjs',
    'scripts/lib/one-language.mjs',
  ];
  for (const [locale, file] of Object.entries(sidebarFiles)) {
    if (!isFresh(file, sources)) putFile(join(root, file), await sidebarPage(locale));
  }
}

/** The page in one language, without writing anything. */
export async function sidebarPage(locale) {
  const { output } = await build({
    configFile: false,
    root: join(root, 'apps-script/sidebar'),
    logLevel: 'error',
    plugins: [
      leanReact(),
      react(),
      oneLanguage(locale),
      pageLanguage(locale),
      viteSingleFile({ removeViteModuleLoader: true }),
    ],
    resolve: { alias: { 'zod/mini': join(root, 'apps-script/sidebar/border/small-zod.ts') } },
    build: {
      write: false,
      target: 'es2022',
      // One file: nothing is preloaded.
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: join(root, 'apps-script/sidebar/sidebar.html'),
        treeshake: { manualPureFunctions: shapeMakers, propertyReadSideEffects: false },
        // A word of zod/mini that the small one lacks would be undefined at run time.
        onwarn: (warning) => {
          // How long a slow machine took says nothing about the page.
          if (warning.code !== 'PLUGIN_TIMINGS') throw new Error(warning.message);
        },
      },
    },
  });
  return mendForHtmlService(String(output.find((file) => file.fileName === 'sidebar.html').source));
}

const pageLanguage = (locale) => ({
  name: 'page-language',
  transformIndexHtml: (html) => html.replace('<html lang="ja">', `<html lang="${locale}">`),
});

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSidebar();
