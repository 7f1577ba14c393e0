import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePlan, sampleSnapshot } from '../fixtures/pages/snapshot';
import {
  type ExtensionBrowser,
  FIXTURE_GLOSSARY,
  hasCard,
  launchChromium,
  settle,
  shownParts,
  sourceOf as source,
  startExtension,
  until,
} from './extension-support/chromium';
import { markedTexts } from './extension-support/in-page';
import { type InDocument, type ProofBrowser, provePage, TEST_PAGES } from './extension-support/page-proof';
import type { PageServer } from './extension-support/page-server';

let extension: ExtensionBrowser;
let server: PageServer;
let plain: BrowserContext;
let context: BrowserContext;
let id: string;
let ask: ExtensionBrowser['ask'];

beforeAll(async () => {
  extension = await startExtension();
  ({ server, context, id, ask } = extension);
  plain = await launchChromium();
  expect(await ask({ type: 'add-file', name: 'plan.json', text: JSON.stringify(sampleSnapshot()) })).not.toBeTypeOf(
    'string',
  );
  expect(await ask({ type: 'add-file', name: 'glossary.csv', text: FIXTURE_GLOSSARY })).not.toBeTypeOf('string');
});

afterAll(async () => {
  await plain?.close();
  await extension?.close();
});

/** Runs within a page of the extension that stays open. */
function sendMessage(sent: object): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  return chrome.runtime.sendMessage(sent);
}

async function open(where: BrowserContext, path: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await where.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${server.origin}/${path}`);
  return { page, complaints };
}

describe('each page shows exactly the terms that stand on it, and stays byte for byte as it was', () => {
  const host = () => new URL(server.origin).host;
  let panel: Page;
  beforeAll(async () => {
    panel = await context.newPage();
    await panel.goto(`chrome-extension://${id}/options.html`);
  });
  afterAll(async () => {
    await ask({ type: 'set-site', host: host(), on: true });
    await panel.close();
  });
  const browser: ProofBrowser = {
    async open(path) {
      const { page, complaints } = await open(context, path);
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
    step: (path) => extension.order(`/${path}`, { type: 'step' }),
  };
  it.each(TEST_PAGES)('$path', (page) => provePage(browser, page));
});

it('marks that a page takes away come back', async () => {
  const { page, complaints } = await open(context, 'clears.html');
  await page.waitForFunction('window.cleared');
  const { texts, expected } = await settle(page);
  expect(texts).toEqual(expected);
  expect(complaints).toEqual([]);
  await page.close();
});

it('terms that come when the page was found to have none are marked: in a text that changes, in what is added', async () => {
  const { page, complaints } = await open(context, 'later.html');
  const { texts, expected } = await settle(page);
  expect(expected).toHaveLength(2);
  expect(texts).toEqual(expected);
  expect(complaints).toEqual([]);
  await page.close();
});

it('a page that breaks the methods of the language is read all the same', async () => {
  const { page, complaints } = await open(context, 'prototypes.html');
  const terms = () => extension.order('/prototypes.html', { type: 'terms' });
  await until(async () => ((await terms().catch(() => [])) as object[]).length > 1);
  expect(await terms()).toEqual([
    { label: 'AI', count: 1 },
    { label: 'RPA', count: 1 },
  ]);
  expect(complaints).toEqual([]);
  await page.close();
});

it('a virtual list keeps its marks while it is scrolled', async () => {
  const { page } = await open(context, 'virtual-list.html');
  await settle(page);
  await page.evaluate(() => document.getElementById('list')!.scrollTo(0, 32 * 1001));
  await expect
    .poll(async () => (await page.evaluate(markedTexts)).texts)
    .toEqual(['AI', 'RPA', 'AI', 'RPA', 'AI', 'RPA']);
  await page.close();
});

