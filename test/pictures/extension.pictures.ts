import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ExtensionBrowser, startExtension } from '../e2e/extension-support/chromium';
import { publishedPlan } from '../support/published-plan';

/** Pictures of popup, side panel and options for the guides: docs/images/ext-*.png. With a folder as argument they go there, all of them. */
const everywhere = process.argv[2];
const folder = everywhere ?? join(process.cwd(), 'docs/images');
mkdirSync(folder, { recursive: true });

type Scheme = 'light' | 'dark';
type Language = 'ja' | 'en';
interface Picture {
  name: string;
  address: string;
  width: number;
  height: number;
  scheme?: Scheme;
  /** Languages of the guides it stands in; the others are for looking at. */
  guide?: readonly Language[];
  act?: (page: Awaited<ReturnType<ExtensionBrowser['context']['newPage']>>) => Promise<void>;
}

const plan = `plan=${encodeURIComponent('file plan.json')}`;
const PICTURES: Picture[] = [
  {
    ...{ name: 'popup', address: 'popup.html', width: 380, height: 446, guide: ['ja'] },
    act: async (page) => {
      await page.locator('input[type=search]').fill('dezitaru');
      await page.locator('details').first().click();
    },
  },
  { name: 'popup-dark', address: 'popup.html', width: 380, height: 560, scheme: 'dark' },
  { name: 'panel-plan', address: 'sidepanel.html#view=plan', width: 360, height: 720, guide: ['ja'] },
  { name: 'panel-plan-320', address: 'sidepanel.html#view=plan', width: 320, height: 720, guide: ['en'] },
  { name: 'panel-plan-wide', address: 'sidepanel.html#view=plan', width: 1280, height: 760 },
  {
    ...{ name: 'panel-plan-dark', address: 'sidepanel.html#view=plan', width: 360, height: 720 },
    ...{ scheme: 'dark', guide: ['ja'] },
  },
  {
    name: 'panel-initiative',
    address: `sidepanel.html#view=plan&initiative=i2&${plan}`,
    width: 360,
    height: 760,
    guide: ['ja'],
  },
  {
    name: 'panel-initiative-320',
    address: `sidepanel.html#view=plan&initiative=i2&${plan}`,
    width: 320,
    height: 720,
    scheme: 'dark',
    guide: ['ja', 'en'],
  },
  {
    name: 'panel-initiative-wide',
    address: `sidepanel.html#view=plan&initiative=i2&${plan}`,
    width: 1280,
    height: 760,
  },
  { name: 'panel-roadmap', address: 'sidepanel.html#view=roadmap', width: 1280, height: 720, guide: ['ja'] },
  { name: 'panel-roadmap-360', address: 'sidepanel.html#view=roadmap', width: 360, height: 720 },
  { name: 'panel-roadmap-dark', address: 'sidepanel.html#view=roadmap', width: 900, height: 720, scheme: 'dark' },
  { name: 'panel-reviews', address: 'sidepanel.html#view=reviews', width: 360, height: 600, guide: ['ja'] },
  { name: 'panel-search', address: 'sidepanel.html#view=plan&q=dennsi', width: 360, height: 500 },
  { name: 'options', address: 'options.html', width: 800, height: 830, guide: ['ja'] },
  { name: 'options-320', address: 'options.html', width: 320, height: 1600 },
  {
    ...{ name: 'options-dark', address: 'options.html', width: 1280, height: 830 },
    ...{ scheme: 'dark', guide: ['en'] },
  },
];

for (const language of ['ja', 'en'] as const) {
  const extension = await startExtension({ env: { ...process.env, LANGUAGE: language } });
  await extension.ask({ type: 'add-file', name: 'plan.json', text: JSON.stringify(publishedPlan()) });
  for (const { name, address, width, height, scheme = 'light', guide, act } of PICTURES) {
    if (everywhere === undefined && !guide?.includes(language)) continue;
    const page = await extension.context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`chrome-extension://${extension.id}/${address}`);
    await page.waitForTimeout(500);
    await act?.(page);
    await page.waitForTimeout(300);
    const path = join(folder, `ext-${name}${language === 'ja' ? '' : '-en'}.png`);
    await page.screenshot({ path });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const notes = [...complaints, ...(overflow > 0 ? [`${overflow}px too wide`] : [])].join(' / ');
    process.stdout.write(`${path} ${Math.round(statSync(path).size / 1000)} kB ${notes}\n`);
    await page.close();
  }
  await extension.close();
}
