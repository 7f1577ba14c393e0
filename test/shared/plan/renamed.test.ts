import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../shared/plan/difference';
import type { Plan } from '../../../shared/plan/model';
import { digitalPlan } from '../../support/digital-plan';
import { actionOf, figure, indicatorOf, initiativeOf, nodeOf, planOf } from '../../support/plan-of';

/** The same plan read from another file: an ID that is made from a name is another one where the name is. */
function renamed(old: string, id: string, name: string): Plan {
  const plan = digitalPlan();
  const move = (one: string | null) => (one === old ? id : one);
  return {
    ...plan,
    nodes: plan.nodes.map((one) => ({ ...one, parent: move(one.parent), ...(one.id === old ? { id, name } : {}) })),
    initiatives: plan.initiatives.map((one) => ({
      ...one,
      node: move(one.node),
      ...(one.id === old ? { id, name } : {}),
    })),
    indicators: plan.indicators.map((one) => ({
      ...one,
      owner: move(one.owner),
      ...(one.id === old ? { id, name } : {}),
    })),
    actions: plan.actions.map((one) => ({
      ...one,
      initiative: move(one.initiative) ?? '',
      ...(one.id === old ? { id, label: name } : {}),
    })),
  };
}

describe('a part that was renamed is one part', () => {
  it.each([
    ['i1', '電子申請の利用拡大と申請システムの更新'],
    ['i2', 'マイナンバーカードの普及と利活用'],
    ['n3', '窓口のあり方の改革'],
    ['k1', '電子申請の年間利用件数'],
    ['k2', '導入段階'],
    ['a2', '構築及び試行（一部の手続から順次）'],
  ])('%s → %s', (old, name) => {
    const found = comparePlans(digitalPlan(), renamed(old, 'new', name));
    expect(found.map(({ id, change, changes }) => [id, change, changes.map(({ field }) => field)])).toEqual([
      ['new', 'changed', ['name']],
    ]);
  });

  it('a wholly other name is the same initiative where everything beneath it stayed', () => {
    const found = comparePlans(digitalPlan(), renamed('i1', 'new', 'オンライン手続'));
    expect(found.map(({ change }) => change)).toEqual(['changed']);
  });
});

describe('another part is another part', () => {
  const plan = (id: string, name: string, target: number): Plan =>
    planOf({
      nodes: [nodeOf('n')],
      initiatives: [initiativeOf(id, { number: '3', name, node: 'n', leadDivisions: ['情報政策課'] })],
      indicators: [
        indicatorOf(`k${id}`, id, {
          name: `${name}の件数`,
          targets: { 2020: figure(target, '件'), 2021: figure(target * 2, '件') },
        }),
      ],
      actions: [{ ...actionOf(`a${id}`, id, '2020H1', '2020H2'), label: `${name}の検討` }],
    });

  it.each([
    ['電子書籍の研究', 'AIチャットボットの導入'],
    ['テレワークの推進', '書かない窓口の導入'],
  ])('%s went and %s came', (old, fresh) => {
    const found = comparePlans(plan('x', old, 30), plan('y', fresh, 700)).filter(({ kind }) => kind === 'initiative');
    expect(found.map(({ change, name }) => [change, name])).toEqual([
      ['added', fresh],
      ['gone', old],
    ]);
  });
});
