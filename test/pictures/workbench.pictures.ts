import { statSync } from 'node:fs';
import { launchChromium } from '../support/browser';
import { openWorkbench, serveSample, writeBook } from '../support/workbench-page';

/** The workbench with a city's own sheet, the plan workbook beside it, and a finding that leads to its cell: docs/images/workbench.png. */
const browser = await launchChromium();
const served = await serveSample();
const opened = await openWorkbench(browser, served.url, { viewport: { width: 1200, height: 620 } });
await writeBook(opened);
const { page, sidebar } = opened;
await sidebar.getByRole('button', { name: '点検を見る' }).click();
await sidebar.getByRole('heading', { name: '計画について' }).waitFor();
await sidebar.getByText('↗').first().click();
await page.waitForTimeout(500);
await page.mouse.move(5, 5);
const file = 'docs/images/workbench.png';
await page.screenshot({ path: file });
console.log(`${file}  ${Math.round(statSync(file).size / 1000)} kB`);
await browser.close();
await served.close();
