import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HalfYear } from '../../../shared/calendar/fiscal-year';
import { roadmapContent } from '../../../shared/drawing/roadmap-content';
import { layoutRoadmap } from '../../../shared/drawing/roadmap-layout';
import { withGrain } from '../../../shared/drawing/roadmap-svg';
import type { Box } from '../../../shared/drawing/text-box';
import { textWidth } from '../../../shared/drawing/text-width';
import type { Plan } from '../../../shared/plan/model';
import { timelineOf } from '../../../shared/roadmap/timeline';
import { digitalPlan } from '../../support/digital-plan';
import { actionOf, initiativeOf, planOf } from '../../support/plan-of';

const layoutOf = (plan: Plan, width = 1000, grain: 'year' | 'half' | 'quarter' = 'half') => {
  const timeline = withGrain(timelineOf(plan), grain);
  return layoutRoadmap(timeline, timeline.rows, roadmapContent(plan), { locale: 'ja', width });
};
const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('bars stand exactly where the data says', () => {
  it.each<[string, number, number]>([
    ['a1', 2020, 2021],
    ['a2', 2020.5, 2022.5],
    ['a3', 2022.5, 2023],
    ['a4', 2020, 2021.5],
    ['a5', 2022, 2024],
    ['a7', 2021, 2021.5],
  ])('%s from %s to %s', (action, from, to) => {
    const layout = layoutOf(digitalPlan());
    const items = layout.rows.flatMap((row) => row.items);
    const item = items.find((one) => one.kind === 'bar' && one.bar.action === action);
    expect(item?.box.x).toBe(layout.labelWidth + (from - 2020) * layout.yearWidth);
    expect(item?.box.width).toBeCloseTo((to - from) * layout.yearWidth, 9);
  });

  it('leaves out only what 「日付を確認」 names', () => {
    const timeline = timelineOf(digitalPlan());
    const drawn = timeline.rows.flatMap(({ bars }) => bars.map(({ action }) => action));
    expect(drawn).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a7']);
    expect(timeline.undated.map(({ action, reason }) => [action, reason])).toEqual([
      ['a3', 'noEnd'],
      ['a4', 'partlyOutside'],
      ['a5', 'partlyOutside'],
      ['a6', 'endBeforeStart'],
      [null, 'nothingDated'],
    ]);
  });
});

describe('values stand in the column of their year', () => {
  it.each([
    ['仕様検討', 2020],
    ['構築作業', 2021],
    ['完了', 2023],
    ['1400件', 2021],
    ['様式の見直し、職員研修の実施', 2021],
  ])('%s in %s', (text, year) => {
    const layout = layoutOf(digitalPlan());
    const item = layout.rows.flatMap((row) => row.items).find((one) => one.text.whole === text);
    expect(item?.box.x).toBe(layout.labelWidth + (year - 2020) * layout.yearWidth);
  });
});

it('never overlaps and never cuts, whatever the bars, names and widths', () => {
  const half = fc.integer({ min: 4038, max: 4049 });
  const words = fc.string({ unit: fc.constantFrom(...'電子申請の利用abc 12、（）'), minLength: 1, maxLength: 40 });
  const bar = fc.tuple(half, fc.integer({ min: 0, max: 6 }), words);
  fc.assert(
    fc.property(
      fc.array(bar, { maxLength: 12 }),
      words,
      fc.constantFrom(320, 700, 1500),
      fc.constantFrom('year', 'half', 'quarter'),
      (bars, name, width, grain) => {
        const at = (ordinal: number) => `${Math.floor(ordinal / 2)}H${(ordinal % 2) + 1}` as HalfYear;
        const plan = planOf({
          initiatives: [initiativeOf('i', { name })],
          actions: bars.map(([from, length, label], index) => ({
            ...actionOf(`a${index}`, 'i', at(from), at(from + length)),
            label,
          })),
        });
        const layout = layoutOf(plan, width, grain as 'half');
        for (const row of layout.rows) {
          row.items.forEach((one, index) => {
            for (const other of row.items.slice(index + 1)) expect(meet(one.box, other.box)).toBe(false);
            expect(one.box.y + one.box.height).toBeLessThanOrEqual(row.y + row.height);
            for (const line of one.text.lines)
              expect(textWidth(line, one.text.size)).toBeLessThanOrEqual(one.text.box.width);
            expect(one.text.box.height).toBeLessThanOrEqual(one.box.height);
          });
        }
      },
    ),
    { numRuns: 120 },
  );
});
