import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { firefoxPath } from '../../support/browser';
import { copyPackage } from './package-copy';

export const ADDON = 'michishirube@example.org';
/** Firefox gives an extension another one on every machine, unless told. */
export const UUID = '5f0c6a52-1d1a-4b0e-9c1f-7a2b3c4d5e6f';

/** Firefox in Japanese with a home of its own, in which `policy` is the organisation's, and the built package in it. */
export async function launchFirefox(
  policy: object,
  viewport: { width: number; height: number },
  preferences: Record<string, unknown> = {},
): Promise<Browser> {
  const home = mkdtempSync(join(tmpdir(), 'michishirube-home-'));
  const policies = join(home, '.mozilla/managed-storage');
  mkdirSync(policies, { recursive: true });
  const managed = { name: ADDON, description: '試験', type: 'storage', data: policy };
  writeFileSync(join(policies, `${ADDON}.json`), JSON.stringify(managed));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
      'intl.locale.requested': 'ja',
      ...preferences,
    },
    env: { ...process.env, HOME: home },
    defaultViewport: viewport,
  });
  await browser.installExtension(copyPackage('firefox'));
  return browser;
}

/** A page of the extension. It loads, but the protocol never says so: go there and look. */
export async function openFirefoxPanel(browser: Browser, name: string, holds = ''): Promise<Page> {
  const page = await browser.newPage();
  void page.goto(`moz-extension://${UUID}/${name}`, { timeout: 4000 }).catch(() => undefined);
  const stands = (words: string) =>
    location.protocol === 'moz-extension:' &&
    document.readyState === 'complete' &&
    document.body.innerText.includes(words);
  for (let tries = 0; tries < 200; tries += 1) {
    if (await page.evaluate(stands, holds).catch(() => false)) return page;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error(`${name}: ${await page.evaluate(() => document.body.innerText)}`);
}
