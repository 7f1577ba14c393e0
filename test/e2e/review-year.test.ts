import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SHEETS } from '../../shared/workbook/sheet-names';
import type { Office } from '../apps-script/server/office';
import { launchChromium } from '../support/browser';
import { builtText } from '../support/built';
import { SOURCE, sampleOffice, sidebarOf } from '../support/sidebar-office';
import { INDICATORS, INITIATIVES, PROGRESS, RESULTS } from './review-year-figures';

/**
 * Fiscal year 2022 of 相模原市ICT総合戦略 as four people click it: the built sidebar in a real browser for each of them, the very bundle that is
 * pushed, one file on the stand-in. Half-year, year end, two improvement orders, a target changed in mid-plan, a C that is introduced, a
 * discontinuation; every figure of 評価一覧 at the end was worked out by hand (review-year-figures.ts).
 */

const PEOPLE = {
  owner: 'tanto@city.example.jp',
  secretariat: 'jimu@city.example.jp',
  board: 'kaigi@city.example.jp',
  reader: 'yoso@city.example.jp',
} as const;
type Who = keyof typeof PEOPLE;
/** A machine that is shared takes its time; the test itself is bounded by its clicks. */
const LONG = 900_000;
const HALF_YEAR = Date.UTC(2022, 9, 5, 1);
const YEAR_END = Date.UTC(2023, 3, 6, 1);

let browser: Browser;
let office: Office;
const pages = {} as Record<Who, Page>;
const troubles: string[] = [];

beforeAll(async () => {
  office = sampleOffice(PEOPLE.secretariat, HALF_YEAR);
  const { settings } = office.want('getSettings', {});
  const group = (name: string, who: Who) => ({ group: name, people: [PEOPLE[who]] });
  const roles = [group('全課', 'owner'), group('事務局', 'secretariat'), group('ICT戦略調整会議', 'board')];
  office.want('saveSettings', { settings: { ...settings, board: 'ICT戦略調整会議', roles } });
  office.write('build', [SOURCE]);
  browser = await launchChromium();
  const html = builtText('apps-script/sidebar.html');
  for (const who of Object.keys(PEOPLE) as Who[])
    pages[who] = await sidebarOf(browser, office, PEOPLE[who], html, troubles);
});
afterAll(() => browser?.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 2 });
const listItem = (page: Page, name: string): Locator => page.locator('.review-item', { hasText: name }).first();

/** Goes to 見直し anew, as somebody who comes back to the sidebar. */
async function openReview(who: Who): Promise<Page> {
  const page = pages[who];
  await button(page, '設定').click();
  await button(page, '見直し').click();
  await page.locator('.filters').waitFor();
  return page;
}

const settled = (page: Page) =>
  expect.poll(() => page.getByText('件を記録しています').count(), { timeout: 120_000 }).toBe(0);

/** Walks through everything that waits for this person, one click (or form) each; the next one stands there at once. */
async function walk(
  who: Who,
  act: (page: Page, name: string) => Promise<void>,
  most = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const page = await openReview(who);
  const waiting = await page.locator('.review-item-name').allTextContents();
  const names: string[] = [];
  if (waiting.length === 0) return names;
  await page.locator('.review-item').first().click();
  for (let at = 1; at <= Math.min(most, waiting.length); at++) {
    await page.getByText(`${at} / ${waiting.length}`, { exact: true }).waitFor();
    await page.locator('.decision').first().waitFor();
    const name = ((await heading(page).textContent()) ?? '').replace(/^\S+ /, '');
    names.push(name);
    await act(page, name);
  }
  await settled(page);
  expect(await page.getByRole('alert').count()).toBe(0);
  return names;
}

/** Opens one initiative from the list of all. */
async function open(who: Who, name: string): Promise<Page> {
  const page = await openReview(who);
  await page.getByRole('button', { name: /^すべて/ }).click();
  await listItem(page, name).click();
  await heading(page).filter({ hasText: name }).waitFor();
  await page.getByRole('heading', { name: '成果指標' }).waitFor();
  return page;
}

