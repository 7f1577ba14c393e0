import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { marksStyle } from '../../extension/page/marks-style';
import { chromiumPath } from '../support/browser';
import { glossaryTerms, pageTexts } from './support/page-text';
import { type Traced, traced } from './support/trace';

/** Marking a page of 20,000 text nodes and a megabyte in a real browser, by ours and by the peers, in one run. */
const root = process.cwd();
const NAMES = ['walk', 'one RegExp', 'findAndReplaceDOMText', 'advanced-mark.js', 'mark.js', 'ours'];
const LIMIT_MS = 30_000;
const FRAMES = 40;

const { outputFiles } = await build({
  entryPoints: [join(root, 'test/bench/support/page-contenders.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  define: { 'process.env.NODE_ENV': '"production"' },
});
const script = outputFiles[0]!.text;

console.log(
  '20,000 個の文字列・約1MBのページ。ミリ秒はページのスレッドの CPU 時間。task 全体、longest 最長のタスク、slice そのうちスクリプト、frame 1文字変わる1フレーム（walk との差）',
);
console.log(' terms | how                   | marks |   task | longest |  slice | heap kB |  frame');
for (const count of [50, 500, 5_000]) {
  const terms = glossaryTerms(count);
  const html = pageOf(pageTexts(20_000, terms));
  let bare = Number.NaN;
  for (const name of NAMES) {
    const row = await measure(html, name, terms);
    const head = `${String(count).padStart(6)} | ${name.padEnd(21)} | `;
    if (row === null) {
      console.log(`${head}stopped after ${LIMIT_MS / 1000} s, or crashed`);
      continue;
    }
    if (name === 'walk') bare = row.frame;
    const { total, longestTask, longestSlice } = row.work;
    const columns = [
      String(row.marks).padStart(5),
      total.toFixed(0).padStart(6),
      longestTask.toFixed(0).padStart(7),
      longestSlice.toFixed(1).padStart(6),
      row.heap.toFixed(0).padStart(7),
      `+${(row.frame - bare).toFixed(1)}`.padStart(6),
    ];
    const first = row.first === null ? '' : ` | first marks after ${row.first.toFixed(1)} ms of script`;
    console.log(head + columns.join(' | ') + first);
  }
}

console.log('\n大きさに比例するか（500語）');
for (const nodes of [20_000, 50_000, 100_000]) {
  const terms = glossaryTerms(500);
  const row = await measure(pageOf(pageTexts(nodes, terms)), 'ours', terms);
  const { total = Number.NaN, longestTask = Number.NaN } = row?.work ?? {};
  const each = ((1000 * total) / nodes).toFixed(2);
  console.log(
    `${String(nodes).padStart(7)} nodes: ${total.toFixed(0)} ms, ${each} ms for 1,000; longest task ${longestTask.toFixed(0)} ms`,
  );
}

function pageOf(texts: readonly string[]): string {
  const paragraphs = texts.map((text, at) => (at % 10 === 0 ? `<h3>${text}</h3>` : `<p>${text}</p>`));
  // The package lays its style under every page before it is read; the RegExp uses the same.
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>bench</title><style>${marksStyle(':root')}</style><body>${paragraphs.join('')}</body></html>`;
}

interface Row {
  marks: number;
  work: Traced;
  heap: number;
  frame: number;
  first: number | null;
}

interface InPage {
  preparations: Record<string, (terms: readonly string[]) => void>;
  contenders: Record<string, (terms: readonly string[]) => Promise<number>>;
  changeFrames(count: number): Promise<void>;
  countOurs?: () => number;
  gc(): void;
}

async function measure(html: string, name: string, terms: readonly string[]): Promise<Row | null> {
  // A browser of its own: one that hangs can be ended.
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--js-flags=--expose-gc'],
  });
  try {
    return await Promise.race([
      measureIn(browser, html, name, terms).catch(() => null),
      new Promise<null>((resolve) => setTimeout(resolve, LIMIT_MS, null)),
    ]);
  } finally {
    await browser.close();
  }
}

async function measureIn(browser: Browser, html: string, name: string, terms: readonly string[]): Promise<Row> {
  const page = await browser.newPage();
  await page.setContent(html);
  await page.addScriptTag({ content: script });
  await page.evaluate(([wanted, list]) => (globalThis as unknown as InPage).preparations[wanted]?.(list), [
    name,
    [...terms],
  ] as const);
  const before = await heapOf(page);
  let marks = 0;
  const work = await traced(browser, page, async () => {
    marks = await page.evaluate(([wanted, list]) => (globalThis as unknown as InPage).contenders[wanted]!(list), [
      name,
      [...terms],
    ] as const);
    await page.waitForTimeout(200);
  });
  const heap = ((await heapOf(page)) - before) / 1000;
  const first = await page.evaluate(() => performance.getEntriesByName('first')[0]?.duration ?? null);
  const counted = await page.evaluate((given) => (globalThis as unknown as InPage).countOurs?.() ?? given, marks);
  const frames = await traced(browser, page, () =>
    page.evaluate((count) => (globalThis as unknown as InPage).changeFrames(count), FRAMES),
  );
  return { marks: counted, work, heap, frame: frames.total / FRAMES, first };
}

async function heapOf(page: Page): Promise<number> {
  await page.evaluate(() => (globalThis as unknown as InPage).gc());
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value;
}
