import { expect, it } from 'vitest';
import { readPlan } from '../../../../shared/ingest/read-plan';
import { gridOf } from '../../../support/grid-of';
import { outlineOf } from '../../../support/outline';

it('予定 | 実績 by year in front of the KPI are its actions, not its figures', () => {
  const { plan, coverage } = readPlan([
    gridOf([
      ['○○市デジタル戦略　アクションプラン進捗一覧'],
      ['戦略', 'No.', 'アクション', '担当', '2024年度', '', '2025年度', '', 'KPI', '現状', '目標', '進捗'],
      ['', '', '', '', '予定', '実績', '予定', '実績', '', '(2022)', '(2025)', ''],
      [
        '戦略1 市民が主役',
        '1',
        '市民ポータルの構築',
        '企画課',
        '構築',
        '構築完了',
        '公開',
        '',
        '登録者数',
        '0',
        '3,000人',
        '○',
      ],
      ['', '2', '相談の拡充', '福祉課', '6窓口', '5窓口', '全窓口での実施', '', '相談窓口数', '1', '10窓口', '△'],
    ]),
  ]);
  expect(coverage.unread).toEqual([]);
  expect(plan.initiatives.map(({ actionTexts }) => Object.values(actionTexts).map(({ text }) => text))).toEqual([
    ['構築', '公開'],
    ['6窓口', '全窓口での実施'],
  ]);
  expect(plan.initiatives[0]!.attributes.map(({ label, text }) => `${label}: ${text}`)).toEqual([
    '2024年度 › 実績: 構築完了',
  ]);
  expect(
    outlineOf(plan)
      .filter((line) => line.includes('KPI'))
      .map((line) => line.trim()),
  ).toEqual(['KPI 登録者数 (人) 基準2022=0 2025:目3,000人', 'KPI 相談窓口数 (窓口) 基準2022=1 2025:目10窓口']);
});
