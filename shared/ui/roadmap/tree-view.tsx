import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { HOST } from '../../drawing/palette';
import type { RoadmapContent } from '../../drawing/roadmap-content';
import { drawGround, patterns } from '../../drawing/roadmap-draw';
import { drawGrid, drawHeader, drawLegend, type PlanMilestone } from '../../drawing/roadmap-frame';
import { layoutRoadmap } from '../../drawing/roadmap-layout';
import type { RoadmapStyle } from '../../drawing/roadmap-style';
import { FONTS } from '../../drawing/roadmap-svg';
import { type Locale, say } from '../../messages/define';
import { roadmapMessages } from '../../messages/roadmap';
import type { Timeline, TimelineRow } from '../../roadmap/timeline';
import { Drawn } from './drawn';
import { RowAxis, RowLabel } from './row-view';
import { useVisibleRange } from './use-visible-range';

export interface TreeViewProps {
  readonly timeline: Timeline;
  readonly milestones: readonly PlanMilestone[];
  readonly rows: readonly TimelineRow[];
  readonly content: RoadmapContent;
  readonly style: RoadmapStyle;
  readonly locale: Locale;
  readonly collapsed: ReadonlySet<string>;
  readonly onToggle: (node: string, collapse: boolean) => void;
  readonly onOpen: ((id: string) => void) | undefined;
  /** +1 finer, −1 coarser. */
  readonly onZoom: (step: 1 | -1) => void;
}

/** Rows that are laid out before the width is known. */
const BEFORE_MEASURED = 12;
/** No row is lower: so many at most can be seen in the first frame, and those below follow behind it. */
const LOWEST_ROW_PX = 26;

