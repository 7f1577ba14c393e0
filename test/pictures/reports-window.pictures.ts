import { statSync } from 'node:fs';
import { join } from 'node:path';
import { writeCsv } from '../../shared/exchange/csv-write';
import { termReportRows } from '../../shared/glossary/term-report';
import { launchChromium } from '../support/browser';
import { openWorkbench, serveSample, writeBook } from '../support/workbench-page';

/** The window for reports of employees over 用語集, after they were added: docs/images/reports-window.png. */
const page = 'https://portal.example.lg.jp/guide/';
const rows = termReportRows([
  { kind: 'missing', term: '庁内LAN', comment: '', page, at: null },
  { kind: 'wrong', term: 'RPA', comment: '対象の業務が古いままです。', page, at: null },
  { kind: 'unclear', term: 'EBPM', comment: '例がほしいです。', page, at: null },
]);
const served = await serveSample();
const browser = await launchChromium();
const bench = await openWorkbench(browser, served.url);
await writeBook(bench);
await bench.page.getByRole('button', { name: '道しるべ' }).click();
await bench.page.getByRole('menuitem', { name: '職員からの報告を取り込む' }).click();
const window = bench.page.frameLocator('.add-on-dialog iframe');
await window
  .getByLabel('報告のファイル')
  .setInputFiles([{ name: 'michishirube-reports.csv', mimeType: 'text/csv', buffer: Buffer.from(writeCsv(rows)) }]);
await window.getByRole('button', { name: '3件を「用語集」に加える' }).waitFor();
const out = process.argv[2];
if (out !== undefined) await bench.page.screenshot({ path: join(out, 'reports-before.png') });
await window.getByRole('button', { name: '3件を「用語集」に加える' }).click();
await window.getByText('3件の提案').waitFor();
await bench.page.waitForTimeout(500);
const path = join(out ?? join(process.cwd(), 'docs/images'), 'reports-window.png');
await bench.page.screenshot({ path });
process.stdout.write(`${path} ${Math.round(statSync(path).size / 1000)} kB\n`);
await browser.close();
await served.close();
