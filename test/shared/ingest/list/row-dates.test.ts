import { describe, expect, it } from 'vitest';
import { yearOfPoint } from '../../../../shared/ingest/list/row-dates';
import { readPlan } from '../../../../shared/ingest/read-plan';
import { gridOf } from '../../../support/grid-of';
import { outlineOf } from '../../../support/outline';

const indicatorsOf = (rows: string[][]) => {
  const { plan, coverage } = readPlan([gridOf(rows)]);
  expect(coverage.unread).toEqual([]);
  return outlineOf(plan)
    .filter((line) => /K[PG]I /.test(line))
    .map((line) => line.trim());
};

describe('a figure whose year stands beside it in its row', () => {
  it('目標値 | 目標年度 behind results by year', () => {
    expect(
      indicatorsOf([
        ['区分', 'KPI名', 'R4年度', 'R5年度', 'R6年度', '目標値', '目標年度', '達成状況'],
        ['窓口', '来庁者数（人／日）', '1,388', '1,250', '1,190', '1,000', 'R7', '未達'],
        ['内部', 'RPA導入業務数（累計）', '15', '22', '30', '40', 'R8', '順調'],
      ]),
    ).toEqual([
      'KGI 来庁者数（人／日） (人/日) 2022:実1,388 2023:実1,250 2024:実1,190/評未達 2025:目1,000 {区分: 窓口}',
      'KGI RPA導入業務数（累計） 2022:実15 2023:実22 2024:実30/評順調 2026:目40 {区分: 内部}',
    ]);
  });

  it('時点 | 値 beneath 計画策定時 and 目標', () => {
    expect(
      indicatorsOf([
        ['分類', '指標', '計画策定時', '', '目標', '', '実績'],
        ['', '', '時点', '値', '時点', '値', 'R6末'],
        ['サービス', 'オンライン化率', 'R3.3', '18.5%', 'R8.3', '80%', '55.2%'],
        ['人材', '研修修了者数', 'R4年3月', '0人', 'R8年3月末', '延べ500人', '327人'],
        ['基盤', '避難所のWi-Fi', '令和3年度', '12か所', '令和7年度', '全56か所', '41か所'],
      ]),
    ).toEqual([
      'KGI オンライン化率 (%) 基準2020=18.5% 2024:実55.2% 2025:目80% {分類: サービス}',
      'KGI 研修修了者数 (人) 基準2021=0人 2024:実327人 2025:目延べ500人 {分類: 人材}',
      'KGI 避難所のWi-Fi (箇所) 基準2021=12か所 2024:実41か所 2025:目全56か所 {分類: 基盤}',
    ]);
  });

  it('年度 in front of the figures is still the year of the row', () => {
    expect(
      indicatorsOf([
        ['指標', '年度', '目標値', '実績値'],
        ['利用件数', 'R5', '100件', '90件'],
        ['利用件数', 'R6', '200件', '180件'],
      ]),
    ).toEqual(['KGI 利用件数 (件) 2023:目100件/実90件 2024:目200件/実180件']);
  });

  it.each([
    ['R7', 2025],
    ['令和7年度末', 2025],
    ['R8.3末', 2025],
    ['R8年3月', 2025],
    ['2026/4', 2026],
    ['R7.4.1', 2025],
    ['未定', null],
  ])('%s is the fiscal year %s', (text, year) => {
    expect(yearOfPoint(text, undefined, 'R')).toBe(year);
  });
});

describe('what the brackets behind a year say', () => {
  it('R5（実績）, R6（見込）, R7（目標）; a forecast is to be looked at', () => {
    const rows = [
      ['指標', '単位', 'R4（実績）', 'R5（実績）', 'R6（見込）', 'R7（目標）'],
      ['電子申請の割合', '％', '15.3', '24.7', '35.0', '50.0'],
    ];
    expect(indicatorsOf(rows)).toEqual(['KGI 電子申請の割合 (％) 2022:実15.3 2023:実24.7 2024:実35.0 2025:目50.0']);
    const { plan } = readPlan([gridOf(rows)]);
    expect(Object.values(plan.indicators[0]!.actuals).map(({ sure }) => sure)).toEqual([true, true, false]);
  });

  it('■ between the indicators of two groups names the next group', () => {
    const { plan } = readPlan([
      gridOf([
        ['■重点プロジェクト1　行かない市役所'],
        ['指標', 'R5（実績）', 'R7（目標）'],
        ['電子申請の割合', '24.7%', '50%'],
        [''],
        ['■重点プロジェクト2　待たない窓口'],
        ['指標', 'R5（実績）', 'R7（目標）'],
        ['窓口の待ち時間', '22分', '15分'],
      ]),
    ]);
    expect(plan.nodes.map(({ name }) => name)).toEqual(['行かない市役所', '待たない窓口']);
    expect(plan.indicators.map(({ name }) => name)).toEqual(['電子申請の割合', '窓口の待ち時間']);
  });
});
