import { expect, it } from 'vitest';
import { readPlan } from '../../../../shared/ingest/read-plan';
import { gridOf } from '../../../support/grid-of';

it('施策目標 over several rows of 成果指標 is what they measure', () => {
  const { plan, coverage } = readPlan([
    gridOf([
      ['施策目標', '成果指標（アウトカム）', '基準値', 'R5', '', '目標値(R9)'],
      ['', '', '', '目標', '実績', ''],
      ['便利なまち', '電子申請の利用割合', '15.2%（R4）', '20％', '24.1％', '50％以上'],
      ['', '満足している市民の割合', '58.3%', '60％', '57.9％', '70％'],
      ['働きやすいまち', '離職率', '3.1%', '3.0%以下', '2.6%', '2.5%以下'],
    ]),
  ]);
  expect(coverage.unread).toEqual([]);
  expect(plan.nodes.map(({ name }) => name)).toEqual(['便利なまち', '働きやすいまち']);
  const ownerOf = new Map(plan.nodes.map(({ id, name }) => [id, name]));
  expect(
    plan.indicators.map(({ kind, owner, name, baseline }) => [kind, ownerOf.get(owner ?? ''), name, baseline?.year]),
  ).toEqual([
    ['KGI', '便利なまち', '電子申請の利用割合', 2022],
    ['KGI', '便利なまち', '満足している市民の割合', null],
    ['KGI', '働きやすいまち', '離職率', null],
  ]);
});

it('上 | 下 beneath the years are their halves', () => {
  const { plan, coverage } = readPlan([
    gridOf([
      ['施策', '事業', '担当', 'R4', '', 'R5', '', '備考'],
      ['', '', '', '上', '下', '上', '下', ''],
      ['(1)窓口', '①窓口DXの推進', '市民課', '調査', '', '設計', '構築', ''],
      ['', '②おくやみコーナー', '市民課', '検討', '開設', '運用', '→', ''],
    ]),
  ]);
  expect(coverage.unread).toEqual([]);
  expect(plan.actions.map(({ label, from, to }) => `${label} ${from}–${to}`)).toEqual([
    '調査 2022H1–2022H1',
    '設計 2023H1–2023H1',
    '構築 2023H2–2023H2',
    '検討 2022H1–2022H1',
    '開設 2022H2–2022H2',
    '運用 2023H1–2023H2',
  ]);
});
