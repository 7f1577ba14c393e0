import { type Decision, mayDecide, nextState, type ReviewState, type Role } from './decision';

const kinds: readonly Decision['kind'][] = [
  'selfAssess',
  'check',
  'sendBack',
  'approve',
  'orderImprovement',
  'proposeRevision',
  'decideRevision',
  'discontinue',
  'reviewGoal',
];

/** Decisions that these roles may make now, in the order of the buttons. */
export function openDecisions(state: ReviewState, roles: readonly Role[], goalOwed = false): Decision['kind'][] {
  return kinds.filter(
    (kind) =>
      nextState(state, kind) !== null &&
      roles.some((role) => mayDecide(role, kind)) &&
      (kind !== 'reviewGoal' || goalOwed),
  );
}

/** Whose turn it is; null = nothing is to be done in this period any more. A KGI that owes a look is the secretariat's. */
export function turnOf(state: ReviewState, goalOwed = false): Role | null {
  if (goalOwed && (state === 'approved' || state === 'discontinued' || state === 'checked' || state === 'resubmitted'))
    return 'secretariat';
  switch (state) {
    case 'notStarted':
    case 'improvementOrdered':
      return 'owner';
    case 'selfAssessed':
      return 'secretariat';
    case 'checked':
    case 'resubmitted':
      return 'board';
    case 'approved':
    case 'discontinued':
      return null;
  }
}
