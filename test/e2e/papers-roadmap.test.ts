import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../support/accessible';
import { launchChromium } from '../support/browser';
import { componentPage, openText } from './papers-support/component-page';

let browser: Browser;
let html = '';
beforeAll(async () => {
  browser = await launchChromium();
  html = await componentPage();
});
afterAll(() => browser?.close());

const active = (page: Page) => page.locator('[role=treeitem][aria-selected=true]').getAttribute('aria-label');

describe.each(['light', 'dark'] as const)('the roadmap component, %s', (colorScheme) => {
  it('has nothing that axe finds, as picture and as table', async () => {
    const { page, troubles } = await openText(browser, html, { colorScheme });
    await page.locator('[role=treeitem]').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: '表で見る' }).first().click();
    await page.locator('summary').click();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });
});

describe('by keyboard', () => {
  it('walks, folds, opens and changes the scale', async () => {
    const { page } = await openText(browser, html);
    await page.getByRole('tree').focus();
    expect(await active(page)).toContain('市民サービスの向上');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).toContain('電子申請の利用促進');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual(['i1']);
    await page.keyboard.press('ArrowLeft');
    expect(await active(page)).toContain('手続のオンライン化');
    await page.keyboard.press('ArrowLeft');
    expect(await page.getByRole('treeitem').count()).toBe(5);
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('treeitem').count()).toBe(7);
    await page.keyboard.press('+');
    expect(await page.getByRole('button', { name: '四半期' }).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    expect(await page.getByRole('button', { name: '年度', exact: true }).getAttribute('aria-pressed')).toBe('true');
  });
});

it('filters, and says how many are left', async () => {
  const { page } = await openText(browser, html);
  await page.getByLabel('主管課').selectOption('市民課');
  await page.getByText('4件のうち2件').waitFor();
  await page.getByRole('combobox', { name: /^区分/ }).selectOption('A');
  await page.getByText('条件に合う事業はありません').waitFor();
});

it('saves a picture and a drawing that stand alone', async () => {
  const { page } = await openText(browser, html);
  const save = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile((await download.path()) ?? '') };
  };
  const png = await save('PNGで保存');
  expect(png.name).toBe('ロードマップ見本.png');
  expect([...png.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(png.bytes.length).toBeGreaterThan(20_000);
  const svg = (await save('SVGで保存')).bytes.toString('utf8');
  expect(svg).not.toContain('var(');
  const parsed = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent ?? null,
    svg,
  );
  expect(parsed).toBeNull();
});

it.each([320, 768, 1200])(
  'never draws words beyond their box at %i pixels, in the fonts of this machine',
  async (width) => {
    const { page } = await openText(browser, html, { viewport: { width, height: 900 } });
    await page.locator('[role=treeitem]').first().waitFor();
    const beyond = await page.evaluate(() =>
      [...document.querySelectorAll('.roadmap-axis .roadmap-row g')].flatMap((bar) => {
        const box = bar.querySelector('path')?.getBoundingClientRect();
        return box
          ? [...bar.querySelectorAll('text')]
              .filter((text) => text.getBoundingClientRect().right > box.right + 0.5)
              .map((text) => text.textContent)
          : [];
      }),
    );
    expect(beyond).toEqual([]);
  },
);

describe('300 initiatives over 8 half-years', () => {
  it('stand and answer, and only those near are in the page', async () => {
    const { page } = await openText(browser, html, { hash: '#large' });
    await page.waitForFunction(() => 'firstRender' in globalThis);
    await page.evaluate(async () => {
      const select = document.querySelectorAll('select')[1]!;
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select, '=課3');
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    });
    await page.getByText('300件のうち25件').waitFor();
    await page.getByLabel('主管課').selectOption('all');
    expect(await page.locator('[role=treeitem]').count()).toBeLessThan(80);
    await page.getByRole('tree').focus();
    await page.keyboard.press('End');
    await page.waitForFunction(() =>
      document.querySelector('[aria-selected=true]')?.getAttribute('aria-label')?.startsWith('300 '),
    );
  });
});
