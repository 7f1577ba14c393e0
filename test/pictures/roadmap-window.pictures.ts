import { statSync } from 'node:fs';
import { launchChromium } from '../support/browser';
import { serveSample } from '../support/workbench-page';

/** The roadmap window over the workbench: docs/images/roadmap-window.png. */
const browser = await launchChromium();
const served = await serveSample();
const page = await browser.newPage({
  viewport: { width: 1280, height: 760 },
  locale: 'ja-JP',
  reducedMotion: 'reduce',
});
await page.goto(served.url);
await page.frameLocator('.sidebar iframe').getByRole('button', { name: '読み取る' }).waitFor();
await page.getByRole('button', { name: 'ロードマップ', exact: true }).click();
await page.frameLocator('.add-on-dialog iframe').getByRole('treeitem').first().waitFor();
const file = 'docs/images/roadmap-window.png';
await page.screenshot({ path: file });
console.log(`${file}  ${Math.round(statSync(file).size / 1000)} kB`);
await browser.close();
await served.close();
