import { type Locale, say } from '../messages/define';
import { roadmapMessages } from '../messages/roadmap';
import { undatedMessages } from '../messages/undated';
import { axisOf, type Grain } from '../roadmap/axis';
import type { Timeline } from '../roadmap/timeline';
import { LIGHT, type Palette } from './palette';
import type { RoadmapContent } from './roadmap-content';
import { drawContent, drawGround, patterns } from './roadmap-draw';
import { type RoadmapFilter, shownRows } from './roadmap-filter';
import { drawGrid, drawHeader, drawLegend, type PlanMilestone } from './roadmap-frame';
import { layoutRoadmap } from './roadmap-layout';
import { type RoadmapStyle, roadmapStyle } from './roadmap-style';
import { undatedWords } from './roadmap-table';
import { type Shape, shape, shapeText } from './shape';
import { drawText, textBox } from './text-box';

export interface RoadmapSvgOptions {
  readonly content: RoadmapContent;
  readonly locale?: Locale;
  /** Pixels to fill at 100 %; an A3 page in landscape has about 1,500. */
  readonly width?: number;
  /** Fixed colours unless told otherwise, so that the picture can stand alone. */
  readonly palette?: Palette;
  readonly filter?: RoadmapFilter;
  /** The plan's layout on paper; its scale is the timeline's affair (see `styled`). */
  readonly style?: RoadmapStyle;
  readonly collapsed?: ReadonlySet<string>;
  /** Stands above the picture and is its name for screen readers. */
  readonly title?: string;
  readonly milestones?: readonly PlanMilestone[];
  /** What the picture says, in a sentence. */
  readonly description?: string;
  /** False leaves out the list 「日付を確認」, where it stands elsewhere. */
  readonly notes?: boolean;
  /** Makes ids its own where several drawings share a page; letters and digits. */
  readonly id?: string;
}

/** Fonts that Japanese systems have; the picture carries none. */
export const FONTS = '"Noto Sans JP","Noto Sans CJK JP","Hiragino Sans","Yu Gothic UI","Meiryo",sans-serif';

/** The same timeline cut otherwise: years, half-years, quarters. */
export function withGrain(timeline: Timeline, grain: Grain): Timeline {
  return { ...timeline, grain, axis: timeline.span ? axisOf(timeline.span, grain) : [] };
}

/** The timeline in the scale of a style. */
export function styled(timeline: Timeline, { grain }: RoadmapStyle): Timeline {
  return grain === null || grain === timeline.grain ? timeline : withGrain(timeline, grain);
}

/** The whole roadmap as an SVG document: heading, axis, rows, legend, and what could not be drawn. */
export function roadmapSvg(timeline: Timeline, options: RoadmapSvgOptions): string {
  return shapeText(roadmapShape(timeline, options));
}

/** As {@link roadmapSvg}, as data. */
export function roadmapShape(timeline: Timeline, options: RoadmapSvgOptions): Shape {
  const { content, locale = 'ja', palette = LIGHT, width = 1100, id = 'roadmap' } = options;
  const rows = shownRows(timeline.rows, content, options);
  const layout = layoutRoadmap(timeline, rows, content, {
    locale,
    width,
    style: options.style ?? roadmapStyle(undefined),
  });
  const draw = {
    palette,
    id,
    locale,
    milestones: options.milestones ?? [],
    collapsed: options.collapsed ?? new Set<string>(),
  };
  const title = options.title ?? say(roadmapMessages.roadmap, locale, {});
  const heading = textBox(title, { x: 8, y: 8, width: layout.width - 16, size: 15, most: 2 });
  const header = drawHeader(timeline, layout, draw);
  const top = heading.box.y + heading.box.height + 8;
  const body = top + header.height;
  const legend = drawLegend(timeline, layout, body + layout.height, draw);
  const notes = notesBelow(
    timeline,
    rows.length,
    layout.width,
    body + layout.height + legend.height,
    locale,
    options.notes ?? true,
  );
  const height = Math.ceil(body + layout.height + legend.height + notes.height);
  return shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: Math.ceil(layout.width),
      height,
      viewBox: `0 0 ${Math.ceil(layout.width)} ${height}`,
      role: 'img',
      'aria-labelledby': `${id}-title`,
      'font-family': FONTS,
    },
    [
      shape('title', { id: `${id}-title` }, [options.description ? `${title}。${options.description}` : title]),
      patterns(draw),
      shape('rect', { width: Math.ceil(layout.width), height, fill: palette.ground }),
      ...drawText(heading, { fill: palette.ink, 'font-weight': 700 }),
      shape('g', { transform: `translate(0 ${top})` }, [...header.labels, ...header.shapes]),
      shape('g', { transform: `translate(0 ${body})` }, [
        ...layout.rows.flatMap((place) => drawGround(place, layout, draw)),
        ...drawGrid(timeline, layout, 0, layout.height, draw).shapes,
        ...layout.rows.flatMap((place) => drawContent(place, draw)),
      ]),
      ...legend.shapes,
      ...notes.boxes.flatMap((note) => drawText(note, { fill: palette.ink })),
    ],
  );
}

/** Below the picture: what has no place on the axis. Nothing is left out in silence. */
function notesBelow(
  timeline: Timeline,
  rows: number,
  width: number,
  top: number,
  locale: Locale,
  withUndated: boolean,
) {
  const undated = withUndated ? undatedWords(timeline, locale) : [];
  const lines = [
    ...(timeline.span === null ? [say(roadmapMessages.noYears, locale, {})] : []),
    ...(rows === 0 ? [say(roadmapMessages.nothingFits, locale, {})] : []),
    ...(undated.length > 0
      ? [`${say(undatedMessages.checkDates, locale, {})}: ${undated.join(locale === 'ja' ? '、' : '; ')}`]
      : []),
  ];
  let y = top + 6;
  const boxes = lines.map((line) => {
    const note = textBox(line, { x: 8, y, width: width - 16, size: 10.5 });
    y += note.box.height + 4;
    return note;
  });
  return { boxes, height: y + 6 - top };
}
