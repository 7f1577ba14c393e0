import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../shared/plan/difference';
import type { Plan } from '../../../shared/plan/model';
import { digitalPlan } from '../../support/digital-plan';
import { figure, indicatorOf, initiativeOf, nodeOf } from '../../support/plan-of';

const before = digitalPlan();
const edited = (edit: (plan: Plan) => Plan) =>
  comparePlans(before, edit(digitalPlan())).map(({ kind, change, name, changes }) => [
    kind,
    change,
    name,
    ...changes.slice(0, 3).map((one) => [one.field, one.year, one.before, one.after]),
  ]);
const initiative = (id: string, parts: Partial<Plan['initiatives'][number]>) => (plan: Plan) => ({
  ...plan,
  initiatives: plan.initiatives.map((one) => (one.id === id ? { ...one, ...parts } : one)),
});

it('finds nothing between a plan and itself', () => {
  expect(comparePlans(before, digitalPlan())).toEqual([]);
});

describe('comparePlans', () => {
  it.each<[string, (plan: Plan) => Plan, unknown[]]>([
    [
      'a class',
      initiative('i3', { classification: 'A' }),
      [['initiative', 'changed', '書かない窓口の導入', ['classification', null, 'C', 'A']]],
    ],
    [
      'a class that was blank',
      initiative('i4', { classification: 'B' }),
      [['initiative', 'changed', '窓口混雑状況の配信', ['classification', null, '', 'B']]],
    ],
    [
      'a row that moved',
      initiative('i3', { node: 'n2' }),
      [
        [
          'initiative',
          'changed',
          '書かない窓口の導入',
          [
            'place',
            null,
            '基本目標1 市民サービスの向上 › 施策1-2 窓口の改革',
            '基本目標1 市民サービスの向上 › 施策1-1 手続のオンライン化',
          ],
        ],
      ],
    ],
    ['width only', initiative('i4', { name: '窓口混雑状況 の配信' }), []],
    [
      'sorted rows',
      (plan) => ({ ...plan, initiatives: [...plan.initiatives].reverse(), indicators: [...plan.indicators].reverse() }),
      [],
    ],
    [
      'an initiative that went',
      (plan) => ({ ...plan, initiatives: plan.initiatives.filter(({ id }) => id !== 'i4') }),
      [
        [
          'initiative',
          'gone',
          '窓口混雑状況の配信',
          ['name', null, '窓口混雑状況の配信', ''],
          ['number', null, '4', ''],
          ['place', null, '基本目標1 市民サービスの向上 › 施策1-2 窓口の改革', ''],
        ],
      ],
    ],
    [
      'one that came',
      (plan) => ({ ...plan, initiatives: [...plan.initiatives, initiativeOf('i9', { name: '新しい事業' })] }),
      [['initiative', 'added', '新しい事業', ['name', null, '', '新しい事業']]],
    ],
    [
      'a target',
      (plan) => ({
        ...plan,
        indicators: plan.indicators.map((one) =>
          one.id === 'k1' ? { ...one, targets: { ...one.targets, 2023: figure(1900, '件') } } : one,
        ),
      }),
      [['indicator', 'changed', '電子申請の利用件数', ['target', '2023', '2000件', '1900件']]],
    ],
    [
      'a result is no change of the plan',
      (plan) => ({
        ...plan,
        indicators: plan.indicators.map((one) => ({ ...one, actuals: { 2022: figure(1, '件') } })),
      }),
      [],
    ],
    [
      'an action',
      (plan) => ({
        ...plan,
        actions: plan.actions.map((one) => (one.id === 'a1' ? { ...one, to: '2021H1' as const } : one)),
      }),
      [['action', 'changed', '要件の整理と仕様の検討', ['to', null, '2020H2', '2021H1']]],
    ],
    [
      'the period',
      (plan) => ({ ...plan, period: null }),
      [['plan', 'changed', 'みほん市DX推進計画', ['period', null, '2020～2023', '']]],
    ],
  ])('%s', (_, edit, expected) => {
    expect(edited(edit)).toEqual(expected);
  });

  it('follows a renamed node by what hangs on it: new ids, one change', () => {
    const after = (plan: Plan): Plan => ({
      ...plan,
      nodes: [plan.nodes[0]!, { ...plan.nodes[1]!, id: 'x2', name: '手続のデジタル化' }, plan.nodes[2]!],
      initiatives: plan.initiatives.map((one) => ({
        ...one,
        id: `x${one.id}`,
        node: one.node === 'n2' ? 'x2' : one.node,
      })),
      indicators: plan.indicators.map((one) => ({
        ...one,
        id: `x${one.id}`,
        owner: one.owner === 'n2' ? 'x2' : `x${one.owner}`,
      })),
      actions: plan.actions.map((one) => ({ ...one, id: `x${one.id}`, initiative: `x${one.initiative}` })),
    });
    const found = comparePlans(before, after(digitalPlan()));
    expect(found.filter(({ kind }) => kind === 'node').map(({ change, name }) => [change, name])).toEqual([
      ['changed', '手続のデジタル化'],
    ]);
    expect(found.filter(({ kind, change }) => kind !== 'node' && change !== 'changed')).toEqual([]);
  });

  it('never guesses between two of one name', () => {
    const twins = (ids: [string, string]): Plan => ({
      ...before,
      indicators: [],
      actions: [],
      nodes: [nodeOf('n')],
      initiatives: ids.map((id) => initiativeOf(id, { name: '研修', node: 'n' })),
    });
    const found = comparePlans(twins(['a', 'b']), twins(['c', 'd'])).filter(({ kind }) => kind === 'initiative');
    expect(found.map(({ change, id }) => [change, id])).toEqual([
      ['added', 'c'],
      ['added', 'd'],
      ['gone', 'a'],
      ['gone', 'b'],
    ]);
  });

  it('leaves tables about other plans out', () => {
    const other = initiativeOf('r1');
    const after = {
      ...digitalPlan(),
      references: [{ id: 'r', title: '前計画', initiatives: [other] }],
      indicators: [...digitalPlan().indicators, indicatorOf('rk', 'r1')],
    };
    expect(comparePlans(before, after)).toEqual([]);
  });
});
