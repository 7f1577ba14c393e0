import { describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', async () => (await import('../../support/fake-extension')).fakeExtension());

import { escapeMarkup } from '../../../extension/data/look-up';
import { readSettingsFile, writeSettings } from '../../../extension/data/portable-settings';
import type { Status } from '../../../extension/data/protocol';
import { diagnosticsText } from '../../../extension/panel/diagnostics';
import { readPlace, writePlace } from '../../../extension/panel/side/place';
import { ago } from '../../../extension/panel/word';

const MINUTE = 60_000;

describe('how long ago', () => {
  const now = 1_000_000 * MINUTE;
  it.each([
    [null, 'まだ取得していません'],
    [now, 'たった今'],
    [now + 4 * MINUTE, 'たった今'],
    [now + 6 * MINUTE, '不明（端末の時計が戻っています）'],
    [now - 59 * MINUTE, '59分前'],
    [now - 47 * 60 * MINUTE, '47時間前'],
    [now - 48 * 60 * MINUTE, '2日前'],
  ])('%s: %s', (then, words) => expect(ago(then, now)).toBe(words));
});

describe('settings as a file', () => {
  const settings = {
    sources: [
      { id: 'x', name: '計画', url: 'https://portal.example.lg.jp/plan.json' },
      { id: 'file own.csv', name: 'own.csv', url: null },
    ],
    sitesOff: ['kintai.example.lg.jp'],
    occurrences: 'first' as const,
    division: '市民課',
    siteOccurrences: {},
    stripsClosed: ['RPA ○'],
  };
  it('come back as they were, without files and what was closed', () => {
    const read = readSettingsFile(`\ufeff${writeSettings(settings)}`, 'ja');
    expect(read).toEqual({
      ok: true,
      settings: {
        sources: [{ name: '計画', url: 'https://portal.example.lg.jp/plan.json' }],
        sitesOff: ['kintai.example.lg.jp'],
        occurrences: 'first',
        division: '市民課',
      },
    });
  });
  it.each([
    ['', '設定ファイルではありません'],
    ['[]', '設定ファイルではありません'],
    ['{"format":"michishirube-snapshot"}', '設定ファイルではありません'],
    [
      writeSettings({ ...settings, sources: [{ id: 'x', name: 'x', url: 'javascript:alert(1)' }] }),
      '「javascript:alert(1)」は使えません',
    ],
    [writeSettings({ ...settings, sources: [{ id: 'x', name: 'x', url: 'http://portal.example/' }] }), 'https://'],
  ])('%s is refused', (text, words) => {
    const read = readSettingsFile(text, 'ja');
    expect(read.ok ? '' : read.problem).toContain(words);
  });
});

it('diagnostics say how the sources stand and nothing of what was read or told', () => {
  const source = {
    ...{ id: 's', name: '計画', url: 'https://portal.example.lg.jp/plan.json', fromPolicy: true, builtIn: false },
    ...{ fetchedAt: Date.UTC(2026, 10, 20), triedAt: Date.UTC(2026, 10, 21), failures: 2, issued: '2026-11-19' },
    ...{
      terms: 3,
      initiatives: 4,
      problem: 'エラー（500）',
      signIn: false,
      clockAhead: 60,
      unfit: ['「県」は使えません'],
    },
  };
  const status: Status = {
    ...{
      sources: [source],
      sites: [],
      sitesOffByPolicy: [],
      siteOccurrences: {},
      sitesOff: [],
      occurrences: 'every',
      division: null,
      locked: true,
      contact: null,
    },
    reports: [{ kind: 'wrong', term: '秘密の言葉', comment: '意見', page: 'https://portal/secret', at: null }],
    version: '1.2.3',
  };
  const text = diagnosticsText(status, 'Agent', Date.UTC(2026, 10, 22));
  expect(text).toBe(
    [
      'michishirube 1.2.3',
      'Agent',
      'now 2026-11-22T00:00:00',
      'locked true  occurrences every  reports 1',
      'sites -',
      'sitesOff -',
      'source 1 [policy] 計画',
      '  url https://portal.example.lg.jp/plan.json',
      '  issued 2026-11-19  fetched 2026-11-20T00:00:00  tried 2026-11-21T00:00:00',
      '  terms 3  initiatives 4  failures 2',
      '  clock ahead 60 min',
      '  problem エラー（500）',
      '  unfit 「県」は使えません',
    ].join('\n'),
  );
});

it.each([
  ['<url>R&D</url> "x"', '&lt;url&gt;R&amp;D&lt;/url&gt; &quot;x&quot;'],
  ['a\u0000b\ud800c', 'abc'],
])('suggestions of the address bar carry no markup: %j', (text, escaped) => expect(escapeMarkup(text)).toBe(escaped));

describe('the place within the panel stands in the address', () => {
  it.each([
    ['', { view: 'page', query: '', plan: null, initiative: null }],
    ['#q=%E7%94%A8%E8%AA%9E', { view: 'page', query: '用語', plan: null, initiative: null }],
    ['#view=roadmap&plan=a&initiative=i%201', { view: 'roadmap', query: '', plan: 'a', initiative: 'i 1' }],
    ['#view=nothing', { view: 'page', query: '', plan: null, initiative: null }],
  ] as const)('%s', (hash, place) => {
    expect(readPlace(hash, 'page')).toEqual(place);
    expect(readPlace(writePlace(place), 'plan')).toEqual(place);
  });
});
