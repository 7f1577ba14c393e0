import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

import { decode, isDue, refreshSource } from '../../../extension/data/refresh';
import { readState } from '../../../extension/data/store';
import { sampleSnapshot } from '../../fixtures/pages/snapshot';

const source = { id: 's', name: 's', url: 'https://portal.example.lg.jp/plan.json' };
const good = JSON.stringify(sampleSnapshot());
const answer =
  (status: number, text = '', etag: string | null = '"1"') =>
  async () => ({ status, etag, text });
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
    expect(state.content?.initiatives).toHaveLength(2);
    expect(state).toMatchObject({ fetchedAt: 1000, triedAt: 2000, failures: 1, etag: '"1"' });
    expect(state.problem).toContain(words);
    expect(await refreshSource(source, 3000, 'ja', answer(200, good))).toBe(true);
    expect(await readState('s')).toMatchObject({ problem: null, failures: 0 });
  });
});

it('an unchanged source is asked with its ETag and keeps its content', async () => {
  await refreshSource(source, 1000, 'ja', answer(200, good));
  const asked: (string | null)[] = [];
  const changed = await refreshSource(source, 2000, 'ja', async (_, etag) => {
    asked.push(etag);
    return { status: 304, etag, text: '' };
  });
  expect([changed, asked]).toEqual([false, ['"1"']]);
  expect(await readState('s')).toMatchObject({ fetchedAt: 2000, problem: null });
});

it('full storage keeps what was there', async () => {
  await refreshSource(source, 1000, 'ja', answer(200, good));
  const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
  expect(await refreshSource(source, 2000, 'ja', answer(200, good))).toBe(false);
  set.mockRestore();
  expect((await readState('s')).problem).toContain('保存領域');
  expect((await readState('s')).content?.initiatives).toHaveLength(2);
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
