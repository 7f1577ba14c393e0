import type { Palette } from './palette';
import type { RowItem } from './roadmap-items';
import type { RoadmapLayout, RowPlace } from './roadmap-layout';
import { type Shape, shape } from './shape';
import { type Box, drawText, type TextBox } from './text-box';
import { textWidth } from './text-width';

/** What of the drawing stands in the page's own style, not in the data. */
export interface DrawOptions {
  readonly palette: Palette;
  /** Makes ids of this drawing its own on a page with several. */
  readonly id: string;
  readonly collapsed: ReadonlySet<string>;
}

/** The ground of a row: lies beneath the lines of the axis. */
export function drawGround({ row, y, height }: RowPlace, layout: RoadmapLayout, { palette }: DrawOptions): Shape[] {
  const { width } = layout;
  const fill = groundOf(row, palette);
  return [
    ...(row.kind === 'node' ? [shape('rect', { x: 0, y, width, height, fill })] : []),
    shape('line', { x1: 0, x2: width, y1: y + height, y2: y + height, stroke: palette.line, 'stroke-width': 1 }),
  ];
}

/** What stands in a row: its name and its items, readable where a line of the axis runs beneath. */
export function drawContent(place: RowPlace, options: DrawOptions): Shape[] {
  return [...drawLabels(place, options), ...drawItems(place, options)];
}

/** What stands to the left of the axis: name, facts, names of lines. */
export function drawLabels(place: RowPlace, options: DrawOptions): Shape[] {
  const { palette } = options;
  const { row } = place;
  const node = row.kind === 'node';
  const ground = groundOf(row, palette);
  return [
    ...(node ? [foldSign(place, options)] : []),
    ...drawText(place.name, { fill: palette.ink, 'font-weight': node ? 700 : 500, ...halo(ground) }),
    ...(place.facts ? drawText(place.facts, { fill: palette.quiet }) : []),
    ...place.items.flatMap((item) =>
      item.kind === 'lane' ? drawText(item.text, { fill: item.undrawn ? palette.poor : palette.ink }) : [],
    ),
  ];
}

/** What stands on the axis. */
export function drawItems(place: RowPlace, options: DrawOptions): Shape[] {
  const ground = groundOf(place.row, options.palette);
  return place.items.flatMap((item) => drawItem(item, ground, options));
}

function groundOf(row: RowPlace['row'], palette: Palette): string {
  if (row.kind === 'initiative') return palette.ground;
  return row.depth === 0 ? palette.heading : palette.band;
}

/** The row's ground behind each line of a text, so that the lines of years, reviews and today end there and go on below. */
function backing({ box, size, lines }: TextBox, ground: string): Shape[] {
  const height = box.height / Math.max(1, lines.length);
  return lines.map((line, index) =>
    shape('rect', {
      x: box.x - 1,
      y: box.y + index * height,
      width: Math.min(textWidth(line, size), box.width) + 2,
      height,
      fill: ground,
    }),
  );
}

/** Keeps lines away from letters. */
function halo(ground: string) {
  return { stroke: ground, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } as const;
}