/** The picture as a tree that keys and screen readers can walk. Only the rows near the visible part are drawn. */
export function TreeView({
  timeline,
  milestones,
  rows,
  content,
  style,
  locale,
  collapsed,
  onToggle,
  onOpen,
  onZoom,
}: TreeViewProps) {
  const id = useId().replace(/[^A-Za-z0-9]/g, '');
  const scroller = useRef<HTMLDivElement>(null);
  const range = useVisibleRange(scroller);
  const [active, setActive] = useState<string | null>(null);
  const first = range.measured ? Math.ceil(range.bottom / LOWEST_ROW_PX) : BEFORE_MEASURED;
  const placed = useMemo(() => (range.shown ? rows : rows.slice(0, first)), [rows, range.shown, first]);
  const layout = useMemo(
    () =>
      layoutRoadmap(timeline, placed, content, {
        locale,
        style,
        split: true,
        width: Math.max(280, range.width),
      }),
    [timeline, placed, content, style, locale, range.width],
  );
  const options = { palette: HOST, id, locale, collapsed };
  const header = useMemo(
    () => drawHeader(timeline, layout, { palette: HOST, id, locale, milestones }),
    [timeline, layout, id, locale, milestones],
  );
  const legend = useMemo(
    () => drawLegend(timeline, layout, 0, { palette: HOST, id, locale, milestones }, range.width),
    [timeline, layout, id, locale, milestones, range.width],
  );
  const grid = useMemo(
    () => drawGrid(timeline, layout, 0, layout.height, { palette: HOST, id, locale }).shapes,
    [timeline, layout, id, locale],
  );
  const at = Math.max(
    0,
    layout.rows.findIndex(({ row }) => row.id === active),
  );
  const current = layout.rows[at];
  const near = layout.rows.filter(
    (place) => (place.y + place.height >= range.top && place.y <= range.bottom) || place === current,
  );

  useEffect(() => {
    const element = scroller.current;
    if (!element || active === null || !current) return;
    const [top, bottom] = [current.y, current.y + current.height + header.height];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, [active, current, header.height]);

  const open = (row: TimelineRow) => {
    setActive(row.id);
    if (row.kind === 'node') onToggle(row.id, !collapsed.has(row.id));
    else onOpen?.(row.id);
  };
  const opening = useRef(open);
  opening.current = open;
  const onRow = useCallback((row: TimelineRow) => opening.current(row), []);
  const goTo = (index: number) => setActive(layout.rows[index]?.row.id ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !current) return;
    const sideways = event.shiftKey ? { ArrowLeft: -160, ArrowRight: 160 }[event.key] : undefined;
    if (sideways !== undefined) {
      event.preventDefault();
      scroller.current?.scrollBy({ left: sideways });
      return;
    }
    const { row } = current;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(Math.min(at + (active === null ? 0 : 1), layout.rows.length - 1)),
      ArrowUp: () => goTo(Math.max(at - 1, 0)),
      Home: () => goTo(0),
      End: () => goTo(layout.rows.length - 1),
      ArrowLeft: () => {
        if (row.kind === 'node' && !collapsed.has(row.id)) onToggle(row.id, true);
        else goTo(parentOf(layout.rows, at));
      },
      ArrowRight: () => {
        if (row.kind === 'node' && collapsed.has(row.id)) onToggle(row.id, false);
        else if ((layout.rows[at + 1]?.row.depth ?? -1) > row.depth) goTo(at + 1);
      },
      Enter: () => open(row),
      '+': () => onZoom(1),
      ';': () => onZoom(1),
      '-': () => onZoom(-1),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const labels = Math.ceil(layout.labelWidth);
  const axis = Math.ceil(layout.width) - labels;
  const height = Math.max(1, layout.height);

  return (
    <div className="roadmap-scroller" ref={scroller}>
      <div className="roadmap-header" style={{ width: labels + axis }}>
        <svg className="roadmap-labels" width={labels} height={header.height} fontFamily={FONTS} aria-hidden="true">
          <rect width={labels} height={header.height} fill={HOST.ground} />
          <Drawn shapes={header.labels} />
        </svg>
        <svg
          width={axis}
          height={header.height}
          viewBox={`${labels} 0 ${axis} ${header.height}`}
          fontFamily={FONTS}
          aria-hidden="true"
        >
          <rect x={labels} width={axis} height={header.height} fill={HOST.ground} />
          <Drawn shapes={header.shapes} />
        </svg>
      </div>
      <div className="roadmap-body" style={{ width: labels + axis }}>
        <div
          className="roadmap-tree roadmap-labels"
          role="tree"
          tabIndex={0}
          aria-label={say(roadmapMessages.roadmap, locale, {})}
          aria-activedescendant={current ? `${id}-${current.row.id}` : undefined}
          onKeyDown={onKeyDown}
          onFocus={() => setActive((old) => old ?? current?.row.id ?? null)}
        >
          <svg width={labels} height={height} fontFamily={FONTS} role="none">
            <rect width={labels} height={height} fill={HOST.ground} />
            {near.map((place) => (
              <RowLabel
                key={place.row.id}
                {...{ place, layout, id, locale, collapsed }}
                active={place.row.id === active}
                onOpen={onRow}
              />
            ))}
          </svg>
        </div>
        <svg
          className="roadmap-axis"
          width={axis}
          height={height}
          viewBox={`${labels} 0 ${axis} ${height}`}
          fontFamily={FONTS}
          aria-hidden="true"
        >
          <Drawn shapes={[patterns(options)]} />
          {near.map((place) => (
            <g key={place.row.id}>
              <Drawn shapes={drawGround(place, layout, options)} />
            </g>
          ))}
          <Drawn shapes={grid} />
          {near.map((place) => (
            <RowAxis key={place.row.id} {...{ place, layout, id, collapsed }} onOpen={onRow} />
          ))}
        </svg>
      </div>
      <svg
        className="roadmap-legend"
        width={Math.min(labels + axis, range.width)}
        height={legend.height}
        fontFamily={FONTS}
        aria-hidden="true"
      >
        <Drawn shapes={legend.shapes} />
      </svg>
    </div>
  );
}

/** The next row above that stands less deep; the row itself at the top. */
function parentOf(rows: readonly { readonly row: TimelineRow }[], at: number): number {
  const depth = rows[at]?.row.depth ?? 0;
  for (let index = at - 1; index >= 0; index--) if ((rows[index]?.row.depth ?? 0) < depth) return index;
  return at;
}
