import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sampleSnapshot } from '../../fixtures/pages/snapshot';

vi.mock('wxt/browser', async () => (await import('../../support/fake-extension')).fakeExtension());

/**
 * The service worker may be stopped at any await. Here it is stopped at every single one of a round of refreshing: what was awaited has
 * happened or has not, nothing after it happens, and another life of the worker begins with what is stored.
 */
const OLD = sampleSnapshot('2026-11-20T09:30:00+09:00');
const NEW = sampleSnapshot('2026-11-21T09:30:00+09:00');
const URL_OF_PLAN = 'https://portal.example.lg.jp/plan.json';
const NOW = Date.UTC(2026, 10, 20, 1);
const HOUR = 3_600_000;

let requests = 0;
let answer = JSON.stringify(OLD);

/** Counts what is awaited; at the `stop`th nothing more happens, `before` or behind its effect. */
let awaited = 0;
let stop = Number.POSITIVE_INFINITY;
let isBefore = false;
const never = () => new Promise<never>(() => {});

async function through<Result>(run: () => Promise<Result>): Promise<Result> {
  awaited += 1;
  const mine = awaited;
  if (mine > stop || (mine === stop && isBefore)) return never();
  const result = await run();
  return mine === stop ? never() : result;
}

type Area = { [method: string]: (...args: unknown[]) => Promise<unknown> };
const local = fakeBrowser.storage.local as unknown as Area;
const originals: Area = {};
for (const method of ['get', 'set', 'remove']) originals[method] = local[method]!.bind(local);

/** A life of the worker: its modules begin anew, only the storage stays. */
async function life(): Promise<typeof import('../../../extension/data/service')> {
  vi.resetModules();
  return import('../../../extension/data/service');
}

beforeEach(async () => {
  fakeBrowser.reset();
  for (const method of ['get', 'set', 'remove']) {
    vi.spyOn(local, method).mockImplementation((...args) => through(() => originals[method]!(...args)));
  }
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(() => through(async () => []));
  vi.stubGlobal('fetch', () =>
    through(async () => {
      requests += 1;
      return new Response(answer, { headers: { etag: `"${answer.length}"` } });
    }),
  );
  [awaited, requests, stop] = [0, 0, Number.POSITIVE_INFINITY];
  answer = JSON.stringify(OLD);
  const { serve } = await life();
  await serve({ type: 'add-source', url: URL_OF_PLAN }, NOW);
  answer = JSON.stringify(NEW);
  [awaited, requests] = [0, 0];
});

/** How many awaits a whole round has. */
async function lengthOfRound(): Promise<number> {
  const { refreshAll } = await life();
  await refreshAll('all', NOW + HOUR);
  return awaited;
}

