import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', async () => (await import('../../support/fake-extension')).fakeExtension());

import { decode, isSourceAddress, originsOf } from '../../../extension/data/ask-source';
import { refreshSource } from '../../../extension/data/refresh';
import { firstDelay, isDue } from '../../../extension/data/schedule';
import { readSourceContent, readState } from '../../../extension/data/store';
import { sampleSnapshot } from '../../fixtures/pages/snapshot';

const source = { id: 's', name: 's', url: 'https://portal.example.lg.jp/plan.json' };
const good = JSON.stringify(sampleSnapshot());
const newer = JSON.stringify(sampleSnapshot('2026-11-21T09:30:00+09:00'));
const answer =
  (status: number, text: string | null = '', etag: string | null = '"1"') =>
  async () => ({ status, etag, text, date: null as number | null });
const MINUTE = 60_000;

beforeEach(() => fakeBrowser.reset());

describe('whatever a source answers, the last good data stays', () => {
  it.each([
    ['server error', answer(500), '500'],
    ['not found', answer(404), '404'],
    ['sign-in asked', answer(401), 'サインイン'],
    ['sign-in page', answer(200, '<!DOCTYPE html><title>Sign in</title>'), 'サインイン'],
    ['truncated', answer(200, good.slice(0, 200)), '途中で切れ'],
    ['newer version', answer(200, good.replace('"version":1', '"version":9')), '新しい'],
    ['altered', answer(200, good.replace('行政改革課', '総務課')), '照合値'],
    ['empty', answer(200, ''), '途中で切れ'],
    ['no version', answer(200, good.replace('"version":1,', '')), 'version'],
    ['longer than anything that is read', answer(200, null), '大きすぎ'],
    ['a table without header', answer(200, 'a,b\n1,2'), '見出し行'],
    [
      'no answer',
      async () => {
        throw new TypeError('Failed to fetch');
      },
      '接続できません',
    ],
  ])('%s', async (_, bad, words) => {
    expect(await refreshSource(source, 1000, 'ja', answer(200, good))).toBe(true);
    expect(await refreshSource(source, 2000, 'ja', bad)).toBe(false);
    const state = await readState('s');
    expect((await readSourceContent('s'))?.plan?.initiatives).toHaveLength(2);
    expect(state).toMatchObject({ fetchedAt: 1000, triedAt: 2000, failures: 1, etag: '"1"' });
    expect(state.problem).toContain(words);
    // The same data again is no news to the pages.
    expect(await refreshSource(source, 3000, 'ja', answer(200, good))).toBe(false);
    expect(await readState('s')).toMatchObject({ problem: null, failures: 0 });
  });
});

it('an unchanged source is asked with its ETag and keeps its content', async () => {
  await refreshSource(source, 1000, 'ja', answer(200, good));
  const asked: (string | null)[] = [];
  const changed = await refreshSource(source, 2000, 'ja', async (_, etag) => {
    asked.push(etag);
    return { status: 304, etag, text: '', date: null };
  });
  expect([changed, asked]).toEqual([false, ['"1"']]);
  expect(await readState('s')).toMatchObject({ fetchedAt: 2000, problem: null });
});

it('the same plan with a new time is kept, and no news to the pages', async () => {
  expect(await refreshSource(source, 1000, 'ja', answer(200, good))).toBe(true);
  expect(await refreshSource(source, 2000, 'ja', answer(200, newer))).toBe(false);
  expect((await readSourceContent('s'))?.issued).toBe('2026-11-21T09:30:00+09:00');
  expect((await readState('s')).summary?.issued).toBe('2026-11-21T09:30:00+09:00');
});

it('full storage keeps what was there', async () => {
  await refreshSource(source, 1000, 'ja', answer(200, good));
  const store = fakeBrowser.storage.local.set as (items: Record<string, unknown>) => Promise<void>;
  const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items: Record<string, unknown>) => {
    if (JSON.stringify(items).length > 1500) throw new Error('QUOTA_BYTES');
    return store(items);
  });
  expect(await refreshSource(source, 2000, 'ja', answer(200, newer))).toBe(false);
  set.mockRestore();
  expect((await readState('s')).problem).toContain('保存領域');
  expect((await readSourceContent('s'))?.plan?.initiatives).toHaveLength(2);
  expect((await readSourceContent('s'))?.issued).toBe('2026-11-20T09:30:00+09:00');
});

it('where not even a state can be written, nothing is lost and nothing is thrown', async () => {
  await refreshSource(source, 1000, 'ja', answer(200, good));
  const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
  expect(await refreshSource(source, 2000, 'ja', answer(200, newer))).toBe(false);
  set.mockRestore();
  expect(await readState('s')).toMatchObject({ fetchedAt: 1000, problem: null });
});