const recorded = async (page: Page, what: string) => {
  await page.getByText(`「${what}」を記録しました`).waitFor();
  await settled(page);
};

async function selfAssess(page: Page, mark: '○' | '△', view: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(mark) }).check();
  await page.getByLabel('見解').fill(view);
  await button(page, '自己評価を記録').click();
}

async function withReason(page: Page, kind: string, text: string): Promise<void> {
  await button(page, kind).click();
  await page.getByLabel(/根拠/).fill(text);
  await button(page, '記録する').click();
}

const LATE = ['行政手続の検索サービスの導入', '緑区特設サイトの充実(区ビジョン推進事業)'];
const REVISED = '緑区特設サイトの充実(区ビジョン推進事業)';
const PROMOTED = '公金収納における電子マネーの導入及び研究';
const ENDED = '「生活道路のエリア対策」のモデル実施';

/** Values of a generated sheet as people see them. */
function valuesOf(sheet: string): string[][] {
  const { model } = office.standIn.book;
  const index = model.getWorksheetsProperties().findIndex((one) => one.name === sheet);
  return Array.from({ length: 90 }, (_, row) =>
    Array.from({ length: 60 }, (_, column) => model.getFormattedCellValue(index, row + 1, column + 1)),
  );
}

/** Place of a cell of 指標, from 1, by the row's ID or name and the headings above. */
function placeOf(rows: string[][], row: number, group: string, label: string): { row: number; column: number } {
  const header = rows.findIndex((line) => line.includes('指標名'));
  const from = rows[header - 1]!.indexOf(group);
  return { row: row + 1, column: rows[header]!.indexOf(label, from) + 1 };
}

it('the half-year: sixteen 重点 initiatives, two improvement orders, a target changed', { timeout: LONG }, async () => {
  const owner = await walk('owner', (page, name) =>
    LATE.includes(name) ? selfAssess(page, '△', '利用が伸びていない。') : selfAssess(page, '○', ''),
  );
  expect(owner.length).toBe(16);

  const proposing = await open('owner', REVISED);
  await button(proposing, '見直し提案').click();
  await proposing.getByLabel('何を見直すか').selectOption({ label: '目標値' });
  const option = await proposing.locator('option', { hasText: '令和4年度 11,000件' }).first().getAttribute('value');
  await proposing.getByLabel('どの目標か').selectOption(option);
  await proposing.getByLabel('見直し後').fill('年間9,000件以上');
  await proposing.getByLabel('根拠').fill('閲覧の多いページを市の公式サイトに移したため。');
  await proposing.getByLabel('資料').fill('令和3年度アクセス集計');
  await proposing.getByLabel('施策目標（KGI）への影響').fill('影響なし');
  await button(proposing, '記録する').click();
  await recorded(proposing, '見直し提案');

  const checked = await walk('secretariat', (page) => button(page, '事務局確認').click());
  expect(checked.length).toBe(16);

  // The board first approves together what has no findings, then decides on the rest one by one.
  const board = await openReview('board');
  const batch = batchOf(board);
  const together = Number(/\d+/.exec((await batch.textContent()) ?? '')?.[0]);
  await batch.click();
  await board.getByRole('button', { name: /件を承認する$/ }).click();
  await board.getByText(`${together}件を承認しました`).waitFor({ timeout: 300_000 });
  const rest = await walk('board', async (page, name) => {
    if (name === REVISED) {
      await button(page, '採択').click();
      await recorded(page, '見直しの採否');
    }
    if (LATE.includes(name)) await withReason(page, '改善指示', '周知の方法と時期を示すこと。');
    else await button(page, '承認').click();
  });
  expect(together + rest.length).toBe(16);

  const again = await walk('owner', async (page) => {
    await page.getByText('周知の方法と時期を示すこと。').first().waitFor();
    await selfAssess(page, '△', '11月に広報紙と窓口で周知する。');
  });
  expect(again.sort()).toEqual([...LATE].sort());
  expect((await walk('board', (page) => button(page, '承認').click())).length).toBe(2);
  await openReview('board');
  await button(pages.board, '済 16').waitFor();
});

