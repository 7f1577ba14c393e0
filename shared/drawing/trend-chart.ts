import { fiscalYear, formatFiscalYear } from '../calendar/fiscal-year';
import { type Locale, say } from '../messages/define';
import { roadmapMessages } from '../messages/roadmap';
import { formatNumber } from '../target/describe';
import { type Chart, type ChartBody, type ChartPen, chartShape } from './chart';
import { type Shape, shape } from './shape';
import { textWidth } from './text-width';

export interface TrendLine {
  readonly label: string;
  /** `plan` = targets: dashed with hollow points; `result`: solid with filled points. */
  readonly kind: 'plan' | 'result';
  readonly points: readonly { readonly year: number; readonly value: number }[];
}

/** Figures over the years: results against targets, KGI against its target, a rate year by year. */
export function trendChart(title: string, unit: string | null, lines: readonly TrendLine[], locale: Locale): Chart {
  const years = [...new Set(lines.flatMap(({ points }) => points.map(({ year }) => year)))].sort((a, b) => a - b);
  const at = (line: TrendLine, year: number) => {
    const point = line.points.find((one) => one.year === year);
    return point ? `${formatNumber(point.value)}${unit ?? ''}` : '';
  };
  const summary = lines
    .map(
      (line) =>
        `${line.label} ${line.points.map(({ year }) => `${yearWords(year, locale)} ${at(line, year)}`).join(', ')}`,
    )
    .join(locale === 'ja' ? '。' : '. ');
  return {
    title,
    summary: years.length === 0 ? say(roadmapMessages.noChart, locale, {}) : summary,
    drawable: years.length > 0,
    table: {
      caption: title,
      columns: [
        { label: say(roadmapMessages.year, locale, {}), heads: true },
        ...lines.map(({ label }) => ({ label, align: 'right' as const })),
      ],
      rows: years.map((year) => [yearWords(year, locale), ...lines.map((line) => at(line, year))]),
    },
    draw: (options) =>
      chartShape({ title, summary }, options, (pen, top) => drawLines(years, unit, lines, locale, pen, top)),
  };
}

const HEIGHT = 170;

function drawLines(
  years: readonly number[],
  unit: string | null,
  lines: readonly TrendLine[],
  locale: Locale,
  pen: ChartPen,
  top: number,
): ChartBody {
  const { palette, width } = pen;
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const { low, high, step } = niceScale(Math.min(0, ...values), Math.max(0, ...values));
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step);
  const tickWords = ticks.map((tick) => `${formatNumber(Number(tick.toPrecision(12)))}${unit ?? ''}`);
  const left = Math.max(...tickWords.map((words) => textWidth(words, 10))) + 12;
  const floor = top + 20 + HEIGHT;
  const slot = (width - left - 8) / Math.max(1, years.length);
  const xOf = (year: number) => left + (years.indexOf(year) + 0.5) * slot;
  const yOf = (value: number) => floor - ((value - low) / (high - low)) * HEIGHT;
  const shapes: Shape[] = [];
  ticks.forEach((tick, index) => {
    shapes.push(
      shape('line', {
        x1: left,
        x2: width - 8,
        y1: yOf(tick),
        y2: yOf(tick),
        stroke: tick === 0 ? palette.quiet : palette.line,
      }),
    );
    shapes.push(
      shape('text', { x: left - 6, y: yOf(tick) + 3.5, 'text-anchor': 'end', 'font-size': 10, fill: palette.quiet }, [
        tickWords[index] ?? '',
      ]),
    );
  });
  for (const year of years)
    shapes.push(
      shape('text', { x: xOf(year), y: floor + 16, 'text-anchor': 'middle', 'font-size': 10.5, fill: palette.ink }, [
        shortYear(year, locale, slot),
      ]),
    );
  let x = left;
  for (const line of lines) {
    const plan = line.kind === 'plan';
    const colour = plan ? palette.barEdge : palette.good;
    const dash = plan ? '5 3' : null;
    const d = line.points
      .map(({ year, value }, index) => `${index === 0 ? 'M' : 'L'}${xOf(year)} ${yOf(value)}`)
      .join('');
    if (d !== '')
      shapes.push(shape('path', { d, fill: 'none', stroke: colour, 'stroke-width': 2, 'stroke-dasharray': dash }));
    for (const { year, value } of line.points) {
      const point = { stroke: colour, 'stroke-width': 2, fill: plan ? palette.ground : colour };
      const [cx, cy] = [xOf(year), yOf(value)];
      shapes.push(
        plan
          ? shape('rect', { x: cx - 4, y: cy - 4, width: 8, height: 8, ...point })
          : shape('circle', { cx, cy, r: 4, ...point }),
      );
      // The higher figure of a year speaks above its point, the lower one beneath, so that near figures do not meet.
      const rivals = lines
        .filter((other) => other !== line)
        .flatMap(({ points }) => points.filter((one) => one.year === year));
      const above = rivals.every((one) => value > one.value || (value === one.value && plan)) || cy + 16 > floor - 2;
      const y = above ? cy - 9 : cy + 17;
      shapes.push(
        shape(
          'text',
          {
            x: cx,
            y,
            'text-anchor': 'middle',
            'font-size': 10,
            fill: palette.ink,
            stroke: palette.ground,
            'stroke-width': 3,
            'paint-order': 'stroke',
          },
          [`${formatNumber(value)}`],
        ),
      );
    }
    shapes.push(
      shape('line', {
        x1: x,
        x2: x + 24,
        y1: top + 4,
        y2: top + 4,
        stroke: colour,
        'stroke-width': 2,
        'stroke-dasharray': dash,
      }),
    );
    shapes.push(shape('text', { x: x + 30, y: top + 8, 'font-size': 10.5, fill: palette.quiet }, [line.label]));
    x += 30 + textWidth(line.label, 10.5) + 18;
  }
  return { height: floor + 24 - top, shapes };
}

/** Ends and step of an axis with round figures that holds both values. */
export function niceScale(least: number, most: number): { low: number; high: number; step: number } {
  const range = most - least || 1;
  const power = 10 ** Math.floor(Math.log10(range / 4));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power * 4 >= range) ?? 10) * power;
  const low = Math.floor(least / step) * step;
  const high = Math.ceil(most / step) * step;
  return { low, high: high === low ? low + step : high, step };
}

function yearWords(year: number, locale: Locale): string {
  return formatFiscalYear(fiscalYear(year), locale);
}

function shortYear(year: number, locale: Locale, room: number): string {
  const long = yearWords(year, locale);
  return textWidth(long, 10.5) <= room ? long : String(year);
}
