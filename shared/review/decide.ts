import { canonicalJson } from '../text/canonical-json';
import type { Occasion } from './cycle';
import {
  type Decision,
  type DecisionRequest,
  mayDecide,
  nextState,
  type ReviewState,
  type Role,
  roleFor,
} from './decision';
import { type Duty, missingDuties } from './duties';
import { type LogEntry, sealEntry } from './log';
import { endsInitiative, type InitiativeReview, projectLog, reviewOf } from './projection';

/** Who clicked and when, established by the server and never by the page. */
export interface Actor {
  /** E-mail address; blank where Google would not tell. */
  readonly email: string;
  /** Roles of this person for this initiative, from 設定. */
  readonly roles: readonly Role[];
  /** Time in Japan: 2023-10-05T14:30:00+09:00. */
  readonly at: string;
}

export type DecisionAnswer =
  | {
      readonly ok: true;
      readonly entry: LogEntry /** The request had been answered before; nothing was written now. */;
      readonly repeated: boolean;
    }
  | { readonly ok: false; readonly error: DecisionError };

export type DecisionError =
  | { readonly code: 'blankActor' }
  | { readonly code: 'forbidden'; readonly needs: readonly Role[] }
  | { readonly code: 'unknownInitiative' }
  /** Somebody decided in between: both versions, so that the person can choose again. */
  | { readonly code: 'conflict'; readonly theirs: readonly LogEntry[]; readonly mine: Decision }
  /** The same requestId came with another content. */
  | { readonly code: 'requestReused' }
  | { readonly code: 'wrongState'; readonly state: ReviewState }
  | { readonly code: 'unknownProposal' }
  /** The plan has changed since the proposal was made: what it wanted to replace is not there any more. */
  | { readonly code: 'staleProposal'; readonly proposed: string; readonly present: string }
  | { readonly code: 'duties'; readonly missing: readonly Duty[] };

/**
 * Answers one decision against the log; pure. On success the caller appends `entry` to the log, and only then updates what is
 * projected from it. A repeated request returns the first answer; a request that did not see the newest entries is a conflict.
 * `initiatives` are the ids of the plan.
 */
export function decide(
  log: readonly LogEntry[],
  request: DecisionRequest,
  actor: Actor,
  initiatives: ReadonlySet<string>,
  occasions: readonly Occasion[] = [],
): DecisionAnswer {
  const refuse = (error: DecisionError): DecisionAnswer => ({ ok: false, error });
  if (actor.email.trim() === '') return refuse({ code: 'blankActor' });

  const first = log.find((entry) => entry.requestId === request.requestId);
  if (first)
    return sameRequest(first, request) ? { ok: true, entry: first, repeated: true } : refuse({ code: 'requestReused' });

  if (!initiatives.has(request.initiative)) return refuse({ code: 'unknownInitiative' });
  const { kind } = request.decision;
  const role = roleFor(actor.roles, request.decision);
  if (!role) return refuse({ code: 'forbidden', needs: rolesNeeded(kind) });

  const mine = log.filter((entry) => entry.initiative === request.initiative);
  if (request.expectedRevision !== mine.length)
    return refuse({ code: 'conflict', theirs: mine.slice(request.expectedRevision), mine: request.decision });

  const review = reviewOf(projectLog(mine), request.initiative, request.period);
  const next = nextState(review.state, kind);
  if (next === null) return refuse({ code: 'wrongState', state: review.state });
  if (request.decision.kind === 'decideRevision' && !isOpen(review.proposals, request.decision.proposal))
    return refuse({ code: 'unknownProposal' });
  const after = endedBy(request.decision, review.proposals) ? 'discontinued' : next;
  const missing = missingDuties(request.decision, { ...review, occasions });
  if (missing.length > 0) return refuse({ code: 'duties', missing });

  const entry = sealEntry(log.at(-1), {
    at: actor.at,
    actor: actor.email,
    role,
    initiative: request.initiative,
    period: request.period,
    decision: request.decision,
    before: review.state,
    after,
    revision: mine.length + 1,
    requestId: request.requestId,
  });
  return { ok: true, entry, repeated: false };
}

function sameRequest(entry: LogEntry, request: DecisionRequest): boolean {
  return (
    entry.initiative === request.initiative &&
    entry.period === request.period &&
    canonicalJson(entry.decision) === canonicalJson(request.decision)
  );
}

function rolesNeeded(kind: Decision['kind']): Role[] {
  return (['owner', 'secretariat', 'board'] as const).filter((role) => mayDecide(role, kind));
}

/** The board accepts a proposal that ends the initiative. */
function endedBy(decision: Decision, proposals: InitiativeReview['proposals']): boolean {
  if (decision.kind !== 'decideRevision' || !decision.accepted) return false;
  const proposal = proposals.find(({ id }) => id === decision.proposal);
  return proposal !== undefined && endsInitiative(proposal);
}

function isOpen(proposals: InitiativeReview['proposals'], id: string): boolean {
  return proposals.some((proposal) => proposal.id === id && proposal.outcome === 'open');
}
