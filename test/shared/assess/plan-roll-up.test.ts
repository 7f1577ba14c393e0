import { describe, expect, it } from 'vitest';
import { type Assessment, assessYear } from '../../../shared/assess/assess';
import { rollUpPlan } from '../../../shared/assess/plan-roll-up';
import { preset } from '../../../shared/assess/presets';
import { seriesOf } from '../../../shared/assess/series';
import { bareInitiative } from '../../../shared/plan/bare-initiative';
import type { Initiative, Plan, PlanNode } from '../../../shared/plan/model';
import { figure, indicator } from './build';

const rules = preset('sagamihara');
const node = (id: string, level: number, parent: string | null): PlanNode => ({
  id,
  level,
  number: null,
  name: id,
  parent,
  attributes: [],
  source: null,
});
const initiative = (id: string, at: string | null, more: Partial<Initiative> = {}): Initiative => ({
  ...bareInitiative(id, id),
  node: at,
  ...more,
});
const kpi = (owner: string, actual: number) => ({
  ...indicator({ targets: { 2020: figure(100) }, actuals: { 2020: figure(actual) } }),
  id: `${owner}-kpi`,
  owner,
});

const plan: Plan = {
  title: null,
  organization: null,
  period: null,
  levels: ['基本目標', '施策', '事業'],
  nodes: [node('g1', 0, null), node('m1', 1, 'g1'), node('m2', 1, 'g1'), node('g2', 0, null)],
  initiatives: [
    initiative('a', 'm1', { priority: true, leadDivisions: ['総務課', '税務課'], classification: 'A' }),
    initiative('b', 'm2', { priority: false, leadDivisions: ['税務課'], classification: 'C' }),
    initiative('c', null),
  ],
  indicators: [kpi('a', 100), kpi('b', 50), kpi('c', 100), { ...kpi('g1', 10), kind: 'KGI' }],
  actions: [],
  references: [],
  statedCounts: [],
};
const assessments = new Map<string, readonly Assessment[]>(
  plan.indicators.map((one) => [one.id, seriesOf(one).map((series) => assessYear(series, 2020, rules))]),
);
const rolled = rollUpPlan(
  plan,
  assessments,
  new Map([
    ['a', '○'],
    ['b', '×'],
  ]),
  rules,
);

describe('roll-ups over the plan', () => {
  it.each([
    ['whole plan, with its KGI', rolled.whole, 4, 50],
    ['基本目標 with its KGI and everything below', rolled.byNode.g1, 3, 33],
    ['施策', rolled.byNode.m1, 1, 100],
    ['a 基本目標 without initiatives is there, with nothing', rolled.byNode.g2, 0, '－'],
    ['主管課 of two initiatives', rolled.byDivision.税務課, 2, 50],
    ['重点', rolled.byPriority?.priority, 1, 100],
    ['その他', rolled.byPriority?.other, 2, 50],
    ['区分C', rolled.byClassification.C, 1, 0],
  ])('%s', (_name, group, total, result) => {
    expect(group?.results).toMatchObject({ total, result });
  });
  it('progress: ○ ÷ all, × stays', () => {
    expect(rolled.byNode.g1?.progress).toMatchObject({ total: 2, result: 50 });
  });
  it('a parent that points back into its own chain does not hang', () => {
    const looped = { ...plan, nodes: [node('m1', 1, 'm2'), node('m2', 1, 'm1')] };
    expect(rollUpPlan(looped, assessments, new Map(), rules).byNode.m1?.results.total).toBe(2);
  });
});
