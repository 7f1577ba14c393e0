import { resolve } from 'node:path';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { serveWorkbench } from '../../apps-script/workbench/serve';
import { builtPath } from './built';

/** 相模原's list as it is bundled. */
export const SAMPLE = resolve('assets/sample/sagamihara-ict-kpi.csv');

export type Served = Awaited<ReturnType<typeof serveWorkbench>>;

/** The built workbench on a free port, with the sample opened as `npm start` opens a person's file; `empty` opens nothing. */
export function serveSample({ empty = false } = {}): Promise<Served> {
  for (const name of ['Code.js', 'reports.html', 'roadmap.html', 'sidebar.html']) builtPath(`apps-script/${name}`);
  const opening = empty ? {} : { open: { path: SAMPLE, name: '進捗管理表.csv' } };
  return serveWorkbench({ directory: builtPath('workbench'), port: 0, ...opening });
}

export interface OpenedWorkbench {
  readonly page: Page;
  readonly sidebar: FrameLocator;
  /** Console errors, exceptions, and requests that leave this machine. */
  readonly troubles: string[];
}

/** The page as somebody in a Japanese office has it. */
export async function openWorkbench(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenedWorkbench> {
  const context = await browser.newContext({
    viewport: { width: 1360, height: 860 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (!/^(http:\/\/localhost:|data:|blob:|about:)/.test(request.url())) troubles.push(request.url());
  });
  await page.goto(url);
  return { page, sidebar: page.frameLocator('.sidebar iframe'), troubles };
}

/** From 読み取る to the written plan workbook, without touching anything on the way. */
export async function writeBook({ sidebar }: Pick<OpenedWorkbench, 'sidebar'>): Promise<void> {
  await sidebar.getByRole('button', { name: '読み取る' }).click();
  await sidebar.getByRole('button', { name: 'この読み取りで進む' }).click();
  await sidebar.getByRole('button', { name: '書き出す', exact: true }).click();
  await sidebar.getByRole('heading', { name: '書き出しました' }).waitFor({ timeout: 120_000 });
}
