import { expect, it } from 'vitest';
import { readPlan } from '../../../../shared/ingest/read-plan';
import { gridOf } from '../../../support/grid-of';
import { outlineOf } from '../../../support/outline';

/** No blank row parts the schedule, the indicators and the evaluation of this form. */
const rows = [
  ['【様式１】ＤＸ推進アクションプラン　取組管理シート'],
  ['取組番号', '3-2', '取組名', '電子契約の導入', '', '', '', '', '担当課', '契約検査課'],
  ['目的', '紙の契約書を減らす'],
  ['スケジュール', '項目', 'R5上', 'R5下', 'R6上', 'R6下', 'R7上', 'R7下'],
  ['', 'システム調達', '○', '○'],
  ['', '試行', '', '', '○'],
  ['', '本格運用', '', '', '', '○', '→', '→'],
  ['ＫＰＩ', '指標名', '単位', '現状（R4）', 'R5目標', 'R5実績', 'R6目標', 'R6実績', 'R7目標', 'R7実績'],
  ['', '電子契約件数', '件', '0', '10', '8', '100', '132', '300', ''],
  ['', '電子契約の割合', '％', '0', '1', '0.8', '10', '12.5', '30', ''],
  ['進捗評価', 'R5', 'B', 'R6', 'A'],
  ['課題', '事業者への周知'],
];

it('a form without blank rows: its tables end where the next begins', () => {
  const { plan, coverage } = readPlan([gridOf(rows)]);
  expect(coverage.unread).toEqual([]);
  expect(plan.title).toBe('ＤＸ推進アクションプラン');
  expect(plan.actions.map(({ label, from, to }) => `${label} ${from}–${to}`)).toEqual([
    'システム調達 2023H1–2023H2',
    '試行 2024H1–2024H1',
    '本格運用 2024H2–2025H2',
  ]);
  expect(
    outlineOf(plan)
      .filter((line) => line.includes('KPI'))
      .map((line) => line.trim()),
  ).toEqual([
    'KPI 電子契約件数 (件) 基準2022=0 2023:目10/実8 2024:目100/実132 2025:目300',
    'KPI 電子契約の割合 (％) 基準2022=0 2023:目1/実0.8 2024:目10/実12.5 2025:目30',
  ]);
  expect(plan.indicators[1]?.actuals['2023']?.parts[0]).toMatchObject({ value: 0.8, unit: '%' });
});

it('a starting value left of the years, and results in words beneath the plan', () => {
  const { plan, coverage } = readPlan([
    gridOf([
      ['個別事業シート'],
      ['事業名', 'オープンデータの推進', '', '', 'No.', '12'],
      ['担当部署', '総務部デジタル推進課'],
      [''],
      ['【年度別計画】'],
      ['年度', 'R4', 'R5', 'R6'],
      ['計画', 'データ整備', '公開開始', '拡充'],
      ['実績', 'データ整備完了', '公開開始（45件）'],
      [''],
      ['【指標】'],
      ['指標名', '公開データセット数', '', '', '単位', '件'],
      ['', 'R3(現状)', 'R4', 'R5', 'R6'],
      ['目標', '―', '30', '50', '80'],
      ['実績', '22', '31', '54', ''],
    ]),
  ]);
  expect(coverage.unread).toEqual([]);
  const [initiative] = plan.initiatives;
  expect(Object.values(initiative!.actionTexts).map(({ text }) => text)).toEqual(['データ整備', '公開開始', '拡充']);
  expect(initiative!.attributes.map(({ label, text }) => `${label}: ${text}`)).toEqual([
    '実績（2022）: データ整備完了',
    '実績（2023）: 公開開始（45件）',
  ]);
  expect(
    outlineOf(plan)
      .filter((line) => line.includes('KPI'))
      .map((line) => line.trim()),
  ).toEqual(['KPI 公開データセット数 (件) 基準2021=22 2022:目30/実31 2023:目50/実54 2024:目80']);
});
