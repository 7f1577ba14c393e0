import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../shared/ingest/read-plan';
import { PlanTree } from '../../../shared/plan/tree';
import { strangers } from '../../fixtures/sheets/strangers';

describe('PlanTree', () => {
  const { plan } = readPlan([strangers.bands()]);
  const tree = new PlanTree(plan);
  const named = (name: string) => plan.nodes.find((node) => node.name === name)?.id ?? '';
  const initiative = plan.initiatives.find(({ name }) => name === 'スマート申請')?.id ?? '';

  it('finds what lies under a node', () => {
    expect(tree.children(null).map(({ name }) => name)).toEqual(['くらしを便利に', 'しごとを変える']);
    expect(tree.initiativesOf(named('手続')).map(({ name }) => name)).toEqual(['スマート申請', '証明書コンビニ交付']);
    expect(tree.initiativesUnder(named('くらしを便利に'))).toHaveLength(3);
  });

  it('finds the indicators of an initiative and of the plan', () => {
    expect(tree.indicatorsOf(initiative).map(({ name }) => name)).toEqual(['利用率']);
    expect(tree.indicatorsOf(null)).toEqual([]);
  });

  it('says where something stands', () => {
    expect(tree.placeOf(initiative)).toBe('基本目標1 くらしを便利に › 施策1-1 手続 › スマート申請');
    expect(tree.placeOf(named('手続'))).toBe('基本目標1 くらしを便利に › 施策1-1 手続');
    expect(tree.placeOf('nobody')).toBe('');
  });

  it('does not run in circles on a broken plan', () => {
    const [first, second] = plan.nodes;
    const broken = {
      ...plan,
      nodes: [
        { ...first!, parent: second!.id },
        { ...second!, parent: first!.id },
      ],
    };
    expect(new PlanTree(broken).path(first!.id)).toHaveLength(2);
  });
});
