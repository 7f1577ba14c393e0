import { type Locale, say } from '../messages/define';
import { roadmapMessages } from '../messages/roadmap';
import { type Chart, type ChartBody, type ChartPen, chartShape, type Tone, toneFill } from './chart';
import { type Shape, shape } from './shape';
import { drawText, textBox } from './text-box';
import { textWidth } from './text-width';

export interface RateItem {
  readonly label: string;
  /** In percent; null where there is none. */
  readonly rate: number | null;
  /** What stands beside the bar: 72%（8/11）, 未測定. */
  readonly words: string;
  readonly tone: Tone;
}

/** Beyond this a bar is broken off: one rate of 900 % must not flatten all others. */
const LONGEST = 150;

/** 達成率 by 施策 and the like: one bar an item, with the line of 100 %. */
export function rateChart(title: string, items: readonly RateItem[], locale: Locale): Chart {
  const summary = items.map(({ label, words }) => `${label} ${words}`).join(locale === 'ja' ? '、' : ', ');
  return {
    title,
    summary: items.length === 0 ? say(roadmapMessages.noChart, locale, {}) : summary,
    drawable: items.some(({ rate }) => rate !== null),
    table: {
      caption: title,
      columns: [
        { label: say(roadmapMessages.item, locale, {}), heads: true },
        { label: say(roadmapMessages.rate, locale, {}), align: 'right' },
      ],
      rows: items.map(({ label, words }) => [label, words]),
    },
    draw: (options) => chartShape({ title, summary }, options, (pen, top) => drawBars(items, pen, top)),
  };
}

function drawBars(items: readonly RateItem[], pen: ChartPen, top: number): ChartBody {
  const { palette, width } = pen;
  const left = Math.round(width * 0.36);
  const wordsWidth = Math.max(48, ...items.map(({ words }) => textWidth(words, 11))) + 10;
  const most = Math.min(LONGEST, Math.max(100, ...items.map(({ rate }) => rate ?? 0)));
  const scale = Math.max(40, width - left - wordsWidth - 8) / most;
  const shapes: Shape[] = [];
  let y = top + 14;
  for (const item of items) {
    const label = textBox(item.label, { x: 4, y, width: left - 12, size: 11, most: 3 });
    const height = Math.max(22, label.box.height + 6);
    const middle = y + (height - 6) / 2;
    shapes.push(...drawText(label, { fill: palette.ink }));
    const length = Math.max(0, Math.min(item.rate ?? 0, most)) * scale;
    if (item.rate !== null) {
      shapes.push(
        shape('rect', { x: left, y: middle - 7, width: Math.max(1, length), height: 14, ...toneFill(item.tone, pen) }),
      );
      if (item.rate > most) {
        const x = left + length - 12;
        shapes.push(
          shape('path', {
            d: `M${x} ${middle + 9}l5 -18M${x + 5} ${middle + 9}l5 -18`,
            stroke: palette.ground,
            'stroke-width': 2,
          }),
        );
      }
    }
    const x = left + length + 6;
    shapes.push(
      shape(
        'text',
        {
          x,
          y: middle + 4,
          'font-size': 11,
          'font-weight': 700,
          fill: palette.ink,
          stroke: palette.ground,
          'stroke-width': 3,
          'paint-order': 'stroke',
        },
        [item.words],
      ),
    );
    y += height;
  }
  const hundred = left + 100 * scale;
  return {
    height: y - top,
    shapes: [
      shape('line', { x1: left, x2: left, y1: top + 10, y2: y, stroke: palette.quiet }),
      shape('line', {
        x1: hundred,
        x2: hundred,
        y1: top + 10,
        y2: y,
        stroke: palette.quiet,
        'stroke-dasharray': '4 3',
      }),
      shape('text', { x: hundred, y: top + 7, 'text-anchor': 'middle', 'font-size': 10, fill: palette.quiet }, [
        '100%',
      ]),
      ...shapes,
    ],
  };
}
