import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readDelimited } from '../../shared/exchange/read-delimited';
import { cellAt } from '../../shared/ingest/grid';
import { Office } from '../apps-script/server/office';

/** Name of the sheet that holds the bundled sample. */
export const SOURCE = '進捗管理表';

/** 相模原's list as it is bundled, in a file of its own, before anything was read. */
export function sampleOffice(actor: string, now: number): Office {
  const office = new Office({ actor, now });
  office.person.renameSheet('シート1', SOURCE);
  const read = readDelimited(new Uint8Array(readFileSync('assets/sample/sagamihara-ict-kpi.csv')), { name: 'a.csv' });
  if (!read.ok) throw new Error(read.error.message);
  const { grid } = read.value;
  const rows = Array.from({ length: grid.rows.length }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_, column) => {
      const text = cellAt(grid, row, column)?.text ?? '';
      return text === '' ? '' : `'${text}`;
    }),
  );
  office.person.fill(SOURCE, 1, 1, rows);
  return office;
}

/**
 * One person's browser with the built sidebar, as wide as Google shows it; every call goes to the script on the stand-in, as this person.
 * `troubles` collects what the page complains about.
 */
export async function sidebarOf(
  browser: Browser,
  office: Office,
  actor: string,
  html: string,
  troubles: string[] = [],
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 300, height: 760 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(300_000);
  const page = await context.newPage();
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.exposeFunction('askScript', (name: string, given: string) => {
    office.standIn.actor = actor;
    return office.run(name, given);
  });
  await page.addInitScript(() => {
    type Handler = (value: unknown) => void;
    const ask = (globalThis as unknown as { askScript(name: string, given: string): Promise<unknown> }).askScript;
    const runner = (done: Handler, failed: Handler): object =>
      new Proxy(
        {},
        {
          get: (_, name) => {
            if (name === 'withSuccessHandler') return (next: Handler) => runner(next, failed);
            if (name === 'withFailureHandler') return (next: Handler) => runner(done, next);
            return (given: string) => void ask(String(name), given).then(done, failed);
          },
        },
      );
    const nothing = () => undefined;
    Object.assign(globalThis, { google: { script: { run: runner(nothing, nothing) } } });
  });
  await page.route('http://sidebar.test/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto('http://sidebar.test/');
  return page;
}
