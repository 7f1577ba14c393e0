import { componentPage, openText } from '../e2e/papers-support/component-page';
import { launchChromium } from '../support/browser';

/** The roadmap component in Chromium, 300 initiatives × 8 half-years: CPU of the page's main thread (script, style, layout) for the first drawing and for a filter. */
const rounds = 9;
const browser = await launchChromium();
const html = await componentPage();
const first: number[] = [];
const script: number[] = [];
const filter: number[] = [];
for (let round = 0; round < rounds; round++) {
  const { page } = await openText(browser, html, { hash: '#large' });
  const session = await page.context().newCDPSession(page);
  await page.waitForFunction(() => 'firstRender' in globalThis);
  first.push(await page.evaluate(() => (globalThis as unknown as { firstRender: number }).firstRender));
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const cpu = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000;
    return of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration');
  };
  const before = await cpu();
  await page.getByLabel('主管課').selectOption('=課3');
  await page.getByText('300件のうち25件').waitFor();
  filter.push((await cpu()) - before);
  script.push(await page.evaluate(() => (globalThis as unknown as { scriptTime: number }).scriptTime));
  await page.context().close();
}
await browser.close();
const told = (name: string, values: number[]) => {
  const sorted = values.toSorted((one, other) => one - other);
  console.log(
    `${name}: least ${sorted[0]?.toFixed(0)} ms, median ${sorted[Math.floor(sorted.length / 2)]?.toFixed(0)} ms, most ${sorted.at(-1)?.toFixed(0)} ms (${rounds} rounds)`,
  );
};
told('first drawing, from the first line of script to rows in the page (wall clock)', first);
told('before that, not part of it: making the plan and its timeline (wall clock)', script);
told('filter by division (CPU of script, style and layout)', filter);
