import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import schema from '../../../extension/public/managed_schema.json';

vi.mock('wxt/browser', async () => (await import('../../support/fake-extension')).fakeExtension());

import { cachedPolicy, NO_POLICY, readPolicy, refreshPolicy } from '../../../extension/data/policy';
import { refreshAll, serve, takePolicy } from '../../../extension/data/service';
import { readStatus } from '../../../extension/data/status';
import { keptSources } from '../../../extension/data/store';
import { sampleSnapshot } from '../../fixtures/pages/snapshot';

describe('a policy', () => {
  it.each([[undefined], [null], [{}], ['text'], [[]]])('%j is none', (raw) =>
    expect(readPolicy(raw)).toEqual(NO_POLICY),
  );
  it('is taken key by key: a wrong one does not spoil the others', () => {
    const policy = readPolicy({
      sources: [{ url: 'https://portal.example.lg.jp/plan.json' }],
      occurrences: 'often',
      refreshMinutes: 1,
      lockSettings: true,
      sitesOff: 'x',
    });
    expect(policy).toEqual({
      ...NO_POLICY,
      sources: [{ name: '', url: 'https://portal.example.lg.jp/plan.json' }],
      lockSettings: true,
    });
  });
  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/plain,x'])('%s is no source', (url) =>
    expect(readPolicy({ sources: [{ url }] }).sources).toEqual([]),
  );
  it('every key has a title and a description for the IT department', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(NO_POLICY).sort());
    for (const property of Object.values(schema.properties)) {
      expect(property.title).toBeTruthy();
      expect(property.description).toBeTruthy();
    }
  });
});

describe('when the policy comes and goes', () => {
  const MINUTE = 60_000;
  const set = { sources: [{ url: 'https://portal.example.lg.jp/plan.json' }], contact: '内線1' };
  const sets = (policy: object | 'none') =>
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(async () => {
      // Firefox rejects where there is none.
      if (policy === 'none') throw new Error('Managed storage manifest not found');
      return policy as Record<string, unknown>;
    });
  const contact = async () => (await cachedPolicy()).contact;
  beforeEach(() => fakeBrowser.reset());

  it('late: nothing until it comes, then it holds', async () => {
    sets({});
    expect(await refreshPolicy(0)).toBe(false);
    expect(await contact()).toBeNull();
    sets(set);
    expect(await refreshPolicy(8000, true)).toBe(true);
    expect(await contact()).toBe('内線1');
    expect(await refreshPolicy(9000)).toBe(false);
  });
  it.each([['empty', {}] as const, ['rejected', 'none'] as const])(
    'at a start the browser may know nothing yet (%s): the last one holds',
    async (_, nothing) => {
      sets(set);
      await refreshPolicy(0);
      sets(nothing);
      expect(await refreshPolicy(10 * MINUTE)).toBe(false);
      expect(await refreshPolicy(10 * MINUTE + 8000)).toBe(false);
      expect(await contact()).toBe('内線1');
      sets(set);
      await refreshPolicy(11 * MINUTE);
      // The doubt is forgotten: an hour later it begins anew.
      sets(nothing);
      expect(await refreshPolicy(70 * MINUTE)).toBe(false);
      expect(await contact()).toBe('内線1');
    },
  );
  it('withdrawn: believed when the browser says so', async () => {
    sets(set);
    await refreshPolicy(0);
    sets({});
    expect(await refreshPolicy(MINUTE, true)).toBe(true);
    expect(await contact()).toBeNull();
  });
  it('withdrawn: believed when it is still so at the next turn', async () => {
    sets(set);
    await refreshPolicy(0);
    sets('none');
    await refreshPolicy(MINUTE);
    expect(await refreshPolicy(61 * MINUTE)).toBe(true);
    expect(await contact()).toBeNull();
  });
});

describe('what a withdrawn policy brought is forgotten, what a person added stays', () => {
  const FROM_POLICY = 'https://portal.example.lg.jp/plan.json';
  it('also while the settings were locked', async () => {
    fakeBrowser.reset();
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => []);
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(sampleSnapshot())));
    let policy: Record<string, unknown> = {};
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(async () => policy);
    await serve({ type: 'add-file', name: 'own.csv', text: '見出し,定義\n稟議,回して決めること。\n' }, 0);
    policy = { sources: [{ url: FROM_POLICY }], lockSettings: true };
    await takePolicy(1000, true);
    await refreshAll('due', 2000);
    expect(await names()).toEqual(['見本市DX計画', 'はじめの用語集（内蔵）']);
    expect(await keptSources()).toHaveLength(2);
    policy = {};
    await takePolicy(3000, true);
    expect(await names()).toEqual(['own.csv', 'はじめの用語集（内蔵）']);
    expect(await keptSources()).toEqual(['file own.csv']);
    vi.unstubAllGlobals();
  });
  const names = async () => (await readStatus()).sources.map(({ name }) => name);
});
