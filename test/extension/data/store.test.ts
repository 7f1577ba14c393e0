import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sampleSnapshot } from '../../fixtures/pages/snapshot';

vi.mock('wxt/browser', async () => (await import('../../support/fake-extension')).fakeExtension());

import { readSource } from '../../../extension/data/read-source';
import { migrateReports, readReports } from '../../../extension/data/reports';
import { changeSettings, readSettings, readSourceContent, readState } from '../../../extension/data/store';
import { migrateStore, writeContent } from '../../../extension/data/write-content';
import { initiativeEntry } from '../../../shared/snapshot/entries';
import { readSnapshot } from '../../../shared/snapshot/read';

const ID = 'https://portal.example.lg.jp/plan.json';

/** What version 0.1.0 kept: contents within the states, initiatives beside the terms, reports among the settings. */
async function keptByFormerVersion(): Promise<void> {
  const result = readSnapshot(JSON.stringify(sampleSnapshot()));
  if (!result.ok) throw new Error(result.refusal.code);
  const { initiatives, period = null } = result.snapshot.plan;
  const content = {
    issued: result.snapshot.issued,
    terms: [],
    initiatives: initiatives.map((data) => ({ entry: initiativeEntry(data), data })),
    period,
    unfit: [],
  };
  await fakeBrowser.storage.local.set({
    [`source:${ID}`]: { content, etag: '"1"', fetchedAt: 5, triedAt: 6, failures: 1, problem: '前の失敗' },
    settings: {
      sources: [{ id: ID, name: ID, url: ID }],
      sitesOff: ['kintai.example.lg.jp'],
      occurrences: 'first',
      reports: [{ label: 'AI', page: 'https://portal.example.lg.jp/', at: Date.UTC(2026, 10, 19) }],
      stripsClosed: ['RPAの全庁導入 ○'],
    },
    policy: { contact: '内線1' },
  });
}

beforeEach(() => fakeBrowser.reset());

describe('after an update from the version before', () => {
  const asBefore = async () => {
    expect((await readSourceContent(ID))?.plan?.initiatives.map(({ name }) => name)).toEqual([
      'RPAの全庁導入',
      '電子申請サービスの利用促進',
    ]);
    const state = await readState(ID);
    expect(state).toMatchObject({ fetchedAt: 5, triedAt: 6, failures: 1, problem: '前の失敗', etag: null });
    expect(state.summary).toMatchObject({ initiatives: 2, issued: '2026-11-20T09:30:00+09:00' });
    expect(await readSettings()).toMatchObject({ sitesOff: ['kintai.example.lg.jp'], occurrences: 'first' });
  };
  it('everything is there before anything was brought to its new place', async () => {
    await keptByFormerVersion();
    await asBefore();
  });
  it('and afterwards, also when it is done twice', async () => {
    await keptByFormerVersion();
    await migrateReports();
    await migrateStore();
    await asBefore();
    await migrateReports();
    await migrateStore();
    await asBefore();
    expect(await readReports()).toEqual([
      {
        kind: 'unclear',
        term: 'AI',
        comment: '',
        page: 'https://portal.example.lg.jp/',
        at: '2026-11-19T00:00:00.000Z',
      },
    ]);
    expect(await fakeBrowser.storage.local.get('settings')).not.toHaveProperty('settings.reports');
  });
  it('where the new place cannot be written, the old one stays', async () => {
    await keptByFormerVersion();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    await migrateStore();
    set.mockRestore();
    await asBefore();
  });
});

it('state and content are written together or not at all', async () => {
  const result = readSource(JSON.stringify(sampleSnapshot()), 'ja');
  if (!result.ok) throw new Error(result.problem);
  const written: string[][] = [];
  const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items: object) => {
    written.push(Object.keys(items));
  });
  await writeContent('s', await readState('s'), result.content);
  set.mockRestore();
  expect(written).toEqual([['source:s', 'content:s', 'list:s']]);
});

it.each([
  ['nothing', undefined],
  ['a text', 'x'],
  ['a list', []],
  ['wrong shapes', { sources: 'x', sitesOff: [1], occurrences: 'often', division: 3 }],
])('settings that are %s are the usual ones', async (_, settings) => {
  await fakeBrowser.storage.local.set({ settings });
  expect(await readSettings()).toMatchObject({ sources: [], sitesOff: [], occurrences: 'every', division: null });
});

it('content that cannot be read is none', async () => {
  await fakeBrowser.storage.local.set({ 'content:a': '{"terms":[', 'content:b': 'null', 'content:c': 5 });
  expect(await Promise.all(['a', 'b', 'c'].map(readSourceContent))).toEqual([null, null, null]);
});

it('two changes that begin together are both kept', async () => {
  await Promise.all([
    changeSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'a'] })),
    changeSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'b'] })),
    changeSettings(() => ({ division: '市民課' })),
  ]);
  expect(await readSettings()).toMatchObject({ sitesOff: ['a', 'b'], division: '市民課' });
});
