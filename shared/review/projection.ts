import type { ReviewPeriod } from './cycle';
import type { CompletionAxes, Decision, ProgressGrade, ReviewState, RevisionChange } from './decision';
import { touchesGoal } from './goal-duty';
import type { LogEntry } from './log';

/** A 見直し提案 and what became of it. */
export interface Proposal {
  /** requestId of the proposing entry. */
  readonly id: string;
  readonly period: ReviewPeriod;
  readonly changes: readonly RevisionChange[];
  readonly rationale: string;
  readonly evidence: string;
  readonly effectOnGoal: string;
  readonly outcome: 'open' | 'accepted' | 'rejected';
  /** Time of the board's decision. */
  readonly decidedAt: string | null;
}

/** One initiative's review in one period, as the log tells it. */
export interface PeriodReview {
  readonly state: ReviewState;
  /** The owner's last self-assessment. */
  readonly progress: ProgressGrade | null;
  readonly outcome: '○' | '△' | null;
  readonly view: string;
  /** The last improvement order not yet answered by an approval. */
  readonly order: string | null;
  readonly outlook?: 'keep' | 'revise' | undefined;
  readonly axes?: CompletionAxes | undefined;
  readonly nextYear?: string | undefined;
}

/** Everything the log says of one initiative. Can be thrown away and made again from the log at any time. */
export interface InitiativeReview {
  readonly revision: number;
  readonly periods: Readonly<Record<ReviewPeriod, PeriodReview>>;
  readonly proposals: readonly Proposal[];
  readonly discontinued: boolean;
  /** An accepted change has touched the 施策's KGI, and nobody has looked at it again since. */
  readonly goalOwed: boolean;
}

const unreviewed: PeriodReview = { state: 'notStarted', progress: null, outcome: null, view: '', order: null };
const nothingYet: InitiativeReview = { revision: 0, periods: {}, proposals: [], discontinued: false, goalOwed: false };

/** The review of an initiative; the same for every initiative the log does not name. */
export function reviewOf(
  projection: ReadonlyMap<string, InitiativeReview>,
  initiative: string,
  period: ReviewPeriod,
): PeriodReview & { revision: number; proposals: readonly Proposal[]; goalOwed: boolean } {
  const review = projection.get(initiative) ?? nothingYet;
  const inPeriod = review.periods[period] ?? unreviewed;
  return {
    ...inPeriod,
    state: review.discontinued ? 'discontinued' : inPeriod.state,
    revision: review.revision,
    proposals: review.proposals,
    goalOwed: review.goalOwed,
  };
}

/** Projects the log: initiative id → its reviews. The log is the truth; this is only a way to look at it. */
export function projectLog(log: readonly LogEntry[]): Map<string, InitiativeReview> {
  const projection = new Map<string, InitiativeReview>();
  for (const entry of log)
    projection.set(entry.initiative, apply(projection.get(entry.initiative) ?? nothingYet, entry));
  return projection;
}

function apply(review: InitiativeReview, entry: LogEntry): InitiativeReview {
  const present = review.periods[entry.period] ?? unreviewed;
  return {
    revision: entry.revision,
    periods: {
      ...review.periods,
      [entry.period]: { ...present, ...periodAfter(present, entry.decision), state: entry.after },
    },
    proposals: proposalsAfter(review.proposals, entry),
    discontinued: review.discontinued || entry.after === 'discontinued',
    goalOwed: goalOwedAfter(review, entry.decision),
  };
}

/** A decision on an accepted change, or a discontinuation, makes the KGI owe a look; 施策目標の確認 gives it. */
function goalOwedAfter(review: InitiativeReview, decision: Decision): boolean {
  switch (decision.kind) {
    case 'reviewGoal':
      return false;
    case 'discontinue':
      return true;
    case 'decideRevision': {
      const proposal = review.proposals.find(({ id }) => id === decision.proposal);
      return review.goalOwed || (decision.accepted && (proposal?.changes.some(touchesGoal) ?? false));
    }
    default:
      return review.goalOwed;
  }
}

/** True where accepting the proposal ends the initiative. */
export function endsInitiative(proposal: Pick<Proposal, 'changes'>): boolean {
  return proposal.changes.some(({ kind }) => kind === 'discontinuation' || kind === 'merging');
}

function periodAfter(present: PeriodReview, decision: Decision): Partial<PeriodReview> {
  switch (decision.kind) {
    case 'selfAssess':
      return {
        progress: decision.progress,
        outcome: decision.outcome,
        view: decision.view,
        outlook: decision.outlook,
        axes: decision.axes,
        nextYear: decision.nextYear,
      };
    case 'orderImprovement':
      return { order: decision.rationale };
    case 'approve':
      return { order: null };
    default:
      return present;
  }
}

function proposalsAfter(proposals: readonly Proposal[], entry: LogEntry): readonly Proposal[] {
  const { decision } = entry;
  if (decision.kind === 'proposeRevision') {
    const { kind: _, ...content } = decision;
    return [...proposals, { ...content, id: entry.requestId, period: entry.period, outcome: 'open', decidedAt: null }];
  }
  if (decision.kind === 'decideRevision') {
    return proposals.map((proposal) =>
      proposal.id === decision.proposal
        ? { ...proposal, outcome: decision.accepted ? 'accepted' : 'rejected', decidedAt: entry.at }
        : proposal,
    );
  }
  return proposals;
}

/**
 * Accepted target changes of an indicator in the order of their decisions. A result stays judged by the target in force on its
 * period's last day (計画: 見直しは根拠を示して会議が決める).
 */
export function targetRevisions(
  projection: ReadonlyMap<string, InitiativeReview>,
  indicator: string,
): { decidedAt: string; year: string; before: string; after: string }[] {
  const found: { decidedAt: string; year: string; before: string; after: string }[] = [];
  for (const review of projection.values()) {
    for (const proposal of review.proposals) {
      if (proposal.outcome !== 'accepted' || !proposal.decidedAt) continue;
      for (const change of proposal.changes) {
        if (change.kind === 'target' && change.indicator === indicator)
          found.push({ decidedAt: proposal.decidedAt, year: change.year, before: change.before, after: change.after });
      }
    }
  }
  return found.sort((a, b) => (a.decidedAt < b.decidedAt ? -1 : a.decidedAt > b.decidedAt ? 1 : 0));
}
