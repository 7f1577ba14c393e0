import { describe, expect, it } from 'vitest';
import { organizationOf, readTitle } from '../../../shared/ingest/title';

describe('organizationOf', () => {
  it.each([
    ['相模原市ICT総合戦略', '相模原市'],
    ['神奈川県青葉市DX推進計画', '神奈川県青葉市'],
    ['市川市DX計画', '市川市'],
    ['四日市市情報化計画', '四日市市'],
    ['大町市デジタル計画', '大町市'],
    ['武蔵村山市デジタル計画', '武蔵村山市'],
    ['野々市市計画', '野々市市'],
    ['余市町DX計画', '余市町'],
    ['港区情報化計画', '港区'],
    ['白馬村計画', '白馬村'],
    ['東京都DX計画', '東京都'],
    ['第2次みどり市情報化計画', 'みどり市'],
    ['市町村DX推進計画', null],
    ['デジタル推進計画', null],
    ['本市の計画', null],
  ])('%s → %s', (text, organization) => {
    expect(organizationOf(text)).toBe(organization);
  });
});

describe('readTitle', () => {
  it.each([
    [['青葉市ICT総合戦略　成果指標　進捗管理表（令和２～５年度）'], '青葉市ICT総合戦略', 2020, 2023],
    [['みどり市DX推進計画実施計画 一覧表', '計画期間：R6～R8'], 'みどり市DX推進計画実施計画', 2024, 2026],
    [['計画名', '白浜市スマートシティ推進計画', '令和6年度～令和8年度'], '白浜市スマートシティ推進計画', 2024, 2026],
    [['指標一覧表'], null, undefined, undefined],
    [[], null, undefined, undefined],
  ])('%j', (texts, title, from, to) => {
    const read = readTitle(texts);
    expect([read.title, read.period?.from, read.period?.to]).toEqual([title, from, to]);
  });

  it('knows a table about another plan', () => {
    expect(readTitle(['（参考）前計画　成果指標']).reference).toBe('（参考）前計画　成果指標');
    expect(readTitle(['前計画からの継続事業一覧']).reference).toBeNull();
  });

  it('takes a single year for the year of the sheet', () => {
    expect(readTitle(['令和5年度　KPI実績報告']).year).toBe(2023);
  });
});
