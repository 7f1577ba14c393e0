import { describe, expect, it } from 'vitest';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import { roadmapContent } from '../../../shared/drawing/roadmap-content';
import { roadmapTable } from '../../../shared/drawing/roadmap-table';
import { timelineOf } from '../../../shared/roadmap/timeline';
import { buildSnapshot } from '../../../shared/snapshot/build';
import { planOfSnapshot } from '../../../shared/snapshot/plan-of-snapshot';
import { readSnapshot } from '../../../shared/snapshot/read';
import { snapshotRoadmap } from '../../../shared/ui/roadmap/snapshot-roadmap';
import { digitalPlan } from '../../support/digital-plan';
import { indicatorOf, initiativeOf, planOf, reading } from '../../support/plan-of';

function published(plan = digitalPlan()) {
  const text = JSON.stringify(
    buildSnapshot({
      plan,
      assessments: [{ indicator: 'k1', year: 2021, rate: 93, worked: null, grade: '○' }],
      glossary: [],
      meta: {
        issued: '2021-12-01T09:00:00+09:00',
        form: 'complete',
        phases: [{ name: '前期', from: 2020, to: 2021 }],
        reviews: ['2021-10-15'],
        milestones: [
          { date: '2020-06-01', name: '庁議' },
          { date: 'いつか', name: '公表' },
        ],
      },
    }),
  );
  const read = readSnapshot(text);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.snapshot;
}

describe('a published plan on the roadmap', () => {
  const plan = digitalPlan();
  const of = snapshotRoadmap(published(), '2021-12-01');

  it('stands where the plan itself stands: every bar, target, result and 行動目標', () => {
    const original = timelineOf(plan, { today: '2021-12-01' });
    const grades = (indicator: string, year: number) => (indicator === 'k1' && year === 2021 ? '○' : null);
    expect(roadmapTable(of.timeline.rows, of.content, 'ja')).toEqual(
      roadmapTable(original.rows, roadmapContent(plan, grades), 'ja'),
    );
    expect(of.timeline.today).toBe(original.today);
    expect(of.timeline.axis).toEqual(original.axis);
  });

  it('says which dates are to be checked', () => {
    const reasons = ({ undated }: typeof of.timeline) => undated.map(({ name, reason }) => `${name} ${reason}`);
    expect(reasons(of.timeline)).toEqual(reasons(timelineOf(plan)));
  });

  it('carries phases, reviews and milestones; a milestone without a date is left out', () => {
    expect(of.timeline.phases).toEqual([{ name: '前期', from: 2020, to: 2022 }]);
    expect(of.timeline.reviews).toHaveLength(1);
    expect(of.milestones.map(({ name }) => name)).toEqual(['庁議']);
  });
});

describe('kinds of published cells', () => {
  it.each([
    ['15種類以上', 15, 'numeric'],
    ['①80%以上 ②55%以上', null, 'numeric'],
    ['R5年度に稼働', null, 'qualitative'],
    ['仕様検討', null, 'qualitative'],
    ['―', null, 'not_applicable'],
    ['－', null, 'not_applicable'],
    ['未定', null, 'undecided'],
  ])('%s', (text, value, kind) => {
    const plan = planOf({
      period: { from: fiscalYear(2020), to: fiscalYear(2021) },
      initiatives: [initiativeOf('i')],
      indicators: [indicatorOf('k', 'i', { targets: { 2020: reading(text) } })],
    });
    const snapshot = published(plan);
    const [indicator] = snapshot.plan.initiatives[0]!.indicators;
    indicator!.years = [[2020, text, null, value]];
    expect(planOfSnapshot(snapshot).indicators[0]!.targets['2020']!.parts[0]!.kind).toBe(kind);
  });
});