/** Pattern of bars whose end is not known: readable in grey. */
export function patterns({ id, palette }: DrawOptions): Shape {
  return shape('defs', {}, [
    shape('pattern', { id: `${id}-open`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, [
      shape('rect', { width: 6, height: 6, fill: palette.open }),
      shape('path', { d: 'M0 6L6 0', stroke: palette.barEdge, 'stroke-width': 0.6 }),
    ]),
  ]);
}

function foldSign({ row, name }: RowPlace, { palette, collapsed }: DrawOptions): Shape {
  const x = name.box.x - 14;
  const y = name.box.y + 4;
  const d = collapsed.has(row.id) ? `M${x + 1} ${y}l7 4.5l-7 4.5z` : `M${x} ${y + 1}h9l-4.5 7z`;
  return shape('path', { d, fill: palette.quiet });
}

function drawItem(item: RowItem, ground: string, options: DrawOptions): Shape[] {
  const { palette } = options;
  switch (item.kind) {
    case 'bar':
      return item.form === 'arrow' ? [drawArrow(item, options)] : drawBar(item, options);
    case 'lane':
      return [];
    case 'step':
      return [
        shape('rect', {
          x: item.box.x + 1.5,
          y: item.box.y,
          width: item.box.width - 3,
          height: item.box.height,
          rx: 2,
          fill: palette.open,
          stroke: palette.barEdge,
        }),
        ...drawText(item.text, { fill: palette.ink }),
      ];
    case 'caption':
      return [...backing(item.text, ground), ...drawText(item.text, { fill: palette.quiet })];
    case 'result':
      return [
        ...backing(item.text, ground),
        symbol({ ...item, kind: item.kind }, palette),
        ...drawText(item.text, { fill: palette.ink, 'font-weight': 700 }),
      ];
    default:
      return [
        ...backing(item.text, ground),
        symbol({ ...item, kind: item.kind }, palette),
        ...drawText(item.text, { fill: palette.ink }),
      ];
  }
}

function drawBar({ bar, box, text, says }: Extract<RowItem, { kind: 'bar' }>, options: DrawOptions): Shape[] {
  const { palette, id } = options;
  const { x, y, width, height } = box;
  const edge = { stroke: palette.barEdge, 'stroke-width': 1.25, 'stroke-linejoin': 'round' };
  const left = x + 1;
  const right = x + width - 1;
  const point = Math.min(6, width / 4);
  // A bar that goes on outside ends in an arrow; one whose end is unknown is hatched and stays open.
  const end = bar.cutEnd
    ? `H${right - point}L${right} ${y + height / 2}L${right - point} ${y + height}`
    : `H${right}V${y + height}`;
  const start = bar.cutStart ? `H${left + point}L${left} ${y + height / 2}L${left + point} ${y}` : `H${left}V${y}`;
  const outline = `M${bar.cutStart ? left + point : left} ${y}${end}${start}Z`;
  return [
    shape('g', {}, [
      shape('title', {}, [says]),
      shape('path', {
        d: outline,
        fill: bar.openEnd ? `url(#${id}-open)` : palette.bar,
        ...edge,
        'stroke-dasharray': bar.openEnd ? '4 3' : null,
        'data-action': bar.action,
      }),
      ...(bar.cutStart ? [] : [shape('rect', { x: left, y, width: 3, height, fill: palette.barEdge })]),
      ...(bar.openEnd
        ? drawText(text, { fill: palette.ink, ...halo(palette.open) })
        : drawText(text, { fill: palette.ink })),
    ]),
  ];
}

/** An arrow along the middle of its line: it ends at a bar where the end is known, goes on at the edge, is dashed where the end is unknown. */
function drawArrow({ bar, box, says }: Extract<RowItem, { kind: 'bar' }>, { palette }: DrawOptions): Shape {
  const middle = box.y + box.height / 2;
  const left = box.x + 2;
  const right = box.x + box.width - 2;
  const head = Math.min(9, (right - left) / 2);
  return shape('g', {}, [
    shape('title', {}, [says]),
    shape('path', {
      d: `M${left} ${middle}H${right - head}`,
      fill: 'none',
      stroke: palette.barEdge,
      'stroke-width': 4,
      'stroke-dasharray': bar.openEnd ? '7 4' : null,
      'data-action': bar.action,
    }),
    shape('path', {
      d: `M${right - head} ${middle - 6}L${right} ${middle}L${right - head} ${middle + 6}Z`,
      fill: bar.openEnd ? palette.ground : palette.barEdge,
      stroke: palette.barEdge,
      'stroke-width': 1.25,
      'stroke-linejoin': 'round',
    }),
    ...(bar.openEnd || bar.cutEnd
      ? []
      : [shape('path', { d: `M${right} ${middle - 6}V${middle + 6}`, stroke: palette.barEdge, 'stroke-width': 2 })]),
  ]);
}

/** ◆ milestone, ● figure, ■ 行動目標, ▸ result: form first, colour second. */
export function symbol(
  item: { readonly kind: 'milestone' | 'figure' | 'goal' | 'result'; readonly box: Box },
  palette: Palette,
): Shape {
  return symbolAt(item.kind, item.box.x + 8, item.box.y + 7, palette);
}

export function symbolAt(
  kind: 'milestone' | 'figure' | 'goal' | 'result',
  x: number,
  y: number,
  palette: Palette,
): Shape {
  switch (kind) {
    case 'milestone':
      return shape('path', { d: `M${x} ${y - 5}l5 5l-5 5l-5-5z`, fill: palette.target });
    case 'figure':
      return shape('circle', { cx: x, cy: y, r: 4, fill: palette.target });
    case 'goal':
      return shape('rect', {
        x: x - 3.5,
        y: y - 3.5,
        width: 7,
        height: 7,
        fill: 'none',
        stroke: palette.target,
        'stroke-width': 1.5,
      });
    case 'result':
      return shape('path', { d: `M${x - 3} ${y - 4.5}l7 4.5l-7 4.5z`, fill: palette.good });
  }
}
