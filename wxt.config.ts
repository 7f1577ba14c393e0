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
    const entry =
      /virtual:wxt-unlisted-script-entrypoint/.test(id) && /import definition from (["'][^"']+["'])/.exec(code);
    return entry ? `import definition from ${entry[1]};\nexport default definition.main();` : undefined;
  },
};

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: 'dist/extension',
  manifestVersion: 3,
  vite: () => ({ plugins: [barePageScripts] }),
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
