import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../apps-script/workbench/commands/run';
import { sealEntry } from '../../../shared/review/log';
import { logRow } from '../../../shared/review/log-row';

/** What the commands make of a plan workbook: `build` writes it, people work in it, `report` reads it. */

const sample = 'assets/sample/sagamihara-ict-kpi.csv';
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'michishirube-book-'));
  await runs(
    'build',
    sample,
    '--out',
    join(folder, 'built'),
    '--phase',
    '前期 令和2年度～令和3年度',
    '--phase',
    '後期 令和4年度～令和5年度',
    '--milestone',
    '令和2年3月31日 策定・公表',
    '--milestone',
    '令和3年10月24日 庁議',
    '--review',
    '令和3年5月15日',
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function runs(...args: string[]) {
  let [out, error] = ['', ''];
  const code = await run(args, {
    input: async () => null,
    out: (text) => (out += text),
    error: (text) => (error += text),
  });
  return { code, out, error };
}

async function reported(book: string, ...more: string[]) {
  const out = await mkdtemp(join(folder, 'report-'));
  const told = await runs('report', book, '--out', out, '--date', '2022-11-20', ...more);
  const page = (name: string) => readFile(join(out, name), 'utf8');
  return { ...told, page, out };
}

/** The built workbook after somebody worked in it. */
async function edited(name: string, edit: (book: ExcelJS.Workbook) => void): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(folder, 'built/plan.xlsx'));
  edit(book);
  const path = join(folder, name);
  await writeFile(path, Buffer.from(await book.xlsx.writeBuffer()));
  return path;
}

const rowOf = (sheet: ExcelJS.Worksheet, column: number, text: string): number => {
  for (let row = 1; row <= sheet.rowCount; row++)
    if (String(sheet.getCell(row, column).value ?? '').includes(text)) return row;
  throw new Error(`no ${text} in ${sheet.name}`);
};

describe('report of a plan workbook', () => {
  it('has its phases, milestones and review dates, in the era of the plan', async () => {
    const { code, page, error } = await reported(join(folder, 'built/plan.xlsx'));
    expect(error).toBe('');
    expect(code).toBeLessThan(2);
    const report = await page('report.html');
    for (const words of ['前期', '後期', '庁議', '策定・公表', '令和3年10月24日', '電子申請の利用促進'])
      expect(report).toContain(words);
  });

  it('says the same of the plan as the report of the sheet it was built from', async () => {
    const [workbook, source] = [await reported(join(folder, 'built/plan.xlsx')), await reported(sample)];
    const lines = async (page: (name: string) => Promise<string>) =>
      (await page('observations.csv')).split('\r\n').filter((line) => line.includes('2021')).length;
    expect(await lines(workbook.page)).toBe(await lines(source.page));
    expect(await workbook.page('kohyo.html')).toContain('当該年度新規導入');
  });

  it('takes what people typed into 設定 and 指標', async () => {
    const path = await edited('typed.xlsx', (book) => {
      const settings = book.getWorksheet('設定')!;
      settings.getCell(rowOf(settings, 1, '計画の節目'), 2).value = 'R4.2.1 パブリックコメント\nいつか 公表';
    });
    const { page, out } = await reported(path);
    expect(await page('report.html')).toContain('パブリックコメント');
    expect(out).toBeTruthy();
    const { out: told } = await runs('report', path, '--out', join(folder, 'again'), '--date', '2022-11-20');
    expect(told).toContain('いつか 公表');
  });

  it('brings the review log to the board, and names a log that was touched', async () => {
    const initiative = await firstInitiative();
    const entry = sealEntry(undefined, {
      at: '2022-10-05T14:30:00+09:00',
      actor: 'tanto@city.example.jp',
      role: 'owner',
      initiative,
      period: '2022H1',
      decision: {
        kind: 'proposeRevision',
        changes: [{ kind: 'classification', before: 'A', after: 'C', newIndicator: null }],
        rationale: '実証の結果、実施の条件が整わないため',
        evidence: '',
        effectOnGoal: '',
      },
      before: 'notStarted',
      after: 'notStarted',
      revision: 1,
      requestId: 'r1',
    });
    const write = (touch: boolean) => (book: ExcelJS.Workbook) => {
      const log = book.getWorksheet('見直し履歴')!;
      const row = rowOf(log, 1, '通番') + 1;
      logRow(entry).forEach((text, index) => {
        log.getCell(row, index + 1).value = touch && index === 2 ? 'dareka@city.example.jp' : text;
      });
    };
    const sound = await reported(await edited('log.xlsx', write(false)));
    expect(await sound.page('changes.html')).toContain('実証の結果、実施の条件が整わないため');
    const touched = await reported(await edited('touched.xlsx', write(true)));
    expect(touched.out).toBeTruthy();
    const { out } = await runs('report', join(folder, 'touched.xlsx'), '--out', join(folder, 'touched'));
    expect(out).toContain('見直し履歴の1行目');
  });

  it('writes the papers as XLSX: 進捗管理表 under its own headings, nothing calculated', async () => {
    const { out } = await reported(sample);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(out, 'papers.xlsx'));
    const [progress] = book.worksheets;
    expect(book.worksheets.map(({ name }) => name)).toContain('日付を確認');
    expect(progress!.name).toBe('進捗管理表');
    expect(progress!.getCell('A1').value).toBe('進捗管理表');
    const header = [3, 4].map((row) => (progress!.getRow(row).values as unknown[]).join(' '));
    expect(header[0]).toContain('令和2年度');
    expect(header[1]).toContain('目標');
    for (const sheet of book.worksheets)
      sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeFalsy()));
  });

  async function firstInitiative(): Promise<string> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(folder, 'built/plan.xlsx'));
    const sheet = book.getWorksheet('事業')!;
    const row = rowOf(sheet, 1, 'ID') + 1;
    return String(sheet.getCell(row, 1).value);
  }
});

it('a renamed 事業 is shown as renamed, not as gone and new', async () => {
  const earlier = join(folder, 'before.csv');
  await writeFile(earlier, (await readFile(sample, 'utf8')).replace('電子書籍の導入及び研究', '電子図書の研究'));
  const { page } = await reported(sample, '--before', earlier);
  const changes = await page('changes.html');
  expect(changes).toContain('名称変更');
  expect(changes).toContain('電子図書の研究');
  expect(changes).not.toContain('>追加<');
  expect(changes).not.toContain('>削除<');
});

it.each([
  [['--phase', '前期'], '--phase'],
  [['--milestone', '庁議'], '--milestone'],
  [['--review', 'きょう'], '--review'],
  [['--layout', '東京'], '--layout'],
])('refuses %s', async (options, named) => {
  const { code, error } = await runs('report', sample, '--out', join(folder, 'none'), ...options);
  expect(code).toBe(2);
  expect(error).toContain(named);
});

it.each(['arrows', '伊勢原'])('--layout %s draws the roadmap as that plan prints it', async (layout) => {
  const { page } = await reported(sample, '--layout', layout);
  expect(await page('report.html')).toContain('電子申請の利用促進');
});
