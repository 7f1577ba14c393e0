import { readFile } from 'node:fs/promises';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../support/accessible';
import { launchChromium } from '../support/browser';
import { openWorkbench, type Served, serveSample } from '../support/workbench-page';

/** The roadmap window as people meet it: the built page on the add-on's bundle, over the grid of the workbench. */

let browser: Browser;
let served: Served;
let page: Page;
let frame: FrameLocator;
let troubles: string[];

beforeAll(async () => {
  browser = await launchChromium();
  served = await serveSample();
  const opened = await openWorkbench(browser, served.url);
  ({ page, troubles } = opened);
  await opened.sidebar.getByRole('button', { name: '読み取る' }).waitFor();
  await page.getByRole('button', { name: 'ロードマップ', exact: true }).click();
  frame = page.frameLocator('.add-on-dialog iframe');
  await frame.getByRole('treeitem').first().waitFor();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const save = async (name: string) => {
  const [download] = await Promise.all([page.waitForEvent('download'), frame.getByRole('button', { name }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile((await download.path()) ?? '') };
};

describe('a plan that was read, before anything is built', () => {
  it('stands with all its 事業 and says where it comes from', async () => {
    await frame.getByText('34件のうち34件').waitFor();
    await frame.getByText('計画ブックはまだ作られていません').waitFor();
    expect(await frame.getByRole('heading', { level: 1 }).textContent()).toBe('相模原市ICT総合戦略');
    expect(troubles).toEqual([]);
  });

  it('has nothing that axe finds', async () => {
    expect(await accessibilityProblems(page, ['.grid'])).toEqual([]);
  });

  it.each([
    ['年度', 4],
    ['半期', 8],
    ['四半期', 16],
  ])('scale %s cuts the axis into %i columns', async (scale, columns) => {
    await frame.getByRole('button', { name: scale, exact: true }).click();
    const lines = await frame.locator('.roadmap-axis > line').count();
    expect(lines).toBe(columns + 1);
  });

  it('keeps the names in sight while the axis scrolls sideways', async () => {
    await page.setViewportSize({ width: 800, height: 860 });
    const left = await frame.locator('.roadmap-scroller').evaluate((scroller) => {
      const label = scroller.querySelector('[role=treeitem] text') as SVGTextElement;
      const before = label.getBoundingClientRect().left;
      scroller.scrollLeft = 300;
      return { before, after: label.getBoundingClientRect().left, scrolled: scroller.scrollLeft };
    });
    expect(left.scrolled).toBeGreaterThan(0);
    expect(left.after).toBeCloseTo(left.before, 0);
    await frame.getByRole('button', { name: '年度', exact: true }).click();
    await page.setViewportSize({ width: 1360, height: 860 });
  });

  it('filters by class', async () => {
    await frame.getByRole('combobox', { name: /^区分/ }).selectOption('C');
    await frame.getByText(/34件のうち\d+件/).waitFor();
    expect(await frame.getByText('34件のうち34件').count()).toBe(0);
    await frame.getByRole('combobox', { name: /^区分/ }).selectOption('all');
  });

  it('walks by keys, and the same stands as a table', async () => {
    await frame.getByRole('tree').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const active = frame.locator('[role=treeitem][aria-selected=true]');
    expect(await active.getAttribute('aria-label')).toContain('電子申請の利用促進');
    await frame.getByRole('button', { name: '表で見る' }).click();
    expect(await frame.locator('tbody tr').count()).toBeGreaterThan(60);
    await frame.getByRole('button', { name: '表で見る' }).click();
  });

  it('is saved as PNG and SVG', async () => {
    const png = await save('PNGで保存');
    expect(png.name).toBe('相模原市ICT総合戦略　ロードマップ.png');
    expect([...png.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    const svg = (await save('SVGで保存')).bytes.toString('utf8');
    expect(svg.startsWith('<svg')).toBe(true);
    expect(svg).toContain('電子申請の利用促進');
  });

  it('lists what has no date, and closes with Escape', async () => {
    await frame.locator('summary').click();
    expect(await frame.getByText('日付のある工程も目標もありません').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: '閉じる', exact: true }).focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('.add-on-dialog').count()).toBe(0);
  });
});
