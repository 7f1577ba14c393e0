// Node modules: installed when they are missing or older than the lock file. Everything that prints goes to stderr, because
// callers such as `npm run -s plan` keep stdout for results.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const stamp = join(root, 'node_modules', '.michishirube-installed');

/** Installs the exact versions of package-lock.json unless they are there already. Ends the process with a sentence when it cannot. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node.js 20.19 以上が必要です（いまは ${process.versions.node}）。https://nodejs.org/ から入れてください。`);
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  process.stderr.write('必要な部品を入れています（初回だけ、1分ほどかかります）…\n');
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0)
    fail('部品を入れられませんでした。ネットワークと上の表示を確かめて、もう一度実行してください。');
  writeFileSync(stamp, lock);
}

/** Ends the process with a sentence and no stack trace. Exit code 2: the command could not do its work. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
