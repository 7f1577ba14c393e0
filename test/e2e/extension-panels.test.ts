import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../support/accessible';
import { largeSnapshot, publishedPlan } from '../support/published-plan';
import { type ExtensionBrowser, FIXTURE_GLOSSARY, settle, startExtension } from './extension-support/chromium';
import { openSidePanel } from './extension-support/side-panel';

let extension: ExtensionBrowser;
const PLAN = `plan=${encodeURIComponent('file plan.json')}`;

beforeAll(async () => {
  extension = await startExtension({ viewport: { width: 360, height: 720 } });
  await extension.ask({ type: 'add-file', name: 'plan.json', text: JSON.stringify(publishedPlan()) });
});
afterAll(() => extension?.close());

interface Reader {
  language: 'ja' | 'en';
  width: number;
  colorScheme: 'light' | 'dark';
}

const readers = (narrow: number): Reader[] => [
  { language: 'ja', width: narrow, colorScheme: 'dark' },
  { language: 'ja', width: 1280, colorScheme: 'light' },
  { language: 'en', width: narrow, colorScheme: 'light' },
  { language: 'en', width: 1280, colorScheme: 'dark' },
];

/** With `inFront`, panels take themselves for a panel beside the first test page, in which they cannot be opened here. */
async function open(address: string, reader?: Reader, inFront = false): Promise<{ page: Page; complaints: string[] }> {
  const page = await extension.context.newPage();
  if (inFront) {
    await page.addInitScript(() => {
      type Query = (of: object) => Promise<object[]>;
      const { chrome } = globalThis as unknown as { chrome?: { tabs?: { query: Query } } };
      const query = chrome?.tabs?.query;
      const stands = { query: () => query?.({ url: 'http://localhost/*' }), getCurrent: async () => undefined };
      if (chrome?.tabs) Object.assign(chrome.tabs, stands);
    });
  }
  if (reader !== undefined) {
    const { language, width, colorScheme } = reader;
    await page.setViewportSize({ width, height: 720 });
    await page.emulateMedia({ colorScheme });
    await page.addInitScript((wanted) => {
      const { chrome } = globalThis as unknown as { chrome?: { i18n?: object } };
      if (chrome?.i18n) Object.defineProperty(chrome.i18n, 'getUILanguage', { value: () => wanted });
    }, language);
  }
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  await page.goto(`chrome-extension://${extension.id}/${address}`);
  return { page, complaints };
}

/** What the organisation wants, as it was known when the browser was last asked. */
const keepPolicy = (worker: Worker, policy: object) =>
  worker.evaluate((kept) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    return chrome.storage.local.set({ policy: kept });
  }, policy);

describe('nothing for axe to say, nothing too wide, nothing on the console', () => {
  it.each([
    ['popup', 'popup.html', 'section ul.list li', 380],
    ['options', 'options.html', 'pre', 320],
    ['plan', 'sidepanel.html#view=plan', 'li.initiative', 320],
    ['initiative', `sidepanel.html#view=plan&initiative=i2&${PLAN}`, 'table.years', 320],
    ['roadmap', 'sidepanel.html#view=roadmap', '[role=treeitem]', 320],
    ['reviews', 'sidepanel.html#view=reviews', 'li.initiative', 320],
    ['search', 'sidepanel.html#view=plan&q=densi', 'p.term', 320],
    ['an initiative that is gone', `sidepanel.html#view=plan&initiative=x&${PLAN}`, 'main button', 320],
  ])('%s, in Japanese and English, light and dark, narrow and wide', async (_, address, selector, narrow) => {
    await look(address, selector, readers(narrow));
  });

  it.each([
    ['popup', 'popup.html', 'section li .count', 380],
    ['list', 'sidepanel.html#view=page', 'li .count', 320],
  ])('%s of the terms on the page in front', async (_, address, selector, narrow) => {
    await extension.ask({ type: 'add-file', name: 'glossary.csv', text: FIXTURE_GLOSSARY });
    const portal = await extension.open('portal.html');
    await settle(portal);
    await look(address, selector, readers(narrow).slice(1, 3), true);
    await portal.close();
  });

  it('options that the organisation has locked', async () => {
    const keep = (lockSettings: boolean) => keepPolicy(extension.context.serviceWorkers()[0]!, { lockSettings });
    await keep(true);
    await look('options.html', 'input:disabled', readers(320).slice(1, 3));
    await keep(false);
  });

  async function look(address: string, selector: string, readers: Reader[], inFront = false): Promise<void> {
    for (const reader of readers) {
      const { language, width, colorScheme } = reader;
      const { page, complaints } = await open(address, reader, inFront);
      await page.waitForSelector(selector);
      for (const meaning of (await page.locator('li details').all()).slice(0, 2)) {
        await meaning.evaluate((details) => ((details as HTMLDetailsElement).open = true));
      }
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(await accessibilityProblems(page), `${language} ${colorScheme} ${width}`).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (address !== 'popup.html') expect(wide).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await page.close();
    }
  }
});