const batchOf = (page: Page) => page.getByRole('button', { name: /^指摘のない\d+件をまとめて承認$/ });

it('the accepted target lands in 指標 by a run that shows what it will write', { timeout: LONG }, async () => {
  const page = await openReview('secretariat');
  await button(page, '反映する内容を見る').click();
  await page.getByText('11,000件').first().waitFor({ timeout: 300_000 });
  await button(page, 'シートに反映する').click();
  await page.getByText('採択した見直しをシートに反映しました').waitFor({ timeout: 300_000 });
  const rows = valuesOf(SHEETS.indicators);
  const row = rows.findIndex((line) => line[2] === REVISED);
  const { column } = placeOf(rows, row, '令和4年度', '目標');
  expect(rows[row]!.slice(column - 1, column + 1)).toEqual(['9,000件', '以上']);
});

it('a reader without a role is offered nothing', { timeout: LONG }, async () => {
  const page = await openReview('reader');
  await button(page, '自分の番 0').waitFor();
  await page.locator('.review-item').first().click();
  await page.getByText('いまあなたが記録できることはありません').waitFor();
});

it('the year end: results typed into 指標, thirty-four initiatives, a promotion and a discontinuation', {
  timeout: LONG,
}, async () => {
  office.standIn.setClock(YEAR_END);
  const rows = valuesOf(SHEETS.indicators);
  for (const [name, part, result] of RESULTS) {
    const own = rows.flatMap((line, row) => (line[2] === name && line[3] === 'KPI' ? [row] : []));
    const place = placeOf(rows, own[part]!, '令和4年度', '実績');
    office.person.type(SHEETS.indicators, place.row, place.column, result);
  }

  const owner = await walk('owner', (page, name) => {
    const mark = PROGRESS[name] ?? '○';
    return selfAssess(page, mark, mark === '△' ? '計画より遅れた。来年度に取り戻す。' : '計画どおり進んだ。');
  });
  expect(owner.length).toBe(34);

  const proposing = await open('owner', PROMOTED);
  await button(proposing, '見直し提案').click();
  await proposing.getByLabel('何を見直すか').selectOption({ label: '区分' });
  await proposing.getByLabel('見直し後').fill('A');
  await proposing.getByLabel('根拠').fill('実証の結果、導入の条件が整った。');
  await proposing.getByLabel('資料').fill('実証実験報告書');
  expect(await button(proposing, '記録する').isDisabled()).toBe(true);
  await proposing.getByLabel('新しい成果指標', { exact: true }).fill('電子マネーによる収納件数');
  await proposing.getByLabel('新しい成果指標の目標').fill('年間1,000件以上');
  await proposing.getByLabel('その目標の年度').fill('2023');
  await button(proposing, '記録する').click();
  await recorded(proposing, '見直し提案');

  // A few by click, the others as the sidebar sends them.
  const first = await walk('secretariat', (page) => button(page, '事務局確認').click(), 6);
  office.standIn.actor = PEOPLE.secretariat;
  const { items, period } = office.want('reviewQueue', {});
  const left = items.filter(({ state }) => state === 'selfAssessed');
  for (const { initiative, revision } of left) {
    const requestId = `check-of-${initiative}`;
    const decision = { kind: 'check', comment: '' } as const;
    const given = { initiative, period: period ?? '', expectedRevision: revision, decision, requestId };
    expect(office.want('decide', given).outcome).toBe('recorded');
  }
  expect(first.length + left.length).toBe(34);

  const promoting = await open('board', PROMOTED);
  await button(promoting, '採択').click();
  await recorded(promoting, '見直しの採否');
  await promoting.getByText('施策目標（KGI）への影響を確かめて').first().waitFor();
  const ending = await open('board', ENDED);
  await withReason(ending, '中止', '国の事業に引き継いだ。');
  await recorded(ending, '中止');

  // Both make the KGI owe a look: they stand in the secretariat's queue.
  const goals = await walk('secretariat', (page) => withReason(page, '施策目標の確認', '施策目標値への影響はない。'));
  expect(goals).toEqual([PROMOTED, ENDED]);

  const board = await openReview('board');
  await batchOf(board).click();
  await board.getByRole('button', { name: /件を承認する$/ }).click();
  await board.getByText(/^\d+件を承認しました/).waitFor({ timeout: 300_000 });
  await walk('board', (page) => button(page, '承認').click());
  await openReview('board');
  await button(board, '済 34').waitFor();

  const page = await openReview('secretariat');
  await button(page, '反映する内容を見る').click();
  await button(page, 'シートに反映する').click({ timeout: 300_000 });
  await page.getByText('採択した見直しをシートに反映しました').waitFor({ timeout: 300_000 });
});

