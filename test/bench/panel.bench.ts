import type { CDPSession, Page } from 'playwright-core';
import { launchChromium, startExtension } from '../e2e/extension-support/chromium';
import { type BesideTabs, openPopup, openSidePanel } from '../e2e/extension-support/side-panel';
import { largeSnapshot } from '../support/published-plan';

/**
 * Panels over a plan of 1,000 initiatives and 2,000 terms: first paint, filter, search, what a press on the toolbar costs, and what the
 * extension adds to the memory of a tab. Minimum and median of the runs. The clock is the page's own; on a machine that does other
 * work as well every figure grows with that work, so that only runs on a quiet one (or before others: chrt -r 1) tell anything.
 */
const RUNS = 15;
const extension = await startExtension({ viewport: { width: 360, height: 720 } });
await extension.ask({ type: 'add-file', name: 'plan.json', text: JSON.stringify(largeSnapshot(1000, 2000)) });
await new Promise((resolve) => setTimeout(resolve, 1500));

interface Shown {
  /** Milliseconds from the beginning of the navigation to the end of the frame with the first element that fits. */
  rows: number;
  /** To the first contentful paint, as the browser tells it when the picture has reached the screen. */
  paint: number;
  /** CPU time of the page's main thread until it rests. */
  cpu: number;
}

/** Opens a page in a new tab and waits for an element that fits. */
async function shown(address: string, selector: string): Promise<Shown> {
  const page = await extension.context.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const before = await taskSeconds(session);
  await page.addInitScript((wanted) => {
    const marked = globalThis as unknown as { rowsAt?: number };
    const observer = new MutationObserver(() => {
      if (document.querySelector(wanted) === null) return;
      observer.disconnect();
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        marked.rowsAt = performance.now();
      };
      requestAnimationFrame(() => channel.port2.postMessage(0));
    });
    observer.observe(document, { childList: true, subtree: true });
  }, selector);
  await page.goto(`chrome-extension://${extension.id}/${address}`);
  await page.waitForFunction(
    () => 'rowsAt' in globalThis && performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  await page.waitForTimeout(200);
  const cpu = ((await taskSeconds(session)) - before) * 1000;
  const times = await page.evaluate(() => ({
    rows: (globalThis as unknown as { rowsAt: number }).rowsAt,
    paint: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
  }));
  await page.close();
  return { ...times, cpu };
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Milliseconds from a choice to the frame behind what it changed. */
function chosenAfter(page: Page, label: string, value: string): Promise<number> {
  return page.evaluate(
    ([name, wanted]) =>
      new Promise<number>((resolve) => {
        const field = [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith(name!));
        const select = field!.querySelector('select')!;
        const began = performance.now();
        Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select, wanted);
        select.dispatchEvent(new Event('change', { bubbles: true }));
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
      }),
    [label, value],
  );
}

const report = (what: string, values: number[]) => {
  const sorted = [...values].sort((one, other) => one - other);
  const text = `min ${sorted[0]!.toFixed(0)}  median ${sorted[sorted.length >> 1]!.toFixed(0)}`;
  process.stdout.write(`${what.padEnd(52)}${text}\n`);
};

const INITIATIVE = `sidepanel.html#view=plan&initiative=i500&plan=${encodeURIComponent('file plan.json')}`;
for (const [what, address, selector] of [
  ['side panel, 計画', 'sidepanel.html#view=plan', 'ul.growing li.initiative'],
  ['side panel, 見直し', 'sidepanel.html#view=reviews', 'ul.growing li.initiative'],
  ['side panel, 行程', 'sidepanel.html#view=roadmap', '[role=treeitem]'],
  ['side panel, one 事業', INITIATIVE, 'table.years'],
  ['popup', 'popup.html', 'section ul.list li'],
  ['options', 'options.html', 'pre'],
] as const) {
  const runs: Shown[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await shown(address, selector));
  report(
    `${what}: rows on the screen, ms`,
    runs.map(({ rows }) => rows),
  );
  report(
    `${what}: first contentful paint, ms`,
    runs.map(({ paint }) => paint),
  );
  report(
    `${what}: CPU of the page, ms`,
    runs.map(({ cpu }) => cpu),
  );
}

// As they open in the browser itself. It shows a side panel only when its page has loaded: an empty page takes as long.
const portal = await extension.open('portal.html');
await portal.bringToFront();
const beside = async (what: string, open: () => Promise<BesideTabs>) => {
  const paints: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const opened = await open();
    await new Promise((resolve) => setTimeout(resolve, 400));
    paints.push(Number(await opened.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")));
    void opened.evaluate('window.close()');
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  report(`${what}: first contentful paint, ms`, paints);
};
await beside('side panel beside a page', () => openSidePanel(extension));
await beside('popup over a page', () => openPopup(extension));
await portal.close();

const page = await extension.context.newPage();
await page.goto(`chrome-extension://${extension.id}/sidepanel.html#view=plan`);
await page.waitForSelector('li.initiative');
const filters: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  filters.push(await chosenAfter(page, '主管課', `=第${run + 2}課`));
  filters.push(await chosenAfter(page, '主管課', 'all'));
  filters.push(await chosenAfter(page, '状態', run % 2 === 0 ? '=△' : 'all'));
}
report('side panel: filter to its frame, ms', filters);
const searches: number[] = [];
for (const query of ['手続', '手続9', 'て', 'dennsi', '1000', 'ないことば', 'tetuzuki']) {
  searches.push(
    await page.evaluate(async (text) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(sent: object): Promise<unknown> } };
      };
      const began = performance.now();
      await chrome.runtime.sendMessage({ type: 'search', query: text });
      return performance.now() - began;
    }, query),
  );
}
report('search, question to answer, ms', searches);
await page.close();

/** Bytes of JavaScript that live in the tab after a collection. */
async function heapOf(tab: Page): Promise<number> {
  const session = await tab.context().newCDPSession(tab);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value;
}
const plain = await launchChromium();
for (const path of ['portal.html', 'big-table.html']) {
  const heaps: number[] = [];
  for (const context of [plain, extension.context]) {
    const tab = await context.newPage();
    await tab.goto(`${extension.server.origin}/${path}`);
    await tab.waitForTimeout(1500);
    heaps.push(await heapOf(tab));
    await tab.close();
  }
  const [without, within] = heaps.map((bytes) => bytes / 1_000_000);
  process.stdout.write(
    `tab ${path}: heap ${without!.toFixed(1)} MB without, ${within!.toFixed(1)} MB with 3,000 entries: +${(within! - without!).toFixed(1)} MB\n`,
  );
}
const side = await extension.context.newPage();
await side.goto(`chrome-extension://${extension.id}/sidepanel.html#view=plan`);
await side.waitForSelector('li.initiative');
process.stdout.write(`side panel with 1,000 initiatives: heap ${((await heapOf(side)) / 1_000_000).toFixed(1)} MB\n`);
await plain.close();
await extension.close();
