import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleSnapshot } from '../fixtures/pages/snapshot';
import {
  type ExtensionBrowser,
  FIXTURE_GLOSSARY,
  hasCard,
  settle,
  startExtension,
  until,
} from './extension-support/chromium';
import { pageSource } from './extension-support/in-page';

/** An extension that is updated, switched off or removed leaves its pages as they were. */
let extension: ExtensionBrowser;
let manager: Page;

beforeAll(async () => {
  extension = await startExtension({ viewport: { width: 900, height: 700 } });
  await extension.ask({ type: 'add-file', name: 'plan.json', text: JSON.stringify(sampleSnapshot()) });
  await extension.ask({ type: 'add-file', name: 'glossary.csv', text: FIXTURE_GLOSSARY });
  manager = await extension.context.newPage();
  await manager.goto('chrome://extensions/');
});

afterAll(() => extension?.close());

/** What the browser's own page of extensions does when its switch is pressed. */
const switchOff = () =>
  manager.evaluate((id) => {
    const { chrome } = globalThis as unknown as {
      chrome: { management: { setEnabled(id: string, on: boolean): Promise<void> } };
    };
    return chrome.management.setEnabled(id, false);
  }, extension.id);

const traces = (page: Page) =>
  page.evaluate(() => CSS.highlights.size + document.querySelectorAll('michishirube-host').length);

it('a newer version that enters the page takes the place of the older one', async () => {
  const page = await extension.open('initiative.html?second');
  await settle(page);
  // Two kinds of marks, badges and strip.
  await until(async () => (await traces(page)) === 4);
  const before = await traces(page);
  const was = await page.evaluateHandle(() => [...document.querySelectorAll('michishirube-host')]);
  await extension.enterAgain('/initiative.html?second');
  await page.waitForFunction((hosts) => hosts.every((host) => !host.isConnected), was);
  await until(async () => (await traces(page)) === before);
  const { texts, expected } = await settle(page);
  expect(texts).toEqual(expected);
  expect(await traces(page)).toBe(before);
  await page.close();
});

it('switched off, it leaves nothing: no mark, no badge, no strip, no card', async () => {
  const page = await extension.open('initiative.html');
  await settle(page);
  await until(async () => (await traces(page)) === 4);
  await extension.order('/initiative.html', { type: 'step' });
  await until(() => hasCard(page));
  const { own } = await page.evaluate(pageSource);
  expect(await traces(page)).toBeGreaterThan(3);
  await switchOff();
  await page.waitForFunction(
    () => CSS.highlights.size + document.querySelectorAll('michishirube-host').length === 0,
    null,
    { timeout: 6000 },
  );
  const left = await page.evaluate(pageSource);
  expect([left.whole, left.hosts]).toEqual([own, 0]);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  await page.close();
});
