import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../support/browser';
import { SOURCE, sampleOffice, sidebarOf } from '../support/sidebar-office';

/** Pictures of 見直し in the sidebar (docs/images/review-*.png): the list, one initiative, a self-assessment that still owes something. */
const folder = join(process.cwd(), 'docs/images');
mkdirSync(folder, { recursive: true });
const html = readFileSync(join(process.cwd(), 'dist/apps-script/sidebar.html'), 'utf8');
const people = { owner: 'tanto@city.example.jp', secretariat: 'jimu@city.example.jp', board: 'kaigi@city.example.jp' };
const office = sampleOffice(people.secretariat, Date.UTC(2023, 3, 10, 1));
const { settings } = office.want('getSettings', {});
const roles = [
  { group: '全課', people: [people.owner] },
  { group: '事務局', people: [people.secretariat] },
  { group: '会議', people: [people.board] },
];
office.want('saveSettings', { settings: { ...settings, roles } });
office.write('build', [SOURCE]);

const NAME = '緑区特設サイトの充実(区ビジョン推進事業)';
const { model } = office.standIn.book;
const sheet = model.getWorksheetsProperties().findIndex((one) => one.name === '指標');
const cells = Array.from({ length: 90 }, (_, row) =>
  Array.from({ length: 40 }, (_, column) => model.getFormattedCellValue(sheet, row + 1, column + 1)),
);
const header = cells.findIndex((line) => line.includes('指標名'));
const row = cells.findIndex((line) => line[2] === NAME);
for (const [year, result] of [
  ['令和2年度', 11_600],
  ['令和3年度', 10_900],
  ['令和4年度', 9_500],
] as const) {
  const column = cells[header]!.indexOf('実績', cells[header - 1]!.indexOf(year));
  office.person.type('指標', row + 1, column + 1, result);
}
// Some decisions, so that the list has more than one state.
const queue = office.want('reviewQueue', { period: '2022H2' });
for (const [index, item] of queue.items.slice(0, 6).entries()) {
  const say = (actor: string, revision: number, decision: never) => {
    office.standIn.actor = actor;
    const { initiative } = item;
    const requestId = `picture-${index}-${revision}`;
    office.want('decide', { initiative, period: '2022H2', expectedRevision: revision, decision, requestId });
  };
  say(people.owner, 0, { kind: 'selfAssess', progress: '○', outcome: null, view: '計画どおり進んだ。' } as never);
  if (index < 4) say(people.secretariat, 1, { kind: 'check', comment: '' } as never);
  if (index < 2) say(people.board, 2, { kind: 'approve', comment: '' } as never);
}

const browser = await launchChromium();
for (const colorScheme of ['light', 'dark'] as const) {
  const options = { colorScheme, deviceScaleFactor: 1.25 };
  const open = async (actor: string): Promise<Page> => {
    const page = await sidebarOf(browser, office, actor, html, [], options);
    await page.getByRole('button', { name: '見直し', exact: true }).click();
    await page.locator('.filters').waitFor();
    return page;
  };
  const board = await open(people.board);
  await board.getByRole('button', { name: /^すべて/ }).click();
  await save(`review-list-${colorScheme}.png`, board);
  const owner = await open(people.owner);
  await owner.getByRole('button', { name: /^すべて/ }).click();
  await owner.locator('.review-item', { hasText: '緑区特設サイト' }).click();
  await owner.getByText('ほかの計算式では').click();
  await owner.setViewportSize({ width: 300, height: 940 });
  await owner.evaluate(() => scrollTo(0, 0));
  await save(`review-initiative-${colorScheme}.png`, owner);
  await owner.getByRole('radio', { name: /△/ }).check();
  await owner.getByText('記録の前に要るもの').scrollIntoViewIfNeeded();
  await owner.setViewportSize({ width: 300, height: 620 });
  await owner.getByRole('button', { name: '自己評価を記録' }).scrollIntoViewIfNeeded();
  await save(`review-assess-${colorScheme}.png`, owner);
  await Promise.all([board.context().close(), owner.context().close()]);
}
await browser.close();

async function save(name: string, page: Page): Promise<void> {
  const path = join(folder, name);
  await page.screenshot({ path });
  console.log(`docs/images/${name}  ${Math.round(statSync(path).size / 1000)} kB`);
}
