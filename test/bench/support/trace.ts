import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  tid: number;
  pid: number;
  ts: number;
  /** Time of the thread. */
  tts?: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string } };
}

/** What the page's main thread did, in milliseconds of its own CPU time: other programs on the machine do not count. */
export interface Traced {
  /** Everything. */
  total: number;
  /** Everything without what the browser did for styles, layout and paint. */
  script: number;
  /** From the beginning to the first marks; null where nobody said so (user timings first-begin, first-end). */
  first: number | null;
  longestTask: number;
  /** The longest task without what the browser did in it for styles, layout, paint and full collections; the one with the first marks is told apart, and so is what the page does itself (user timing page-own). */
  longestSlice: number;
  /** All tasks that are longer than 50 ms, in what is beyond. */
  blocking: number;
  events: TraceEvent[];
}

const CATEGORIES = ['devtools.timeline', 'toplevel', 'blink.user_timing'];
/** A full collection comes when the browser is idle; the small ones stay with the script whose garbage they take. */
const BROWSERS_OWN = ['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit', 'MajorGC'];

export async function traced(browser: Browser, page: Page, run: () => Promise<void>): Promise<Traced> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.evaluate(() => performance.mark('traced-begin'));
  await run();
  await page.evaluate(() => performance.mark('traced-end')).catch(() => undefined);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return summarise(traceEvents, 'traced-begin');
}

/** Without those that lie within another one, so that each moment counts once. */
export function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let until = 0;
  return [...events]
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < until) return false;
      until = ts + dur;
      return true;
    });
}

/** `mark`: a user timing on the thread that is meant. */
export function summarise(all: readonly TraceEvent[], mark: string): Traced {
  const begin = all.find(({ name }) => name === mark);
  const events = all.filter(({ tid, pid, ts }) => tid === begin?.tid && pid === begin.pid && ts >= begin.ts);
  const cpu = (event: TraceEvent) => (event.tdur ?? event.dur ?? 0) / 1000;
  const tasks = events.filter(({ name }) => /RunTask$/.test(name));
  const own = outermost(events.filter(({ name }) => BROWSERS_OWN.includes(name)));
  const begun = events.find(({ name }) => name === 'first-begin');
  const ended = events.find(({ name }) => name === 'first-end');
  const first = begun?.ts ?? -1;
  const pagesOwn = events.filter(({ name }) => name === 'page-own');
  const slices = tasks.map((task) => {
    const end = task.ts + (task.dur ?? 0);
    if (first >= task.ts && first < end) return 0;
    if (pagesOwn.some(({ ts }) => ts >= task.ts && ts < end)) return 0;
    const within = own.filter(({ ts }) => ts >= task.ts && ts < end);
    return cpu(task) - within.reduce((sum, event) => sum + cpu(event), 0);
  });
  const total = tasks.reduce((sum, task) => sum + cpu(task), 0);
  return {
    total,
    script: total - own.reduce((sum, event) => sum + cpu(event), 0),
    first: begun?.tts === undefined || ended?.tts === undefined ? null : (ended.tts - begun.tts) / 1000,
    longestTask: Math.max(0, ...tasks.map(cpu)),
    longestSlice: Math.max(0, ...slices),
    blocking: tasks.reduce((sum, task) => sum + Math.max(0, cpu(task) - 50), 0),
    events,
  };
}
