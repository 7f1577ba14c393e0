import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, chromiumPath } from '../../support/browser';
import { markedTexts } from './in-page';
import { copyPackage } from './package-copy';
import { type PageServer, servePages } from './page-server';

export const FIXTURE_GLOSSARY = readFileSync(join(process.cwd(), 'test/fixtures/pages/glossary.csv'), 'utf8');

/** Chromium in Japanese with a fresh profile. */
export const launchChromium = (args: string[] = [], more: object = {}): Promise<BrowserContext> =>
  chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'michishirube-profile-')), {
    executablePath: chromiumPath(),
    headless: true,
    viewport: { width: 1280, height: 1600 },
    // Pictures and contrasts are those of what has come, not of what is coming.
    reducedMotion: 'reduce',
    args: [...CHROMIUM_ARGUMENTS, ...args],
    env: { ...process.env, LANGUAGE: 'ja' },
    ...more,
  });

export interface ExtensionBrowser {
  server: PageServer;
  context: BrowserContext;
  id: string;
  /** Sends a request to the background as the options page does. */
  ask(request: object): Promise<unknown>;
  /** Sends an order to the page whose address ends so, as the background and the popup do. */
  order(ending: string, message: object): Promise<unknown>;
  /** Everything that the extension keeps on the machine. */
  stored(): Promise<Record<string, unknown>>;
  /** Runs the page script in a page that has it, as after an update. */
  enterAgain(ending: string): Promise<unknown>;
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** A browser with the built package, and the test pages for it to look at. */
export async function startExtension(more: object = {}): Promise<ExtensionBrowser> {
  const server = await servePages();
  const folder = copyPackage('chrome');
  const context = await launchChromium([`--disable-extensions-except=${folder}`, `--load-extension=${folder}`], more);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = worker.url().split('/')[2]!;
  return {
    server,
    context,
    id,
    async ask(request) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/options.html`);
      const answer = await page.evaluate((sent) => {
        const { chrome } = globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
        };
        return chrome.runtime.sendMessage(sent);
      }, request);
      await page.close();
      return answer;
    },
    order: (ending, message) =>
      worker.evaluate(
        async ([end, sent]) => {
          const { chrome } = globalThis as unknown as {
            chrome: {
              tabs: {
                query(of: object): Promise<{ id: number; url?: string }[]>;
                sendMessage(id: number, order: object, options: object): Promise<unknown>;
              };
            };
          };
          const tabs = await chrome.tabs.query({ url: 'http://localhost/*' });
          return chrome.tabs.sendMessage(tabs.find(({ url }) => url?.endsWith(end))!.id, sent, { frameId: 0 });
        },
        [ending, message] as const,
      ),
    enterAgain: (ending) =>
      worker.evaluate(async (end) => {
        const { chrome } = globalThis as unknown as {
          chrome: {
            tabs: { query(of: object): Promise<{ id: number; url?: string }[]> };
            scripting: { executeScript(what: object): Promise<unknown> };
          };
        };
        const tab = (await chrome.tabs.query({})).find(({ url }) => url?.endsWith(end))!;
        await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['page-start.js'] });
      }, ending),
    stored: () =>
      worker.evaluate(() => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } };
        };
        return chrome.storage.local.get(null);
      }),
    async open(path) {
      const page = await context.newPage();
      await page.goto(`${server.origin}/${path}`);
      return page;
    },
    async close() {
      await context.close();
      await server.close();
    },
  };
}

/** Waits until the page has the marks it should have. */
export async function settle(frame: Frame | Page): Promise<{ texts: string[]; expected: string[] }> {
  let last = await frame.evaluate(markedTexts);
  for (let tries = 0; tries < 40; tries += 1) {
    if (JSON.stringify(last.texts) === JSON.stringify(last.expected)) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
    last = await frame.evaluate(markedTexts);
  }
  return last;
}

/** The page as it is written, without what stands beside it in a host of ours. */
export const sourceOf = (page: Page | Frame) =>
  page.evaluate(() => document.documentElement.outerHTML.replace(/<michishirube-host[^>]*><\/michishirube-host>/g, ''));

interface InnerNode {
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: InnerNode[];
  shadowRoots?: InnerNode[];
}

export interface ShownPart {
  className: string;
  text: string;
}

/** What our closed roots show, by class: the debugger alone may look into them. */
export async function shownParts(page: Page, className: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const found: string[] = [];
  const textOf = (node: InnerNode): string => node.nodeValue + (node.children ?? []).map(textOf).join('');
  const look = (node: InnerNode, ours: boolean): void => {
    const { attributes = [] } = node;
    const at = attributes.indexOf('class');
    if (ours && at >= 0 && attributes[at + 1]!.split(' ').includes(className)) found.push(textOf(node));
    const inside = ours || node.nodeName === 'MICHISHIRUBE-HOST';
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) look(child, inside);
  };
  look(root as InnerNode, false);
  return found;
}

/** Whether a card is shown that is not waiting for its contents any more. */
export const hasCard = async (page: Page) => (await shownParts(page, 'foot')).length > 0;

/** Waits until the pages of a browser show what `look` looks for. */
export async function until(look: () => Promise<boolean>, milliseconds = 10_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await look()) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 30));
}

/** The box of the card on the screen, in pixels of the page; null where none is shown. */
export async function cardBox(
  page: Page,
): Promise<{ left: number; top: number; right: number; bottom: number } | null> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const look = (node: InnerNode & { nodeId?: number }): number | undefined => {
    const { attributes = [] } = node;
    const at = attributes.indexOf('class');
    if (at >= 0 && attributes[at + 1] === 'card' && attributes.includes('popover')) return node.nodeId;
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
      const found = look(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const nodeId = look(root as InnerNode);
  if (nodeId === undefined) return null;
  const { model } = await session.send('DOM.getBoxModel', { nodeId });
  await session.detach();
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  return { left, top, right, bottom };
}
