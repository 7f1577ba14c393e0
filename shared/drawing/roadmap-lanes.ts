import type { Bar } from '../roadmap/bars';
import type { TimelineRow } from '../roadmap/timeline';
import type { RoadmapStyle } from './roadmap-style';

/** A line of actions. `name` is null where names stand in the bars. */
export interface ActionLane {
  readonly name: string | null;
  readonly bars: readonly Bar[];
  /** An action stands here that cannot be drawn. */
  readonly undrawn: boolean;
}

/** The lines of a row's actions as the style wants them. With `each` every action has its line, drawn or not, in the plan's order. */
export function actionLanes(row: TimelineRow, { lanes, numbered, leastLanes }: RoadmapStyle): ActionLane[] {
  if (lanes === 'packed')
    return Array.from({ length: row.barLanes }, (_, lane) => ({
      name: null,
      bars: row.bars.filter((bar) => bar.lane === lane),
      undrawn: false,
    }));
  const own = row.actions.map(({ id, label }, index): ActionLane => {
    const bars = row.bars.filter((bar) => bar.action === id);
    return { name: numbered ? `${index + 1}　${label}` : label, bars, undrawn: bars.length === 0 };
  });
  const blank = row.actions.length === 0 ? 0 : Math.max(0, leastLanes - own.length);
  return [
    ...own,
    ...Array.from({ length: blank }, (_, index) => ({
      name: numbered ? String(own.length + index + 1) : '',
      bars: [],
      undrawn: false,
    })),
  ];
}
