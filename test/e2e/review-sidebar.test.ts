import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueueItem, ReviewedInitiative, ReviewQueue } from '../../apps-script/server/protocol-review';
import { sealEntry } from '../../shared/review/log';
import { accessibilityProblems } from '../support/accessible';
import { launchChromium } from '../support/browser';
import { builtText } from '../support/built';
import { bootstrap, built, type FakeAnswers, fakeAnswers, fakeScript } from '../support/fake-server';

/** The review screen alone, as wide as Google shows it, with a make-believe server for what is hard to bring about. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const item = (number: number, part: Partial<QueueItem> = {}): QueueItem => ({
  initiative: `I${number}`,
  number: String(number),
  name: `事業その${number}`,
  leadDivisions: ['情報政策課'],
  priority: true,
  urgency: 'overdue',
  due: '2024-05-15',
  state: 'checked',
  turn: 'board',
  mine: true,
  progress: '○',
  openProposals: 0,
  goalOwed: false,
  revision: 2,
  findings: 0,
  ...part,
});
const items = [item(1), item(2), item(3, { findings: 2 })];
const queue: ReviewQueue = {
  today: '2024-05-20',
  periods: [{ period: '2023H2', label: '令和5年度下期' }],
  period: '2023H2',
  items,
  waiting: 0,
  rolesConfigured: true,
  board: '戦略調整会議',
};
const shown: ReviewedInitiative = {
  item: items[0]!,
  period: '2023H2',
  path: ['1 市民サービス', '1-1 手続'],
  classification: 'A',
  roles: ['board'],
  occasions: [],
  goals: [{ node: '1-1 手続', name: '削減時間', target: '令和5年度 6,700時間', actual: '' }],
  outcome: '△',
  indicators: [
    {
      id: 'K1',
      name: '申請件数',
      label: null,
      unit: '件',
      baseline: '20件',
      years: [
        {
          year: '2023',
          label: '令和5年度',
          target: '200件以上',
          actual: '150件',
          rate: '75%',
          percent: 75,
          grade: '△',
          needsComment: true,
          worked: '150 ÷ 200 = 75% → △',
          others: [{ formula: '最終目標との比較', worked: '150 ÷ 300 = 50%' }],
        },
      ],
      revisions: [{ decidedAt: '2023-10-05T10:00:00+09:00', year: '2023', before: '300件', after: '200件' }],
    },
  ],
  actions: [{ label: '様式の統一', when: '令和5年度上期' }],
  findings: [],
  expectedRevision: 2,
  review: { state: 'checked', progress: '○', outcome: '△', view: '広報を増やす', order: null, goalOwed: false },
  proposals: [],
  log: [],
  template: '広報を増やす',
};
const theirs = sealEntry(undefined, {
  at: '2024-05-20T10:00:00+09:00',
  actor: 'tanaka@city.example.lg.jp',
  role: 'board',
  initiative: 'I1',
  period: '2023H2',
  decision: { kind: 'approve', comment: '' },
  before: 'checked',
  after: 'approved',
  revision: 3,
  requestId: 'their-click',
});
const recorded = { ok: true, value: { outcome: 'recorded', entry: theirs, repeated: false, projected: true } };

async function openReview(
  answers: FakeAnswers = {},
  options: BrowserContextOptions = {},
  { file, tab, heading }: { file: string; tab: string; heading: string } = {
    file: 'sidebar.html',
    tab: '見直し',
    heading: '見直し',
  },
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 300, height: 760 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const all = {
    ...fakeAnswers,
    bootstrap: { ok: true, value: { ...bootstrap, workbook: built } },
    reviewQueue: { ok: true, value: queue },
    reviewInitiative: { ok: true, value: shown },
    decide: recorded,
    verifyLog: {
      ok: true,
      value: { valid: true, entries: 5, row: null, message: '履歴 5 行はすべてつながっています。' },
    },
    ...answers,
  };
  await page.addInitScript(fakeScript(all));
  await page.route('http://sidebar.test/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: builtText(`apps-script/${file}`) }),
  );
  await page.goto('http://sidebar.test/');
  await button(page, tab).click();
  await page.getByRole('heading', { name: heading, exact: true }).waitFor();
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const decisions = (page: Page) =>
  page.evaluate(() =>
    (globalThis as unknown as { calls: { name: string; given: Record<string, unknown> }[] }).calls
      .filter((call) => call.name === 'decide')
      .map((call) => call.given),
  );

async function openFirst(page: Page): Promise<void> {
  await page.locator('.review-item').first().click();
  await page.getByText('150 ÷ 200').waitFor();
}

describe('the review screen', () => {
  it.each([3, 2000])(
    'approves with one click, and the next of %d stands there within 100 ms while the server still works',
    async (count) => {
      const many = Array.from({ length: count }, (_, index) => item(index + 1));
      const page = await openReview({ decide: 'pending', reviewQueue: { ok: true, value: { ...queue, items: many } } });
      await openFirst(page);
      const took = await page.evaluate(async () => {
        const start = performance.now();
        [...document.querySelectorAll('button')].find((one) => one.textContent === '承認')?.click();
        while (!document.querySelector('.walk-place')?.textContent?.startsWith('2 ')) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        return performance.now() - start;
      });
      expect(took).toBeLessThan(100);
      await page.getByText('1件を記録しています').waitFor();
      expect(await decisions(page)).toMatchObject([
        { initiative: 'I1', period: '2023H2', expectedRevision: 2, decision: { kind: 'approve', comment: '' } },
      ]);
    },
  );

  it('shows both versions at a conflict and keeps what was typed', async () => {
    const refusal = { code: 'conflict', message: '先にtanakaさんが記録しました。', missing: [], theirs: [theirs] };
    const page = await openReview({ decide: { ok: true, value: { outcome: 'refused', refusal } } });
    await openFirst(page);
    await button(page, '改善指示').click();
    await page.getByLabel(/根拠/).fill('時期を示すこと');
    await button(page, '記録する').click();
    const alert = page.getByRole('alert');
    await alert.getByText('先に記録された内容').waitFor();
    expect(await alert.textContent()).toContain('改善指示　根拠：時期を示すこと');
    await button(page, 'この事業を開く').click();
    expect(await page.getByLabel(/根拠/).inputValue()).toBe('時期を示すこと');
  });

  it('keeps what was typed while somebody walks on, and says so in the list', async () => {
    const page = await openReview();
    await openFirst(page);
    await button(page, '改善指示').click();
    await page.getByLabel(/根拠/).fill('時期を示すこと');
    await button(page, '次の事業').click();
    await page.getByText('2 / 3').waitFor();
    await button(page, '前の事業').click();
    await page.getByText('1 / 3').waitFor();
    expect(await page.getByLabel(/根拠/).inputValue()).toBe('時期を示すこと');
    await button(page, '一覧').click();
    expect(await page.locator('.review-item').first().textContent()).toContain('書きかけ');
  });

  it('shows what the other formulas would give', async () => {
    const page = await openReview();
    await openFirst(page);
    await page.getByText('ほかの計算式では').click();
    await page.getByText('150 ÷ 300 = 50%').waitFor();
  });

  it('writes accepted revisions into the sheets only after showing what would change', async () => {
    const preview = {
      fingerprint: 'f-9',
      sheets: [],
      added: [],
      changed: [{ sheet: '指標', subject: '申請件数', field: '令和5年度 目標', before: '300', after: '200' }],
      gone: [],
      kept: [],
      totals: { added: 0, changed: 1, gone: 0, kept: 0 },
    };
    const page = await openReview({
      bootstrap: {
        ok: true,
        value: { ...bootstrap, workbook: built, sheets: [{ ...bootstrap.sheets[0]!, role: 'source' }] },
      },
      reviewQueue: { ok: true, value: { ...queue, waiting: 1 } },
      preview: { ok: true, value: preview },
    });
    await button(page, '反映する内容を見る').click();
    await page.getByText('300 → 200').waitFor();
    const calls = (name: string) =>
      page.evaluate(
        (wanted) =>
          (globalThis as unknown as { calls: { name: string }[] }).calls.filter((call) => call.name === wanted).length,
        name,
      );
    expect(await calls('refresh')).toBe(0);
    await button(page, 'シートに反映する').click();
    await expect.poll(() => calls('refresh')).toBe(1);
  });

  it('sends the very same click again when the server was not reached', async () => {
    const page = await openReview({ decide: undefined });
    await openFirst(page);
    await button(page, '承認').click();
    await button(page, 'もう一度送る').click();
    await expect.poll(async () => (await decisions(page)).length).toBe(2);
    const [first, second] = await decisions(page);
    expect(second).toEqual(first);
  });

  it('approves together only what has no findings, and asks first', async () => {
    const page = await openReview();
    await button(page, '指摘のない2件をまとめて承認').click();
    expect(await decisions(page)).toEqual([]);
    expect(await page.locator('.batch-names').textContent()).toBe('事業その1事業その2');
    await button(page, '2件を承認する').click();
    await page.getByText('2件を承認しました').waitFor();
    expect((await decisions(page)).map((given) => given.initiative)).toEqual(['I1', 'I2']);
  });

  it('offers nothing to somebody whose turn it is not, and says whose it is', async () => {
    const page = await openReview({ reviewInitiative: { ok: true, value: { ...shown, roles: [] } } });
    await openFirst(page);
    await page.getByText('いまは戦略調整会議の番です').waitFor();
    expect(await button(page, '承認').count()).toBe(0);
  });

  it('blocks an approval that owes something, in words', async () => {
    const review = { ...shown.review, progress: '×' as const, view: '' };
    const page = await openReview({ reviewInitiative: { ok: true, value: { ...shown, review } } });
    await openFirst(page);
    await page.getByText('取りやめた理由を書いてください').waitFor();
    expect(await button(page, '承認').isDisabled()).toBe(true);
  });

  it('speaks English', async () => {
    const page = await openReview({}, {}, { file: 'sidebar-en.html', tab: 'Review', heading: 'Review' });
    await button(page, 'Mine 3').waitFor();
  });

  it('keeps its width with text at 200 %', async () => {
    const page = await openReview();
    await page.addStyleTag({ content: 'html { font-size: 175% }' });
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await openFirst(page);
    expect(await overflow()).toBe(0);
    await button(page, '改善指示').click();
    expect(await overflow()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, in %s', async (colorScheme) => {
    const page = await openReview({}, { colorScheme });
    expect(await accessibilityProblems(page)).toEqual([]);
    await openFirst(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await button(page, '中止').click();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
