import type { Locale } from '../messages/define';
import type { DataTable } from './data-table';
import { LIGHT, type Palette } from './palette';
import { FONTS } from './roadmap-svg';
import { type Shape, shape } from './shape';
import { drawText, textBox } from './text-box';

/** A drawing of figures with everything that those need who cannot see it. */
export interface Chart {
  readonly title: string;
  /** What the picture says, in a sentence. */
  readonly summary: string;
  readonly table: DataTable;
  /** False where there is no figure to draw: then show `summary` alone. */
  readonly drawable: boolean;
  readonly draw: (options: ChartOptions) => Shape;
}

export interface ChartOptions {
  readonly locale: Locale;
  readonly width: number;
  readonly palette?: Palette;
  /** Makes ids its own where several drawings share a page. */
  readonly id: string;
}

/** How something stands; each has a hatching of its own. */
export type Tone = 'good' | 'fair' | 'poor' | 'none';

export interface ChartPen {
  readonly palette: Palette;
  readonly id: string;
  readonly width: number;
}

export interface ChartBody {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Puts heading, name and patterns around what `body` draws from the given height down. */
export function chartShape(
  chart: Pick<Chart, 'title' | 'summary'>,
  options: ChartOptions,
  body: (pen: ChartPen, top: number) => ChartBody,
): Shape {
  const { palette = LIGHT, width, id } = options;
  const heading = textBox(chart.title, { x: 4, y: 4, width: width - 8, size: 13, most: 3 });
  const top = heading.box.y + heading.box.height + 8;
  const drawn = body({ palette, id, width }, top);
  const height = Math.ceil(top + drawn.height + 6);
  return shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${id}-title`,
      'font-family': FONTS,
    },
    [
      shape('title', { id: `${id}-title` }, [`${chart.title}。${chart.summary}`]),
      tonePatterns(id, palette),
      shape('rect', { width, height, fill: palette.ground }),
      ...drawText(heading, { fill: palette.ink, 'font-weight': 700 }),
      ...drawn.shapes,
    ],
  );
}

/** Fill and edge of a tone: solid, stripes, crosses, empty. */
export function toneFill(tone: Tone, { id, palette }: Pick<ChartPen, 'id' | 'palette'>) {
  switch (tone) {
    case 'good':
      return { fill: palette.good, stroke: palette.good };
    case 'fair':
      return { fill: `url(#${id}-fair)`, stroke: palette.fair };
    case 'poor':
      return { fill: `url(#${id}-poor)`, stroke: palette.poor };
    case 'none':
      return { fill: palette.ground, stroke: palette.quiet };
  }
}

function tonePatterns(id: string, palette: Palette): Shape {
  const pattern = (name: string, d: string, colour: string) =>
    shape('pattern', { id: `${id}-${name}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, [
      shape('rect', { width: 6, height: 6, fill: palette.ground }),
      shape('path', { d, stroke: colour, 'stroke-width': 1.6 }),
    ]);
  return shape('defs', {}, [
    pattern('fair', 'M0 6L6 0M-1 1L1 -1M5 7L7 5', palette.fair),
    pattern('poor', 'M0 0L6 6M0 6L6 0', palette.poor),
  ]);
}
