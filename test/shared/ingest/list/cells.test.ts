import { describe, expect, it } from 'vitest';
import { isKgiMark, isNoIndicator, splitBaseline } from '../../../../shared/ingest/list/indicator-name';
import { divisionsIn, markIn } from '../../../../shared/ingest/list/initiative-cells';
import { bandLevel, isAside, isTotal, rowTextKind } from '../../../../shared/ingest/list/row-text';
import { countsIn } from '../../../../shared/ingest/list/stated-count';
import { moneyOf } from '../../../../shared/ingest/money';

describe('splitBaseline', () => {
  it.each([
    ['サービス数（現状値 3種類）', 'サービス数', '3種類', null],
    ['件数（現状値 -）', '件数', '-', null],
    ['②利用率（現状値 ②48%）', '②利用率', '②48%', null],
    ['利用者数（現状値：令和4年度 800人）', '利用者数', '800人', 2022],
    ['満足度【基準値(R1)：55%】', '満足度', '55%', 2019],
    ['会議(庁議)に係る割合', '会議(庁議)に係る割合', undefined, undefined],
    ['【アンケート】できると回答した割合', '【アンケート】できると回答した割合', undefined, undefined],
  ])('%s', (text, name, baseline, year) => {
    const read = splitBaseline(text);
    expect([read.name, read.baseline?.text, read.baseline?.year]).toEqual([name, baseline, year]);
  });
});

it.each([
  ['【施策目標】', true],
  ['KGI', true],
  ['ＫＧＩ１', true],
  ['施策目標の見直し', false],
])('isKgiMark %s: %s', (text, is) => {
  expect(isKgiMark(text)).toBe(is);
});

it.each([
  ['－', true],
  ['なし', true],
  ['(事業の進捗に合わせ設定)', false],
])('isNoIndicator %s: %s', (text, is) => {
  expect(isNoIndicator(text)).toBe(is);
});

it.each([
  ['子育て支援課、情報政策課', ['子育て支援課', '情報政策課']],
  ['人権・広聴相談課', ['人権・広聴相談課']],
  ['子ども政策課・子ども家庭支援センター', ['子ども政策課', '子ども家庭支援センター']],
  ['情報政策課 経営企画課', ['情報政策課', '経営企画課']],
  ['総務課\n市民課', ['総務課', '市民課']],
  ['窓口担当部署', ['窓口担当部署']],
  ['—', []],
])('divisionsIn %j', (text, divisions) => {
  expect(divisionsIn(text)).toEqual(divisions);
});

it.each([
  ['○', true],
  ['◯', true],
  ['１', true],
  ['重点', true],
  ['×', false],
  ['0', false],
  ['－', false],
  ['2事業', null],
])('markIn %s: %s', (text, mark) => {
  expect(markIn(text)).toBe(mark);
});

it.each([
  ['1,200', 1000, 1_200_000],
  ['１，２００', 1000, 1_200_000],
  ['3億円', 1000, 300_000_000],
  ['1,200万円', 1, 12_000_000],
  ['△500', 1000, -500_000],
  ['未定', 1000, null],
  ['12か月分', 1000, null],
])('moneyOf %s × %i = %s', (text, yen, money) => {
  expect(moneyOf(text, yen)?.yen ?? null).toBe(money);
});

it.each([
  ['小計（施策1-1）　5事業', { initiatives: 5, priority: null, number: '1-1', level: '施策', whole: false }],
  ['合計　34事業（うち重点16事業）', { initiatives: 34, priority: 16, number: null, level: null, whole: true }],
  ['基本目標２　計 12事業', { initiatives: 12, priority: null, number: '2', level: '基本目標', whole: false }],
  ['小計', { initiatives: null, priority: null, number: null, level: null, whole: false }],
])('countsIn %s', (text, counts) => {
  expect(countsIn(text)).toEqual(counts);
});

it.each([
  ['小計（施策1-1）　5事業', true],
  ['合　計', true],
  ['計', true],
  ['総計', true],
  ['設計', false],
  ['公会計の推進', false],
  ['統計データ利活用推進', false],
  ['計画の見直し', false],
  ['合計特殊出生率', false],
])('isTotal %s: %s', (text, is) => {
  expect(isTotal(text)).toBe(is);
});

it.each([
  ['※１　空欄は未定', 'note'],
  ['（注）年度末の値', 'note'],
  ['――――', 'separator'],
  ['1/3ページ', 'aside'],
  ['令和6年6月1日現在', 'aside'],
  ['以下余白', 'aside'],
  ['電子申請の拡大', null],
])('rowTextKind %s: %s', (text, kind) => {
  expect(rowTextKind(text)).toBe(kind);
});

it.each([
  ['■基本目標１　便利なまち', '基本目標'],
  ['【施策1-1】手続', '施策'],
  ['政策Ⅱ 産業', '政策'],
  ['事業1 電子申請', undefined],
  ['電子申請1号', undefined],
])('bandLevel %s: %s', (text, level) => {
  expect(bandLevel(text)?.name).toBe(level);
});

it.each([
  ['単位：千円', true],
  ['作成：情報課', true],
  ['電子申請', false],
])('isAside %s: %s', (text, is) => {
  expect(isAside(text)).toBe(is);
});
