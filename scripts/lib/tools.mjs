// Programs that the tests need besides Node: Chromium, Firefox, LibreOffice Calc and a Japanese font.
// Order: what is installed, then apt (root on Debian and its kin), then the browsers' own downloader; otherwise a sentence.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './install.mjs';

const inPath = (names) => {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      if (folder && existsSync(join(folder, name))) return join(folder, name);
    }
  }
  return undefined;
};

/** First file below `folder` whose name is one of `names`, at most `depth` folders down. */
const below = (folder, names, depth = 5) => {
  if (depth < 0 || !existsSync(folder)) return undefined;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile() && names.includes(entry.name)) return join(folder, entry.name);
    if (entry.isDirectory()) {
      const found = below(join(folder, entry.name), names, depth - 1);
      if (found) return found;
    }
  }
  return undefined;
};

const cache = join(root, '.cache', 'browsers');

const tools = [
  {
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    find: () =>
      inPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) ??
      below(join(cache, 'chromium'), ['chrome', 'headless_shell', 'Chromium', 'chrome.exe']),
    apt: ['chromium', 'chromium-l10n'],
    download: () => {
      spawnSync(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'], {
        stdio: ['ignore', 2, 2],
        env: { ...process.env, PLAYWRIGHT_BROWSERS_PATH: join(cache, 'chromium') },
      });
    },
    advice: 'Chromium か Google Chrome を入れるか、環境変数 CHROMIUM_PATH に実行ファイルを書いてください。',
  },
  {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    find: () => inPath(['firefox-esr', 'firefox']) ?? below(join(cache, 'firefox'), ['firefox', 'firefox.exe']),
    apt: ['firefox-esr', 'firefox-esr-l10n-ja'],
    download: () => {
      const cli = join(root, 'node_modules/@puppeteer/browsers/lib/cjs/main-cli.js');
      if (!existsSync(cli)) return;
      spawnSync(process.execPath, [cli, 'install', 'firefox@stable', '--path', join(cache, 'firefox')], {
        stdio: ['ignore', 2, 2],
      });
    },
    advice: 'Firefox を入れるか、環境変数 FIREFOX_PATH に実行ファイルを書いてください。',
  },
  {
    name: 'LibreOffice Calc',
    variable: 'SOFFICE_PATH',
    find: () => {
      const office = inPath(['soffice', 'libreoffice']);
      if (office && process.platform === 'linux' && !calcIsThere()) return undefined;
      return office ?? ['/Applications/LibreOffice.app/Contents/MacOS/soffice'].find((path) => existsSync(path));
    },
    apt: ['libreoffice-calc'],
    advice: 'LibreOffice Calc を入れるか、環境変数 SOFFICE_PATH に soffice の場所を書いてください。',
  },
  {
    name: '日本語フォント',
    find: () => {
      if (process.platform !== 'linux') return 'system';
      const list = spawnSync('fc-list', [':lang=ja'], { encoding: 'utf8' });
      return list.stdout?.trim() ? 'system' : undefined;
    },
    apt: ['fonts-noto-cjk', 'fontconfig'],
    advice: '日本語フォント（例: Noto Sans CJK）を入れてください。',
  },
];

/** libreoffice-core alone has a soffice that cannot open a spreadsheet. */
function calcIsThere() {
  return ['/usr/lib/libreoffice/program', '/usr/lib64/libreoffice/program', '/opt'].some((folder) =>
    below(folder, ['libsclo.so', 'libscuilo.so'], 3),
  );
}

let updated = false;
function installByApt(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !inPath(['apt-get'])) return;
  const apt = (...args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=600', '-q', ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  if (!updated) apt('update');
  updated = true;
  apt('install', '-y', '--no-install-recommends', ...packages);
}

/**
 * Finds or gets every program; sets CHROMIUM_PATH, FIREFOX_PATH and SOFFICE_PATH for the tests.
 * Returns the sentences for what is still missing (empty = all there).
 */
export function ensureTools() {
  const missing = [];
  for (const tool of tools) {
    const given = tool.variable && process.env[tool.variable];
    let found = given && existsSync(given) ? given : tool.find();
    if (!found) {
      process.stderr.write(`${tool.name} がありません。用意しています…\n`);
      installByApt(tool.apt);
      found = tool.find();
    }
    if (!found && tool.download) {
      tool.download();
      found = tool.find();
    }
    if (!found) missing.push(`${tool.name} が見つかりません。${tool.advice}`);
    else if (tool.variable) process.env[tool.variable] = found;
  }
  return missing;
}
