import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_GLOSSARY, hugeGlossary } from '../fixtures/pages/hostile';
import { sampleSnapshot } from '../fixtures/pages/snapshot';
import { ADDON, launchFirefox, openFirefoxPanel } from './extension-support/firefox';
import { type FirefoxWindow, firefoxWindow, shownIn, tabOf } from './extension-support/firefox-window';
import { markedTexts } from './extension-support/in-page';
import { copyPackage } from './extension-support/package-copy';
import { type InDocument, type ProofBrowser, provePage, TEST_PAGES } from './extension-support/page-proof';
import { type PageServer, servePages } from './extension-support/page-server';

const GLOSSARY = readFileSync(join(import.meta.dirname, '../fixtures/pages/glossary.csv'), 'utf8');

interface Tabs {
  query(of: object): Promise<{ id: number; url?: string }[]>;
  sendMessage(id: number, order: object, options: object): Promise<unknown>;
}

let server: PageServer;
let browser: Browser;

beforeAll(async () => {
  server = await servePages();
  server.answers.set('/policy.csv', (_, response) => {
    response
      .writeHead(200, { 'Content-Type': 'text/csv' })
      .end('見出し,定義\n決裁,権限を持つ職員が可否を決めること。\n');
  });
  const policy = {
    sources: [{ name: '庁内の用語', url: `${server.origin}/policy.csv` }],
    contact: '情報政策課 内線2345',
    refreshMinutes: 'often',
  };
  browser = await launchFirefox(
    policy,
    { width: 1280, height: 1600 },
    { 'extensions.webextOptionalPermissionPrompts': false },
  );
  expect(await ask({ type: 'add-file', name: 'plan.json', text: JSON.stringify(sampleSnapshot()) })).not.toBeTypeOf(
    'string',
  );
  expect(await ask({ type: 'add-file', name: 'glossary.csv', text: GLOSSARY })).not.toBeTypeOf('string');
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const openPanel = (name: string) => openFirefoxPanel(browser, `${name}.html`);

/** Runs within a page of the extension. */
function sendMessage(sent: object): Promise<unknown> {
  const { browser } = globalThis as unknown as {
    browser: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  return browser.runtime.sendMessage(sent);
}

async function ask(request: object): Promise<unknown> {
  const page = await openPanel('options');
  const answer = await page.evaluate(sendMessage, request);
  await page.close();
  return answer;
}

async function open(path: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text());
  });
  // Firefox reports a refused icon as an error of the page.
  page.on('pageerror', (error) => {
    if (!String(error).includes('favicon')) complaints.push(String(error));
  });
  await page.goto(`${server.origin}/${path}`);
  return { page, complaints };
}

async function settle(frame: Frame | Page): Promise<{ texts: string[]; expected: string[] }> {
  let last = await frame.evaluate(markedTexts);
  for (let tries = 0; tries < 40; tries += 1) {
    if (JSON.stringify(last.texts) === JSON.stringify(last.expected)) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
    last = await frame.evaluate(markedTexts);
  }
  return last;
}

/** Opens the card of the next term, as the keyboard command does. */
async function stepOn(ending: string): Promise<unknown> {
  const panel = await openPanel('options');
  const answer = await panel.evaluate(async (end) => {
    const { browser } = globalThis as unknown as { browser: { tabs: Tabs } };
    const tab = (await browser.tabs.query({})).find(({ url }) => url?.endsWith(end));
    return browser.tabs.sendMessage(tab!.id, { type: 'step' }, { frameId: 0 });
  }, ending);
  await panel.close();
  return answer;
}

