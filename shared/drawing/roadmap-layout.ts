import { type Locale, say } from '../messages/define';
import { roadmapMessages } from '../messages/roadmap';
import type { Grain } from '../roadmap/axis';
import type { Position } from '../roadmap/position';
import type { Timeline, TimelineRow } from '../roadmap/timeline';
import type { RoadmapContent } from './roadmap-content';
import { type RowItem, rowItems } from './roadmap-items';
import { type RoadmapStyle, roadmapStyle } from './roadmap-style';
import { type TextBox, textBox } from './text-box';

/** A row with the place of everything in it. No two items overlap, and every text fits its box. */
export interface RowPlace {
  readonly row: TimelineRow;
  readonly y: number;
  readonly height: number;
  readonly name: TextBox;
  /** Class, priority, division, progress. */
  readonly facts: TextBox | null;
  readonly items: readonly RowItem[];
}

export interface RoadmapLayout {
  readonly width: number;
  readonly height: number;
  /** Everything to the left of the axis. */
  readonly labelWidth: number;
  /** Of this the names of initiatives; the rest holds the names of lines. */
  readonly nameWidth: number;
  readonly yearWidth: number;
  readonly rows: readonly RowPlace[];
  /** Where a position of the axis stands, in pixels from the left. */
  readonly xOf: (position: Position) => number;
}

export interface LayoutOptions {
  readonly locale: Locale;
  /** Width to fill, in pixels; the picture grows beyond it where the columns need more. */
  readonly width: number;
  readonly style?: RoadmapStyle;
  /** Labels stand in a part of their own that does not scroll sideways: no name may reach into the axis. */
  readonly split?: boolean;
}

/** Narrowest year, in pixels, that still holds readable words. */
const YEAR_WIDTH: Readonly<Record<Grain, number>> = { year: 124, half: 168, quarter: 232 };

/** Narrower pictures have no room for names beside the axis. */
const LEAST_FOR_NAMES = 640;
const NAME_SIZE = 12;
const SMALL_SIZE = 10.5;
const PADDING = 6;
const INDENT = 10;

/** Places the given rows (of this timeline) below one another, from the top at 0. */
export function layoutRoadmap(
  timeline: Timeline,
  rows: readonly TimelineRow[],
  content: RoadmapContent,
  { locale, width, style = roadmapStyle(undefined), split = false }: LayoutOptions,
): RoadmapLayout {
  const from = timeline.span?.from ?? 0;
  const years = timeline.span ? Math.ceil(timeline.span.to) - Math.floor(from) : 0;
  const nameWidth = Math.max(130, Math.min(270, Math.round(width * 0.3)));
  const names =
    style.lanes === 'each' && width >= LEAST_FOR_NAMES && rows.some(({ actions }) => actions.length > 0)
      ? { x: nameWidth + 4, width: Math.min(260, Math.round(width * 0.17)) }
      : null;
  const labelWidth = nameWidth + (names ? names.width + 8 : 0);
  const free = Math.floor((width - labelWidth) / Math.max(1, years));
  const yearWidth = years === 0 ? 0 : Math.max(YEAR_WIDTH[timeline.grain], free);
  const axisWidth = years === 0 ? Math.max(0, width - labelWidth) : years * yearWidth;
  const xOf = (position: Position) => labelWidth + (position - Math.floor(from)) * yearWidth;
  const places: RowPlace[] = [];
  let y = 0;
  for (const row of rows) {
    const items = rowItems(row, content, {
      locale,
      xOf,
      yearWidth,
      top: y + PADDING,
      axis: axisWidth,
      left: labelWidth,
      style,
      names,
    });
    const indent = Math.min(row.depth, 6) * INDENT + (row.kind === 'node' ? 18 : 8);
    const alone = row.kind === 'node' && items.length === 0;
    const free = !alone ? nameWidth : split ? labelWidth : labelWidth + axisWidth;
    const name = textBox([row.number, row.name].filter(Boolean).join('　'), {
      x: indent,
      y: y + PADDING,
      width: Math.max(NAME_SIZE * 3, free - indent - 6),
      size: NAME_SIZE,
      most: 6,
    });
    const words = factsLine(row, content, locale);
    const below = name.box.y + name.box.height + 1;
    const facts =
      words === ''
        ? null
        : textBox(words, {
            x: indent,
            y: below,
            width: Math.max(SMALL_SIZE * 3, nameWidth - indent - 6),
            size: SMALL_SIZE,
            most: 4,
          });
    const bottom = Math.max(
      (facts ?? name).box.y + (facts ?? name).box.height,
      ...items.map(({ box }) => box.y + box.height),
    );
    const height = Math.max(26, bottom + PADDING - y);
    places.push({ row, y, height, name, facts, items });
    y += height;
  }
  return { width: labelWidth + axisWidth, height: y, labelWidth, nameWidth, yearWidth, rows: places, xOf };
}

function factsLine(row: TimelineRow, content: RoadmapContent, locale: Locale): string {
  const facts = row.kind === 'initiative' ? content.initiatives.get(row.id) : undefined;
  if (!facts) return '';
  return [
    facts.classification === null ? '' : say(roadmapMessages.classOf, locale, { name: facts.classification }),
    facts.priority ? say(roadmapMessages.priority, locale, {}) : '',
    facts.state === null ? '' : say(roadmapMessages.stateOf, locale, { mark: facts.state }),
    facts.divisions.join('、'),
  ]
    .filter((word) => word !== '')
    .join(locale === 'ja' ? '・' : ', ');
}
