import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeCsv } from '../../shared/exchange/csv-write';
import { termReportRows } from '../../shared/glossary/term-report';
import { accessibilityProblems } from '../support/accessible';
import { launchChromium } from '../support/browser';
import { openWorkbench, type Served, serveSample, writeBook } from '../support/workbench-page';

/** The window for reports of employees in the running workbench: from the file that an employee saved to 用語集, and back. */
const page = 'https://portal.example.lg.jp/';
const FILE = {
  name: 'michishirube-reports.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    writeCsv(
      termReportRows([
        { kind: 'missing', term: '庁内LAN', comment: '', page, at: null },
        { kind: 'wrong', term: 'RPA', comment: '=業務の自動化', page, at: '2026-11-20T09:00:00+09:00' },
      ]),
    ),
  ),
};
let served: Served;
let browser: Browser;

beforeAll(async () => {
  served = await serveSample();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

it('shows what a file holds, adds it as proposals, and takes it back', async () => {
  const bench = await openWorkbench(browser, served.url, { colorScheme: 'dark' });
  await writeBook(bench);
  await bench.page.getByRole('button', { name: '道しるべ' }).click();
  await bench.page.getByRole('menuitem', { name: '職員からの報告を取り込む' }).click();
  const window = bench.page.frameLocator('.add-on-dialog iframe');
  await window
    .getByLabel('報告のファイル')
    .setInputFiles([FILE, { name: '別のもの.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') }]);
  await window.getByText('「別のもの.csv」に報告がありません').waitFor();
  await window.getByRole('rowheader', { name: '庁内LAN' }).waitFor();
  expect(await accessibilityProblems(bench.page, ['.grid'])).toEqual([]);
  await bench.page.screenshot({ path: join(tmpdir(), 'michishirube-reports-window.png') });
  await window.getByRole('button', { name: '2件を「用語集」に加える' }).click();
  await window.getByText('2件の提案を「用語集」の4行目から加えました').waitFor();
  await bench.page.screenshot({ path: join(tmpdir(), 'michishirube-reports-added.png') });
  await window.getByRole('button', { name: '元に戻す' }).click();
  await window.getByText('元に戻しました。').waitFor();
  expect(bench.troubles).toEqual([]);
});