async function until(holds: () => Promise<boolean>, milliseconds = 8000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await holds()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** The page as it is written, without what stands beside it in a host of ours. */
const source = (page: Page) =>
  page.evaluate(() => document.documentElement.outerHTML.replace(/<michishirube-host[^>]*><\/michishirube-host>/g, ''));

describe('each page shows exactly the terms that stand on it, and stays byte for byte as it was', () => {
  const host = () => new URL(server.origin).host;
  let panel: Page;
  beforeAll(async () => {
    panel = await openPanel('options');
  });
  afterAll(async () => {
    await panel.evaluate(sendMessage, { type: 'set-site', host: host(), on: true });
    await panel.close();
  });
  const proof: ProofBrowser = {
    async open(path) {
      const { page, complaints } = await open(path);
      return {
        path,
        complaints,
        documents: () =>
          page.frames().map(
            (frame): InDocument =>
              (run) =>
                frame.evaluate(run) as never,
          ),
        pressEscape: () => page.keyboard.press('Escape'),
        close: () => page.close(),
      };
    },
    setSite: (on) => panel.evaluate(sendMessage, { type: 'set-site', host: host(), on }).then(() => undefined),
    step: (path) =>
      panel.evaluate(async (end) => {
        const { browser } = globalThis as unknown as { browser: { tabs: Tabs } };
        const tabs = await browser.tabs.query({});
        const tab = tabs.find(({ url }) => url?.endsWith(end));
        return browser.tabs.sendMessage(tab!.id, { type: 'step' }, { frameId: 0 });
      }, `/${path}`),
  };
  it.each(TEST_PAGES)('$path', (page) => provePage(proof, page));
});

it.each(['prototypes.html', 'names-taken.html'])('%s means harm and is read all the same', async (path) => {
  const { page } = await open(path);
  const panel = await openPanel('options');
  const found = await panel.evaluate(async (end) => {
    const { browser } = globalThis as unknown as { browser: { tabs: Tabs } };
    const tab = (await browser.tabs.query({})).find(({ url }) => url?.endsWith(end));
    const terms = await browser.tabs.sendMessage(tab!.id, { type: 'terms' }, { frameId: 0 });
    return [terms, await browser.tabs.sendMessage(tab!.id, { type: 'step' }, { frameId: 0 })];
  }, `/${path}`);
  expect(found).toMatchObject([
    [{ count: 1 }, { count: 1 }, ...(path === 'names-taken.html' ? [{ count: 1 }] : [])],
    true,
  ]);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await page.evaluate('document.documentElement.children.length')).toBeGreaterThan(2);
  await panel.close();
  await page.close();
});

it('marks that a page takes away come back', async () => {
  const { page, complaints } = await open('clears.html');
  await page.waitForFunction('window.cleared');
  const { texts, expected } = await settle(page);
  expect(texts).toEqual(expected);
  expect(complaints).toEqual([]);
  await page.close();
});

it('the card opens on a rest, and after Esc the page is byte for byte as before and as without marks', async () => {
  const { page, complaints } = await open('portal.html');
  await settle(page);
  const marked = await source(page);
  const place = await page.evaluate(() => {
    const rect = document.querySelector('nav a:nth-child(3)')!.getBoundingClientRect();
    return { x: rect.left + 8, y: rect.top + rect.height / 2 };
  });
  await page.mouse.move(place.x, place.y);
  await page.waitForFunction(() => document.querySelector('michishirube-host:not([aria-hidden])') !== null);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await page.screenshot({ path: join(tmpdir(), 'michishirube-firefox-card.png') });
  await page.keyboard.press('Escape');
  expect(await source(page)).toBe(marked);
  await ask({ type: 'set-site', host: new URL(server.origin).host, on: false });
  await page.waitForFunction(() => CSS.highlights.size === 0 && document.adoptedStyleSheets.length === 0);
  expect(await source(page)).toBe(marked);
  await ask({ type: 'set-site', host: new URL(server.origin).host, on: true });
  expect(complaints).toEqual([]);
  await page.close();
});

it.each(['popup', 'options'])('%s opens', async (name) => {
  const page = await openPanel(name);
  await page.waitForSelector('section');
  expect(await page.evaluate(() => document.body.innerText)).toContain('はじめの用語集');
  await page.close();
});

it("the organisation's policy brings its source and contact; a wrong key in it spoils nothing", async () => {
  const status = (await ask({ type: 'refresh' })) as { sources: object[]; contact: string };
  expect(status.contact).toBe('情報政策課 内線2345');
  expect(status.sources[0]).toMatchObject({ name: '庁内の用語', fromPolicy: true, terms: 1, problem: null });
});

