import { memo } from 'react';
import { HOST } from '../../drawing/palette';
import { drawContent } from '../../drawing/roadmap-draw';
import type { RowPlace } from '../../drawing/roadmap-layout';
import type { Locale } from '../../messages/define';
import type { TimelineRow } from '../../roadmap/timeline';
import { Drawn } from './drawn';
import { rowWords } from './row-words';

export interface RowViewProps {
  readonly place: RowPlace;
  readonly width: number;
  /** Of the tree; the row's own id begins with it. */
  readonly id: string;
  readonly locale: Locale;
  readonly collapsed: ReadonlySet<string>;
  readonly active: boolean;
  /** Must stay the same function, so that a row is drawn again only when it changes. */
  readonly onOpen: (row: TimelineRow) => void;
}

/** One row of the tree. */
export const RowView = memo(function RowView({ place, width, id, locale, collapsed, active, onOpen }: RowViewProps) {
  const { row, y, height } = place;
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
      <rect className="roadmap-hit" x={1} y={y + 1} width={width - 2} height={height - 2} />
      <Drawn shapes={drawContent(place, { palette: HOST, id, collapsed })} />
    </g>
  );
});
