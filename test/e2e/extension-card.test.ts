import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleSnapshot } from '../fixtures/pages/snapshot';
import {
  cardBox,
  type ExtensionBrowser,
  FIXTURE_GLOSSARY,
  hasCard,
  settle,
  shownParts,
  startExtension,
  until,
} from './extension-support/chromium';

let extension: ExtensionBrowser;

beforeAll(async () => {
  extension = await startExtension({ viewport: { width: 1000, height: 900 }, hasTouch: true });
  await extension.ask({ type: 'add-file', name: 'plan.json', text: JSON.stringify(sampleSnapshot()) });
  await extension.ask({ type: 'add-file', name: 'glossary.csv', text: FIXTURE_GLOSSARY });
});

afterEach(async () => {
  for (const page of extension.context.pages()) if (page.url().startsWith(extension.server.origin)) await page.close();
  await extension.ask({ type: 'set-site', host: new URL(extension.server.origin).host, on: true });
});

afterAll(() => extension?.close());

const picture = (name: string) => join(tmpdir(), `michishirube-${name}.png`);
const isOpen = async (page: Page) => (await shownParts(page, 'names')).length > 0;

/** Rests the pointer on the first cell that names the initiative, until its card is there. */
async function rest(page: Page): Promise<{ x: number; y: number }> {
  const box = (await page.locator('td', { hasText: 'RPAの全庁導入' }).first().boundingBox())!;
  const place = { x: box.x + 30, y: box.y + 16 };
  await page.mouse.move(place.x, place.y);
  await until(() => hasCard(page));
  return place;
}

async function portal(): Promise<Page> {
  const page = await extension.open('portal.html');
  await settle(page);
  return page;
}

describe('the card wherever pages put it', () => {
  it('in fullscreen', async () => {
    const page = await portal();
    await page.evaluate(() => {
      document.addEventListener('click', () => document.querySelector('main')!.requestFullscreen(), { once: true });
    });
    await page.mouse.click(5, 880);
    await page.waitForFunction(() => document.fullscreenElement !== null && innerHeight === screen.height);
    await rest(page);
    expect(await page.locator('main > michishirube-host:not([aria-hidden])').count()).toBe(1);
    await page.screenshot({ path: picture('card-fullscreen') });
    await page.close();
  });

  // A window of 1000 × 900 at 200 % is one of 500 × 450 to the page.
  it('at 200 %: nothing is cut off, and what is longer than the window can be scrolled', async () => {
    const page = await portal();
    await page.setViewportSize({ width: 500, height: 450 });
    await page.locator('td', { hasText: 'RPAの全庁導入' }).scrollIntoViewIfNeeded();
    // What is scrolled tells so in the next frame.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await rest(page);
    await page.screenshot({ path: picture('card-zoom') });
    const box = (await cardBox(page))!;
    expect([box.left >= 0, box.top >= 0, box.right <= 500, box.bottom <= 450]).toEqual([true, true, true, true]);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('in forced colours, %s', async (colorScheme) => {
    const page = await extension.context.newPage();
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto(`${extension.server.origin}/portal.html`);
    await expect.poll(() => shownParts(page, 'term').then(({ length }) => length)).toBeGreaterThan(15);
    await rest(page);
    await page.screenshot({ path: picture(`card-forced-${colorScheme}`) });
    expect(await isOpen(page)).toBe(true);
    await page.close();
  });

  // WCAG 1.4.13: hoverable, persistent, dismissable.
  it('the pointer may go onto it and stay as long as it likes; Esc closes it without moving the pointer', async () => {
    const page = await portal();
    const place = await rest(page);
    const box = (await cardBox(page))!;
    const inside = { x: (box.left + box.right) / 2, y: Math.min(box.bottom - 20, box.top + 150) };
    await page.mouse.move(inside.x, inside.y, { steps: 15 });
    // Longer than a card waits for a pointer that left.
    await page.waitForTimeout(900);
    expect(await isOpen(page)).toBe(true);
    // What the card covers is never the term itself.
    expect(box.top > place.y || box.bottom < place.y || box.left > place.x || box.right < place.x).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    await page.close();
  });

  it('by a finger that stays; a touch elsewhere closes it', async () => {
    const page = await portal();
    const box = (await page.locator('td', { hasText: 'RPAの全庁導入' }).boundingBox())!;
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchEnd', x: number, y: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
    await touch('touchStart', box.x + 30, box.y + 12);
    await page.waitForFunction(() => document.querySelector('michishirube-host:not([aria-hidden])') !== null);
    await touch('touchEnd', 0, 0);
    await expect.poll(() => hasCard(page)).toBe(true);
    await page.screenshot({ path: picture('card-touch') });
    await touch('touchStart', 900, 20);
    await touch('touchEnd', 0, 0);
    await expect.poll(() => isOpen(page)).toBe(false);
    await page.close();
  });

  it('pinned it stays while the pointer leaves and the page is scrolled; Esc closes it', async () => {
    const page = await portal();
    await extension.order('/portal.html', { type: 'step' });
    await until(() => hasCard(page));
    // The focus is on the card; its first button is the pin.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.mouse.move(950, 850);
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(400);
    expect(await isOpen(page)).toBe(true);
    await page.screenshot({ path: picture('card-pinned') });
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    await page.close();
  });

  it('「知らせる」 keeps what the reader tells, or drafts a mail with it', async () => {
    const page = await portal();
    await extension.order('/portal.html', { type: 'step' });
    await until(() => hasCard(page));
    for (const _ of ['pin', 'close', 'report']) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('=例がほしいです');
    // While somebody writes, the card stays.
    await page.mouse.move(950, 850);
    await page.waitForTimeout(400);
    await page.screenshot({ path: picture('card-report') });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => shownParts(page, 'form')).toEqual(['記録しました。設定画面から書き出せます。']);
    const { termReports } = await extension.stored();
    expect(termReports).toMatchObject([
      { kind: 'unclear', term: 'AI', comment: '=例がほしいです', page: `${extension.server.origin}/portal.html` },
    ]);
    await page.close();
  });
});

it('nothing of it is printed', async () => {
  const page = await portal();
  await rest(page);
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: picture('print') });
  const lines = await page.evaluate(() =>
    ['term', 'initiative'].map(
      (kind) => getComputedStyle(document.documentElement, `::highlight(michishirube-${kind})`).textDecorationLine,
    ),
  );
  expect(lines).toEqual(['none', 'none']);
  // Layers and card are there and have no box.
  expect(
    await page
      .locator('michishirube-host')
      .evaluateAll((hosts) => hosts.map((host) => host.getBoundingClientRect().height)),
  ).toEqual([0, 0]);
  await page.close();
});

