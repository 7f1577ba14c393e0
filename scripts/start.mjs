// npm start [-- FILE [--sheet NAME] [--out DIR] [--open]]: from a fresh clone to a checked plan, a plan workbook and the workbench.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { batchFlags } from './lib/batch-flags.mjs';
import { ensureInstalled, fail, root } from './lib/install.mjs';

const usage = `使い方: npm start -- [ファイル] [--sheet シート名] [--out フォルダー] [--open]
  ファイル   CSV・TSV・XLSX の進捗管理表（省くと、付属の見本を読みます）
  --sheet    読むシートの名前
  --out      plan.xlsx（計画ブック）・snapshot.json・findings.csv（点検結果）を書くフォルダー（省くと out）
  --open     作業台をブラウザーで開く（付けないと、アドレスだけを示します）`;

const options = readOptions();
ensureInstalled();

say('準備しています');
const { buildAll } = await import('./build.mjs');
try {
  await buildAll({ report: (line) => say(`  ${line}`), extension: false });
} catch (error) {
  fail(`組み立てられませんでした。\n${error.message}`);
}

const file = options.file ?? join(root, 'assets/sample/sagamihara-ict-kpi.csv');
say(
  `読み取っています: ${options.file ? relative(process.cwd(), file) || basename(file) : '付属の見本（相模原市ICT総合戦略）'}`,
);
const { cliFile } = await import('./build-cli.mjs');
const sheet = options.sheet ? ['--sheet', options.sheet] : [];
const built = spawnSync(
  process.execPath,
  ['--enable-source-maps', ...batchFlags, join(root, cliFile), 'build', file, '--out', options.out, ...sheet],
  { stdio: 'inherit' },
);
// 1 = written, with findings of severity error: the workbench is the place to look at them.
if (built.status !== 0 && built.status !== 1) process.exit(2);

const { buildServer } = await import('./build-server.mjs');
const { serveWorkbench } = await import(pathToFileURL(await buildServer()).href);
const server = await serveWorkbench({
  directory: join(root, 'dist/workbench'),
  open: { path: file, name: basename(file) },
});
say(`\n作業台: ${server.url}\n  終わるときは Ctrl+C を押してください。`);
if (options.open) openInBrowser(server.url);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    await server.close();
    process.exit(0);
  });
}

function readOptions() {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        sheet: { type: 'string' },
        out: { type: 'string' },
        open: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    fail(`${error.message}\n${usage}`);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  if (positionals.length > 1) fail(`ファイルは1つだけ指定してください。\n${usage}`);
  const given = positionals[0] === undefined ? undefined : resolve(positionals[0]);
  if (given && !existsSync(given)) fail(`ファイルが見つかりません: ${positionals[0]}\n名前と場所を確かめてください。`);
  return { file: given, sheet: values.sheet, out: resolve(values.out ?? join(root, 'out')), open: values.open };
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

function openInBrowser(url) {
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, url], { stdio: 'ignore', detached: true }).on('error', () => {
    say('ブラウザーを開けませんでした。上のアドレスをブラウザーに貼り付けてください。');
  });
}
