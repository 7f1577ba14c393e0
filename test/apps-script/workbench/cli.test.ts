import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../apps-script/workbench/commands/run';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'michishirube-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs one command line in this process. */
async function plan(args: readonly string[], input: string | Uint8Array | null = null) {
  let out = '';
  let error = '';
  const code = await run(args, {
    input: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  expect(`${out}${error}`).not.toMatch(/\n\s+at .*:\d+:\d+/);
  return { code, out, error };
}
const file = async (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

const sheet = `基本目標,施策,No.,事業名,区分,指標,令和5年度,,令和6年度,
,,,,,,目標,実績,目標,実績
目標1 便利なまち,施策1-1 手続の電子化,1,電子申請の推進,A,電子申請の利用件数,"1,000件以上","1,200件","2,000件以上",
,,2,窓口予約の推進,A,窓口予約の利用件数,300件以上,100件,400件以上,
,施策1-2 働き方の見直し,3,会議資料の電子化,A,電子化した会議の割合,5割,,８割,
`;
const withError = sheet
  .replace('"2,000件以上"', '500件以上')
  .replace('目標,実績\n', '目標,実績\n')
  .concat(',,3,同じ番号の事業,A,件数,1件,,2件,\n');

describe('read', () => {
  it('gives plan, findings and coverage', async () => {
    const { code, out } = await plan(['read', await file('計画.csv', sheet), '--json']);
    expect(code).toBe(0);
    const read = JSON.parse(out);
    expect(read.plan.initiatives.map((each: { name: string }) => each.name)).toEqual([
      '電子申請の推進',
      '窓口予約の推進',
      '会議資料の電子化',
    ]);
    const [indicator] = read.plan.indicators;
    expect(indicator.targets['2023']).toMatchObject({ text: '1,000件以上', cell: 'G3' });
    expect(indicator.targets['2023'].parts[0]).toMatchObject({
      kind: 'numeric',
      value: 1000,
      unit: '件',
      comparator: '>=',
    });
    const { cells, read: known, decoration, unread } = read.coverage;
    expect(known + decoration + unread.length).toBe(cells);
  });

  it('sums up for people', async () => {
    const { out } = await plan(['read', await file('計画.csv', sheet)]);
    expect(out).toContain('令和5年度～令和6年度');
    expect(out).toMatch(/事業3/);
    expect(out).toContain('点検');
  });

  it('ends with 1 where the plan contradicts itself', async () => {
    const { code, out } = await plan(['read', await file('矛盾.csv', withError), '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out).findings[0]).toMatchObject({ severity: 'error' });
  });

  it('takes several files as one plan, even of the same name', async () => {
    await mkdir(join(folder, '別'), { recursive: true });
    const first = await file('計画.csv', sheet);
    const second = await file(
      '別/計画.csv',
      sheet
        .replace(/目標1 便利なまち/, '目標2 安心なまち')
        .replace(/1-/g, '2-')
        .replace(/推進|電子化した|電子化/g, '整備'),
    );
    const { out } = await plan(['read', first, second, '--json']);
    const sheets = new Set(
      JSON.parse(out).plan.initiatives.map((each: { source: { sheet: string } }) => each.source.sheet),
    );
    expect([...sheets]).toEqual(['計画', '計画.csv 計画']);
  });

  it('keeps =HYPERLINK and @SUM as text', async () => {
    const path = await file(
      '数式.csv',
      sheet.replace('窓口予約の推進', '"=HYPERLINK(""http://x"")"').replace('300件以上', '@SUM(A1)'),
    );
    const { out } = await plan(['read', path, '--json']);
    const { plan: read, findings } = JSON.parse(out);
    expect(read.initiatives[1].name).toBe('=HYPERLINK("http://x")');
    expect(findings.filter((finding: { code: string }) => finding.code === 'formula-text').length).toBeGreaterThan(0);
  });
});

describe('what cannot be read ends with 2 and a sentence', () => {
  const cp932 = 'test/fixtures/exchange/cp932-broken.csv';
  it.each<[string, () => Promise<string[]>, string, string]>([
    ['no such file', async () => ['read', join(folder, 'ない.csv')], 'file-not-found', '見つかりません'],
    ['a folder', async () => ['read', folder], 'not-a-file', 'フォルダー'],
    ['an empty file', async () => ['read', await file('空.csv', '')], 'empty-file', '空のファイル'],
    ['broken CP932', async () => ['read', cp932], 'broken-text', '2行目'],
    [
      'a picture',
      async () => ['read', await file('絵.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]))],
      'binary-file',
      '画像',
    ],
    [
      'prose',
      async () => ['read', await file('文章.csv', 'これは表ではなく、ただの文章です。\n')],
      'no-plan',
      '計画を読み取れません',
    ],
    [
      'a cell of 60,000 characters',
      async () => ['read', await file('長い.csv', `${sheet},${'あ'.repeat(60_000)}\n`)],
      'long-cell',
      '60,000文字',
    ],
    [
      'two million cells',
      async () => ['read', await file('大きい.csv', `${'1,'.repeat(999)}1\n`.repeat(2000))],
      'too-many-cells',
      '多すぎます',
    ],
    [
      'a sheet that is not there',
      async () => ['read', await file('計画.csv', sheet), '--sheet', '表2'],
      'no-such-sheet',
      '「計画」',
    ],
    ['no file at all', async () => ['read'], 'missing-argument', '指定されていません'],
    ['an unknown option', async () => ['read', '--jason', 'x'], 'unknown-option', '--jason'],
    ['an option without its value', async () => ['read', 'x', '--sheet'], 'option-value', '--sheet'],
    ['an unknown command', async () => ['reed'], 'unknown-command', '「reed」'],
    ['a word of the language as command', async () => ['constructor'], 'unknown-command', 'constructor'],
    ['no command', async () => [], 'missing-argument', 'コマンド'],
    ['build without a folder', async () => ['build', await file('計画.csv', sheet)], 'missing-argument', '--out'],
  ])('%s', async (_, argsOf, code, said) => {
    const args = await argsOf();
    const spoken = await plan(args);
    expect(spoken.code).toBe(2);
    expect(spoken.error).toContain(said);
    expect(spoken.out).toBe('');
    const told = await plan([...args, ...(args[args.length - 1] === '--sheet' ? [] : ['--json'])]);
    expect(told.code).toBe(2);
    if (args[args.length - 1] === '--sheet') return;
    const { error } = JSON.parse(told.out);
    expect(error.code).toBe(code);
    expect(error.message).toContain(said);
    expect(error.mend).not.toBe('');
  });

  it('a sheet without any year says so', async () => {
    const path = await file(
      '年なし.csv',
      '事業名,指標,目標\n電子申請の推進,利用件数,100件\n窓口予約の推進,利用件数,200件\n',
    );
    const { code, out, error } = await plan(['read', path, '--json']);
    expect(code).not.toBe(0);
    expect(`${out}${error}`).toContain('年度');
  });
});

describe('target', () => {
  it('reads arguments, one JSON a line', async () => {
    const { code, out } = await plan(['target', '15種類以上', '-5%', '6割']);
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ text }) => text)).toEqual(['15種類以上', '-5%', '6割']);
    expect(lines[0].parts[0]).toMatchObject({ kind: 'numeric', value: 15, unit: '種類', comparator: '>=' });
    expect(lines[2].parts[0]).toMatchObject({ kind: 'percent', value: 60, unit: '%' });
  });

  it('reads standard input line by line; blank lines are blank cells', async () => {
    const { out } = await plan(['target'], '①80%以上\\n②55%以上\r\n\n100件\n');
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ text }) => text)).toEqual(['①80%以上\n②55%以上', '', '100件']);
    expect(lines[1].parts[0].kind).toBe('empty');
  });

  it('reads standard input in CP932', async () => {
    const { out } = await plan(['target'], new Uint8Array([0x31, 0x35, 0x8e, 0xed, 0x97, 0xde, 0x0a]));
    expect(JSON.parse(out).text).toBe('15種類');
  });

  it('asks for texts where a person sits', async () => {
    expect((await plan(['target'], null)).code).toBe(2);
    expect((await plan(['target'], '')).out).toBe('');
  });
});

