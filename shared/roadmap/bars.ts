import type { Action, Plan, Provenance } from '../plan/model';
import { columnLength, type Grain } from './axis';
import { endOf, type Span, startOf } from './position';

/** An action drawn on the axis. `from` and `to` lie inside the axis. */
export interface Bar extends Span {
  readonly action: string;
  readonly initiative: string;
  readonly label: string;
  /** The end is not known (an arrow's length was lost): drawn one column long, with an open end. */
  readonly openEnd: boolean;
  /** The action begins before, or goes on after, the axis. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
  readonly source: Provenance | null;
}

/** Why an action cannot be drawn as it stands. */
export type ActionDoubt = 'noDates' | 'endBeforeStart' | 'outsidePeriod' | 'partlyOutside' | 'noEnd';

/** What is doubtful about an action's dates, or null. `partlyOutside` and `noEnd` are drawn all the same. */
export function doubtOf(action: Action, span: Span): ActionDoubt | null {
  const from = action.from ?? action.to;
  if (from === null) return 'noDates';
  const start = startOf(from);
  const end = action.to ? endOf(action.to) : null;
  if (end !== null && end <= start) return 'endBeforeStart';
  if (start >= span.to || (end !== null && end <= span.from)) return 'outsidePeriod';
  if (end === null) return start < span.from ? 'outsidePeriod' : 'noEnd';
  return start < span.from || end > span.to ? 'partlyOutside' : null;
}

/** Every action that can be drawn, in the plan's order. */
export function barsOf(plan: Plan, span: Span, grain: Grain): Bar[] {
  return plan.actions.flatMap((action): Bar[] => {
    const doubt = doubtOf(action, span);
    const first = action.from ?? action.to;
    if (first === null || doubt === 'noDates' || doubt === 'endBeforeStart' || doubt === 'outsidePeriod') return [];
    const start = startOf(first);
    const end = action.to ? endOf(action.to) : start + Math.max(columnLength(grain), 0.5);
    return [
      {
        action: action.id,
        initiative: action.initiative,
        label: action.label,
        from: Math.max(start, span.from),
        to: Math.min(end, span.to),
        openEnd: action.to === null,
        cutStart: start < span.from,
        cutEnd: end > span.to && action.to !== null,
        source: action.source,
      },
    ];
  });
}
