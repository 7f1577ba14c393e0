import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../apps-script/workbench/commands/run';

const sample = 'assets/sample/sagamihara-ict-kpi.csv';
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'michishirube-report-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function runs(...args: string[]) {
  let [out, error] = ['', ''];
  const code = await run(args, {
    input: async () => null,
    out: (text) => (out += text),
    error: (text) => (error += text),
  });
  return { code, out, error };
}

describe('report', () => {
  it('writes the papers and the open data', async () => {
    const { code, out } = await runs('report', sample, '--out', folder, '--date', '2022-11-20', '--json');
    expect(code).toBeLessThan(2);
    const names = [
      'kohyo.html',
      'observations-columns.csv',
      'observations.csv',
      'papers.xlsx',
      'plan.stratml.xml',
      'report.html',
    ];
    expect((await readdir(folder)).sort()).toEqual(names);
    expect(
      JSON.parse(out)
        .files.map((path: string) => path.slice(folder.length + 1))
        .sort(),
    ).toEqual(names);
    const page = await readFile(join(folder, 'report.html'), 'utf8');
    expect(page).toContain('作成日　令和4年11月20日');
    expect(page).toContain('43,000 ÷ 194,000');
    expect((await readFile(join(folder, 'observations.csv'), 'utf8')).startsWith('\ufeffplan,')).toBe(true);
  });

  it('compares with an earlier file', async () => {
    const earlier = join(folder, 'before.csv');
    await writeFile(earlier, (await readFile(sample, 'utf8')).replace('電子書籍の導入及び研究', '電子図書の研究'));
    await runs('report', sample, '--out', join(folder, 'out'), '--before', earlier);
    const page = await readFile(join(folder, 'out/changes.html'), 'utf8');
    expect(page).toContain('電子図書の研究');
    expect(page).toContain('新旧対照表');
  });

  it.each([
    [['--year', '令和5'], '--year'],
    [['--date', 'きょう'], '--date'],
    [['--lang', 'fr'], '--lang'],
  ])('refuses %s and writes nothing', async (options, named) => {
    const { code, error } = await runs('report', sample, '--out', join(folder, 'out'), ...options);
    expect(code).toBe(2);
    expect(error).toContain(named);
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves everything as it was where one file cannot be placed', async () => {
    await mkdir(join(folder, 'report.html', 'inside'), { recursive: true });
    const { code } = await runs('report', sample, '--out', folder);
    expect(code).toBe(2);
    expect(await readdir(folder)).toEqual(['report.html']);
  });
});
