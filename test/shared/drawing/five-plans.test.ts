import { describe, expect, it } from 'vitest';
import { LIGHT } from '../../../shared/drawing/palette';
import { roadmapContent } from '../../../shared/drawing/roadmap-content';
import { drawItems } from '../../../shared/drawing/roadmap-draw';
import type { RowItem } from '../../../shared/drawing/roadmap-items';
import { layoutRoadmap } from '../../../shared/drawing/roadmap-layout';
import { numberedParts, roadmapStyle } from '../../../shared/drawing/roadmap-style';
import { styled } from '../../../shared/drawing/roadmap-svg';
import type { Box } from '../../../shared/drawing/text-box';
import { textWidth } from '../../../shared/drawing/text-width';
import { startOf } from '../../../shared/roadmap/position';
import { timelineOf } from '../../../shared/roadmap/timeline';
import { fujisawa, isehara, musashino, sagamiharaDx } from '../../fixtures/roadmaps/five-plans';
import { fivePlans } from '../../support/five-plans';

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** 100 % of a usual screen, and the printable width of A3 in landscape. */
const WIDTHS = [1100, 1490];

const drawn = fivePlans().flatMap((five) =>
  WIDTHS.map((width) => {
    const style = roadmapStyle(five.style);
    const timeline = styled(timelineOf(five.plan, five.options), style);
    const layout = layoutRoadmap(timeline, timeline.rows, roadmapContent(five.plan), { locale: 'ja', width, style });
    return { ...five, width, timeline, layout, items: layout.rows.flatMap(({ items }) => items) };
  }),
);
const of = (id: string, width = 1490) => drawn.find((one) => one.id === id && one.width === width)!;
const isBar = (item: RowItem): item is Extract<RowItem, { kind: 'bar' }> => item.kind === 'bar';

describe.each(drawn.map((one) => [one.id, one.width, one] as const))('%s at %i pixels', (_id, _width, one) => {
  it('has every bar exactly where the data says, one column long where the end is not known', () => {
    const { layout, timeline, plan, items } = one;
    const drawable = plan.actions.filter(({ from }) => from !== null);
    expect(items.filter(isBar).map(({ bar }) => bar.action)).toEqual(drawable.map(({ id }) => id));
    for (const { bar, box } of items.filter(isBar)) {
      const action = plan.actions.find(({ id }) => id === bar.action)!;
      const from = startOf(action.from!);
      const to = action.to ? startOf(action.to) + 0.5 : from + (timeline.grain === 'year' ? 1 : 0.5);
      const first = timeline.span!.from;
      expect(box.x).toBeCloseTo(layout.labelWidth + (from - first) * layout.yearWidth, 6);
      expect(box.width).toBeCloseTo((to - from) * layout.yearWidth, 6);
    }
  });

  it('overlaps nothing, cuts no text, and keeps every line inside its box', () => {
    for (const row of one.layout.rows) {
      for (const text of [row.name, row.facts, ...row.items.map((item) => item.text)]) {
        if (!text) continue;
        expect([text.whole, text.cut]).toEqual([text.whole, false]);
        for (const line of text.lines) expect(textWidth(line, text.size)).toBeLessThanOrEqual(text.box.width + 0.01);
      }
      row.items.forEach((item, index) => {
        for (const other of row.items.slice(index + 1)) expect(meet(item.box, other.box)).toBe(false);
        expect(item.box.y + item.box.height).toBeLessThanOrEqual(row.y + row.height);
      });
    }
  });
});

it.each(drawn.map((one) => [one.id, one.width, one] as const))(
  '%s at %i pixels: no line of a year, review or day runs through a word',
  (_id, _width, { layout }) => {
    const options = { palette: LIGHT, id: 'x', collapsed: new Set<string>() };
    for (const place of layout.rows) {
      const shapes = drawItems(place, options);
      const covers = shapes.filter(({ tag }) => tag === 'rect').map(({ attributes }) => attributes as unknown as Box);
      for (const { tag, attributes, children } of shapes) {
        if (tag !== 'text') continue;
        const [x, y, size] = [attributes.x, attributes.y, attributes['font-size']].map(Number) as [
          number,
          number,
          number,
        ];
        const width = Math.min(textWidth(String(children.at(-1)), size), layout.width);
        const covered = covers.some(
          (box) =>
            Number(box.x) <= x &&
            Number(box.x) + Number(box.width) >= x + width &&
            Number(box.y) <= y - size * 0.8 &&
            Number(box.y) + Number(box.height) >= y,
        );
        expect([children.at(-1), covered]).toEqual([children.at(-1), true]);
      }
    }
  },
);

