import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePlan, sampleSnapshot } from '../fixtures/pages/snapshot';
import {
  type ExtensionBrowser,
  FIXTURE_GLOSSARY,
  hasCard,
  settle,
  shownParts,
  sourceOf,
  startExtension,
  until,
} from './extension-support/chromium';

let extension: ExtensionBrowser;

beforeAll(async () => {
  extension = await startExtension({ viewport: { width: 900, height: 700 } });
  await extension.ask({ type: 'add-file', name: 'plan.json', text: JSON.stringify(sampleSnapshot()) });
  await extension.ask({ type: 'add-file', name: 'glossary.csv', text: FIXTURE_GLOSSARY });
});

afterAll(() => extension?.close());

const strips = (page: Page) => shownParts(page, 'strip');
const picture = (name: string) => join(tmpdir(), `michishirube-${name}.png`);

describe('the state of an initiative on pages', () => {
  it('stands beside its name in headings and tables, not in running text, and what is scrolled away has none', async () => {
    const page = await extension.open('initiative.html');
    await settle(page);
    const badges = async () => (await shownParts(page, 'badge')).sort();
    // h1, h2, table, and the one row of the frame that is in sight; and the strip's.
    await expect.poll(badges).toEqual(['○', '○', '○', '△', '△'].sort());
    await page.screenshot({ path: picture('status-light') });
    await page.evaluate(() => document.getElementById('frame')!.scrollTo(0, 200));
    await expect.poll(badges).toEqual(['○', '○', '△', '△', '△'].sort());
    await page.screenshot({ path: picture('status-scrolled') });
    await page.close();
  });

  it('follows a page that moves without being scrolled', async () => {
    const page = await extension.open('initiative.html');
    await settle(page);
    const clip = { x: 0, y: 0, width: 900, height: 560 };
    await page.evaluate(() => {
      document.querySelector('p')!.insertAdjacentHTML('afterend', '<div style="height:60px"></div>');
    });
    await page.waitForTimeout(300);
    const moved = await page.screenshot({ clip });
    await page.setViewportSize({ width: 900, height: 701 });
    await page.waitForTimeout(300);
    expect(moved.equals(await page.screenshot({ clip }))).toBe(true);
    await page.close();
  });

  it('a page of the initiative has a strip; closed, it stays closed until the state changes', async () => {
    const before = await extension.open('initiative.html?first');
    await expect
      .poll(() => shownParts(before, 'strip'))
      .toEqual(['このページの事業RPAの全庁導入○令和5年度行政改革課詳しく']);
    await before.close();
    const page = await extension.open('initiative.html');
    await settle(page);
    await until(async () => (await strips(page)).length > 0);
    const source = await sourceOf(page);
    // The scrolling frame comes first.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(() => hasCard(page));
    await page.screenshot({ path: picture('status-strip-card') });
    expect((await shownParts(page, 'names')).join()).toContain('RPAの全庁導入');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => strips(page)).toEqual([]);
    expect(await sourceOf(page)).toBe(source);
    await page.reload();
    await settle(page);
    await page.waitForTimeout(400);
    expect(await shownParts(page, 'strip')).toEqual([]);
    await page.close();
  });

  it('a page that belongs to none has no strip, and a single-page site gets it when it goes there', async () => {
    await extension.ask({ type: 'add-file', name: 'plan.json', text: JSON.stringify(later()) });
    const page = await extension.open('portal.html');
    await settle(page);
    await page.waitForTimeout(300);
    expect(await shownParts(page, 'strip')).toEqual([]);
    await page.evaluate(() => history.pushState(null, '', '/initiative.html?from=portal'));
    await expect.poll(() => strips(page)).toHaveLength(1);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: picture('status-strip-dark') });
    await page.evaluate(() => history.back());
    await expect.poll(() => strips(page)).toEqual([]);
    await page.close();
  });
});

/** The same plan with another state: what was closed is asked about anew. */
function later() {
  const plan = structuredClone(samplePlan);
  plan.initiatives[0]!.statedProgress = { '2024': { sheet: '事業一覧', cell: 'A5', text: '△' } };
  return sampleSnapshot('2026-11-21T09:30:00+09:00', plan);
}
