import { describe, expect, it } from 'vitest';
import { assessYear } from '../../../shared/assess/assess';
import { preset } from '../../../shared/assess/presets';
import { seriesOf } from '../../../shared/assess/series';
import type { Plan } from '../../../shared/plan/model';
import type { RevisionChange } from '../../../shared/review/decision';
import type { InitiativeReview } from '../../../shared/review/projection';
import { fiscalYearOfDay, revisePlan } from '../../../shared/review/revise-plan';
import { figure, indicatorOf, initiativeOf, nodeOf, planOf } from '../../support/plan-of';

const plan: Plan = planOf({
  nodes: [nodeOf('n1', { name: '施策1' })],
  initiatives: [
    initiativeOf('i1', { name: '電子申請', node: 'n1', classification: 'A' }),
    initiativeOf('i2', { name: '無線LAN', node: 'n1', classification: 'C' }),
  ],
  indicators: [
    indicatorOf('k1', 'i1', {
      name: '申請件数',
      unit: '件',
      targets: { 2022: figure(100, '件'), 2023: figure(150, '件'), 2025: figure(400, '件') },
      actuals: { 2022: figure(90, '件'), 2023: figure(160, '件') },
    }),
    indicatorOf('k2', 'i2', { name: '(事業の進捗に合わせ設定)', undecided: true }),
  ],
});

function accepted(changes: RevisionChange[], decidedAt = '2023-10-10T10:00:00+09:00', initiative = 'i1') {
  const proposal = {
    id: `p-${decidedAt}`,
    period: '2023H1' as const,
    changes,
    rationale: '根拠',
    evidence: '資料',
    effectOnGoal: '影響なし',
    outcome: 'accepted' as const,
    decidedAt,
  };
  const review: InitiativeReview = {
    revision: 2,
    periods: {},
    proposals: [proposal],
    discontinued: false,
    goalOwed: false,
  };
  return new Map([[initiative, review]]);
}
const target = (year: string, before: string, after: string): RevisionChange => ({
  kind: 'target',
  indicator: 'k1',
  year,
  before,
  after,
});
const k1 = (revised: Plan) => revised.indicators.find(({ id }) => id === 'k1')!;

describe('an accepted target', () => {
  it.each([
    ['of this year', '2023', '150件', '120件', '120件'],
    ['of a year to come', '2025', '400件', '300件', '300件'],
    ['of a year that is over', '2022', '100件', '80件', '100'],
  ])('%s', (_, year, before, after, text) => {
    expect(k1(revisePlan(plan, accepted([target(year, before, after)]))).targets[year]?.text).toContain(text);
  });

  it('of the last year leaves older results judged by the old one, where the rule set looks at it', () => {
    const [series] = seriesOf(k1(revisePlan(plan, accepted([target('2025', '400件', '200件')]))), plan.period);
    const rules = preset('fujisawa'); // 実績 ÷ 最終目標
    expect(assessYear(series!, 2022, rules)).toMatchObject({ rate: 23 }); // 90 ÷ 400 = 22.5
    expect(assessYear(series!, 2023, rules)).toMatchObject({ rate: 80 }); // 160 ÷ 200
  });

  it('changed twice: each year by what was in force', () => {
    const first = revisePlan(plan, accepted([target('2025', '400件', '300件')], '2022-10-10T10:00:00+09:00'));
    const [series] = seriesOf(k1(revisePlan(first, accepted([target('2025', '300件', '200件')]))), plan.period);
    const rules = preset('fujisawa');
    expect([2022, 2023].map((year) => assessYear(series!, year, rules))).toMatchObject([{ rate: 30 }, { rate: 80 }]);
  });

  it('done again changes nothing', () => {
    const projection = accepted([target('2025', '400件', '300件'), target('2023', '150件', '120件')]);
    const once = revisePlan(plan, projection);
    expect(revisePlan(once, projection)).toEqual(once);
  });
});

describe('other accepted changes', () => {
  const promotion: RevisionChange = {
    kind: 'classification',
    before: 'C',
    after: 'A',
    newIndicator: '利用者数',
    newTarget: { year: '2024', text: '年間1,200人以上' },
  };
  it('C → A brings an indicator in the place of the placeholder, once', () => {
    const projection = accepted([promotion], undefined, 'i2');
    const revised = revisePlan(plan, projection);
    expect(revised.initiatives[1]?.classification).toBe('A');
    expect(revised.indicators.map(({ name, unit }) => [name, unit])).toEqual([
      ['申請件数', '件'],
      ['利用者数', '人'],
    ]);
    expect(revisePlan(revised, projection)).toEqual(revised);
  });

  it('a placeholder with a result stays beside it', () => {
    const typed = {
      ...plan,
      indicators: plan.indicators.map((one) =>
        one.id === 'k2' ? { ...one, actuals: { 2022: figure(3, '件') } } : one,
      ),
    };
    expect(revisePlan(typed, accepted([promotion], undefined, 'i2')).indicators.length).toBe(3);
  });

  it.each<[string, RevisionChange, (revised: Plan) => unknown, unknown]>([
    [
      'an addition',
      { kind: 'addition', name: '窓口予約' },
      (p) => p.initiatives.map(({ name }) => name),
      ['電子申請', '窓口予約', '無線LAN'],
    ],
    ['a discontinuation keeps the initiative', { kind: 'discontinuation' }, (p) => p.initiatives.length, 2],
    [
      'an indicator renamed',
      { kind: 'indicator', indicator: null, before: '申請件数', after: '電子申請の件数' },
      (p) => k1(p).name,
      '電子申請の件数',
    ],
    [
      'an action',
      { kind: 'action', action: null, before: '', after: '広報を増やす' },
      (p) => p.actions.map(({ label }) => label),
      ['広報を増やす'],
    ],
  ])('%s', (_, change, look, wanted) => {
    const projection = accepted([change]);
    const revised = revisePlan(plan, projection);
    expect(look(revised)).toEqual(wanted);
    expect(revisePlan(revised, projection)).toEqual(revised);
  });
});

it.each([
  ['2023-03-31', 2022],
  ['2023-04-01T00:00:00+09:00', 2023],
  ['2024-01-10', 2023],
])('%s lies in fiscal year %d', (day, year) => {
  expect(fiscalYearOfDay(day)).toBe(year);
});