it('marks are seen on dark parts of light pages', async () => {
  const page = await extension.open('dark-part.html');
  await settle(page);
  const shot = (part: string) => page.locator(part).screenshot();
  const marked = await shot('#dark');
  await page.screenshot({ path: picture('dark-part') });
  await page.evaluate(() => CSS.highlights.clear());
  expect((await shot('#dark')).equals(marked)).toBe(false);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  await page.close();
});

describe('how much is marked', () => {
  it('once a section where that is chosen, on one site otherwise, and everywhere again', async () => {
    const page = await extension.open('sections.html');
    const first = (await settle(page)).texts;
    expect(first).toHaveLength(6);
    await extension.ask({ type: 'set-occurrences', occurrences: 'first' });
    await page.waitForFunction(() => CSS.highlights.get('michishirube-term')?.size === 3);
    const { host } = new URL(extension.server.origin);
    await extension.ask({ type: 'set-occurrences', occurrences: 'every', host });
    await page.waitForFunction(() => CSS.highlights.get('michishirube-term')?.size === 6);
    await extension.ask({ type: 'set-occurrences', occurrences: 'first', host });
    await page.waitForFunction(() => CSS.highlights.get('michishirube-term')?.size === 3);
    await extension.ask({ type: 'set-occurrences', occurrences: 'every' });
    await extension.ask({ type: 'set-occurrences', occurrences: 'every', host });
    await page.waitForFunction(() => CSS.highlights.get('michishirube-term')?.size === 6);
    await page.close();
  });

  it('at most 200 at a time on a page that is full of terms', async () => {
    const page = await extension.open('full.html');
    await expect.poll(() => extension.order('/full.html', { type: 'terms' })).toEqual([{ label: 'AI', count: 3000 }]);
    expect(await page.evaluate(() => CSS.highlights.get('michishirube-term')!.size)).toBe(200);
    await page.close();
  });
});
