import { join } from 'node:path';
import { build } from 'esbuild';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { glossaryTerms, pageTexts } from './support/page-text';

/** Marking a page of 20,000 text nodes and a megabyte in a real browser, by ours and by the peers, in one run. */
const root = process.cwd();
const names = ['walk', 'RegExp + highlights', 'advanced-mark.js', 'mark.js', 'ours'];
const LIMIT_MS = 30_000;

const { outputFiles } = await build({
  entryPoints: [join(root, 'test/bench/support/page-contenders.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  define: { 'process.env.NODE_ENV': '"production"' },
});
const script = outputFiles[0]!.text;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--js-flags=--expose-gc'],
});

console.log(
  '20,000 個の文字列・約1MBのページ（ミリ秒。task は全体の CPU、longest は最長のタスク、frame は1文字変わる1フレーム）',
);
console.log(' terms | how                  |  marks |   task | longest | heap kB | frame');
for (const count of [50, 500, 5_000]) {
  const terms = glossaryTerms(count);
  const html = pageOf(pageTexts(20_000, terms));
  for (const name of names) {
    if (name === 'mark.js' && count > 50) {
      console.log(
        `${String(count).padStart(6)} | ${name.padEnd(20)} | not run: half a minute for 500 terms, stack overflow for 5,000`,
      );
      continue;
    }
    console.log(`${String(count).padStart(6)} | ${name.padEnd(20)} | ${await measure(html, name, terms)}`);
  }
}
await browser.close();

function pageOf(texts: readonly string[]): string {
  const paragraphs = texts.map((text, at) => (at % 10 === 0 ? `<h3>${text}</h3>` : `<p>${text}</p>`));
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>bench</title><body>${paragraphs.join('')}</body></html>`;
}

async function measure(html: string, name: string, terms: readonly string[]): Promise<string> {
  const page = await browser.newPage();
  await page.setContent(html);
  await page.addScriptTag({ content: script });
  const session = await page.context().newCDPSession(page);
  // Time of the page's own thread: other programs on the machine do not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(() => {
    const { gc } = globalThis as { gc?: () => void };
    gc?.();
    const longest = { duration: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.duration = Math.max(longest.duration, duration);
    }).observe({ type: 'longtask' });
    Object.assign(globalThis, { longest });
  });
  const before = await metrics(session);
  const marks = await Promise.race([
    page.evaluate(
      ([wanted, list]) => {
        const { contenders } = globalThis as unknown as {
          contenders: Record<string, (terms: readonly string[]) => Promise<number>>;
        };
        return contenders[wanted]!(list);
      },
      [name, [...terms]] as const,
    ),
    new Promise<null>((resolve) => setTimeout(resolve, LIMIT_MS, null)),
  ]).catch(() => null);
  if (marks === null) {
    void page.close();
    return `stopped after ${LIMIT_MS / 1000} s or crashed`;
  }
  await page.waitForTimeout(200);
  const longest = await page.evaluate(() => {
    const { longest: found, gc } = globalThis as unknown as { longest: { duration: number }; gc?: () => void };
    gc?.();
    return found.duration;
  });
  const after = await metrics(session);
  const first = await page.evaluate(() => performance.getEntriesByName('first')[0]?.duration ?? null);
  const counted = await page.evaluate((given) => {
    const { countOurs } = globalThis as { countOurs?: () => number };
    return countOurs?.() ?? given;
  }, marks);
  const frame = await frameCost(page, session);
  await page.close();
  const columns = [
    String(counted).padStart(6),
    (1000 * (after.TaskDuration! - before.TaskDuration!)).toFixed(0).padStart(6),
    (longest === 0 ? '<50' : longest.toFixed(0)).padStart(7),
    ((after.JSHeapUsedSize! - before.JSHeapUsedSize!) / 1000).toFixed(0).padStart(7),
    frame.toFixed(1).padStart(5),
  ];
  return columns.join(' | ') + (first === null ? '' : ` | first marks: ${first.toFixed(1)} ms of script`);
}

async function frameCost(page: Page, session: CDPSession): Promise<number> {
  const frames = 40;
  const before = await metrics(session);
  await page.evaluate(
    (count) => (globalThis as unknown as { changeFrames(n: number): Promise<void> }).changeFrames(count),
    frames,
  );
  const after = await metrics(session);
  return (1000 * (after.TaskDuration! - before.TaskDuration!)) / frames;
}

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  const { metrics: list } = await session.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}
