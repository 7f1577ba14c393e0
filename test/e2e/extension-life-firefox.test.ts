import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchFirefox, openFirefoxPanel } from './extension-support/firefox';
import { firefoxSidebar } from './extension-support/firefox-sidebar';
import { type PageServer, servePages } from './extension-support/page-server';
import {
  answerWith,
  failures,
  fiveMegabytes,
  PORTAL_PAGE,
  type Publisher,
  snapshotOfSheet,
  startPublisher,
} from './extension-support/published-sheet';

/** The same in Firefox, whose policy is there at the start: from the sheet to the card, and what fails. */
const first = snapshotOfSheet('4窓口');
let server: PageServer;
let publisher: Publisher;
let browser: Browser;

beforeAll(async () => {
  server = await servePages();
  server.answers.set('/news.html', (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(PORTAL_PAGE);
  });
  publisher = await startPublisher();
  publisher.reply = answerWith(first);
  const policy = { sources: [{ name: 'DX推進計画', url: publisher.url }], contact: '情報政策課 内線1234' };
  browser = await launchFirefox(policy, { width: 900, height: 700 });
});

afterAll(async () => {
  await browser?.close();
  await publisher?.stop();
  await server?.close();
});

const openPanel = (name: string, holds: string) => openFirefoxPanel(browser, name, holds);

/** Presses 今すぐ更新 and gives what the popup says then. */
async function pressRefresh(): Promise<string> {
  const page = await openPanel('popup.html', '今すぐ更新');
  await page.evaluate(() => {
    [...document.querySelectorAll('button')].find((one) => one.textContent === '今すぐ更新')!.click();
  });
  await page.waitForFunction(() => !document.body.innerText.includes('更新しています…'));
  const text = await page.evaluate(() => document.body.innerText);
  await page.close();
  return text;
}

/** Rests on the initiative's name; the picture of the card, since nobody may look into it. */
async function cardOnPage(): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/news.html`);
  await page.waitForFunction(() => (CSS.highlights.get('michishirube-initiative')?.size ?? 0) > 0);
  const place = await page.evaluate(() => {
    const rect = document.getElementById('place')!.getBoundingClientRect();
    return { x: rect.left + 20, y: rect.top + rect.height / 2 };
  });
  await page.mouse.move(place.x, place.y);
  await page.waitForFunction(() => document.querySelector('michishirube-host:not([aria-hidden])') !== null);
  await new Promise((resolve) => setTimeout(resolve, 400));
  const picture = await page.screenshot({ encoding: 'base64' });
  await page.close();
  return picture;
}

/** What the panel says of the initiative. */
async function workingInPanel(): Promise<string> {
  const page = await openPanel('sidepanel.html#view=plan', '書かない窓口の導入推進');
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-initiative]')!.click());
  await page.waitForFunction(() => document.querySelector('.worked') !== null);
  const text = await page.evaluate(() => document.body.innerText);
  await page.close();
  return text;
}

describe("an organisation's plan in Firefox", () => {
  it('from the sheet by the policy to the card; a newer sheet shows after a refresh', async () => {
    expect(await pressRefresh()).toContain('事業 2件');
    const before = await cardOnPage();
    expect(await workingInPanel()).toContain('4 ÷ 5 = 80%');
    publisher.reply = answerWith(snapshotOfSheet('5窓口'));
    await pressRefresh();
    expect(await cardOnPage()).not.toBe(before);
    expect(await workingInPanel()).toContain('5 ÷ 5 = 100%');
  });

  it('whatever the source answers, the last good data stays and the popup says why; one question a press', async () => {
    for (const [name, reply, words] of failures(first)) {
      publisher.reply = reply;
      publisher.requests = 0;
      const text = await pressRefresh();
      const options = await openPanel('options.html', words);
      await options.close();
      expect(text, name).toContain(words);
      expect(text, name).toContain('事業 2件');
      expect(publisher.requests, name).toBe(1);
    }
    await publisher.stop();
    const text = await pressRefresh();
    await publisher.start();
    expect(text).toContain('接続できません');
    expect(text).toContain('事業 2件');
    publisher.requests = 0;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(publisher.requests).toBe(0);
  });

  it('its own sidebar, opened by the button of the popup: terms of the page in front, the plan, one initiative', async () => {
    const sidebar = await firefoxSidebar(browser);
    const portal = await browser.newPage();
    await portal.goto(`${server.origin}/news.html`);
    const popup = await openPanel('popup.html', '今すぐ更新');
    expect(await sidebar.width()).toBeNull();
    await popup.click('header button');
    await portal.bringToFront();
    expect(await sidebar.text((text) => text.includes('書かない窓口の導入推進'))).toContain('このページの用語');
    const width = (await sidebar.width())!;
    expect(width).toBeLessThan(320);
    for (const tab of ['plan', 'roadmap', 'reviews', 'page']) {
      await sidebar.evaluate(`document.getElementById('tab-${tab}').click()`);
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(Number(await sidebar.evaluate('document.documentElement.scrollWidth')), tab).toBeLessThanOrEqual(width);
    }
    await sidebar.evaluate("document.getElementById('tab-plan').click()");
    await sidebar.text((text) => text.includes('事業'));
    await sidebar.evaluate("document.querySelector('[data-initiative]').click()");
    expect(await sidebar.text((text) => text.includes('計算'))).toContain('5 ÷ 5 = 100%');
    await portal.close();
  });

  it('a clock that is wrong is named; the oldest snapshot and one of 5 MB are read', async () => {
    publisher.reply = answerWith(first, { Date: new Date(Date.now() - 26 * 3_600_000).toUTCString() });
    expect(await pressRefresh()).toContain('約1560分進んでいます');
    publisher.reply = answerWith(readFileSync(join(process.cwd(), 'test/fixtures/snapshot-version-1.json'), 'utf8'));
    expect(await pressRefresh()).toContain('事業 1件');
    publisher.reply = answerWith(fiveMegabytes());
    expect(await pressRefresh()).toContain('用語 3000件・事業 300件');
  });
});