describe('the card', () => {
  it('opens after a rest on the term, in Japanese, and Esc closes it; the page is then as before', async () => {
    const { page, complaints } = await open(context, 'portal.html');
    await settle(page);
    const before = await source(page);
    const box = await page.locator('nav a:nth-child(3)').boundingBox();
    await page.mouse.move(box!.x + 8, box!.y + box!.height / 2);
    await until(() => hasCard(page));
    await page.screenshot({ path: join(tmpdir(), 'michishirube-card-term.png') });
    await page.keyboard.press('Escape');
    expect(await source(page)).toBe(before);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('passing over does nothing', async () => {
    const { page } = await open(context, 'portal.html');
    await settle(page);
    const box = await page.locator('nav a:nth-child(3)').boundingBox();
    await page.mouse.move(box!.x + 8, box!.y + box!.height / 2);
    await page.waitForTimeout(60);
    await page.mouse.move(600, 800);
    await page.waitForTimeout(400);
    expect(await shownParts(page, 'names')).toEqual([]);
    await page.close();
  });

  it('may be entered by the pointer, and goes when the pointer leaves', async () => {
    const { page } = await open(context, 'portal.html');
    await settle(page);
    const box = await page.locator('td', { hasText: 'RPAの全庁導入' }).boundingBox();
    const [x, y] = [box!.x + 30, box!.y + box!.height / 2];
    await page.mouse.move(x, y);
    await page.waitForFunction(() => document.querySelector('michishirube-host:not([aria-hidden])') !== null);
    await page.mouse.move(x + 20, y + 60, { steps: 12 });
    await page.waitForTimeout(600);
    expect(await page.locator('michishirube-host:not([aria-hidden])').count()).toBe(1);
    await page.screenshot({ path: join(tmpdir(), 'michishirube-card-initiative.png') });
    await page.mouse.move(20, 20);
    await expect.poll(() => page.locator('michishirube-host:not([aria-hidden])').count()).toBe(0);
    await page.close();
  });

  it('works within a modal dialog, whose Esc it does not take away', async () => {
    const { page } = await open(context, 'dialog.html');
    await settle(page);
    const box = await page.locator('dialog p').boundingBox();
    await page.mouse.move(box!.x + 20, box!.y + box!.height / 2);
    await page.waitForFunction(() => document.querySelector('dialog michishirube-host:not([aria-hidden])') !== null);
    await until(() => hasCard(page));
    await page.screenshot({ path: join(tmpdir(), 'michishirube-card-dialog.png') });
    await page.keyboard.press('Escape');
    expect(await page.locator('michishirube-host:not([aria-hidden])').count()).toBe(0);
    expect(await page.locator('dialog[open]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.close();
  });
});

it('the keyboard command steps through the terms with the focus on the card', async () => {
  const { page } = await open(context, 'dark.html');
  await settle(page);
  const step = () => extension.order('/dark.html', { type: 'step' });
  expect(await step()).toBe(true);
  await page.waitForFunction(() => document.activeElement?.nodeName === 'MICHISHIRUBE-HOST');
  await step();
  await until(() => hasCard(page));
  await page.screenshot({ path: join(tmpdir(), 'michishirube-card-keyboard.png') });
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('BODY');
  await page.close();
});

describe('light and dark, wide and narrow, the panels and the card have nothing for axe to say', () => {
  const axe = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

  /** The card's own code in an open root, since nobody may look into a closed one. */
  async function openCard(colorScheme: 'light' | 'dark', call: string): Promise<Page> {
    const bundle = await build({
      entryPoints: [join(import.meta.dirname, 'extension-support/card-alone.ts')],
      // As the packages for Chromium are built.
      define: { 'import.meta.env.FIREFOX': 'false' },
      bundle: true,
      write: false,
      format: 'iife',
    });
    const page = await plain.newPage();
    await page.emulateMedia({ colorScheme });
    await page.setContent('<!doctype html><html lang="ja"><title>カード</title><main><h1>見本</h1></main></html>');
    await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
    await page.evaluate(call);
    return page;
  }

  it.each([
    ['light', 'term', "showCard('term')"],
    ['dark', 'term', "showCard('term')"],
    ['light', 'initiative', "showCard('initiative')"],
    ['dark', 'initiative', "showCard('initiative')"],
    ['light', 'milestone', "showCard('milestone')"],
    ['dark', 'report', "showCard('term', { press: 'report' })"],
    ['light', 'report', "showCard('built-in', { press: 'report' })"],
    ['light', 'gone', "showCard('gone')"],
    ['light', 'strip', 'showStrip()'],
    ['dark', 'strip', 'showStrip()'],
  ] as const)('card or strip, %s, %s', async (scheme, name, call) => {
    const page = await openCard(scheme, call);
    await page.evaluate(axe);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({
      path: join(tmpdir(), `michishirube-axe-${scheme}-${name}.png`),
      clip: { x: 0, y: 0, width: 640, height: 720 },
    });
    await page.close();
  });

  it.each(
    (['popup', 'options'] as const).flatMap((panel) =>
      (['light', 'dark'] as const).map((scheme) => [panel, scheme, panel === 'popup' ? 380 : 900] as const),
    ),
  )('%s, %s', async (panel, scheme, width) => {
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`chrome-extension://${id}/${panel}.html`);
    await page.waitForSelector('section');
    if (panel === 'popup') {
      await page.locator('input[type=search]').fill('でじたる');
      await page.waitForSelector('details');
      await page.locator('details').first().click();
    }
    // The page's own policy forbids scripts from outside; the debugger may run them.
    await page.evaluate(axe);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: join(tmpdir(), `michishirube-${panel}-${scheme}.png`) });
    await page.close();
  });

  const violations = (page: Page) =>
    page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
});

it('a newer snapshot reaches open pages after a refresh; what fails leaves the last good data and is not asked in a loop', async () => {
  const later = { ...samplePlan, initiatives: [{ ...samplePlan.initiatives[0]!, name: '夜間の保守' }] };
  let requests = 0;
  let etags = 0;
  let reply: { status: number; body: string; etag: string } = {
    status: 200,
    body: JSON.stringify(sampleSnapshot('2026-11-21T09:00:00+09:00', later)),
    etag: '"later"',
  };
  server.answers.set('/plan.json', (request, response) => {
    requests += 1;
    if (request.headers['if-none-match'] === reply.etag) {
      etags += 1;
      response.writeHead(304).end();
    } else response.writeHead(reply.status, { ETag: reply.etag, 'Content-Type': 'application/json' }).end(reply.body);
  });
  const { page } = await open(context, 'dark.html');
  await settle(page);
  const problemOf = async () => {
    const status = (await ask({ type: 'refresh' })) as { sources: { url: string | null; problem: string | null }[] };
    return status.sources.find(({ url }) => url?.endsWith('/plan.json'))?.problem;
  };
  await ask({ type: 'add-source', url: `${server.origin}/plan.json` });
  await page.waitForFunction(() => (CSS.highlights.get('michishirube-initiative')?.size ?? 0) === 2);
  expect(await problemOf()).toBeNull();
  expect([requests, etags]).toEqual([2, 1]);
  for (const [status, body, words] of [
    [500, '', 'エラー（500）'],
    [200, '<!doctype html><title>サインイン</title>', 'サインイン'],
    [200, reply.body.slice(0, 400), '途中で切れ'],
    [200, reply.body.replace('"version":1', '"version":7'), '新しい'],
    [200, reply.body.replace('夜間の保守', '昼間の保守'), '照合値'],
    [200, ' '.repeat(11_000_000), '大きすぎ'],
  ] as const) {
    reply = { status, body, etag: `"bad ${requests}"` };
    expect(await problemOf()).toContain(words);
  }
  expect(requests).toBe(8);
  expect(await page.evaluate(() => CSS.highlights.get('michishirube-initiative')?.size)).toBe(2);
  await ask({ type: 'remove-source', id: `${server.origin}/plan.json` });
  await page.waitForFunction(() => CSS.highlights.get('michishirube-initiative')?.size === 1);
  await page.close();
});

it('switched off, a site has no marks, and switched on it has them again', async () => {
  const { page } = await open(context, 'portal.html');
  await settle(page);
  const host = new URL(server.origin).host;
  await ask({ type: 'set-site', host, on: false });
  await page.waitForFunction(() => CSS.highlights.size === 0);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  await ask({ type: 'set-site', host, on: true });
  const { texts, expected } = await settle(page);
  expect(texts).toEqual(expected);
  await page.close();
});
