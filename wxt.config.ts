import { transform } from 'esbuild';
import { defineConfig } from 'wxt';
import { MARKS_FILE, marksStyle } from './extension/page/marks-style';

/**
 * Sites that the package asks for at install, parted by commas: for a city that builds its own package and rolls it out by
 * policy, where a required host is granted without a question. The public package asks for none.
 */
const hosts = (process.env.MICHISHIRUBE_HOSTS ?? '').split(',').filter((host) => host !== '');

/** Page scripts begin by themselves: WXT's own frame around them, with its log, is as large as a part of theirs. */
const barePageScripts = {
  name: 'bare-page-scripts',
  transform(code: string, id: string) {
    if (/define-unlisted-script/.test(id)) return 'export const defineUnlistedScript = (main) => ({ main });';
    const entry =
      /virtual:wxt-unlisted-script-entrypoint/.test(id) && /import definition from (["'][^"']+["'])/.exec(code);
    return entry ? `import definition from ${entry[1]};\nexport default definition.main();` : undefined;
  },
};

/** Modules that the first page script has, and what the second one takes of them: see extension/page/shared-parts.ts. */
const SHARED = new Map([
  ['shared/glossary/find', ['findTerms', 'searchTerms']],
  ['extension/page/element-kind', ['isInline']],
  ['extension/page/inline', ['blockOf', 'isSkipped', 'isWithinSkipped']],
  ['extension/page/roots', ['findRoots', 'shadowRootOf', 'watchRoot']],
  ['extension/page/text-walk', ['walkText']],
]);

/** The second page script takes from the first one what both need, so that no page gets it twice. */
function sharedParts() {
  let isSecond = false;
  return {
    name: 'shared-parts',
    options(options: { input?: unknown }) {
      isSecond = /page-marks/.test(JSON.stringify(options.input ?? ''));
    },
    load(id: string) {
      const names = SHARED.get(id.replace(/^.*\/((?:shared|extension)\/.*)\.ts$/, '$1'));
      return isSecond && names ? `export const { ${names.join(', ')} } = globalThis.michishirube.parts;` : undefined;
    },
  };
}

/**
 * Fields of classes become plain assignments, as they were written before the language had them: shorter, and nothing of ours tells the
 * two apart.
 */
const plainFields = {
  name: 'plain-fields',
  enforce: 'pre' as const,
  async transform(code: string, id: string) {
    if (!/(extension\/page|shared\/glossary)\/.*\.ts$/.test(id)) return undefined;
    const tsconfigRaw = { compilerOptions: { useDefineForClassFields: false, verbatimModuleSyntax: true } };
    return (await transform(code, { loader: 'ts', target: 'esnext', tsconfigRaw })).code;
  },
};

/** A page script of ASCII alone is read sooner than one with a few other characters, and packed smaller. */
const asciiPageScripts = {
  name: 'ascii-page-scripts',
  generateBundle(_: unknown, bundle: Record<string, { fileName: string; code?: string }>) {
    for (const chunk of Object.values(bundle)) {
      if (!/^page-\w+\.js$/.test(chunk.fileName) || chunk.code === undefined) continue;
      chunk.code = chunk.code.replace(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: 'dist/extension',
  manifestVersion: 3,
  vite: ({ browser }) => ({
    plugins: [plainFields, barePageScripts, asciiPageScripts, ...(browser === 'firefox' ? [] : [sharedParts()])],
  }),
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'ja',
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    permissions: [
      'storage',
      'scripting',
      'alarms',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    omnibox: { keyword: 'michi' },
    ...(hosts.length > 0 ? { host_permissions: hosts } : {}),
    optional_host_permissions: ['*://*/*'],
    storage: { managed_schema: 'managed_schema.json' },
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      step: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_stepCommand__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'michishirube@example.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '134' }),
  }),
  hooks: {
    'build:publicAssets': (wxt, files) => {
      if (wxt.config.browser !== 'firefox') files.push({ relativeDest: MARKS_FILE, contents: marksStyle(':root') });
    },
  },
  zip: {
    name: 'michishirube',
    sourcesRoot: '.',
    excludeSources: ['node_modules/**', 'dist/**', 'out/**', '.cache/**', '.wxt/**', 'docs/**', 'test/**'],
  },
});
