import type { Plan } from '../plan/model';
import {
  announcedPeriods,
  cityCycles,
  type DueReview,
  defaultCycle,
  dueReviews,
  type ReviewCycle,
  type ReviewPeriod,
} from './cycle';
import type { ProgressGrade, ReviewState, Role } from './decision';
import { type InitiativeReview, reviewOf } from './projection';
import { turnOf } from './steps';

/** One initiative that is up for review in a period. */
export interface QueueItem {
  readonly initiative: string;
  readonly number: string | null;
  readonly name: string;
  readonly leadDivisions: readonly string[];
  readonly priority: boolean;
  readonly urgency: DueReview['urgency'];
  /** Date by which whoever has the turn is to act; null = nothing is left to do. */
  readonly due: string | null;
  readonly state: ReviewState;
  readonly turn: Role | null;
  /** The turn is one of this person's roles. */
  readonly mine: boolean;
  readonly progress: ProgressGrade | null;
  readonly openProposals: number;
  /** 施策目標（KGI）の確認 is owed. */
  readonly goalOwed: boolean;
  readonly revision: number;
  readonly findings: number;
}

export interface QueueCounts {
  readonly all: number;
  readonly due: number;
  readonly overdue: number;
  readonly mine: number;
  readonly done: number;
}

export interface PlanOfQueue {
  readonly plan: Pick<Plan, 'period' | 'initiatives'>;
  readonly cycle: ReviewCycle;
  readonly today: string;
  readonly projection: ReadonlyMap<string, InitiativeReview>;
  readonly rolesFor: (leadDivisions: readonly string[]) => readonly Role[];
  readonly findingsOf: (initiative: string) => number;
}

/** Periods with announced, due or overdue reviews, the newest first. */
export function reviewPeriods(
  plan: Pick<Plan, 'period' | 'initiatives'>,
  cycle: ReviewCycle,
  today: string,
): ReviewPeriod[] {
  return announcedPeriods(plan, cycle, today).reverse();
}

/** The reviews of one period in the plan's own order, with where each stands. */
export function reviewQueueOf(of: PlanOfQueue, period: ReviewPeriod): QueueItem[] {
  const initiatives = new Map(of.plan.initiatives.map((initiative) => [initiative.id, initiative]));
  const roles = remembered(of.rolesFor);
  return dueReviews(of.plan, of.cycle, of.today, period).flatMap((due): QueueItem[] => {
    const initiative = initiatives.get(due.initiative);
    if (!initiative) return [];
    const review = reviewOf(of.projection, initiative.id, period);
    const turn = turnOf(review.state, review.goalOwed);
    const open = review.proposals.filter((proposal) => proposal.outcome === 'open').length;
    const date = turn === null ? null : dueDate(due, turn);
    return [
      {
        initiative: initiative.id,
        number: initiative.number,
        name: initiative.name,
        leadDivisions: initiative.leadDivisions,
        priority: initiative.priority === true,
        urgency: date !== null && of.today > date ? 'overdue' : due.urgency === 'notYet' ? 'notYet' : 'due',
        due: date,
        state: review.state,
        turn,
        mine: turn !== null && roles(initiative.leadDivisions).includes(turn),
        progress: review.progress,
        openProposals: open,
        goalOwed: review.goalOwed,
        revision: review.revision,
        findings: of.findingsOf(initiative.id),
      },
    ];
  });
}

/** A division leads many initiatives: its roles are worked out once. */
function remembered(rolesFor: PlanOfQueue['rolesFor']): PlanOfQueue['rolesFor'] {
  const known = new Map<string, readonly Role[]>();
  return (divisions) => {
    const key = divisions.join('\u0000');
    const roles = known.get(key) ?? rolesFor(divisions);
    known.set(key, roles);
    return roles;
  };
}

/** Whoever has the turn has a date of his own. */
function dueDate(due: DueReview, turn: Role): string {
  if (turn === 'owner') return due.selfAssessmentDue;
  return turn === 'secretariat' ? due.checkDue : due.decisionDue;
}

export function countQueue(items: readonly Pick<QueueItem, 'turn' | 'urgency' | 'mine'>[]): QueueCounts {
  const open = items.filter((item) => item.turn !== null);
  return {
    all: items.length,
    due: open.filter((item) => item.urgency === 'due').length,
    overdue: open.filter((item) => item.urgency === 'overdue').length,
    mine: open.filter((item) => item.mine).length,
    done: items.length - open.length,
  };
}

/**
 * The rhythm that 設定 names. Half-yearly is 相模原's: 重点 at each half-year's end, the others at the year's end; a plan that marks nothing as
 * 重点 is reviewed half-yearly throughout. A review belongs to a half-year, so a quicker rhythm is kept as half-yearly.
 */
export function cycleOf(rhythm: string, plan: Pick<Plan, 'initiatives'>): ReviewCycle {
  if (rhythm in cityCycles) return cityCycles[rhythm as keyof typeof cityCycles];
  if (rhythm === 'yearly' || rhythm === 'everyThreeYears') return { ...defaultCycle, priority: 'yearly' };
  const marked = plan.initiatives.some((initiative) => initiative.priority === true);
  if (rhythm === 'halfYearly' && marked) return defaultCycle;
  return { ...defaultCycle, others: 'halfYearly' };
}
