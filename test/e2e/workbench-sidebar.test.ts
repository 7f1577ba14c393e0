import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../support/accessible';
import { launchChromium } from '../support/browser';
import { builtText } from '../support/built';
import { bootstrap, built, type FakeAnswers, fakeAnswers, fakeScript, report, run } from '../support/fake-server';

/** The built sidebar alone, as wide as Google shows it, with a make-believe server that brings about every state. */

const guard = '../../scripts/lib/html-service.mjs';
const { problemsForHtmlService } = (await import(guard)) as { problemsForHtmlService(html: string): string[] };
const pages = { ja: builtText('apps-script/sidebar.html'), en: builtText('apps-script/sidebar-en.html') };
let browser: Browser;
let troubles: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

async function openSidebar(
  answers: FakeAnswers = {},
  options: BrowserContextOptions = {},
  html: string = pages.ja,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 300, height: 760 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  troubles = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.addInitScript(fakeScript({ ...fakeAnswers, ...answers }));
  await page.route('http://sidebar.test/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto('http://sidebar.test/');
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const callsOf = (page: Page, name: string) =>
  page.evaluate(
    (wanted) =>
      (globalThis as unknown as { calls: { name: string; given: Record<string, unknown> }[] }).calls
        .filter((call) => call.name === wanted)
        .map((call) => call.given),
    name,
  );

/** Opens every folded part, so that nothing escapes the look. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
}

async function readSheets(page: Page): Promise<void> {
  await button(page, '読み取る').click();
  await page.getByRole('heading', { name: '確かめてほしい読み取り' }).waitFor();
}

const withWorkbook: FakeAnswers = { bootstrap: { ok: true, value: { ...bootstrap, workbook: built } } };
const failing = (code: string, message: string, mend: string) => ({ ok: false, error: { code, message, mend } });

describe('the sidebar', () => {
  it.each(Object.entries(pages))('weighs under 110 kB packed and needs nothing from elsewhere: %s', (locale, html) => {
    expect(gzipSync(html).length).toBeLessThan(110_000);
    expect(problemsForHtmlService(html)).toEqual([]);
    expect(html).toContain(`<html lang="${locale}">`);
  });

  it('opens and shows who is signed in', async () => {
    const page = await openSidebar();
    await button(page, '読み取る').waitFor();
    expect(await page.getByText('suzuki@city.example.lg.jp').isVisible()).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('goes from the sheet to the written workbook and back', async () => {
    const page = await openSidebar();
    await readSheets(page);
    await button(page, 'この読み取りで進む').click();
    await page.getByRole('heading', { name: '書き出すと変わるところ' }).waitFor();
    await button(page, '書き出す').click();
    await page.getByRole('heading', { name: '書き出しました' }).waitFor();
    const [given] = await callsOf(page, 'build');
    expect(given).toMatchObject({ as: 'suzuki@city.example.lg.jp', fingerprint: 'p-1', sheets: ['進捗管理表'] });
    expect(troubles).toEqual([]);
  });

  it('goes on by itself when the server stops before the time limit', async () => {
    const more = { state: 'more', token: 't-1', done: 3, total: 9, sheet: '指標' };
    const page = await openSidebar({
      build: { ok: true, value: more },
      continueRun: { ok: true, value: { state: 'done', run, workbook: built } },
    });
    await readSheets(page);
    await button(page, 'この読み取りで進む').click();
    await button(page, '書き出す').click();
    await page.getByRole('heading', { name: '書き出しました' }).waitFor();
    expect(await callsOf(page, 'continueRun')).toMatchObject([{ token: 't-1' }]);
  });

  it('sends a confirmed and a corrected reading with the profile', async () => {
    const page = await openSidebar();
    await readSheets(page);
    const cards = page.locator('.section-amber .reading');
    await cards.nth(1).getByRole('button', { name: 'このとおり' }).click();
    await cards.nth(0).getByRole('button', { name: '直す', exact: true }).click();
    await page.getByLabel('値').fill('５，５００');
    await page.getByLabel('条件').selectOption('以上');
    await button(page, 'これで直す').click();
    await page.getByText('5,500件以上').first().waitFor();
    expect(
      await page.locator('.section', { hasText: '確かめてほしい読み取り' }).locator('.count').first().textContent(),
    ).toBe('0件');
    await button(page, 'この読み取りで進む').click();
    const [given] = await callsOf(page, 'preview');
    expect(given).toMatchObject({
      profile: {
        readings: [
          { cell: 'I12', parts: [{ value: 80 }, { value: 55 }] },
          { cell: 'H9', text: report.readings[1]?.text, parts: [{ value: 5500, comparator: '>=' }] },
        ],
      },
    });
  });

  it('does not take words for a number', async () => {
    const page = await openSidebar();
    await readSheets(page);
    await page.locator('.section-amber .reading').first().getByRole('button', { name: '直す', exact: true }).click();
    await page.getByLabel('値').fill('たくさん');
    await button(page, 'これで直す').click();
    expect(await page.getByRole('alert').textContent()).toContain('数字で書いてください');
  });

  it('reads again when a column’s role was changed', async () => {
    const page = await openSidebar();
    await readSheets(page);
    await page.getByRole('heading', { name: '列の読み方' }).click();
    await page.getByLabel('N列「備考2」の読み方').selectOption('目標');
    await button(page, '読み直す').click();
    await page.getByRole('heading', { name: '確かめてほしい読み取り' }).waitFor();
    expect((await callsOf(page, 'readSheets')).at(-1)).toMatchObject({
      profile: { columns: [{ sheet: '進捗管理表', column: 'N', role: 'target' }] },
    });
  });

  it('asks about a new name before it goes on, and sends the answer with the profile', async () => {
    const renames = [
      {
        kind: 'initiative',
        id: 'i-new',
        was: 'i-old',
        name: '電子申請の利用拡充',
        nameBefore: '電子申請の拡充',
        place: '1 便利 › 1-1 手続',
        placeBefore: '1 便利 › 1-1 手続',
        answer: null,
      },
    ];
    const page = await openSidebar({ readSheets: { ok: true, value: { ...report, renames } } });
    await readSheets(page);
    const question = page.getByRole('group', { name: 'この事業は、同じものですか？' });
    expect(await question.textContent()).toContain('ID i-old');
    expect(await button(page, 'この読み取りで進む').isDisabled()).toBe(true);
    expect(await page.getByText('あと1件答えてください').isVisible()).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
    await question.getByRole('button', { name: '別のもの' }).click();
    await question.getByRole('button', { name: '同じもの' }).click();
    await button(page, '読み直す').click();
    await page.getByRole('heading', { name: '確かめてほしい読み取り' }).waitFor();
    expect((await callsOf(page, 'readSheets')).at(-1)).toMatchObject({ profile: { identities: { 'i-new': 'i-old' } } });
  });

  it('jumps to the cell', async () => {
    const page = await openSidebar();
    await readSheets(page);
    await button(page, 'セルを見る（進捗管理表 H9）').first().click();
    expect(await callsOf(page, 'jumpTo')).toMatchObject([{ sheet: '進捗管理表', cell: 'H9' }]);
  });

  it('refuses a range that is none, and no sheet at all', async () => {
    const page = await openSidebar();
    await page.getByText('一部の範囲だけを読む').click();
    await page.getByLabel('「進捗管理表」の範囲').fill('3行目から');
    await button(page, '読み取る').click();
    expect(await page.getByRole('alert').textContent()).toContain('A3:K120');
    await page.getByLabel('「進捗管理表」の範囲').fill('a3:k120');
    await page.getByRole('checkbox', { name: /進捗管理表/ }).uncheck();
    await button(page, '読み取る').click();
    expect(await page.getByRole('alert').textContent()).toContain('1つ以上');
    expect(await callsOf(page, 'readSheets')).toEqual([]);
  });

  it('ignores a finding only with a reason, and shows it as ignored', async () => {
    const page = await openSidebar(withWorkbook);
    await button(page, '点検').click();
    const finding = page.locator('[data-code=kpi-missing]');
    await finding.getByRole('button', { name: '気にしない' }).click();
    await finding.getByRole('button', { name: '気にしない' }).click();
    expect(await finding.getByRole('alert').textContent()).toContain('理由');
    await finding.getByLabel('理由').fill('来年度に設定するため');
    await finding.getByRole('button', { name: '気にしない' }).click();
    await finding.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: '気にしないことにしたもの' }).click();
    expect(await page.getByText('来年度に設定するため').isVisible()).toBe(true);
  });

  it('says when it opens what people broke in the workbook, until they have looked', async () => {
    const problem = {
      ...{ id: 'formula-gone:指標:rate:6', code: 'formula-gone', severity: 'error', sheet: '指標', cell: 'N6' },
      ...{ message: '「達成率」の数式が「85」に書き換わっています。', mend: '数式を書き直します。', certain: true },
    };
    const check = { ok: true, value: { problems: [problem], findings: [], ignored: [] } };
    const page = await openSidebar({ ...withWorkbook, check });
    const notice = page.getByRole('status').filter({ hasText: '直すところが1か所あります' });
    await notice.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await notice.getByRole('button', { name: '点検を見る' }).click();
    await page.getByText(problem.message).waitFor();
    await button(page, '取り込み').click();
    expect(await notice.count()).toBe(0);
    const sound = await openSidebar(withWorkbook);
    await button(sound, '読み取る').waitFor();
    expect(await callsOf(sound, 'check')).toHaveLength(1);
    expect(await sound.getByText('直すところが').count()).toBe(0);
  });

  it('asks before it takes a run back', async () => {
    const page = await openSidebar(withWorkbook);
    await button(page, '元に戻す').click();
    expect(await callsOf(page, 'undo')).toEqual([]);
    await page
      .getByRole('group', { name: /元に戻しますか/ })
      .getByRole('button', { name: '元に戻す' })
      .click();
    await page.getByRole('heading', { name: '元に戻しました' }).waitFor();
    expect(await callsOf(page, 'undo')).toMatchObject([{ run: 'run-1' }]);
  });

  it.each([
    ['another run', failing('busy', 'ほかの人が書き出しています。', '少し待ってから、もう一度お試しください。')],
    ['a changed sheet', failing('stale', 'シートが変わりました。', '読み直してください。')],
    ['a missing answer', undefined],
    ['an answer of another shape', { ok: true, value: { fingerprint: 1 } }],
  ])('says what happened and what mends it: %s', async (_, preview) => {
    const page = await openSidebar({ preview });
    await readSheets(page);
    await button(page, 'この読み取りで進む').click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await alert.getByRole('button').count()).toBe(1);
    expect(await button(page, 'この読み取りで進む').isVisible()).toBe(true);
  });

  it('writes nothing for somebody it does not know', async () => {
    const nobody = { ...bootstrap, workbook: built, actor: { email: null, mayWrite: true } };
    const page = await openSidebar({ bootstrap: { ok: true, value: nobody } });
    await page.getByText('Google が利用者を教えてくれませんでした').waitFor();
    expect(await button(page, '元に戻す').isDisabled()).toBe(true);
    await readSheets(page);
    await button(page, 'この読み取りで進む').click();
    expect(await button(page, '更新する').isDisabled()).toBe(true);
  });

  it('has an empty state, a loading state and a failed start', async () => {
    const empty = await openSidebar({ bootstrap: { ok: true, value: { ...bootstrap, sheets: [] } } });
    await empty.getByText('読み取れるシートがありません').waitFor();
    await button(empty, '点検').click();
    await empty.getByText('まだ点検するものがありません').waitFor();
    const loading = await openSidebar({ bootstrap: 'pending' });
    expect(await loading.getByRole('status').textContent()).toContain('読み込んでいます');
    const failed = await openSidebar({ bootstrap: undefined });
    await failed.getByRole('alert').waitFor();
    expect(await button(failed, 'もう一度').isVisible()).toBe(true);
  });

  it('asks for the page of the other language', async () => {
    const page = await openSidebar();
    await button(page, 'English').click();
    expect(await callsOf(page, 'showSidebar')).toEqual([{ locale: 'en' }]);
  });

  it('speaks English on its English page, on every screen', async () => {
    const page = await openSidebar(withWorkbook, {}, pages.en);
    const words: string[] = [];
    const look = async () => words.push(await page.locator('body').innerText());
    await button(page, 'Read').click();
    await page.getByRole('heading', { name: 'Readings to confirm' }).waitFor();
    await unfold(page);
    await look();
    expect(await callsOf(page, 'readSheets')).toMatchObject([{ locale: 'en' }]);
    await button(page, 'Continue').click();
    await page.getByRole('heading', { name: 'What would change' }).waitFor();
    await look();
    for (const tab of ['Check', 'Settings']) {
      await button(page, tab).click();
      await page.getByRole('heading', { name: tab, level: 2 }).waitFor();
      await look();
    }
    expect(words.join('\n')).not.toMatch(/読み取る|読めなかった|元に戻す|点検する|保存/);
    expect(troubles).toEqual([]);
  });

  it('can be walked by keyboard alone, with the focus seen', async () => {
    const page = await openSidebar();
    await button(page, '読み取る').waitFor();
    const seen: string[] = [];
    for (let step = 0; step < 10; step++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const style = getComputedStyle(element);
        return {
          text: element.textContent || element.getAttribute('type'),
          outline: Number.parseFloat(style.outlineWidth),
        };
      });
      expect(focus.outline).toBeGreaterThanOrEqual(2);
      seen.push(focus.text ?? '');
    }
    expect(seen.slice(0, 5)).toEqual(['English', '取り込み', '点検', '見直し', '設定']);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '確かめてほしい読み取り' }).waitFor();
  });

  it('shows a text as text, whatever it looks like', async () => {
    const nasty = '<img src=x onerror="window.hurt=1">=HYPERLINK("http://example.com")</script>\u202e逆';
    const readings = report.readings.map((line) => ({ ...line, text: nasty, path: nasty, notes: [nasty] }));
    const page = await openSidebar({ readSheets: { ok: true, value: { ...report, title: nasty, readings } } });
    await readSheets(page);
    expect(await page.evaluate(() => 'hurt' in globalThis)).toBe(false);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('.reading-original').first().textContent()).toContain('=HYPERLINK');
  });

  it('keeps its width with text at 200 %', async () => {
    const page = await openSidebar(withWorkbook);
    await page.addStyleTag({ content: 'html { font-size: 175% }' });
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await readSheets(page);
    await unfold(page);
    expect(await overflow()).toBe(0);
    await page.locator('.section-amber .reading').first().getByRole('button', { name: '直す', exact: true }).click();
    expect(await overflow()).toBe(0);
    await button(page, '点検').click();
    await page.getByRole('heading', { name: '計画について' }).waitFor();
    expect(await overflow()).toBe(0);
    await button(page, '設定').click();
    expect(await overflow()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, in %s', async (colorScheme) => {
    const page = await openSidebar(withWorkbook, { colorScheme });
    await button(page, '元に戻す').click();
    expect(await accessibilityProblems(page)).toEqual([]);
    await readSheets(page);
    await page.locator('.section-amber .reading').first().getByRole('button', { name: '直す', exact: true }).click();
    await unfold(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await button(page, 'この読み取りで進む').click();
    await page.getByRole('heading', { name: '書き出すと変わるところ' }).waitFor();
    await unfold(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await button(page, '更新する').click();
    await page.getByRole('heading', { name: '書き出しました' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await button(page, '点検を見る').click();
    await page.getByRole('heading', { name: '計画について' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await button(page, '設定').click();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
