import { memo } from 'react';
import { HOST } from '../../drawing/palette';
import { type DrawOptions, drawGround, drawItems, drawLabels } from '../../drawing/roadmap-draw';
import type { RoadmapLayout, RowPlace } from '../../drawing/roadmap-layout';
import type { Locale } from '../../messages/define';
import type { TimelineRow } from '../../roadmap/timeline';
import { Drawn } from './drawn';
import { rowWords } from './row-words';

export interface RowViewProps {
  readonly place: RowPlace;
  readonly layout: RoadmapLayout;
  /** Of the tree; the row's own id begins with it. */
  readonly id: string;
  readonly locale: Locale;
  readonly collapsed: ReadonlySet<string>;
  readonly active: boolean;
  /** Must stay the same function, so that a row is drawn again only when it changes. */
  readonly onOpen: (row: TimelineRow) => void;
}

const drawOptions = ({ id, collapsed }: Pick<RowViewProps, 'id' | 'collapsed'>): DrawOptions => ({
  palette: HOST,
  id,
  collapsed,
});

/** The left part of a row: its name and what it is for keys and ears; the sentence holds what stands on its axis, too. */
export const RowLabel = memo(function RowLabel({ place, layout, id, locale, collapsed, active, onOpen }: RowViewProps) {
  const { row, y, height } = place;
  const options = drawOptions({ id, collapsed });
  return (
    <g
      id={`${id}-${row.id}`}
      className={`roadmap-row roadmap-row-${row.kind}`}
      role="treeitem"
      tabIndex={-1}
      aria-level={row.depth + 1}
      aria-expanded={row.kind === 'node' ? !collapsed.has(row.id) : undefined}
      aria-selected={active}
      aria-label={rowWords(place, locale)}
      onClick={() => onOpen(row)}
    >
      <Drawn shapes={drawGround(place, layout, options)} />
      <rect className="roadmap-hit" x={1} y={y + 1} width={layout.labelWidth - 2} height={height - 2} />
      <Drawn shapes={drawLabels(place, options)} />
    </g>
  );
});

/** The right part of a row, for the eye only. */
export const RowAxis = memo(function RowAxis({
  place,
  layout,
  id,
  collapsed,
  onOpen,
}: Omit<RowViewProps, 'locale' | 'active'>) {
  const { row } = place;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the row's label beside it is the control; this widens it for the mouse.
    <g className="roadmap-row" data-row={row.id} onClick={() => onOpen(row)}>
      <rect
        className="roadmap-hit"
        x={layout.labelWidth}
        y={place.y + 1}
        width={layout.width - layout.labelWidth - 1}
        height={place.height - 2}
      />
      <Drawn shapes={drawItems(place, drawOptions({ id, collapsed }))} />
    </g>
  );
});
