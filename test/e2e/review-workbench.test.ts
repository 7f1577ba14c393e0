import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFileBytes } from '../../shared/exchange/read-file';
import { cellAt, type Grid } from '../../shared/ingest/grid';
import { SHEETS } from '../../shared/workbook/sheet-names';
import { accessibilityProblems } from '../support/accessible';
import { launchChromium } from '../support/browser';
import { openWorkbench, type Served, serveSample, writeBook } from '../support/workbench-page';

/** A review as people click it: the built sidebar, the real add-on on the stand-in, the bundled sample. */

/** Where pictures go when somebody wants to look. */
const pictures = process.env.REVIEW_PICTURES ?? null;
let browser: Browser;
let served: Served;
let page: Page;
let sidebar: FrameLocator;
let troubles: string[];

beforeAll(async () => {
  browser = await launchChromium();
  served = await serveSample();
  const opened = await openWorkbench(browser, served.url);
  ({ page, sidebar, troubles } = opened);
  await writeBook(opened);
  await sidebar.getByRole('button', { name: '見直し', exact: true }).click();
  await sidebar.getByRole('heading', { name: '見直し', exact: true }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const button = (name: string | RegExp) => sidebar.getByRole('button', { name, exact: true });
const recorded = (what: string) => sidebar.getByText(`「${what}」を記録しました`).waitFor();

async function look(name: string): Promise<void> {
  if (pictures === null) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** Opens an initiative from the list of all. */
async function open(name: string): Promise<void> {
  if ((await button('一覧').count()) > 0) await button('一覧').click();
  await sidebar.getByRole('button', { name: /^すべて/ }).click();
  await sidebar.locator('.review-item', { hasText: name }).first().click();
  await sidebar.getByRole('heading', { level: 2, name }).waitFor();
  await sidebar.getByRole('heading', { name: '成果指標' }).waitFor();
}

const names = () => sidebar.locator('.review-item-name').allTextContents();

it('lists what is due, says that no roles are set, and walks by keyboard', async () => {
  await sidebar.getByText('役割が未設定です').waitFor();
  expect((await names()).length).toBe(34);
  await look('list');
  expect(await accessibilityProblems(page, ['.grid'])).toEqual([]);
  await sidebar.locator('.review-item').first().click();
  await sidebar.getByText('1 / 34').waitFor();
  await page.keyboard.press('j');
  await sidebar.getByText('2 / 34').waitFor();
  await page.keyboard.press('ArrowLeft');
  await sidebar.getByText('1 / 34').waitFor();
  await sidebar.getByRole('heading', { name: '成果指標' }).waitFor();
  await look('initiative');
  expect(await accessibilityProblems(page, ['.grid'])).toEqual([]);
  await sidebar.getByRole('heading', { level: 2 }).press('Escape');
  await sidebar.getByRole('heading', { name: '見直し', exact: true }).waitFor();
});

it('goes from 自己評価 through an improvement order to 承認, and blocks △ without a 見解 in words', async () => {
  const name = ((await names())[0] ?? '').replace(/^\S+ /, '');
  await open(name);
  await sidebar.getByRole('radio', { name: /△/ }).check();
  await sidebar.getByText('遅れの理由とこれからの進め方').waitFor();
  expect(await button('自己評価を記録').isDisabled()).toBe(true);
  await sidebar.getByLabel('見解').fill('=1+1 <b>申請の様式</b>が遅れた。');
  await look('self-assessment');
  await button('自己評価を記録').click();
  await recorded('自己評価');
  await open(name);
  await button('事務局確認').click();
  await recorded('事務局確認');
  await open(name);
  await button('改善指示').click();
  expect(await button('記録する').isDisabled()).toBe(true);
  await sidebar.getByLabel(/根拠/).fill('時期を示すこと。');
  await button('記録する').click();
  await recorded('改善指示');
  await open(name);
  await sidebar.getByText('時期を示すこと。').first().waitFor();
  await look('improvement');
  await button('前回の文を使う').isVisible();
  await sidebar.getByRole('radio', { name: /○/ }).check();
  await sidebar.getByLabel('見解').fill('来年の4月に始める。');
  await button('自己評価を記録').click();
  await recorded('自己評価');
  await open(name);
  await button('承認').click();
  await recorded('承認');
  await open(name);
  expect(await sidebar.locator('.review-tag').first().textContent()).toBe('承認');
});

it('takes a proposal with a changed target, and a discontinuation', async () => {
  const [, second = '', third = ''] = (await button('一覧').click().then(names)).map((one) => one.replace(/^\S+ /, ''));
  await open(second);
  await button('見直し提案').click();
  await sidebar.getByLabel('何を見直すか').selectOption({ index: 0 });
  await sidebar.getByLabel('見直し後').fill('10種類以上');
  await sidebar.getByText('見直しの裏付けになる資料').waitFor();
  await sidebar.getByLabel('根拠').fill('制度が変わった。');
  await sidebar.getByLabel('資料').fill('国の通知');
  await sidebar.getByLabel(/KGI/).fill('影響なし');
  await look('proposal');
  await button('記録する').click();
  await recorded('見直し提案');
  await sidebar.getByRole('heading', { name: '見直し提案' }).waitFor();
  await button('採択').click();
  await recorded('見直しの採否');
  await sidebar.getByText('もとの目標で評価します').waitFor();
  await open(third);
  await button('中止').click();
  await sidebar.getByLabel(/根拠/).fill('国の事業に引き継いだ。');
  await button('記録する').click();
  await recorded('中止');
});

it('verifies the log, and 事業 and 見直し履歴 show the state', async () => {
  await button('一覧').click();
  await sidebar.getByRole('heading', { name: '見直し履歴' }).click();
  await button('履歴を検証').click();
  await sidebar.getByText('履歴 8 行はすべてつながっています。').waitFor();
  await look('verified');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Excel（.xlsx）で保存' }).click(),
  ]);
  const read = await readFileBytes('保存.xlsx', new Uint8Array(await readFile(await download.path())));
  if (!read.ok) throw new Error(read.error.message);
  const column = columnOf(read.value.grids.find((grid) => grid.sheet === SHEETS.initiatives)!, '見直しの状態');
  expect(column.slice(0, 3)).toEqual(['承認', '未着手', '中止']);
  const log = read.value.grids.find((grid) => grid.sheet === SHEETS.reviewLog)!;
  expect(columnOf(log, '決定')[0]).toContain('=1+1 <b>申請の様式</b>が遅れた。');
  expect(troubles).toEqual([]);
});

function columnOf(grid: Grid, heading: string): string[] {
  for (let row = 0; row < 10; row++) {
    for (let column = 0; column < grid.columnCount; column++) {
      if (cellAt(grid, row, column)?.text !== heading) continue;
      return Array.from({ length: 10 }, (_, down) => cellAt(grid, row + 1 + down, column)?.text ?? '');
    }
  }
  return [];
}