it('an answer that kills the worker is not asked for again at once', async () => {
  let asked = () => {};
  const wasAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  void refreshSource(source, 1000 * MINUTE, 'ja', () => {
    asked();
    return new Promise(() => {});
  });
  await wasAsked;
  const state = await readState('s');
  expect(isDue(state, 1001 * MINUTE, 60)).toBe(false);
  expect(isDue(state, 1060 * MINUTE, 60)).toBe(true);
});

it('where the source may not be asked, that is said', async () => {
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => false);
  await refreshSource(source, 1000, 'ja', async () => {
    throw new TypeError('Failed to fetch');
  });
  expect((await readState('s')).problem).toContain('許可されていません');
  vi.restoreAllMocks();
});

describe('the clock of this machine', () => {
  const at = (date: number) => async () => ({ status: 200, etag: null, text: good, date });
  it.each([
    ['right', 0, null],
    ['a few minutes off', 9 * MINUTE, null],
    ['an hour ahead', 60 * MINUTE, 60],
    ['a day behind', -1440 * MINUTE, -1440],
  ])('%s', async (_, ahead, told) => {
    const now = Date.UTC(2026, 10, 20);
    await refreshSource(source, now, 'ja', at(now - ahead));
    expect((await readState('s')).clockAhead).toBe(told);
  });
});

it('a glossary that Google publishes as CSV comes from a second host', () =>
  expect(originsOf('https://docs.google.com/spreadsheets/d/e/x/pub?output=csv')).toEqual([
    'https://docs.google.com/*',
    'https://*.googleusercontent.com/*',
  ]));

describe("Google's publisher", () => {
  const publisher = { id: 'g', name: 'g', url: 'https://script.google.com/macros/s/abc/exec' };
  it('answers from a second host, which must be allowed too', () =>
    expect(originsOf(publisher.url)).toEqual([
      'https://script.google.com/*',
      'https://script.googleusercontent.com/*',
    ]));
  it('without an answer it wants a sign-in', async () => {
    await refreshSource(publisher, 1000, 'ja', async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(await readState('g')).toMatchObject({ signIn: true, failures: 1 });
    expect((await readState('g')).problem).toContain('開いてサインイン');
  });
  it('with an answer it wants none any more', async () => {
    await refreshSource(publisher, 1000, 'ja', answer(200, '<!doctype html><title>Sign in</title>'));
    expect(await readState('g')).toMatchObject({ signIn: true });
    await refreshSource(publisher, 2000, 'ja', answer(200, good));
    expect(await readState('g')).toMatchObject({ signIn: false, problem: null });
  });
});

it.each([
  ['https://portal.example.lg.jp/plan.json', true],
  ['http://localhost:8080/plan.json', true],
  ['http://127.0.0.1/plan.json', true],
  ['http://portal.example.lg.jp/plan.json', false],
  ['http://localhost.evil.example/plan.json', false],
  ['https://', false],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
])('%s as an address of a source: %s', (url, good) => expect(isSourceAddress(url)).toBe(good));

describe('the first question after a start', () => {
  it.each([
    ['with data at hand, anywhere in the hour', true, 0, 0.5],
    ['', true, 1, 60.5],
    ['without any, within minutes', false, 0, 0.5],
    ['', false, 1, 3.5],
  ])('%s', (_, hasData, chance, minutes) => expect(firstDelay(hasData, 60, chance)).toBe(minutes));
});

describe('when a source is asked again', () => {
  it.each([
    ['never asked', { triedAt: null, failures: 0 }, 0, true],
    ['just asked', { triedAt: 0, failures: 0 }, 10 * MINUTE, false],
    ['an hour ago', { triedAt: 0, failures: 0 }, 60 * MINUTE, true],
    ['failed once, an hour ago', { triedAt: 0, failures: 1 }, 60 * MINUTE, false],
    ['failed once, two hours ago', { triedAt: 0, failures: 1 }, 120 * MINUTE, true],
    ['failed for long, a day ago', { triedAt: 0, failures: 40 }, 24 * 60 * MINUTE, true],
    ['failed for long, half a day ago', { triedAt: 0, failures: 40 }, 12 * 60 * MINUTE, false],
    ['a clock that was set back', { triedAt: 100 * MINUTE, failures: 0 }, 0, true],
  ])('%s', (_, state, now, due) => expect(isDue(state, now, 60)).toBe(due));
});

it('CP932 is read where it is no UTF-8', () => {
  expect(decode(new Uint8Array([0x97, 0x70, 0x8c, 0xea]).buffer)).toBe('用語');
  expect(decode(new TextEncoder().encode('用語').buffer as ArrayBuffer)).toBe('用語');
});