describe('stopped at every await of a refresh', () => {
  it.each([
    ['before its effect', true],
    ['behind its effect', false],
  ])('%s', async (_, before) => {
    const stored = await originals.get!(null);
    const length = await lengthOfRound();
    expect(length).toBeGreaterThan(8);
    for (let at = 1; at <= length; at += 1) {
      await fakeBrowser.storage.local.clear();
      await originals.set!(stored);
      [stop, isBefore, awaited, requests] = [at, before, 0, 0];
      const dying = await life();
      void dying.refreshAll('all', NOW + 2 * HOUR);
      await vi.waitFor(() => expect(awaited).toBeGreaterThanOrEqual(at));
      await new Promise((resolve) => setTimeout(resolve));

      [stop, awaited] = [Number.POSITIVE_INFINITY, 0];
      const { refreshAll, currentCatalogue } = await life();
      const { readStatus } = await import('../../../extension/data/status');
      const { sources } = await readStatus();
      const plan = sources.find(({ url }) => url === URL_OF_PLAN);
      // The old data or the new, whole; never none, never a mixture of both.
      expect([OLD.issued, NEW.issued]).toContain(plan?.issued);
      expect(plan).toMatchObject({ initiatives: 2, problem: null, failures: 0 });
      const found = (await currentCatalogue()).search('RPAの全庁導入')[0];
      expect(found?.asOf, `await ${at}`).toBe(String(plan?.issued).slice(0, 10));
      expect(requests).toBeLessThanOrEqual(1);

      // The next turn brings the new data with one question at most.
      requests = 0;
      await refreshAll('due', NOW + 4 * HOUR);
      expect(requests).toBe(1);
      expect((await readStatus()).sources[0]?.issued).toBe(NEW.issued);
    }
  });

  it('is not asked in a loop: a worker that dies of every answer asks once an hour', async () => {
    vi.stubGlobal('fetch', () => {
      requests += 1;
      return never();
    });
    // Whatever wakes it, every ten minutes for three hours.
    for (let minute = 60; minute < 240; minute += 10) {
      void (await life()).refreshAll('due', NOW + minute * 60_000);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(requests).toBe(3);
  });
});

const FILE = { type: 'add-file', name: 'plan.json', text: JSON.stringify(NEW) } as const;

/** Everything else that writes, each with what must hold whenever it was stopped: all of the old or all of the new. */
const OTHERS: readonly [
  string,
  before: () => Promise<unknown>,
  run: (service: typeof import('../../../extension/data/service')) => Promise<unknown>,
][] = [
  ['a file that is loaded', async () => {}, ({ serve }) => serve(FILE, NOW + HOUR)],
  [
    'a policy that arrives',
    async () => managed({ sources: [{ name: '計画', url: 'https://plan.example.lg.jp/' }], contact: '内線1' }),
    ({ takePolicy }) => takePolicy(NOW + HOUR, true),
  ],
  [
    'a policy that is withdrawn',
    async () => {
      managed({ sources: [{ name: '計画', url: 'https://plan.example.lg.jp/' }], contact: '内線1' });
      const { takePolicy, refreshAll } = await life();
      await takePolicy(NOW, true);
      await refreshAll('all', NOW);
      managed({});
    },
    ({ takePolicy }) => takePolicy(NOW + HOUR, true),
  ],
  ['a source that is removed', async () => {}, ({ serve }) => serve({ type: 'remove-source', id: URL_OF_PLAN }, NOW)],
  [
    'the update from the version before',
    async () => {},
    async () => (await import('../../../extension/data/write-content')).migrateStore(),
  ],
];

const managed = (policy: object) => {
  (fakeBrowser.storage.managed as unknown as Area).get = async () => policy;
};

describe('stopped at every await of', () => {
  it.each(OTHERS)('%s', async (_, before, run) => {
    managed({});
    await before();
    const stored = await originals.get!(null);
    [stop, awaited] = [Number.POSITIVE_INFINITY, 0];
    await run(await life());
    const length = awaited;
    expect(length).toBeGreaterThan(2);
    for (let at = 1; at <= length; at += 1) {
      await fakeBrowser.storage.local.clear();
      await originals.set!(stored);
      [stop, isBefore, awaited] = [at, at % 2 === 0, 0];
      void run(await life());
      await vi.waitFor(() => expect(awaited).toBeGreaterThanOrEqual(at));
      await new Promise((resolve) => setTimeout(resolve));

      [stop, awaited] = [Number.POSITIVE_INFINITY, 0];
      const { currentCatalogue } = await life();
      const { readStatus } = await import('../../../extension/data/status');
      const { loadPlans } = await import('../../../extension/data/plans');
      const { sources } = await readStatus();
      const plans = await loadPlans();
      for (const { id, issued, initiatives, problem } of sources.filter(({ fetchedAt }) => fetchedAt !== null)) {
        // State, content and list speak of the same.
        expect([initiatives, problem], `await ${at}`).toEqual([2, null]);
        expect(plans.find(({ source }) => source === id)).toMatchObject({
          issued,
          list: { initiatives: { length: 2 } },
        });
      }
      const fetched = sources.filter(({ fetchedAt }) => fetchedAt !== null).length;
      expect((await currentCatalogue()).search('RPAの全庁導入').length, `await ${at}`).toBe(fetched);

      // Done once more it is done.
      const service = await life();
      await run(service);
      await service.refreshAll('due', NOW + 2 * HOUR);
      const kept = Object.keys((await originals.get!(null)) as object).filter((key) =>
        /^(source|content|list):/.test(key),
      );
      const listed = (await readStatus()).sources.flatMap(({ id, fetchedAt }) => (fetchedAt === null ? [] : [id]));
      expect(kept.filter((key) => key.startsWith('content:')).sort()).toEqual(
        listed.map((id) => `content:${id}`).sort(),
      );
    }
  });
});
