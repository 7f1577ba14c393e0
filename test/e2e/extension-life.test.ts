import { createHash, generateKeyPairSync } from 'node:crypto';
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceStatus, Status } from '../../extension/data/protocol';
import { CHROMIUM_ARGUMENTS, chromiumPath } from '../support/browser';
import { shownParts } from './extension-support/chromium';
import { copyPackage } from './extension-support/package-copy';
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

/**
 * A city's life with the extension in Chromium: the policy comes late, brings the source, the sheet changes, the server fails in every
 * way, the worker is stopped, the browser starts again with a newer version, the policy goes.
 */
const POLICIES = '/etc/chromium/policies/managed';
const POLICY_FILE = join(POLICIES, 'michishirube-test.json');
const mayWrite = (() => {
  try {
    mkdirSync(POLICIES, { recursive: true });
    accessSync(POLICIES, constants.W_OK);
    return true;
  } catch {
    process.stdout.write(`left out: ${POLICIES} cannot be written here, so that Chromium takes no managed policy\n`);
    return false;
  }
})();

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = publicKey.export({ type: 'spki', format: 'der' });
/** Chromium's id of an extension with this key. */
const id = [...createHash('sha256').update(key).digest('hex').slice(0, 32)]
  .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
  .join('');

const folder = copyPackage('chrome');
const profile = mkdtempSync(join(tmpdir(), 'michishirube-profile-'));
const first = snapshotOfSheet('4窓口');
let server: PageServer;
let publisher: Publisher;
let context: BrowserContext;

function editManifest(change: object): void {
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...change }));
}

async function launch(): Promise<void> {
  context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    viewport: { width: 900, height: 700 },
    args: [...CHROMIUM_ARGUMENTS, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
    env: { ...process.env, LANGUAGE: 'ja' },
  });
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
}

beforeAll(async () => {
  server = await servePages();
  server.answers.set('/news.html', (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(PORTAL_PAGE);
  });
  publisher = await startPublisher();
  publisher.reply = answerWith(first);
  editManifest({ key: key.toString('base64'), version: '0.0.9' });
  rmSync(POLICY_FILE, { force: true });
  await launch();
});

afterAll(async () => {
  if (mayWrite) rmSync(POLICY_FILE, { force: true });
  await context?.close();
  await publisher?.stop();
  await server?.close();
});

/** Browsers look at their policy files again every quarter of an hour; this asks Chromium to do so until the extension has what it should. */
async function untilPolicy(isThere: boolean): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://policy');
  for (let tries = 0; tries < 40; tries += 1) {
    await page.evaluate(() =>
      (globalThis as unknown as { chrome: { send(what: string): void } }).chrome.send('reloadPolicies'),
    );
    await page.waitForTimeout(500);
    const keys = await inPanel('options', (options) =>
      options.evaluate(() => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { managed: { get(of: null): Promise<object> } } };
        };
        return chrome.storage.managed.get(null).then((all) => Object.keys(all).length);
      }),
    );
    if (keys > 0 === isThere) break;
  }
  await page.close();
}

