import { type RoadmapContent, roadmapContent } from '../../drawing/roadmap-content';
import type { PlanMilestone } from '../../drawing/roadmap-frame';
import type { Plan } from '../../plan/model';
import { positionOfDate } from '../../roadmap/position';
import { type Phase, type Timeline, timelineOf } from '../../roadmap/timeline';
import { planOfSnapshot } from '../../snapshot/plan-of-snapshot';
import type { Snapshot } from '../../snapshot/schema';
import { readFigures } from '../../snapshot/years';

/** Everything that the roadmap component wants of a plan. */
export interface SnapshotRoadmap {
  readonly plan: Plan;
  readonly timeline: Timeline;
  readonly content: RoadmapContent;
  readonly milestones: readonly PlanMilestone[];
}

/**
 * A published plan as the roadmap component takes it: `<Roadmap {...snapshotRoadmap(snapshot, today)} locale="ja" />`.
 * `today` is `YYYY-MM-DD` of the reader's day; without it there is no line of today. Grades are those that were published.
 */
export function snapshotRoadmap(snapshot: Pick<Snapshot, 'plan'>, today?: string): SnapshotRoadmap {
  const plan = planOfSnapshot(snapshot);
  const grades = new Map<string, string>();
  for (const { indicators } of [...snapshot.plan.nodes, ...snapshot.plan.initiatives])
    for (const { id, years } of indicators)
      for (const { year, grade } of years.map(readFigures)) if (grade !== null) grades.set(`${id} ${year}`, grade);
  const { phases = [], reviews = [], milestones = [] } = snapshot.plan;
  return {
    plan,
    timeline: timelineOf(plan, {
      // Numbers outside the calendar draw nothing: the axis is cut to the plan's own years.
      phases: phases as Phase[],
      reviews,
      milestones,
      ...(today === undefined ? {} : { today }),
    }),
    content: roadmapContent(plan, (indicator, year) => grades.get(`${indicator} ${year}`) ?? null),
    milestones: milestones.flatMap(({ date, name }) => {
      const position = positionOfDate(date);
      return position === null ? [] : [{ position, name }];
    }),
  };
}
