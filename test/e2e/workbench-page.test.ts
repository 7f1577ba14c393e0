import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileBytes } from '../../shared/exchange/read-file';
import { cellAt, type Grid } from '../../shared/ingest/grid';
import { SHEETS } from '../../shared/workbook/sheet-names';
import { accessibilityProblems } from '../support/accessible';
import { launchChromium } from '../support/browser';
import {
  type OpenedWorkbench,
  openWorkbench,
  SAMPLE,
  type Served,
  serveSample,
  writeBook,
} from '../support/workbench-page';

/** The product as people meet it: the built page, the real add-on bundle on the stand-in, the built sidebar. */

let browser: Browser;
let served: Served;
let empty: Served;

beforeAll(async () => {
  browser = await launchChromium();
  served = await serveSample();
  empty = await serveSample({ empty: true });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await empty?.close();
});

async function openSample(colorScheme: 'light' | 'dark' = 'light'): Promise<OpenedWorkbench> {
  const opened = await openWorkbench(browser, served.url, { colorScheme });
  await opened.sidebar.getByRole('button', { name: '読み取る' }).waitFor();
  return opened;
}

async function readSheets({ sidebar }: OpenedWorkbench): Promise<void> {
  await sidebar.getByRole('button', { name: '読み取る' }).click();
  await sidebar.getByRole('button', { name: 'この読み取りで進む' }).waitFor();
}

interface Written extends OpenedWorkbench {
  readonly bytes: Uint8Array;
}
let written: Promise<Written> | undefined;

/** The page with the plan workbook written, and the bytes it saves: made once, for writing takes longest. */
function writtenOnce(): Promise<Written> {
  written ??= (async () => {
    const opened = await openSample();
    await writeBook(opened);
    return { ...opened, bytes: await savedBytes(opened.page) };
  })();
  return written;
}

/** Names of the sheet tabs as the grid shows them. */
const tabs = (page: Page) => page.locator('.ic-sheet-tab-name').allTextContents();

/** The bytes of a saved workbook. */
async function savedBytes(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Excel（.xlsx）で保存' }).click(),
  ]);
  return new Uint8Array(await readFile(await download.path()));
}

const drop = async (page: Page, name: string, bytes: Uint8Array) => {
  const transfer = await page.evaluateHandle(
    ([file, text]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(text ?? ''), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], file ?? ''));
      return data;
    },
    [name, Buffer.from(bytes).toString('base64')],
  );
  await page.dispatchEvent('.page', 'dragenter', { dataTransfer: transfer });
  await page.dispatchEvent('.page', 'drop', { dataTransfer: transfer });
};

