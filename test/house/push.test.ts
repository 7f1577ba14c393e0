import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Outcome {
  readonly status: number;
  readonly output: string;
}
interface Clasp {
  projects: Record<'addOn' | 'publisher', { folder: string; files: string[] }>;
  readArguments(args: string[]): { target: string; project: string };
  readScriptId(target: string, project: string, folder?: string): string;
  checkStatus(text: string, files: readonly string[]): void;
  push(given: {
    target: string;
    project: string;
    scriptId: string;
    clasp: (args: string[]) => Outcome;
    report?: (line: string) => void;
    work: string;
  }): void;
}
const path = '../../scripts/lib/clasp.mjs';
const { checkStatus, projects, push, readArguments, readScriptId } = (await import(path)) as Clasp;
const temporary = () => mkdtempSync(join(tmpdir(), 'michishirube-push-'));

describe('npm run push', () => {
  it.each([
    [['staging'], { target: 'staging', project: 'addOn' }],
    [['production', '--publisher'], { target: 'production', project: 'publisher' }],
  ])('understands %j', (args, wanted) => expect(readArguments(args)).toEqual(wanted));

  it.each([[[]], [['prod']], [['staging', 'production']], [['staging', '--force']]])(
    'explains itself at %j',
    (args) => {
      expect(() => readArguments(args)).toThrow('npm run push -- staging|production [--publisher]');
    },
  );

  it('says which file is missing, and what to write into it', () => {
    expect(() => readScriptId('staging', 'publisher', temporary())).toThrow(
      /staging-publisher\.clasp\.json がありません。.*scriptId/,
    );
  });

  it.each([
    ['{"scriptId": ""}', 'scriptId が空'],
    ['{"scriptId": "短い"}', 'scriptId が空'],
    ['{', 'JSON として読めません'],
  ])('refuses the configuration %s', (text, sentence) => {
    const folder = temporary();
    writeFileSync(join(folder, 'production.clasp.json'), text);
    expect(() => readScriptId('production', 'addOn', folder)).toThrow(sentence);
  });

  const { files } = projects.addOn;
  const status = (names: readonly string[]) => JSON.stringify({ filesToPush: names.map((name) => `dist/x/${name}`) });

  it.each([
    ['a file that nobody expects', [...files, 'secret.js'], '入るはずのないファイル: secret.js'],
    ['a missing page', files.filter((file) => file !== 'sidebar.html'), '足りないファイル: sidebar.html'],
    ['the same name twice', [...files, 'Code.js'], '重なっています'],
  ])('refuses %s', (_, names, sentence) => expect(() => checkStatus(status(names), files)).toThrow(sentence));

  it('refuses an answer that is none', () => expect(() => checkStatus('Error: x', files)).toThrow('clasp の返事'));

  /** A make-believe clasp: answers `status`, and `push` as given. */
  const fake = (names: readonly string[], pushed: Outcome) => {
    const calls: string[][] = [];
    const clasp = (args: string[]): Outcome => {
      calls.push(args);
      return args[0] === 'status' ? { status: 0, output: status(names) } : pushed;
    };
    return { calls, clasp };
  };
  const sent = {
    status: 0,
    output: `Pushed ${files.length} files.\n${files.map((file) => `└─ dist/${file}`).join('\n')}`,
  };
  const given = { target: 'staging', project: 'addOn', scriptId: 'a'.repeat(40) };

  it('pushes with -f what status named, with the configuration of the target', () => {
    const work = temporary();
    const { calls, clasp } = fake(files, sent);
    push({ ...given, clasp, work });
    const config = join(work, '.staging.clasp.json');
    expect(calls).toEqual([
      ['status', '--json', '-P', config],
      ['push', '-f', '-P', config],
    ]);
    expect(JSON.parse(readFileSync(config, 'utf8'))).toEqual({ scriptId: given.scriptId, rootDir: 'apps-script' });
  });

  it('sends nothing where a file is not expected', () => {
    const { calls, clasp } = fake([...files, 'notes.html'], sent);
    expect(() => push({ ...given, clasp, work: temporary() })).toThrow('notes.html');
    expect(calls.map(([command]) => command)).toEqual(['status']);
  });

  it.each([
    ['skipped silently', { status: 0, output: 'Skipping push.' }, '送るのをやめました'],
    ['signed out', { status: 1, output: 'No credentials found.' }, 'サインインしていません'],
    ['failed', { status: 1, output: 'Syntax error: line 3' }, 'Syntax error: line 3'],
    ['sent only a part', { status: 0, output: 'Pushed 1 files.\n└─ Code.js' }, '確かめられないファイル'],
  ])('tells when clasp %s', (_, outcome, sentence) => {
    expect(() => push({ ...given, clasp: fake(files, outcome).clasp, work: temporary() })).toThrow(sentence);
  });
});
