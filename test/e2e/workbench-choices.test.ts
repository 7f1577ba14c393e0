import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndicatorReading } from '../../apps-script/server/protocol';
import { accessibilityProblems } from '../support/accessible';
import { launchChromium } from '../support/browser';
import { builtText } from '../support/built';
import { fakeAnswers, fakeScript, report } from '../support/fake-server';
import { openWorkbench, serveSample } from '../support/workbench-page';

/** 指標の読み方: what a person chooses for an indicator, in the built sidebar. */

const japanese = { locale: 'ja-JP', timezoneId: 'Asia/Tokyo', reducedMotion: 'reduce' } as const;
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const choicesIn = (place: Page | FrameLocator) => place.locator('.section', { hasText: '指標の読み方' });

describe('in the workbench, on the real add-on', () => {
  it('finds an indicator, reads again with the choice, writes, and still has it at the next reading', async () => {
    const served = await serveSample();
    try {
      const { page, sidebar } = await openWorkbench(browser, served.url);
      const button = (name: string) => sidebar.getByRole('button', { name, exact: true });
      const choices = choicesIn(sidebar);
      const readAndOpen = async () => {
        await button('読み取る').click();
        await choices.getByRole('heading').click();
      };
      await readAndOpen();
      const before = await choices.getByRole('group').count();
      const card = choices.getByRole('group').first();
      const name = (await card.getAttribute('aria-label'))!;
      await choices.getByLabel('指標を探す').fill(name);
      expect(await choices.getByRole('group').count()).toBeLessThan(before);

      const direction = card.getByLabel('向き');
      const asRead = await direction.inputValue();
      const other = asRead === 'decrease' ? 'increase' : 'decrease';
      await direction.selectOption(other);
      await button('読み直す').waitFor();
      // Chosen back again, there is nothing to read anew.
      await direction.selectOption(asRead);
      await button('この読み取りで進む').waitFor();
      await direction.selectOption(other);
      await button('読み直す').click();

      await button('この読み取りで進む').waitFor();
      await choices.getByRole('heading').click();
      await card.getByText('利用者の指定').waitFor();
      await button('この読み取りで進む').click();
      await button('書き出す').click();
      await sidebar.getByRole('heading', { name: '書き出しました' }).waitFor({ timeout: 60_000 });

      // The sidebar closed and opened again knows only what the document keeps.
      await page.getByRole('button', { name: 'サイドバーを閉じる' }).click();
      await page.getByRole('button', { name: '道しるべ' }).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await readAndOpen();
      expect(await card.getByLabel('向き').inputValue()).toBe(other);
      await card.getByRole('button', { name: 'シートの読み取りに戻す' }).click();
      await button('読み直す').click();
      await button('この読み取りで進む').waitFor();
      await choices.getByRole('heading').click();
      expect(await card.getByLabel('向き').inputValue()).toBe(asRead);
    } finally {
      await served.close();
    }
  });
});

describe('in a sidebar of 300 pixels', () => {
  const indicators = Array.from(
    { length: 120 },
    (_, index): IndicatorReading => ({
      id: `i${index}`,
      name: index === 77 ? '<b>待ち時間</b>=SUM(A1)の、とても長い名前の指標であるところのもの' : `指標${index}`,
      path: '1 市民サービスの向上 › 1-1 手続のオンライン化',
      unit: index % 2 === 0 ? '件' : null,
      direction: index % 3 === 0 ? null : 'increase',
      accumulation: 'withinYear',
      reasons: { direction: '名前に「件数」がある', accumulation: '目標が年ごとに立つ' },
      source: { sheet: '進捗管理表', cell: `D${index + 5}` },
    }),
  );

  async function openChoices(colorScheme: 'light' | 'dark', english = false): Promise<Page> {
    const context = await browser.newContext({ ...japanese, colorScheme, viewport: { width: 300, height: 760 } });
    const page = await context.newPage();
    await page.addInitScript(
      fakeScript({ ...fakeAnswers, readSheets: { ok: true, value: { ...report, indicators } } }),
    );
    await page.route('http://sidebar.test/', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: builtText(english ? 'apps-script/sidebar-en.html' : 'apps-script/sidebar.html'),
      }),
    );
    await page.goto('http://sidebar.test/');
    await page.getByRole('button', { name: english ? 'Read' : '読み取る', exact: true }).click();
    const heading = page.getByRole('heading', { name: english ? 'How indicators count' : '指標の読み方' });
    await heading.click();
    return page;
  }
  const overflow = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it.each(['light', 'dark'] as const)(
    'has no fault that axe finds, and keeps its width at 200 %, in %s',
    async (scheme) => {
      const page = await openChoices(scheme);
      await page.getByLabel('指標を探す').fill('待ち時間');
      const card = choicesIn(page).getByRole('group');
      expect(await card.count()).toBe(1);
      await card.getByLabel('単位').fill('分');
      // What has scrolled under the fixed header would count as too small to hit.
      await page.evaluate(() => scrollTo(0, 0));
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.addStyleTag({ content: 'html { font-size: 175% }' });
      expect(await overflow(page)).toBe(0);
      expect(await page.locator('.section-body b').count()).toBe(0);
    },
  );

  it('is worked by keyboard alone, and sends only what differs', async () => {
    const page = await openChoices('light');
    await page.getByLabel('指標を探す').focus();
    await page.keyboard.type('指標7 手続');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('人');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: '読み直す' }).press('Enter');
    await page.getByRole('button', { name: 'この読み取りで進む' }).waitFor();
    const calls = await page.evaluate(
      () => (globalThis as unknown as { calls: { name: string; given: unknown }[] }).calls,
    );
    expect(calls.filter(({ name }) => name === 'readSheets').at(-1)?.given).toMatchObject({
      profile: { indicators: { i7: { unit: '人', direction: 'decrease' } } },
    });
  });

  it('speaks English, shows fifty at first, and says where nothing is found', async () => {
    const page = await openChoices('light', true);
    const part = page.locator('.section', { hasText: 'How indicators count' });
    expect(await part.getByRole('group').count()).toBe(50);
    await part.getByLabel('Find an indicator').fill('zzz');
    expect(await part.getByRole('status').textContent()).toBe('No indicator matches.');
  });
});