describe('the workbench', () => {
  it('opens the person’s file with the add-on beside it, and asks nobody else', async () => {
    const { page, sidebar, troubles } = await openSample();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('進捗管理表.csv');
    expect(await page.getByRole('button', { name: '道しるべ' }).isVisible()).toBe(true);
    expect(await sidebar.getByRole('checkbox', { name: /進捗管理表/ }).isChecked()).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('reads the sheet, and a click shows the cell', async () => {
    const opened = await openSample();
    await readSheets(opened);
    const { page, sidebar } = opened;
    await sidebar.locator('.figures').getByText('34').waitFor();
    await sidebar.getByRole('heading', { name: '体系' }).click();
    const jump = sidebar.locator('.tree-initiative .jump').last();
    const cell = ((await jump.textContent()) ?? '').replace('↗', '');
    await jump.click();
    await page.locator('.grid').getByText(cell, { exact: true }).first().waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('進捗管理表.csv');
    expect(opened.troubles).toEqual([]);
  });

  it('writes the plan workbook, calculates it, saves it as XLSX and takes it back', async () => {
    const { page, sidebar, troubles, bytes } = await writtenOnce();
    for (const name of [SHEETS.indicators, SHEETS.roadmap, SHEETS.evaluation])
      expect((await tabs(page)).join('\n')).toContain(name);
    await page.getByText('計画ブック作成済み').waitFor();

    const read = await readFileBytes('保存.xlsx', bytes);
    if (!read.ok) throw new Error(read.error.message);
    const { grids } = read.value;
    const names = grids.map((grid) => grid.sheet);
    expect(names).toEqual(expect.arrayContaining([SHEETS.settings, SHEETS.indicators, SHEETS.evaluation]));
    const formulas = grids.flatMap((grid) => cellsOf(grid).filter((cell) => cell.formula));
    expect(formulas.length).toBeGreaterThan(50);
    expect(formulas.filter((cell) => /^#(REF|NAME|VALUE|DIV)/.test(cell.text))).toEqual([]);
    // 計画全体: counted by the formulas of the evaluation list from the sheet of initiatives.
    expect(
      textsOf(grids.find((grid) => grid.sheet === SHEETS.evaluation)!).map((line) => line.split(' ')[1]),
    ).toContain('34');
    const source = await readFileBytes('進捗管理表.csv', readFileSync(SAMPLE));
    const before = source.ok ? textsOf(source.value.grids[0]!) : [];
    expect(textsOf(grids.find((grid) => grid.sheet === '進捗管理表')!)).toEqual(before);

    await sidebar.getByRole('button', { name: '元に戻す' }).click();
    await sidebar.getByRole('group').getByRole('button', { name: '元に戻す' }).click();
    await sidebar.getByRole('heading', { name: '元に戻しました' }).waitFor();
    expect((await tabs(page)).join('\n')).not.toContain(SHEETS.evaluation);
    await sidebar.getByRole('button', { name: 'やり直す' }).click();
    await sidebar
      .getByRole('heading', { name: '書き出しました' })
      .or(sidebar.getByRole('heading', { name: '元に戻しました' }))
      .waitFor();
    await page.locator('.ic-sheet-tab-name', { hasText: SHEETS.evaluation }).waitFor();
    expect(troubles).toEqual([]);
  });

  it('goes on where it was when the saved workbook is opened again', async () => {
    const { bytes } = await writtenOnce();
    const { page, sidebar, troubles } = await openWorkbench(browser, empty.url);
    await page.getByRole('heading', { name: '進捗管理表をここに置いてください' }).waitFor();
    await drop(page, '計画ブック.xlsx', bytes);
    await page.getByText('計画ブック作成済み').waitFor();
    await sidebar.getByRole('heading', { name: '計画ブック', exact: true }).waitFor();
    await sidebar.getByRole('button', { name: '読み取る' }).click();
    await sidebar.getByRole('button', { name: 'この読み取りで進む' }).click();
    await sidebar.getByText('計画ブックを今の内容に合わせます').waitFor();
    expect(await sidebar.locator('.tag-create, .difference').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('shows what is wrong with the plan', async () => {
    const opened = await openSample();
    await readSheets(opened);
    await opened.sidebar.getByRole('button', { name: '点検', exact: true }).click();
    await opened.sidebar.getByRole('heading', { name: '計画について' }).waitFor();
    expect(await opened.sidebar.locator('.finding[data-code]').count()).toBeGreaterThan(0);
  });

  it('takes a dropped file in CP932, and refuses one that is no table with a sentence', async () => {
    const { page, sidebar, troubles } = await openWorkbench(browser, empty.url);
    await page.getByRole('heading', { name: '進捗管理表をここに置いてください' }).waitFor();
    await drop(page, '写真.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]));
    expect(await page.getByRole('alert').textContent()).toContain('写真.xlsx');
    // 事業,目標 / 窓口,10件 in CP932.
    const bytes = new Uint8Array([
      0x8e, 0x96, 0x8b, 0xc6, 0x2c, 0x96, 0xda, 0x95, 0x57, 0x0a, 0x91, 0x8b, 0x8c, 0xfb, 0x2c, 0x31, 0x30, 0x8c, 0x8f,
    ]);
    await drop(page, '担当表.csv', bytes);
    await sidebar.getByRole('checkbox', { name: /担当表/ }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('opens its menu by keyboard, and the sidebar again after it was closed', async () => {
    const { page, sidebar } = await openSample();
    await page.locator('.grid canvas').first().click();
    await page.keyboard.press('F6');
    await page.keyboard.press('Tab');
    expect(await sidebar.locator(':focus').count()).toBe(1);
    await page.getByRole('button', { name: 'サイドバーを閉じる' }).click();
    expect(await page.locator('.sidebar').count()).toBe(0);
    await page.getByRole('button', { name: '道しるべ' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menuitem').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await sidebar.getByRole('button', { name: '読み取る' }).waitFor();
  });

  it('speaks English with its sidebar, grid and all, and Japanese again', async () => {
    const { page, sidebar, troubles } = await openSample();
    await sidebar.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Save as .xlsx' }).waitFor();
    await page.getByRole('button', { name: 'Bold' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await sidebar.getByRole('button', { name: '日本語' }).click();
    await page.getByRole('button', { name: 'Excel（.xlsx）で保存' }).waitFor();
    await page.getByRole('button', { name: '太字' }).waitFor();
    expect(troubles).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, in %s', async (scheme) => {
    const start = await openWorkbench(browser, empty.url, { colorScheme: scheme });
    await start.page.getByRole('heading', { name: '進捗管理表をここに置いてください' }).waitFor();
    expect(await accessibilityProblems(start.page)).toEqual([]);
    const { page } = await openSample(scheme);
    // The inside of the grid is IronCalc's own work, drawn on a canvas.
    expect(await accessibilityProblems(page, ['.grid'])).toEqual([]);
  });
});

function cellsOf(grid: Grid) {
  return grid.rows.flatMap((row) => (row ?? []).filter((cell) => cell !== undefined));
}

/** What people see in each cell, row by row. */
function textsOf(grid: Grid): string[] {
  const texts: string[] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = 0; column < grid.columnCount; column++) {
      const text = cellAt(grid, row, column)?.text;
      if (text) texts.push(`${row},${column} ${text}`);
    }
  }
  return texts;
}