describe('data that means harm', () => {
  const step = () => stepOn('/hostile.html');
  let page: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    server.answers.set('/hostile.html', (_, response) =>
      response
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(`<!doctype html><html lang="ja"><meta charset="utf-8"><title>よいページ</title>
<p>AIとRPAとKPI、&lt;b&gt;LAN&lt;/b&gt;、C++、.*、県、…、__proto__、constructor</p></html>`),
    );
    // The first source that has a term explains it.
    await ask({ type: 'remove-source', id: 'file glossary.csv' });
    const status = (await ask({ type: 'add-file', name: 'hostile.csv', text: HOSTILE_GLOSSARY })) as {
      sources: { name: string; unfit: string[] }[];
    };
    expect(status.sources.find(({ name }) => name === 'hostile.csv')!.unfit.length).toBe(5);
    ({ page, complaints } = await open('hostile.html'));
  });
  afterAll(async () => {
    await page?.close();
    for (const name of ['hostile.csv', 'huge.csv']) await ask({ type: 'remove-source', id: `file ${name}` });
    await ask({ type: 'add-file', name: 'glossary.csv', text: GLOSSARY });
  });

  it('is refused where it is unfit, and otherwise text and nothing but text, in the card as well', async () => {
    await page.waitForFunction(() => (CSS.highlights.get('michishirube-term')?.size ?? 0) === 7);
    const labels = ['AI', 'RPA', 'KPI', '<b>LAN</b>', 'C++', '__proto__', 'constructor'];
    expect((await page.evaluate(markedTexts)).texts).toEqual(labels);
    const { within } = await firefoxWindow(browser);
    const shown = (className: string) => within(tabOf('/hostile.html'), shownIn(className));
    const definitions: string[] = [];
    for (const label of labels) {
      await step();
      await until(async () => (await shown('names')).includes(label));
      definitions.push(await shown('definition'));
    }
    const [ai, rpa, kpi, lan, sheet] = definitions;
    expect(ai).toContain('<img src=x onerror=');
    expect([rpa!.length, rpa!.endsWith('…')]).toEqual([601, true]);
    expect(kpi).toBe('うらがえし 隔離 右');
    expect(lan!.startsWith('<img')).toBe(true);
    expect(sheet).toBe('=HYPERLINK("https://evil.example","開く")');
    await page.keyboard.press('Escape');
    expect(await page.title()).toBe('よいページ');
    expect(complaints).toEqual([]);
  });
  it('50,000 terms are taken and found', async () => {
    await ask({ type: 'add-file', name: 'huge.csv', text: hugeGlossary(50_000) });
    await page.evaluate(() => document.querySelector('p')!.append('、用語第49999号'));
    await page.waitForFunction(() => (CSS.highlights.get('michishirube-term')?.size ?? 0) === 8);
    expect(complaints).toEqual([]);
  });
});

describe('Firefox tells the scripts of an extension that goes nothing; its marks, badges and strip go with it', () => {
  let page: Page;
  let manager: FirefoxWindow;
  beforeAll(async () => {
    manager = await firefoxWindow(browser);
    ({ page } = await open('initiative.html'));
  });
  afterAll(() => page?.close());

  const left = () =>
    page.evaluate(() => {
      // Firefox collects sooner where there is something to collect.
      for (let round = 0; round < 200; round += 1) Array.from({ length: 20_000 }, (_, at) => ({ at }));
      const rules = document.adoptedStyleSheets.reduce((sum, { cssRules }) => sum + cssRules.length, 0);
      return rules + document.querySelectorAll('michishirube-host').length;
    });
  const addon = (act: string) =>
    manager.evaluate(`ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
      .AddonManager.getAddonByID('${ADDON}').then((addon) => addon.${act}).then(() => 'done')`);
  const shows = async () => {
    const { texts, expected } = await settle(page);
    expect(texts).toEqual(expected);
    await until(async () => (await left()) > 3);
  };

  it('updated, the newer version takes the place of the older one', async () => {
    await shows();
    const before = await left();
    const hosts = await page.evaluateHandle(() => [...document.querySelectorAll('michishirube-host')]);
    await browser.installExtension(copyPackage('firefox', '0.1.1'));
    await until(() => hosts.evaluate((olds) => olds.every((old) => !old.isConnected)), 60_000);
    expect(await hosts.evaluate((olds) => olds.filter((old) => old.isConnected).length)).toBe(0);
    await until(async () => (await left()) === before);
    expect(await left()).toBe(before);
    await shows();
  });
  it('switched off; and switched on again it is back', async () => {
    await shows();
    await addon('disable()');
    await until(async () => (await left()) === 0, 60_000);
    expect(await left()).toBe(0);
    await addon('enable()');
    await shows();
  });
  // The last one: nothing can be asked of the extension afterwards.
  it('removed', async () => {
    await shows();
    await browser.uninstallExtension(ADDON);
    await until(async () => (await left()) === 0, 60_000);
    expect(await left()).toBe(0);
  });
});
