import { statSync } from 'node:fs';
import { launchChromium } from '../support/browser';
import { serveSample } from '../support/workbench-page';

/** The sidebar on its way from a city's sheet to the plan workbook, in the workbench, as wide as Google shows it: docs/images/sidebar-*.png. */
const browser = await launchChromium();
const served = await serveSample();

for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({
    viewport: { width: 1100, height: 780 },
    deviceScaleFactor: 1.5,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    colorScheme,
  });
  await page.goto(served.url);
  const sidebar = page.frameLocator('.sidebar iframe');
  const button = (name: string) => sidebar.getByRole('button', { name, exact: true });
  const shoot = async (name: string) => {
    // In the dark the first screens tell enough.
    if (colorScheme === 'dark' && !['read', 'check', 'settings'].includes(name)) return;
    // The pointer would leave a hover on whatever lies beneath it.
    await page.mouse.move(5, 5);
    const file = `docs/images/sidebar-${name}-${colorScheme}.png`;
    await page.locator('.sidebar iframe').screenshot({ path: file });
    console.log(`${file}  ${Math.round(statSync(file).size / 1000)} kB`);
  };
  await button('読み取る').waitFor();
  await shoot('choose');
  await button('読み取る').click();
  await button('この読み取りで進む').waitFor();
  await shoot('read');
  const summary = sidebar.getByRole('heading', { name: '列の読み方' });
  await summary.click();
  await summary.scrollIntoViewIfNeeded();
  await summary.evaluate((heading) => heading.scrollIntoView({ block: 'center' }));
  await shoot('columns');
  await button('この読み取りで進む').click();
  await sidebar.getByRole('heading', { name: '書き出すと変わるところ' }).waitFor();
  await shoot('difference');
  await button('書き出す').click();
  await sidebar.getByRole('heading', { name: '書き出しました' }).waitFor({ timeout: 120_000 });
  await shoot('done');
  await button('点検を見る').click();
  await sidebar.getByRole('heading', { name: '計画について' }).waitFor();
  await shoot('check');
  await button('設定').click();
  await sidebar.getByRole('heading', { name: '設定', level: 2 }).waitFor();
  await shoot('settings');
  await page.close();
}
await browser.close();
await served.close();