describe('terms', () => {
  const glossary =
    '見出し,読み,別表記,定義\nRPA,あーるぴーえー,,定型作業を代わりに行う仕組み\n人工知能,じんこうちのう,AI,考える仕組み\n';
  it('counts and places terms', async () => {
    const text = 'AIとＲＰＡを使う。RPAは便利。';
    const { code, out } = await plan([
      'terms',
      await file('文.txt', text),
      '--glossary',
      await file('用語.csv', glossary),
      '--json',
    ]);
    expect(code).toBe(0);
    const { counts, hits } = JSON.parse(out);
    expect(counts).toEqual({ 人工知能: 1, RPA: 2 });
    expect(hits.map(({ start, end }: { start: number; end: number }) => text.slice(start, end))).toEqual([
      'AI',
      'ＲＰＡ',
      'RPA',
    ]);
  });

  it.each([
    ['no glossary', () => ['terms', join(folder, '文.txt')]],
    ['a glossary that is none', () => ['terms', join(folder, '文.txt'), '--glossary', join(folder, '計画.csv')]],
  ])('%s', async (_, args) => {
    await file('文.txt', 'RPA');
    await file('計画.csv', '1,2,3\n');
    expect((await plan(args())).code).toBe(2);
  });
});

describe('build', () => {
  it('writes three files and nothing else', async () => {
    const out = join(folder, 'out', '中');
    const { code, out: said } = await plan(['build', await file('計画.csv', sheet), '--out', out]);
    expect(code).toBe(0);
    expect((await readdir(out)).sort()).toEqual(['findings.csv', 'plan.xlsx', 'snapshot.json']);
    expect(said).toContain(join(out, 'plan.xlsx'));
    const snapshot = JSON.parse(await readFile(join(out, 'snapshot.json'), 'utf8'));
    expect(snapshot.issued).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
    expect(snapshot.plan.initiatives).toHaveLength(3);
    expect((await readFile(join(out, 'plan.xlsx'))).subarray(0, 2).toString()).toBe('PK');
    expect(await readFile(join(out, 'findings.csv'), 'utf8')).toMatch(/^\uFEFF重大度,/);
  });

  it('says so when it cannot write', async () => {
    const blocked = join(folder, 'a-file');
    await writeFile(blocked, 'x');
    const { code, error } = await plan(['build', await file('計画.csv', sheet), '--out', join(blocked, 'x')]);
    expect(code).toBe(2);
    expect(error).toContain('何も書き換えていません');
  });

  it('writes nothing for what cannot be read', async () => {
    const out = join(folder, 'none');
    expect((await plan(['build', await file('空.csv', ''), '--out', out])).code).toBe(2);
    await expect(readdir(out)).rejects.toThrow();
  });
});

