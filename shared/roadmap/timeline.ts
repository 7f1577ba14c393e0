import type { FiscalYear } from '../calendar/fiscal-year';
import { groupBy } from '../plan/group-by';
import type { Plan } from '../plan/model';
import { type AxisColumn, axisOf, type Grain } from './axis';
import { type Bar, barsOf } from './bars';
import { inLanes } from './lanes';
import { type Mark, marksOf } from './marks';
import { outline } from './outline';
import { type Position, positionOfDate, type Span } from './position';
import { grainOf, spanOfPlan } from './span';
import { type Undated, undatedOf } from './undated';

/** A part of the plan with a name of its own: 前期, 後期; 前半 行政のDX. */
export interface Phase {
  readonly name: string;
  readonly from: FiscalYear;
  /** Inclusive. */
  readonly to: FiscalYear;
}

/** One row of the roadmap: a node as heading, an initiative with its bars and marks. */
export interface TimelineRow {
  readonly kind: 'node' | 'initiative';
  readonly id: string;
  /** 0 for the top level; an initiative stands one below its node. */
  readonly depth: number;
  readonly number: string | null;
  readonly name: string;
  /** Every action of the initiative in the plan's order, also those that have no bar. */
  readonly actions: readonly { readonly id: string; readonly label: string }[];
  readonly bars: readonly (Bar & { readonly lane: number })[];
  readonly barLanes: number;
  readonly marks: readonly (Mark & { readonly lane: number })[];
  readonly markLanes: number;
}

export interface Timeline {
  readonly grain: Grain;
  /** What the axis shows: the plan's years, and a year more where a milestone of the plan lies. Null where neither the plan nor its data names any year. */
  readonly span: Span | null;
  readonly axis: readonly AxisColumn[];
  readonly rows: readonly TimelineRow[];
  /** 「日付を確認」: what cannot be drawn, or only in part, and why. Nothing that is missing in `rows` is absent here. */
  readonly undated: readonly Undated[];
  readonly phases: readonly (Span & { readonly name: string })[];
  readonly reviews: readonly Position[];
  /** Null where there is no date or it lies outside the axis. */
  readonly today: Position | null;
}

export interface TimelineOptions {
  /** Absent: half-years where an action is dated by them, else years. */
  readonly grain?: Grain;
  /** `YYYY-MM-DD` */
  readonly today?: string;
  readonly phases?: readonly Phase[];
  /** Dates of reviews, `YYYY-MM-DD`. */
  readonly reviews?: readonly string[];
  /** Milestones of the plan itself. The axis begins a year earlier, and ends a year later, where one lies there: 策定・公表 comes before the first year. */
  readonly milestones?: readonly { readonly date: string }[];
}

/** The roadmap of a plan as geometry: what the sheet and the picture draw. */
export function timelineOf(plan: Plan, options: TimelineOptions = {}): Timeline {
  const grain = options.grain ?? grainOf(plan);
  const span = spanOfPlan(plan);
  const bars = groupBy(span ? barsOf(plan, span, grain) : [], (bar) => bar.initiative);
  const actions = groupBy(
    plan.actions.map(({ id, label, initiative }) => ({ id, label, initiative })),
    (action) => action.initiative,
  );
  const marks = groupBy(span ? marksOf(plan, span) : [], (mark) => mark.owner);
  const rows = outline(plan).map((item): TimelineRow => {
    const ownBars = inLanes(bars.get(item.id) ?? []);
    const ownMarks = inLanes(marks.get(item.id) ?? []);
    return {
      ...item,
      actions: (actions.get(item.id) ?? []).map(({ id, label }) => ({ id, label })),
      bars: ownBars,
      barLanes: laneCount(ownBars),
      marks: ownMarks,
      markLanes: laneCount(ownMarks),
    };
  });
  const shown = span && withMilestones(span, options.milestones ?? []);
  const inside = (position: Position | null): position is Position =>
    position !== null && shown !== null && position >= shown.from && position < shown.to;
  const today = options.today ? positionOfDate(options.today) : null;
  return {
    grain,
    span: shown,
    axis: shown ? axisOf(shown, grain) : [],
    rows,
    undated: undatedOf(plan, span),
    phases: (options.phases ?? []).map(({ name, from, to }) => ({ name, from, to: to + 1 })),
    reviews: (options.reviews ?? []).map(positionOfDate).filter(inside),
    today: inside(today) ? today : null,
  };
}

function withMilestones({ from, to }: Span, milestones: readonly { readonly date: string }[]): Span {
  const positions = milestones.map(({ date }) => positionOfDate(date));
  const lies = (start: number, end: number) =>
    positions.some((position) => position !== null && position >= start && position < end);
  return { from: lies(from - 1, from) ? from - 1 : from, to: lies(to, to + 1) ? to + 1 : to };
}

function laneCount(items: readonly { readonly lane: number }[]): number {
  return items.reduce((most, item) => Math.max(most, item.lane + 1), 0);
}
