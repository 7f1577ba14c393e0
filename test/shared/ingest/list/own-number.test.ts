import { expect, it } from 'vitest';
import { readPlan } from '../../../../shared/ingest/read-plan';
import { gridOf } from '../../../support/grid-of';

it('a row with a number of its own but no name is named by what is done', () => {
  const { plan, coverage } = readPlan([
    gridOf([
      ['通し番号', '施策名', '取組内容', 'R6計画', 'R6実績', 'R6予算額（千円）'],
      ['１', 'スマート窓口', '窓口支援の導入', '2課', '2課', '8,000'],
      ['２', '', 'キャッシュレス端末の増設', '10台', '5台', '1,200'],
    ]),
  ]);
  expect(coverage.unread).toEqual([]);
  expect(plan.initiatives.map(({ number, name, costs }) => [number, name, costs.map(({ yen }) => yen)])).toEqual([
    ['1', 'スマート窓口', [8_000_000]],
    ['2', 'キャッシュレス端末の増設', [1_200_000]],
  ]);
  expect(plan.indicators.map(({ actuals }) => actuals['2024']?.text)).toEqual(['2課', '5台']);
});

it('達成見込 judges, it is no result', () => {
  const { plan } = readPlan([
    gridOf([
      ['取組名', '担当課', '令和5年度の目標', '達成見込'],
      ['RPAの拡大', '情報課', '新規5業務', '△'],
    ]),
  ]);
  expect(plan.indicators[0]?.actuals).toEqual({});
  expect(plan.indicators[0]?.statedGrades['2023']?.text).toBe('△');
});