describe('the process', () => {
  it('explains itself', async () => {
    for (const args of [['--help'], ['read', '--help'], ['help']]) {
      const { code, out } = await plan(args);
      expect(code).toBe(0);
      expect(out).toContain('使い方');
    }
  });

  it('bears a reader that closes the pipe, and sets the exit code', async () => {
    const bundle = join(process.cwd(), 'node_modules', '.cache', `cli-test-${process.pid}.mjs`);
    await build({
      entryPoints: ['apps-script/workbench/cli.ts'],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      logLevel: 'error',
    });
    try {
      const path = await file('矛盾.csv', withError);
      const start = (args: string[]) =>
        spawn(process.execPath, [bundle, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
      const closed = start(['read', path, '--json']);
      let error = '';
      closed.stderr.on('data', (chunk) => {
        error += chunk;
      });
      closed.stdout.destroy();
      await new Promise((resolve) => closed.on('close', resolve));
      expect(error).toBe('');
      const whole = start(['read', path, '--json']);
      let out = '';
      whole.stdout.on('data', (chunk) => {
        out += chunk;
      });
      const code = await new Promise((resolve) => whole.on('close', resolve));
      expect(code).toBe(1);
      expect(JSON.parse(out)).toHaveProperty('plan');
    } finally {
      await rm(bundle, { force: true });
    }
  });
});