describe('the plan in the panel', () => {
  it('is chosen by division and state, and says when nothing fits', async () => {
    const { page } = await open('sidepanel.html#view=plan');
    await page.getByLabel('主管課').selectOption('情報政策課');
    await page.getByText('9事業のうち3事業').waitFor();
    await page.getByLabel('状態').selectOption('×');
    await page.getByText('条件に合う事業はありません。').waitFor();
    await page.getByRole('button', { name: '絞り込みをやめる' }).click();
    await page.getByText('9事業', { exact: true }).waitFor();
    await page.close();
  });

  it('goes by keyboard alone: along the views, into an initiative, with its worked formula, and back', async () => {
    const { page } = await open('sidepanel.html#view=plan');
    await page.waitForSelector('li.initiative');
    await page.getByRole('tab', { name: '計画' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('[role=treeitem]');
    await page.keyboard.press('ArrowLeft');
    const line = page.locator('[data-initiative=i2]');
    await line.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('table.years');
    const said = await page.locator('article').innerText();
    for (const words of [
      '施設管理課',
      '1-1 手続のオンライン化',
      '計算: 21 ÷ 30 = 70% → △',
      '30施設以上',
      '2026-11-10',
    ]) {
      expect(said).toContain(words);
    }
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('公共施設予約のオンライン化');
    await page.getByRole('button', { name: '戻る' }).press('Enter');
    await page.waitForSelector('li.initiative');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-initiative'))).toBe('i2');
    await page.goBack();
    await page.waitForSelector('table.years');
    await page.close();
  });

  it("shows my division's reviews, and remembers the division", async () => {
    const { page } = await open('sidepanel.html#view=reviews');
    await page.getByText('2026-11-10').waitFor();
    await page.getByLabel('自分の課').selectOption('情報政策課');
    await page.getByText('3件', { exact: true }).waitFor();
    await page.close();
    const again = await open('sidepanel.html#view=reviews');
    await again.page.getByText('3件', { exact: true }).waitFor();
    await again.page.close();
  });
});

it('beside a page it lists the terms there; a press goes to the place, again to the next', async () => {
  await extension.ask({ type: 'add-file', name: 'glossary.csv', text: FIXTURE_GLOSSARY });
  const page = await extension.open('portal.html');
  await settle(page);
  const panel = await openSidePanel(extension);
  await page.bringToFront();
  const text = await panel.text((shown) => shown.includes('RPA'));
  expect(text).toContain('このページの用語');
  const [, term = '', count = ''] = /\n([^\n]+)\n(\d+)回/.exec(text)!;
  expect(Number(count)).toBeGreaterThan(0);
  const press = `[...document.querySelectorAll('button.link')].find((one) => one.textContent === ${JSON.stringify(term)}).click()`;
  await panel.evaluate(press);
  await page.waitForFunction(() => document.querySelector('michishirube-host:not([aria-hidden])') !== null);
  // The meaning opens in the panel itself.
  await panel.evaluate("document.querySelector('details').open = true");
  expect(await panel.text((shown) => shown.split('\n').length > text.split('\n').length + 1)).not.toContain(
    '読み込めません',
  );
  await page.close();
});

describe('looking up without a page', () => {
  const dispatch = (event: 'omnibox' | 'menu', text: string) =>
    extension.context.serviceWorkers()[0]!.evaluate(
      async ([kind, typed]) => {
        type Event = { dispatch(...args: unknown[]): void };
        const { chrome } = globalThis as unknown as {
          chrome: { omnibox: { onInputChanged: Event }; contextMenus: { onClicked: Event } };
        };
        if (kind === 'menu') {
          chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: typed }, { windowId: -1 });
          return [];
        }
        return new Promise<{ content: string }[]>((resolve) => {
          chrome.omnibox.onInputChanged.dispatch(typed, resolve);
        });
      },
      [event, text] as const,
    );
  it('the address bar suggests by romaji', async () => {
    expect((await dispatch('omnibox', 'denshishinsei'))[0]).toMatchObject({ content: '電子申請' });
  });
  it('the context menu opens the panel, in a tab where it may not open beside the page', async () => {
    const opened = extension.context.waitForEvent('page');
    await dispatch('menu', '電子申請');
    const page = await opened;
    await page.getByText('役所へ行かずに').waitFor();
    await page.close();
  });
});

it('400 initiatives: a screenful is drawn, and the rest comes with scrolling', async () => {
  await extension.ask({ type: 'add-file', name: 'plan.json', text: JSON.stringify(largeSnapshot(400, 0)) });
  const { page } = await open('sidepanel.html#view=plan');
  await page.getByText('400事業', { exact: true }).waitFor();
  expect(await page.locator('li.initiative').count()).toBeLessThan(200);
  const scrolled = () =>
    page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
      return document.querySelectorAll('li.initiative').length;
    });
  await expect.poll(scrolled, { timeout: 90_000 }).toBe(400);
  await page.close();
});

it('without a plan every view says so and leads to the options', async () => {
  await extension.ask({ type: 'remove-source', id: 'file plan.json' });
  for (const view of ['plan', 'roadmap', 'reviews']) {
    const { page } = await open(`sidepanel.html#view=${view}`);
    await page.getByText('計画のデータがまだありません。').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  }
});
