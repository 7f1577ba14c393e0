import { type Locale, say } from '../messages/define';
import { roadmapMessages } from '../messages/roadmap';
import { type Chart, type ChartBody, type ChartPen, chartShape, type Tone, toneFill } from './chart';
import { type Shape, shape } from './shape';
import { drawText, textBox } from './text-box';
import { textWidth } from './text-width';

export interface StateKind {
  readonly label: string;
  readonly tone: Tone;
}

export interface StateItem {
  readonly label: string;
  /** Number by the label of the state; absent = 0. */
  readonly counts: Readonly<Record<string, number>>;
}

/** How many stand how: one stacked bar an item. Tones of one kind are told apart by their labels inside the bar. */
export function stateChart(
  title: string,
  states: readonly StateKind[],
  items: readonly StateItem[],
  locale: Locale,
): Chart {
  const of = (item: StateItem, state: StateKind) => item.counts[state.label] ?? 0;
  const used = states.filter((state) => items.some((item) => of(item, state) > 0));
  const words = (item: StateItem) =>
    used.flatMap((state) => (of(item, state) > 0 ? [`${state.label} ${of(item, state)}`] : [])).join(' ') || '0';
  const summary = items.map((item) => `${item.label} ${words(item)}`).join(locale === 'ja' ? '、' : ', ');
  return {
    title,
    summary: used.length === 0 ? say(roadmapMessages.noChart, locale, {}) : summary,
    drawable: used.length > 0,
    table: {
      caption: title,
      columns: [
        { label: say(roadmapMessages.item, locale, {}), heads: true },
        ...used.map(({ label }) => ({ label, align: 'right' as const })),
      ],
      rows: items.map((item) => [item.label, ...used.map((state) => String(of(item, state)))]),
    },
    draw: (options) => chartShape({ title, summary }, options, (pen, top) => drawStacks(used, items, of, pen, top)),
  };
}

function drawStacks(
  states: readonly StateKind[],
  items: readonly StateItem[],
  of: (item: StateItem, state: StateKind) => number,
  pen: ChartPen,
  top: number,
): ChartBody {
  const { palette, width } = pen;
  const left = Math.round(width * 0.36);
  const total = (item: StateItem) => states.reduce((sum, state) => sum + of(item, state), 0);
  const most = Math.max(1, ...items.map(total));
  const scale = (width - left - 12) / most;
  const shapes: Shape[] = [];
  const legend = drawLegend(states, pen, top);
  let y = top + legend.height;
  for (const item of items) {
    const label = textBox(item.label, { x: 4, y, width: left - 12, size: 11, most: 3 });
    const height = Math.max(24, label.box.height + 6);
    const middle = y + (height - 6) / 2;
    shapes.push(...drawText(label, { fill: palette.ink }));
    let x = left;
    for (const state of states) {
      const count = of(item, state);
      if (count === 0) continue;
      const length = count * scale;
      shapes.push(
        shape('rect', {
          x: x + 0.5,
          y: middle - 8,
          width: Math.max(1, length - 1),
          height: 16,
          ...toneFill(state.tone, pen),
        }),
      );
      const words = textWidth(`${state.label}${count}`, 10) + 8 <= length ? `${state.label}${count}` : String(count);
      const plate = textWidth(words, 10) + 4;
      if (plate <= length) {
        shapes.push(
          shape('rect', {
            x: x + length / 2 - plate / 2,
            y: middle - 6,
            width: plate,
            height: 12,
            rx: 2,
            fill: palette.ground,
          }),
        );
        shapes.push(
          shape(
            'text',
            { x: x + length / 2, y: middle + 3.5, 'text-anchor': 'middle', 'font-size': 10, fill: palette.ink },
            [words],
          ),
        );
      }
      x += length;
    }
    shapes.push(shape('line', { x1: left, x2: left, y1: y, y2: y + height, stroke: palette.quiet }));
    y += height;
  }
  return { height: y - top, shapes: [...legend.shapes, ...shapes] };
}

function drawLegend(states: readonly StateKind[], pen: ChartPen, top: number): ChartBody {
  const shapes: Shape[] = [];
  let [x, y] = [4, top + 10];
  for (const state of states) {
    const width = 20 + textWidth(state.label, 10.5) + 14;
    if (x > 4 && x + width > pen.width) [x, y] = [4, y + 18];
    shapes.push(shape('rect', { x, y: y - 9, width: 14, height: 10, ...toneFill(state.tone, pen) }));
    shapes.push(shape('text', { x: x + 20, y, 'font-size': 10.5, fill: pen.palette.quiet }, [state.label]));
    x += width;
  }
  return { height: y + 12 - top, shapes };
}
