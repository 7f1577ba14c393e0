import { formatFiscalYear } from '../calendar/fiscal-year';
import { type Locale, say } from '../messages/define';
import { roadmapMessages } from '../messages/roadmap';
import type { AxisColumn, Grain } from '../roadmap/axis';
import { inLanes } from '../roadmap/lanes';
import type { Position } from '../roadmap/position';
import type { Timeline } from '../roadmap/timeline';
import type { Palette } from './palette';
import { symbolAt } from './roadmap-draw';
import type { RowItem } from './roadmap-items';
import type { RoadmapLayout } from './roadmap-layout';
import { type Shape, shape } from './shape';
import { drawText, type TextBox, textBox } from './text-box';
import { textWidth } from './text-width';

interface FrameOptions {
  readonly palette: Palette;
  readonly id: string;
  readonly locale: Locale;
  /** Of the plan itself: 庁議, 議会, パブリックコメント. */
  readonly milestones?: readonly PlanMilestone[];
}

export interface PlanMilestone {
  readonly position: Position;
  readonly name: string;
}

export interface Drawn {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const BAND = 22;

/** The headings of the axis from the top: phases, years, parts of years, reviews and today; `labels` head what stands to its left. */
export function drawHeader(
  timeline: Timeline,
  layout: RoadmapLayout,
  { palette, locale, milestones = [] }: FrameOptions,
): Drawn & { readonly labels: readonly Shape[] } {
  const shapes: Shape[] = [];
  let y = 0;
  const band = (cells: readonly { from: number; to: number; words: string }[], bold: boolean, fill: string) => {
    const boxes = cells.map(({ from, to, words }) => {
      const x = layout.xOf(from);
      return textBox(words, { x: x + 4, y: y + 4, width: layout.xOf(to) - x - 8, size: 11, most: 3 });
    });
    const height = Math.max(BAND, ...boxes.map(({ box }) => box.height + 8));
    cells.forEach(({ from, to }, index) => {
      const x = layout.xOf(from);
      shapes.push(shape('rect', { x, y, width: layout.xOf(to) - x, height, fill, stroke: palette.line }));
      shapes.push(...centred(boxes[index], palette.ink, bold));
    });
    y += height;
  };
  const { span } = timeline;
  if (span) {
    const inside = timeline.phases
      .map(({ name, from, to }) => ({ words: name, from: Math.max(from, span.from), to: Math.min(to, span.to) }))
      .filter(({ from, to }) => to > from);
    if (inside.length > 0) band(inside, true, palette.heading);
    band(yearsOf(timeline.axis, locale), true, palette.band);
    if (timeline.grain !== 'year')
      band(
        timeline.axis.map((column) => partOf(column, timeline.grain, locale)),
        false,
        palette.ground,
      );
    const flags = drawFlags(timeline, layout, y, { palette, locale, milestones });
    shapes.push(...flags.shapes);
    y += flags.height;
  }
  const heading = (words: string, x: number, width: number) =>
    drawText(textBox(words, { x, y: 4, width, size: 11, most: 2 }), { fill: palette.quiet });
  const { nameWidth, labelWidth } = layout;
  const labels = [
    ...heading(say(roadmapMessages.initiative, locale, {}), 8, nameWidth - 16),
    ...(labelWidth > nameWidth
      ? heading(say(roadmapMessages.action, locale, {}), nameWidth + 4, labelWidth - nameWidth - 8)
      : []),
  ];
  return { height: y, shapes, labels };
}

/** Lines of years, halves, reviews and today, behind or across the rows. */
export function drawGrid(
  timeline: Timeline,
  layout: RoadmapLayout,
  top: number,
  bottom: number,
  { palette }: FrameOptions,
): Drawn {
  const upright = (x: number, more: Readonly<Record<string, string | number>>) =>
    shape('line', { x1: x, x2: x, y1: top, y2: bottom, ...more });
  const shapes = timeline.axis.map((column) =>
    upright(layout.xOf(column.from), {
      stroke: palette.line,
      ...(column.part === 0 ? {} : { 'stroke-dasharray': '2 3' }),
    }),
  );
  if (timeline.span) shapes.push(upright(layout.xOf(Math.ceil(timeline.span.to)), { stroke: palette.line }));
  for (const review of timeline.reviews)
    shapes.push(
      upright(layout.xOf(review), { stroke: palette.review, 'stroke-dasharray': '1 4', 'stroke-width': 1.5 }),
    );
  if (timeline.today !== null)
    shapes.push(
      upright(layout.xOf(timeline.today), { stroke: palette.today, 'stroke-dasharray': '7 3', 'stroke-width': 1.5 }),
    );
  return { height: bottom - top, shapes };
}

/** Reviews on one line, today on another, so that their words never meet. */
function drawFlags(
  timeline: Timeline,
  layout: RoadmapLayout,
  top: number,
  { palette, locale, milestones = [] }: Omit<FrameOptions, 'id'>,
): Drawn {
  const shapes: Shape[] = [];
  let y = top;
  const named = inLanes(milestonePlaces(timeline, layout, milestones));
  for (const { x, from, name, lane } of named) {
    const middle = y + lane * 17 + 8;
    shapes.push(shape('path', { d: `M${x} ${middle - 5}l5 5l-5 5l-5-5z`, fill: palette.ink }));
    const before = from < x - 6;
    shapes.push(
      shape(
        'text',
        {
          x: before ? x - 9 : x + 9,
          y: middle + 4,
          'text-anchor': before ? 'end' : 'start',
          'font-size': 10.5,
          fill: palette.ink,
        },
        [name],
      ),
    );
  }
  y += named.reduce((most, { lane }) => Math.max(most, lane + 1), 0) * 17;
  if (timeline.reviews.length > 0) {
    for (const review of timeline.reviews) {
      const x = layout.xOf(review);
      shapes.push(
        shape('path', { d: `M${x - 5} ${y + 4}h10l-5 8z`, fill: palette.review }, [
          shape('title', {}, [say(roadmapMessages.review, locale, {})]),
        ]),
      );
    }
    y += 16;
  }
  if (timeline.today !== null) {
    const words = say(roadmapMessages.today, locale, {});
    const half = textWidth(words, 10.5) / 2 + 4;
    const x = layout.xOf(timeline.today);
    const middle = Math.min(Math.max(x, layout.labelWidth + half), layout.width - half);
    shapes.push(shape('rect', { x: middle - half, y: y + 1, width: half * 2, height: 15, rx: 3, fill: palette.today }));
    shapes.push(
      shape(
        'text',
        {
          x: middle,
          y: y + 12.5,
          'text-anchor': 'middle',
          'font-size': 10.5,
          'font-weight': 700,
          fill: palette.ground,
        },
        [words],
      ),
    );
    y += 18;
  }
  return { height: y - top, shapes };
}

/** Each milestone with the pixels that it takes: its name stands to the right, or to the left where the picture ends. */
function milestonePlaces(timeline: Timeline, layout: RoadmapLayout, milestones: readonly PlanMilestone[]) {
  const { span } = timeline;
  if (span === null) return [];
  return milestones.map(({ position, name }) => {
    // One far outside stands at the edge and says where it belongs.
    const side = position < span.from ? 'before' : position >= span.to ? 'after' : null;
    const x = side === 'before' ? layout.labelWidth + 6 : side === 'after' ? layout.width - 6 : layout.xOf(position);
    const words = side === 'before' ? `← ${name}` : side === 'after' ? `${name} →` : name;
    const width = textWidth(words, 10.5) + 12;
    const left = x + width > layout.width && x - width > layout.labelWidth;
    return { x, name: words, from: left ? x - width : x - 6, to: left ? x + 6 : x + width };
  });
}

/** What the symbols mean; only those that the timeline uses, on as many lines as the width needs. */
export function drawLegend(
  timeline: Timeline,
  layout: RoadmapLayout,
  top: number,
  { palette, id, locale, milestones = [] }: FrameOptions,
  /** Of the legend, where it does not scroll with the picture. */
  width = layout.width,
): Drawn {
  const items = layout.rows.flatMap((place) => place.items);
  const bars = items.flatMap((item) => (item.kind === 'bar' ? [{ ...item.bar, form: item.form }] : []));
  const boxes = bars.filter(({ form }) => form === 'box');
  const arrow = (x: number, y: number) =>
    shape('path', {
      d: `M${x} ${y - 4}h14m0 -5l7 5l-7 5z`,
      fill: palette.barEdge,
      stroke: palette.barEdge,
      'stroke-width': 2,
    });
  const uses = (kind: RowItem['kind']) => items.some((item) => item.kind === kind);
  const swatch = (fill: string, dashes: string | null) => (x: number, y: number) =>
    shape('rect', { x, y: y - 10, width: 22, height: 12, fill, stroke: palette.barEdge, 'stroke-dasharray': dashes });
  const sign = (kind: Parameters<typeof symbolAt>[0]) => (x: number, y: number) =>
    symbolAt(kind, x + 8, y - 4, palette);
  const rule = (colour: string, dashes: string) => (x: number, y: number) =>
    shape('line', {
      x1: x,
      x2: x + 22,
      y1: y - 4,
      y2: y - 4,
      stroke: colour,
      'stroke-width': 2,
      'stroke-dasharray': dashes,
    });
  const entries: { readonly key: keyof typeof roadmapMessages & `${string}`; draw(x: number, y: number): Shape }[] = [];
  if (boxes.length > 0) entries.push({ key: 'legendAction', draw: swatch(palette.bar, null) });
  if (boxes.some((bar) => bar.openEnd)) entries.push({ key: 'legendOpen', draw: swatch(`url(#${id}-open)`, '4 3') });
  if (boxes.some((bar) => bar.cutStart || bar.cutEnd))
    entries.push({
      key: 'legendCut',
      draw: (x, y) =>
        shape('path', { d: `M${x} ${y - 10}h16l6 6l-6 6h-16z`, fill: palette.bar, stroke: palette.barEdge }),
    });
  if (bars.some((bar) => bar.form === 'arrow')) entries.push({ key: 'legendArrow', draw: arrow });
  if (uses('step'))
    entries.push({
      key: 'legendStep',
      draw: (x, y) =>
        shape('rect', { x, y: y - 10, width: 22, height: 12, fill: palette.open, stroke: palette.barEdge }),
    });
  if (uses('goal')) entries.push({ key: 'legendGoal', draw: sign('goal') });
  if (uses('milestone')) entries.push({ key: 'legendMilestone', draw: sign('milestone') });
  if (uses('figure')) entries.push({ key: 'legendFigure', draw: sign('figure') });
  if (uses('result')) entries.push({ key: 'legendResult', draw: sign('result') });
  if (milestonePlaces(timeline, layout, milestones).length > 0)
    entries.push({
      key: 'legendPlanMilestone',
      draw: (x, y) => shape('path', { d: `M${x + 8} ${y - 9}l5 5l-5 5l-5-5z`, fill: palette.ink }),
    });
  if (timeline.reviews.length > 0) entries.push({ key: 'review', draw: rule(palette.review, '1 4') });
  if (timeline.today !== null) entries.push({ key: 'today', draw: rule(palette.today, '7 3') });
  const shapes: Shape[] = [];
  let [x, y] = [8, top + 18];
  for (const { key, draw } of entries) {
    const words = legendWords(key, locale);
    const taken = 28 + textWidth(words, 10.5) + 18;
    if (x > 8 && x + taken > width) [x, y] = [8, y + 18];
    shapes.push(draw(x, y));
    shapes.push(shape('text', { x: x + 28, y, 'font-size': 10.5, fill: palette.quiet }, [words]));
    x += taken;
  }
  return { height: y + 10 - top, shapes };
}

/** The legend's word without the sign that stands before it in texts. */
function legendWords(key: keyof typeof roadmapMessages, locale: Locale): string {
  return say(roadmapMessages[key] as { ja(v: object): string; en(v: object): string }, locale, {}).replace(
    /^[◆●▸■] ?/,
    '',
  );
}

function centred(text: TextBox | undefined, fill: string, bold: boolean): Shape[] {
  if (!text) return [];
  return drawText(
    { ...text, box: { ...text.box, x: text.box.x + text.box.width / 2 } },
    { fill, 'text-anchor': 'middle', 'font-weight': bold ? 700 : 400 },
  );
}

function yearsOf(axis: readonly AxisColumn[], locale: Locale): { from: number; to: number; words: string }[] {
  return axis
    .filter(({ part }) => part === 0)
    .map(({ year }) => ({ from: year, to: year + 1, words: formatFiscalYear(year, locale) }));
}

function partOf(column: AxisColumn, grain: Grain, locale: Locale): { from: number; to: number; words: string } {
  const words =
    grain === 'half'
      ? say(column.part === 0 ? roadmapMessages.firstHalf : roadmapMessages.secondHalf, locale, {})
      : say(roadmapMessages.quarterOf, locale, { number: column.part + 1 });
  return { from: column.from, to: column.to, words };
}
