import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, startExtension } from '../e2e/extension-support/chromium';
import { glossaryTerms, pageTexts } from './support/page-text';
import { outermost, summarise } from './support/trace';

/**
 * What the package as it is shipped adds to the loading of a page: the same pages in a browser without it, in one with it, and in one whose
 * extension does nothing but ask its background once – what Chrome itself takes for any script of an extension that asks. One round after
 * the other in each, so that whatever else the machine does meets all three.
 */
const ROUNDS = 9;
const terms = glossaryTerms(500);
const html = (texts: readonly string[]) =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>bench</title><body><h1>見出し</h1>${texts.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
const pages = new Map([
  ['/large.html', html(pageTexts(20_000, terms))],
  ['/small.html', html(pageTexts(200, terms))],
  ['/none.html', html(Array.from({ length: 200 }, () => '今日は晴れている。'))],
]);

const extension = await startExtension();
const plain = await launchChromium();
const floor = await launchFloor();
for (const [path, content] of pages) {
  extension.server.answers.set(path, (_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(content),
  );
}
await extension.ask({
  type: 'add-file',
  name: 'terms.csv',
  text: `見出し,定義\n${terms.map((term) => `${term},説明`).join('\n')}\n`,
});
// The package greets the pages that are open when it is installed.
await new Promise((resolve) => setTimeout(resolve, 3000));

console.log(
  '読み込み（中央値、ミリ秒）。TBT は50ミリ秒を超えた分の CPU 時間。script は拡張機能のスクリプトの CPU 時間で、最小–中央値（EvaluateScript と FunctionCall と、その間の microtask を、重なりは一度だけ数える）。floor は背景に一度尋ねるだけの拡張機能、つまりブラウザ自身の分。heap はタブの JavaScript のメモリー（kB）。語のないページ（none）の script の限度は 5',
);
for (const path of pages.keys()) {
  const rows = { without: [] as Load[], floor: [] as Load[], with: [] as Load[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rows.without.push(await load(plain, path));
    rows.floor.push(await load(floor, path));
    rows.with.push(await load(extension.context, path));
  }
  for (const [name, loads] of Object.entries(rows)) {
    const sorted = (key: keyof Load) => loads.map((row) => row[key]).sort((a, b) => a - b);
    const median = (key: keyof Load) => sorted(key)[ROUNDS >> 1]!.toFixed(1);
    console.log(
      `${path.padEnd(12)} ${name.padEnd(8)} LCP ${median('lcp')}  TBT ${median('blocking')}  script ${sorted('script')[0]!.toFixed(1)}–${median('script')}  heap ${median('heap')}`,
    );
  }
}
await plain.close();
await floor.close();
await extension.close();

/** Chromium with an extension of which nothing can be left out. */
function launchFloor() {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-floor-'));
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  const manifest = {
    manifest_version: 3,
    name: 'floor',
    version: '1',
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['http://localhost/*'], js: ['page-floor.js'], run_at: 'document_idle' }],
  };
  write('manifest.json', JSON.stringify(manifest));
  write(
    'background.js',
    'chrome.runtime.onMessage.addListener((_, __, answer) => { setTimeout(answer, 0, { on: false }); return true; });',
  );
  write(
    'page-floor.js',
    'chrome.runtime.sendMessage({ url: location.href }).then((answer) => { globalThis.answer = answer; });',
  );
  return launchChromium([`--disable-extensions-except=${folder}`, `--load-extension=${folder}`]);
}

interface Load {
  lcp: number;
  blocking: number;
  script: number;
  /** Kilobytes in use after a collection. */
  heap: number;
}

async function load(context: Awaited<ReturnType<typeof launchChromium>>, path: string): Promise<Load> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    performance.mark('page-begin');
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Object.assign(globalThis, { lcp: entry.startTime });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  const session = await context.newCDPSession(page);
  const events: Parameters<typeof summarise>[0][number][] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as never[])));
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel', 'blink.user_timing'] },
  } as never);
  await page.goto(extension.server.origin + path);
  await page.waitForTimeout(1200);
  await session.send('Tracing.end');
  await done;
  const lcp = await page.evaluate(() => (globalThis as unknown as { lcp?: number }).lcp ?? Number.NaN);
  const { blocking, events: own } = summarise(events, 'page-begin');
  const ours = own.filter(
    ({ args, name }) =>
      /^(EvaluateScript|FunctionCall)$/.test(name) && /page-(start|marks|floor)\.js/.test(args?.data?.url ?? ''),
  );
  // Answers of the background are worked on between tasks: the pages have no script of their own, so that this is ours as well.
  const between = own.filter(({ name }) => /PerformMicrotaskCheckpoint/.test(name));
  // Calls within the evaluation are part of it.
  const script = outermost([...ours, ...between]).reduce(
    (sum, event) => sum + (event.tdur ?? event.dur ?? 0) / 1000,
    0,
  );
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value / 1000;
  await page.close();
  return { lcp, blocking, script, heap };
}