async function inPanel<Result>(name: string, run: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/${name}.html`);
  const result = await run(page);
  await page.close();
  return result;
}

const ask = (request: object) =>
  inPanel('options', (page) =>
    page.evaluate((sent) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      };
      return chrome.runtime.sendMessage(sent);
    }, request),
  );

/** The organisation's source as the popup tells it, once `holds`. */
async function popupText(holds: (text: string) => boolean): Promise<string> {
  let text = '';
  for (let tries = 0; tries < 40; tries += 1) {
    text = await inPanel('popup', async (page) => {
      await page.getByText('はじめの用語集').waitFor();
      return page.locator('body').innerText();
    });
    if (holds(text)) return text;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return text;
}

/** Presses 今すぐ更新 as an employee does, and gives what the popup says then. */
const pressRefresh = () =>
  inPanel('popup', async (page) => {
    const button = page.getByRole('button', { name: '今すぐ更新' });
    await button.click();
    await page.getByRole('button', { name: '更新しています…' }).waitFor({ state: 'detached' });
    return page.locator('body').innerText();
  });

/** Rests on the initiative's name and reads the working on its card. */
async function workingOnPage(): Promise<string> {
  const page = await context.newPage();
  await page.goto(`${server.origin}/news.html`);
  await page.waitForFunction(() => (CSS.highlights.get('michishirube-initiative')?.size ?? 0) > 0);
  const box = (await page.locator('#place').boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + box.height / 2);
  await page.waitForFunction(() => document.querySelector('michishirube-host:not([aria-hidden])') !== null);
  await page.waitForTimeout(300);
  const worked = await shownParts(page, 'worked');
  await page.close();
  return worked.join(' ');
}

const sourceOf = (status: unknown): SourceStatus | undefined =>
  (status as Status).sources.find(({ url }) => url === publisher.url);

describe.skipIf(!mayWrite)("an organisation's plan in Chromium", () => {
  it('a policy that comes late brings its source and contact', async () => {
    expect(await popupText(() => true)).not.toContain('内線1234');
    writeFileSync(
      POLICY_FILE,
      JSON.stringify({
        '3rdparty': {
          extensions: {
            [id]: {
              sources: [{ name: 'DX推進計画', url: publisher.url }],
              contact: '情報政策課 内線1234',
              refreshMinutes: 60,
            },
          },
        },
      }),
    );
    await untilPolicy(true);
    expect(await popupText((text) => text.includes('内線1234'))).toContain('DX推進計画');
  });

  it('from the sheet to the card on a page; a newer sheet shows after a refresh', async () => {
    publisher.requests = 0;
    expect(await pressRefresh()).toContain('用語 1件・事業 2件');
    expect(await workingOnPage()).toContain('4 ÷ 5 = 80%');
    publisher.reply = answerWith(snapshotOfSheet('5窓口'));
    await pressRefresh();
    expect(await workingOnPage()).toContain('5 ÷ 5 = 100%');
    // The same again is not sent again.
    await pressRefresh();
    expect(publisher.requests).toBe(3);
  });

  it.each(failures(first))(
    '%s: the last good data stays, popup and options say why, one question a press',
    async (_, reply, words) => {
      publisher.reply = reply;
      publisher.requests = 0;
      expect(await pressRefresh()).toContain(words);
      const options = await inPanel('options', async (page) => {
        await page.getByText('DX推進計画').first().waitFor();
        return page.locator('section').first().innerText();
      });
      expect(options).toContain(words);
      expect(options).toContain('事業 2件');
      expect(publisher.requests).toBe(1);
    },
  );

  it("the sheet's terms and the next reviews came along", async () => {
    const found = (await ask({ type: 'search', query: 'setumeikai' })) as { label: string }[];
    expect(found.map(({ label }) => label)).toContain('説明会');
    const [initiative] = (await ask({ type: 'search', query: '書かない窓口の導入推進' })) as { nextReview: string }[];
    expect(initiative?.nextReview).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it('the server is down', async () => {
    await publisher.stop();
    const text = await pressRefresh();
    await publisher.start();
    expect(text).toContain('接続できません');
    expect(await workingOnPage()).toContain('5 ÷ 5 = 100%');
  });

  it('no loop: after all that nobody asks by itself', async () => {
    publisher.requests = 0;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(publisher.requests).toBe(0);
  });

  it('a clock that is wrong is named, and the data is taken all the same', async () => {
    publisher.reply = answerWith(first, { Date: new Date(Date.now() - 26 * 3_600_000).toUTCString() });
    expect(await pressRefresh()).toContain('約1560分進んでいます');
    expect(await workingOnPage()).toContain('4 ÷ 5 = 80%');
  });

  it('the oldest snapshot there is, with nothing but what it must have, is read', async () => {
    publisher.reply = answerWith(readFileSync(join(process.cwd(), 'test/fixtures/snapshot-version-1.json'), 'utf8'));
    const text = await pressRefresh();
    expect(text).toContain('事業 1件');
    expect(text).not.toContain('約1560分');
    publisher.reply = answerWith(first);
    await pressRefresh();
  });

  it('a stopped worker wakes for the card', async () => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/popup.html`);
    const session = await context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await page.close();
    expect(await workingOnPage()).toContain('4 ÷ 5 = 80%');
  });

  it('the browser starts again with a newer version, on what the older one kept, without the server', async () => {
    await ask({ type: 'set-site', host: 'kintai.example.lg.jp', on: false });
    // What version 0.1.0 and before kept: contents within the states.
    await inPanel('options', (page) =>
      page.evaluate(async () => {
        type Kept = Record<string, { plan?: { initiatives: object[] }; issued?: string }>;
        const { chrome } = globalThis as unknown as {
          chrome: {
            storage: {
              local: {
                get(of: null): Promise<Kept>;
                set(items: object): Promise<void>;
                remove(keys: string[]): Promise<void>;
              };
            };
          };
        };
        const kept = await chrome.storage.local.get(null);
        for (const [name, text] of Object.entries(kept)) {
          if (!name.startsWith('content:')) continue;
          const { plan, issued } = JSON.parse(String(text)) as Kept[string];
          const initiatives = (plan?.initiatives ?? []).map((data) => ({ entry: {}, data }));
          const content = { issued, terms: [], initiatives, period: null, unfit: [] };
          const state = name.replace('content:', 'source:');
          await chrome.storage.local.set({
            [state]: { etag: '"x"', fetchedAt: Date.now(), triedAt: Date.now(), failures: 0, problem: null, content },
          });
          await chrome.storage.local.remove([name]);
        }
      }),
    );
    await context.close();
    await publisher.stop();
    editManifest({ version: '0.1.1' });
    await launch();
    expect(await workingOnPage()).toContain('4 ÷ 5 = 80%');
    const text = await popupText((shown) => shown.includes('DX推進計画'));
    expect(text).toContain('事業 2件');
    const options = await inPanel('options', async (page) => {
      await page.getByText('kintai.example.lg.jp').first().waitFor();
      return page.locator('pre').innerText();
    });
    expect(options).toContain('michishirube 0.1.1');
    await publisher.start();
    expect(sourceOf(await ask({ type: 'refresh' }))).toMatchObject({ problem: null, initiatives: 2 });
  });

  it('a valid snapshot of 5 MB is taken', async () => {
    publisher.reply = answerWith(fiveMegabytes());
    expect(await pressRefresh()).toContain('用語 3000件・事業 300件');
    publisher.reply = answerWith(first);
    await pressRefresh();
  });

  it('where the storage is full the last good data stays, and the popup says why', async () => {
    const fill = (megabytes: number) =>
      inPanel('options', (page) =>
        page.evaluate(async (size) => {
          const { chrome } = globalThis as unknown as {
            chrome: { storage: { local: { set(items: object): Promise<void>; remove(key: string): Promise<void> } } };
          };
          const text = 'x'.repeat(1_000_000);
          if (size === 0) await chrome.storage.local.remove('others');
          else await chrome.storage.local.set({ others: Array(size).fill(text) });
        }, megabytes),
      );
    await fill(10);
    publisher.reply = answerWith(fiveMegabytes());
    const text = await pressRefresh();
    expect(text).toContain('保存');
    expect(text).toContain('事業 2件');
    expect(await workingOnPage()).toContain('4 ÷ 5 = 80%');
    await fill(0);
    publisher.reply = answerWith(first);
    expect(await pressRefresh()).not.toContain('容量');
  });

  it('a policy that is withdrawn takes its source with it', async () => {
    rmSync(POLICY_FILE);
    await untilPolicy(false);
    expect(await popupText((text) => !text.includes('内線1234'))).not.toContain('DX推進計画');
    const kept = await inPanel('options', (page) =>
      page.evaluate(() => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { get(of: null): Promise<object> } } };
        };
        return chrome.storage.local.get(null).then((all) => Object.keys(all).filter((name) => name.includes(':')));
      }),
    );
    expect(kept).toEqual([]);
  });
});