it('every figure of 評価一覧 is the one worked out by hand', { timeout: LONG }, () => {
  const settings = valuesOf(SHEETS.settings);
  office.person.type(SHEETS.settings, settings.findIndex((line) => line[0] === '評価年度') + 1, 2, '令和4年度');
  const rows = valuesOf(SHEETS.evaluation);
  const header = rows.findIndex((line) => line.includes('名称'));
  const groups = rows[header - 1]!;
  const at = (group: string, label: string) => {
    const from = group === '' ? 0 : groups.findIndex((text) => text.startsWith(group));
    return rows[header]!.indexOf(label, from);
  };
  const nameColumn = rows[header]!.indexOf('名称');
  const lineOf = (name: string) =>
    rows
      .slice(header + 1)
      .find((line) => (line[nameColumn] ?? '').replace(/\s+/g, '').startsWith(name.replace(/\s+/g, '')));
  const columns = {
    initiatives: ['', '事業数'],
    priority: ['', 'うち重点'],
    done: ['進捗', '○'],
    late: ['進捗', '△'],
    stopped: ['進捗', '×'],
    blank: ['進捗', '未記入'],
    progressRate: ['進捗', '進捗達成率'],
    reached: ['成果', '○'],
    missed: ['成果', '△'],
    noTarget: ['成果', '目標なし'],
    other: ['成果', 'その他'],
  } as const;
  const indicatorColumns = {
    indicators: ['指標', '指標数'],
    reached: ['指標', '○'],
    missed: ['指標', '△'],
    notMeasured: ['指標', '未測定'],
    noTarget: ['指標', '目標なし'],
    other: ['指標', 'その他'],
    rate: ['指標', '成果達成率'],
  } as const;
  const figures = (name: string, wanted: Readonly<Record<string, readonly [string, string]>>) => {
    const line = lineOf(name);
    return Object.fromEntries(
      Object.entries(wanted).map(([key, [group, label]]) => [key, number(line?.[at(group, label)])]),
    );
  };
  for (const [name, wanted] of Object.entries(INITIATIVES))
    expect({ name, ...figures(name, columns) }).toEqual({ name, ...wanted });
  for (const [name, wanted] of Object.entries(INDICATORS))
    expect({ name, ...figures(name, indicatorColumns) }).toEqual({ name, ...wanted });
});

/** – stands for none. */
function number(text: string | undefined): number | string {
  if (text === undefined) return 'no line';
  if (text === '–' || text === '') return 0;
  return /^\d+$/.test(text) ? Number(text) : text;
}

it('the log holds the whole year, unbroken', { timeout: LONG }, async () => {
  const page = await openReview('secretariat');
  await page.getByRole('heading', { name: '見直し履歴' }).click();
  await button(page, '履歴を検証').click();
  // 16×3 + proposal and decision + 2 orders answered and approved (2×3 − 2 approvals counted above) + 34×3 − 1 + promotion 2 + end 1 + KGI 2.
  await page.getByText('履歴 160 行はすべてつながっています。').waitFor();
  expect(troubles).toEqual([]);
});
