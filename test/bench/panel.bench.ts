import type { CDPSession, Page } from 'playwright-core';
import { launchChromium, startExtension } from '../e2e/extension-support/chromium';
import { largeSnapshot } from '../support/published-plan';

/**
 * Panels over a plan of 1,000 initiatives and 2,000 terms: first paint, filter, search, and what the extension adds to the memory of a
 * tab. Milliseconds from the page's own clock, and the CPU time of its main thread; minimum and median of the runs.
 */
const RUNS = 9;
const extension = await startExtension({ viewport: { width: 360, height: 720 } });
await extension.ask({ type: 'add-file', name: 'plan.json', text: JSON.stringify(largeSnapshot(1000, 2000)) });

/** Milliseconds from the page's beginning to the frame behind the first element that fits. */
async function shownAfter(page: Page, address: string, selector: string): Promise<{ wall: number; cpu: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const before = await taskSeconds(session);
  await page.goto(`chrome-extension://${extension.id}/${address}`, { waitUntil: 'commit' });
  const wall = await page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () =>
          document.querySelector(wanted) === null
            ? requestAnimationFrame(look)
            : requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        look();
      }),
    selector,
  );
  const cpu = ((await taskSeconds(session)) - before) * 1000;
  await session.detach();
  return { wall, cpu };
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

for (const [what, address, selector] of [
  ['side panel, 計画', 'sidepanel.html#view=plan', 'ul.growing li.initiative'],
  ['side panel, 見直し', 'sidepanel.html#view=reviews', 'ul.growing li.initiative'],
  ['side panel, 行程', 'sidepanel.html#view=roadmap', '[role=treeitem]'],
  ['popup', 'popup.html', 'section ul.list li'],
] as const) {
  const runs: { wall: number; cpu: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await extension.context.newPage();
    runs.push(await shownAfter(page, address, selector));
    await page.close();
  }
  report(
    `${what}: first paint, ms`,
    runs.map(({ wall }) => wall),
  );
  report(
    `${what}: CPU of the page, ms`,
    runs.map(({ cpu }) => cpu),
  );
}

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
