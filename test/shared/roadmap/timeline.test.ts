import { describe, expect, it } from 'vitest';
import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import { timelineOf } from '../../../shared/roadmap/timeline';
import {
  actionOf,
  figure,
  indicatorOf,
  initiativeOf,
  milestone,
  nodeOf,
  noValue,
  planOf,
  reading,
} from '../../support/plan-of';

const plan = planOf({
  nodes: [nodeOf('目標1'), nodeOf('施策1-1', { level: 1, parent: '目標1' }), nodeOf('目標2')],
  initiatives: [
    initiativeOf('通', { node: '施策1-1' }),
    initiativeOf('無', { node: '施策1-1' }),
    initiativeOf('逆', { node: '目標2' }),
    initiativeOf('外', { node: '目標2' }),
    initiativeOf('迷', { node: 'そんな節はない' }),
    initiativeOf('段', { node: '目標2' }),
  ],
  actions: [
    actionOf('a1', '通', '2020H1', '2020H2'),
    actionOf('a2', '通', '2020H2', '2021H2'),
    actionOf('a3', '通', '2021H1', null),
    actionOf('a4', '逆', '2022H1', '2021H1'),
    actionOf('a5', '外', '2030H1', '2030H2'),
    actionOf('a6', '外', '2019H1', '2020H1'),
    actionOf('a7', '消えた事業', '2020H1', '2020H2'),
    actionOf('a8', '迷', null, null),
  ],
  indicators: [
    indicatorOf('k1', '段', {
      targets: {
        2020: reading('仕様検討', milestone('検討')),
        2021: reading('構築作業', milestone('構築')),
        2022: reading('—', noValue('not_applicable')),
        2023: figure(3, '箇所'),
        2040: figure(9, '箇所'),
      },
    }),
  ],
});
const timeline = timelineOf(plan, { today: '2021-11-20', reviews: ['2021-10-01', '2050-01-01'] });
const row = (id: string) => timeline.rows.find((candidate) => candidate.id === id);

describe('the roadmap of a plan', () => {
  it('takes half-years where actions are dated by them, else years', () => {
    expect(timeline.grain).toBe('half');
    expect(timelineOf(planOf()).grain).toBe('year');
    expect(timelineOf(planOf({ actions: [actionOf('a', 'x', '2020H1', '2021H2')] })).grain).toBe('year');
    expect(timelineOf(plan, { grain: 'quarter' }).axis).toHaveLength(16);
  });

  it('lists nodes and initiatives from top to bottom, those without a known parent at the end', () => {
    expect(timeline.rows.map(({ id, depth }) => [id, depth])).toEqual([
      ['目標1', 0],
      ['施策1-1', 1],
      ['通', 2],
      ['無', 2],
      ['目標2', 0],
      ['逆', 1],
      ['外', 1],
      ['段', 1],
      ['迷', 0],
    ]);
  });

  it('draws every dated action, overlapping ones in lanes of their own', () => {
    expect(row('通')?.bars.map(({ action, from, to, lane, openEnd }) => [action, from, to, lane, openEnd])).toEqual([
      ['a1', 2020, 2021, 0, false],
      ['a2', 2020.5, 2022, 1, false],
      ['a3', 2021, 2021.5, 0, true],
    ]);
    expect(row('通')?.barLanes).toBe(2);
  });

  it('cuts an action that reaches beyond the period and says so', () => {
    expect(row('外')?.bars).toMatchObject([{ action: 'a6', from: 2020, to: 2020.5, cutStart: true, cutEnd: false }]);
  });

  it('marks the targets that say something, in their year', () => {
    expect(row('段')?.marks.map(({ kind, year, label, lane }) => [kind, year, label, lane])).toEqual([
      ['milestone', 2020, '仕様検討', 0],
      ['milestone', 2021, '構築作業', 0],
      ['figure', 2023, '3箇所', 0],
    ]);
  });

  it.each([
    ['無', null, 'nothingDated'],
    ['通', 'a3', 'noEnd'],
    ['逆', 'a4', 'endBeforeStart'],
    ['外', 'a5', 'outsidePeriod'],
    ['外', 'a6', 'partlyOutside'],
    ['消えた事業', 'a7', 'unknownInitiative'],
    ['迷', 'a8', 'noDates'],
  ])('asks to check the dates of %s (%s): %s', (initiative, action, reason) => {
    expect(timeline.undated).toContainEqual(expect.objectContaining({ initiative, action, reason }));
  });

  it('loses no initiative: each is drawn, marked, or listed for a check', () => {
    const listed = new Set(timeline.undated.map((item) => item.initiative));
    for (const { id } of plan.initiatives) {
      const drawn = row(id);
      expect(listed.has(id) || (drawn && drawn.bars.length + drawn.marks.length > 0)).toBe(true);
    }
    expect(timeline.undated).toHaveLength(7);
  });

  it('shows today and the reviews where they lie inside', () => {
    expect(timeline.today).toBeGreaterThan(2021.5);
    expect(timeline.today).toBeLessThan(2022);
    expect(timeline.reviews).toEqual([2021.5]);
    expect(timelineOf(plan, { today: '2031-01-01' }).today).toBeNull();
  });

  it('reads phases with their last year inclusive', () => {
    const { phases } = timelineOf(plan, { phases: [{ name: '前期', from: fiscalYear(2020), to: fiscalYear(2021) }] });
    expect(phases).toEqual([{ name: '前期', from: 2020, to: 2022 }]);
  });

  it('finds the years of a plan without a period in its own data, and has no axis where there is none', () => {
    expect(timelineOf({ ...plan, period: null }).span).toEqual({ from: 2019, to: 2041 });
    const empty = timelineOf(planOf({ period: null, initiatives: [initiativeOf('x')] }));
    expect(empty.axis).toEqual([]);
    expect(empty.undated).toMatchObject([{ initiative: 'x', reason: 'nothingDated' }]);
  });

  it('survives parents that run in a circle', () => {
    const circle = planOf({
      nodes: [nodeOf('甲', { parent: '乙' }), nodeOf('乙', { parent: '甲' })],
      initiatives: [initiativeOf('x', { node: '乙' })],
    });
    expect(timelineOf(circle).rows.map((item) => item.id)).toEqual(['甲', '乙', 'x']);
  });
});