describe('the layout of each plan', () => {
  it('伊勢原: a line a schedule row with its name, the ones whose arrow is lost included, and the indicators by year', () => {
    const lanes = of('isehara').items.filter(({ kind }) => kind === 'lane');
    const names = isehara.flatMap(({ rows }) =>
      rows.map(([name, year]) => (year === null ? `${name}（日付を確認）` : name)),
    );
    expect(lanes.map(({ text }) => text.whole)).toEqual(names);
    expect(of('isehara').timeline.axis).toHaveLength(6);
    expect(of('isehara').timeline.undated.filter(({ reason }) => reason === 'noDates')).toHaveLength(3);
  });

  it('武蔵野: six numbered lines for each 施策, by half-year', () => {
    const { layout, timeline } = of('musashino');
    expect(timeline.axis).toHaveLength(6);
    for (const [index, row] of layout.rows.entries()) {
      const lanes = row.items.filter(({ kind }) => kind === 'lane').map(({ text }) => text.whole.split('　')[0]);
      expect(lanes).toEqual(['1', '2', '3', '4', '5', '6']);
      expect(row.items.filter(isBar)).toHaveLength(musashino[index]!.rows.length);
    }
  });

  it('藤沢: ① of every year on one line, ② below it', () => {
    const { layout } = of('fujisawa');
    const [fourth] = layout.rows.filter(({ row }) => row.number === '4');
    const steps = fourth!.items.filter(({ kind }) => kind === 'step');
    const line = (sign: string) =>
      new Set(steps.filter(({ text }) => text.whole.startsWith(sign)).map(({ box }) => box.y));
    expect(steps).toHaveLength(5);
    expect([line('①').size, line('②').size, line('③').size]).toEqual([1, 1, 1]);
    expect(Math.max(...line('①'))).toBeLessThan(Math.min(...line('②')));
    for (const { number, steps: given } of fujisawa) {
      const items = layout.rows.find(({ row }) => row.number === number)!.items.filter(({ kind }) => kind === 'step');
      expect(items).toHaveLength(Object.values(given).flatMap((text) => numberedParts(text)).length);
    }
  });

  it('相模原: 行動目標 first, then 成果指標 by year', () => {
    const { layout } = of('sagamihara');
    const [first] = layout.rows.filter(({ row }) => row.name === '電子申請の利用促進');
    expect(first!.items.map(({ kind }) => kind)).toEqual([
      ...Array(4).fill('goal'),
      'caption',
      ...Array(4).fill('figure'),
    ]);
    expect(layout.rows.filter(({ row }) => row.kind === 'initiative')).toHaveLength(34);
  });

  it('相模原DX: the halves of the plan over their years; the axis begins with the year in which the plan is decided', () => {
    const { timeline } = of('sagamihara-dx');
    expect(timeline.axis[0]!.from).toBe(2025);
    expect(timeline.phases.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['前半　行政のDX', 2026, 2028],
      ['後半　暮らしのDX', 2028, 2030],
    ]);
    expect(sagamiharaDx.milestones).toHaveLength(5);
  });
});

describe('numberedParts', () => {
  it.each([
    ['①計画策定 / ②分析', ['①計画策定', '②分析']],
    ['①計画\n②分析', ['①計画', '②分析']],
    ['準備 ①計画', ['準備', '①計画']],
    ['番号のない文', ['番号のない文']],
    ['', []],
  ])('%s', (text, parts) => {
    expect(numberedParts(text).map((part) => part.text)).toEqual(parts);
  });
});
