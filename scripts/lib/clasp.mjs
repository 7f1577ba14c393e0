// One push of one project: what clasp would send is compared with what the project consists of, then it is sent.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './install.mjs';

/** The two Apps Script projects: their built folder, and every file that belongs there. */
export const projects = {
  addOn: {
    folder: 'dist/apps-script',
    files: ['Code.js', 'appsscript.json', 'reports.html', 'roadmap.html', 'sidebar-en.html', 'sidebar.html'],
  },
  publisher: { folder: 'dist/publisher', files: ['Code.js', 'appsscript.json'] },
};

const configFolder = 'apps-script/clasp';

/** A sentence for people instead of a stack. */
export class PushRefused extends Error {}

/** `staging` or `production`, with `--publisher` for the publisher's project. */
export function readArguments(args) {
  const known = ['staging', 'production', '--publisher'];
  const strange = args.find((one) => !known.includes(one));
  const targets = args.filter((one) => !one.startsWith('--'));
  if (strange !== undefined || targets.length !== 1) {
    throw new PushRefused(
      `${strange === undefined ? '' : `「${strange}」は分かりません。`}使い方: npm run push -- staging|production [--publisher]`,
    );
  }
  return { target: targets[0], project: args.includes('--publisher') ? 'publisher' : 'addOn' };
}

/** Name of the file in which an office keeps the number of its script. */
export function configName(target, project) {
  return `${target}${project === 'publisher' ? '-publisher' : ''}.clasp.json`;
}

/** The script's id from the office's own file. */
export function readScriptId(target, project, folder = join(root, configFolder)) {
  const name = configName(target, project);
  const path = join(folder, name);
  if (!existsSync(path)) {
    throw new PushRefused(
      `${configFolder}/${name} がありません。example.clasp.json をこの名前で写し、scriptId に Apps Script の「プロジェクトの設定」にあるスクリプト ID を書いてください。`,
    );
  }
  let scriptId;
  try {
    ({ scriptId } = JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new PushRefused(`${configFolder}/${name} が JSON として読めません。example.clasp.json と見比べてください。`);
  }
  if (typeof scriptId !== 'string' || !/^[\w-]{20,}$/.test(scriptId)) {
    throw new PushRefused(`${configFolder}/${name} の scriptId が空か、スクリプト ID の形ではありません。`);
  }
  return scriptId;
}

/** Throws unless `clasp status --json` names exactly the files of the project. */
export function checkStatus(text, files) {
  let sent;
  try {
    sent = JSON.parse(text.slice(text.indexOf('{'))).filesToPush.map((path) => basename(path));
  } catch {
    throw new PushRefused(`clasp の返事を読めませんでした: ${text.trim().slice(0, 200)}`);
  }
  const surplus = sent.filter((file) => !files.includes(file));
  const missing = files.filter((file) => !sent.includes(file));
  if (surplus.length === 0 && missing.length === 0 && sent.length === files.length) return;
  const parts = [
    surplus.length > 0 && `入るはずのないファイル: ${surplus.join('、')}`,
    missing.length > 0 && `足りないファイル: ${missing.join('、')}`,
    surplus.length === 0 && missing.length === 0 && `同じ名前のファイルが重なっています: ${sent.join('、')}`,
  ];
  throw new PushRefused(
    `送るファイルが決まりと違うため、送りませんでした。${parts.filter(Boolean).join(' / ')}。dist/ を消して、もう一度実行してください。`,
  );
}

/** Throws unless clasp really sent every file: with a changed manifest and no terminal it skips the push and ends with 0. */
export function checkPushed({ status, output }, files) {
  if (/skipping push/i.test(output))
    throw new PushRefused('clasp が送るのをやめました（Skipping push）。何も変わっていません。');
  if (status !== 0 || /no credentials|not logged in/i.test(output)) {
    const login = /no credentials|not logged in/i.test(output);
    throw new PushRefused(
      login
        ? `clasp がサインインしていません。「npx --prefix ${configFolder} clasp login」でサインインしてください。`
        : `clasp が送れませんでした: ${output.trim().slice(0, 400)}`,
    );
  }
  const lost = files.filter((file) => !output.includes(file));
  if (lost.length > 0) throw new PushRefused(`送られたか確かめられないファイルがあります: ${lost.join('、')}`);
}

/** Builds nothing; sends one built project. `clasp(args)` → {status, output}. */
export function push({ target, project, clasp, scriptId, report = () => {}, work = join(root, 'dist') }) {
  const { folder, files } = projects[project];
  // clasp refuses a source folder outside the configuration's own.
  const config = join(work, `.${configName(target, project)}`);
  writeFileSync(config, `${JSON.stringify({ scriptId, rootDir: basename(folder) }, null, 2)}\n`);
  const status = clasp(['status', '--json', '-P', config]);
  if (status.status !== 0)
    throw new PushRefused(`clasp の返事を読めませんでした: ${status.output.trim().slice(0, 400)}`);
  checkStatus(status.output, files);
  report(`送るファイル: ${files.join('、')}`);
  checkPushed(clasp(['push', '-f', '-P', config]), files);
  report(`送りました（${target}、${folder}）`);
}

/** clasp from its own folder, installed there when it is first needed. */
export function installedClasp() {
  const home = join(root, configFolder);
  const program = join(home, 'node_modules/@google/clasp/build/src/index.js');
  if (!existsSync(program)) {
    process.stderr.write('clasp を用意しています（初回だけ、約200 MB）…\n');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
      cwd: home,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (done.status !== 0) throw new PushRefused('clasp を用意できませんでした。ネットワークを確かめてください。');
  }
  return (args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', cwd: root });
    return { status, output: `${stdout}${stderr}` };
  };
}
