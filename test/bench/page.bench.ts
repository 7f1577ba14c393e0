import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { marksStyle } from '../../extension/page/marks-style';
import { chromiumPath } from '../support/browser';
import { glossaryTerms, pageTexts } from './support/page-text';
import { stressPages } from './support/stress-pages';
import { type Traced, traced } from './support/trace';

/**
 * Marking a page of 20,000 text nodes and a megabyte in a real browser, by ours and by the peers, in one run. Each quick way runs several
 * times in a browser of its own and the best run counts: whatever else the machine does can only add to it.
 */
const root = process.cwd();
const WAYS: readonly [name: string, rounds: number][] = [
  ['walk', 2],
  ['one RegExp', 2],
  ['findAndReplaceDOMText', 1],
  ['advanced-mark.js', 1],
  ['mark.js', 1],
  ['ours', 3],
];
const LIMIT_MS = 30_000;
const BATCHES = 3;
const FRAMES = 8;

const { outputFiles } = await build({
  entryPoints: [join(root, 'test/bench/support/page-contenders.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.FIREFOX': 'false' },
});
const script = outputFiles[0]!.text;

console.log(
  `20,000 個の文字列・約1MBのページ。ミリ秒はページのスレッドの CPU 時間、最良の回。
script 表示の計算を除いた全部、task 最長のタスク、slice そのうちスクリプト、frame 1文字変わる1フレームが印を付けたあとに増えた分
ours の限度: script 60、task 50、slice 8、heap 5000 kB、frame +4、first marks 20`,
);
console.log(' terms | how                   | marks | script |   all |  task | slice | heap kB |  frame | first marks');
for (const count of [50, 500, 5_000]) {
  const terms = glossaryTerms(count);
  const html = pageOf(pageTexts(20_000, terms));
  for (const [name, rounds] of WAYS) {
    const rows = await measureRounds(html, name, terms, rounds);
    const head = `${String(count).padStart(6)} | ${name.padEnd(21)} | `;
    if (rows.length === 0) {
      console.log(`${head}stopped after ${LIMIT_MS / 1000} s, or crashed`);
      continue;
    }
    const best = (of: (row: Row) => number) => Math.min(...rows.map(of));
    const columns = [
      String(rows[0]!.marks).padStart(5),
      best(({ work }) => work.script)
        .toFixed(0)
        .padStart(6),
      best(({ work }) => work.total)
        .toFixed(0)
        .padStart(5),
      best(({ work }) => work.longestTask)
        .toFixed(0)
        .padStart(5),
      best(({ work }) => work.longestSlice)
        .toFixed(1)
        .padStart(5),
      best(({ heap }) => heap)
        .toFixed(0)
        .padStart(7),
      `${best(({ before }) => before).toFixed(1)} +${best(({ standing }) => standing).toFixed(1)}`,
    ];
    const first = rows[0]!.work.first === null ? '' : best(({ work }) => work.first!).toFixed(1);
    console.log(head + [...columns, first].join(' | '));
  }
}

console.log('\n大きさに比例するか（500語。slice の限度 8）');
for (const nodes of [20_000, 50_000, 100_000]) {
  const terms = glossaryTerms(500);
  const html = pageOf(pageTexts(nodes, terms));
  const rows = await measureRounds(html, 'ours', terms, 3, false);
  const script = Math.min(...rows.map(({ work }) => work.script));
  const slice = Math.min(...rows.map(({ work }) => work.longestSlice));
  const megabytes = (new TextEncoder().encode(html).length / 1e6).toFixed(1);
  console.log(
    `${String(nodes).padStart(7)} nodes, ${megabytes} MB: script ${script.toFixed(0)} ms, ${((1000 * script) / nodes).toFixed(2)} ms for 1,000; longest slice ${slice.toFixed(1)} ms`,
  );
}

console.log('\n詰まりやすいページ（500語。slice の限度 8、first marks の限度 20。task は表示の計算を含む）');
const stressTerms = [...glossaryTerms(500), 'AI'];
for (const { name, html, occurrences, later } of stressPages(pageTexts(100_000, stressTerms))) {
  const rows = await measureRounds(frame(html), 'ours', stressTerms, 3, false, { occurrences, later });
  const best = (of: (row: Row) => number) => Math.min(...rows.map(of));
  const median = (of: (row: Row) => number) => rows.map(of).sort((one, other) => one - other)[rows.length >> 1]!;
  const slice = ({ work }: Row) => work.longestSlice;
  console.log(
    `${name.padEnd(38)} marks ${String(rows[0]?.marks).padStart(6)}; first marks ${best(({ work }) => work.first ?? 0).toFixed(1)} ms; longest slice ${best(slice).toFixed(1)}, median ${median(slice).toFixed(1)}; task ${best(({ work }) => work.longestTask).toFixed(0)}`,
  );
}

function pageOf(texts: readonly string[]): string {
  return frame(texts.map((text, at) => (at % 10 === 0 ? `<h3>${text}</h3>` : `<p>${text}</p>`)).join(''));
}

function frame(body: string): string {
  // The package lays its style under every page before it is read; the RegExp uses the same.
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>bench</title><style>${marksStyle(':root')}</style><body>${body}</body></html>`;
}

interface Row {
  marks: number;
  work: Traced;
  heap: number;
  /** One changed frame before anything was marked. */
  before: number;
  /** What it costs more with the marks. */
  standing: number;
}

interface InPage {
  preparations: Record<string, (terms: readonly string[]) => void>;
  contenders: Record<string, (terms: readonly string[]) => Promise<number>>;
  changeFrames(count: number): Promise<void>;
  countOurs?: () => number;
  occurrences?: string;
  /** Runs the body of an async function, which may call own() and rest(). */
  goOn(body: string): Promise<void>;
  gc(): void;
}

interface More {
  occurrences?: 'every' | 'first';
  later?: string | undefined;
}

async function measureRounds(
  html: string,
  name: string,
  terms: readonly string[],
  rounds: number,
  frames = true,
  more: More = {},
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const row = await measure(html, name, terms, frames, more);
    if (row !== null) rows.push(row);
  }
  return rows;
}

async function measure(
  html: string,
  name: string,
  terms: readonly string[],
  frames: boolean,
  more: More,
): Promise<Row | null> {
  // A browser of its own: one that hangs can be ended.
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--js-flags=--expose-gc'],
  });
  try {
    return await Promise.race([
      measureIn(browser, html, name, terms, frames, more).catch(() => null),
      new Promise<null>((resolve) => setTimeout(resolve, LIMIT_MS, null)),
    ]);
  } finally {
    await browser.close();
  }
}

async function measureIn(
  browser: Browser,
  html: string,
  name: string,
  terms: readonly string[],
  frames: boolean,
  { occurrences, later }: More,
): Promise<Row> {
  const page = await browser.newPage();
  await page.setContent(html);
  await page.addScriptTag({ content: script });
  await page.evaluate(([wanted, list]) => (globalThis as unknown as InPage).preparations[wanted]?.(list), [
    name,
    [...terms],
  ] as const);
  if (occurrences !== undefined) {
    await page.evaluate((wanted) => Object.assign(globalThis, { occurrences: wanted }), occurrences);
  }
  const before = frames ? await changedFrame(browser, page) : 0;
  const heapBefore = await heapOf(page);
  let marks = 0;
  const work = await traced(browser, page, async () => {
    marks = await page.evaluate(([wanted, list]) => (globalThis as unknown as InPage).contenders[wanted]!(list), [
      name,
      [...terms],
    ] as const);
    if (later !== undefined) await page.evaluate((body) => (globalThis as unknown as InPage).goOn(body), later);
    await page.waitForTimeout(200);
  });
  const heap = ((await heapOf(page)) - heapBefore) / 1000;
  const counted = await page.evaluate((given) => (globalThis as unknown as InPage).countOurs?.() ?? given, marks);
  const standing = frames ? (await changedFrame(browser, page)) - before : 0;
  return { marks: counted, work, heap, before, standing };
}

/** CPU time of a frame in which the page changes one text: the best of some batches. */
async function changedFrame(browser: Browser, page: Page): Promise<number> {
  const batches: number[] = [];
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const frames = await traced(browser, page, () =>
      page.evaluate((count) => (globalThis as unknown as InPage).changeFrames(count), FRAMES),
    );
    batches.push(frames.total / FRAMES);
  }
  return Math.min(...batches);
}

async function heapOf(page: Page): Promise<number> {
  await page.evaluate(() => (globalThis as unknown as InPage).gc());
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value;
}
