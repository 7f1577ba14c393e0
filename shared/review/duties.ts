import type { Decision } from './decision';
import type { PeriodReview, Proposal } from './projection';

/** What is still owed before a decision can stand. The texts are in messages/review. */
export type Duty =
  | 'viewForTriangle' // △ owes a 見解
  | 'reasonForCross' // × owes a reason
  | 'viewForOutcome' // 成果 △ owes a 見解
  | 'rationale' // 改善指示・差戻し・中止・却下 owe a 根拠
  | 'evidence' // a revision owes evidence
  | 'effectOnGoal' // a changed target owes its effect on the 施策's KGI
  | 'newIndicator' // a C that becomes A gets a 成果指標
  | 'selfAssessment' // nothing to approve yet
  | 'openProposal'; // the board has not decided on a proposal

const blank = (text: string) => text.trim() === '';

/**
 * Duties that a decision leaves undone; empty = it may stand.
 * Source of the rules: 相模原市ICT総合戦略 第6章 (△ に見解, 見直しに根拠), 第5章 (Aに成果指標).
 */
export function missingDuties(
  decision: Decision,
  review: Pick<PeriodReview, 'progress' | 'outcome' | 'view'> & { readonly proposals: readonly Proposal[] },
): Duty[] {
  const duties: Duty[] = [];
  switch (decision.kind) {
    case 'selfAssess':
      return assessmentDuties(decision);
    case 'approve':
      if (review.progress === null) duties.push('selfAssessment');
      else duties.push(...assessmentDuties({ ...review, progress: review.progress }));
      if (review.proposals.some((proposal) => proposal.outcome === 'open')) duties.push('openProposal');
      return duties;
    case 'proposeRevision':
      if (blank(decision.rationale)) duties.push('rationale');
      if (blank(decision.evidence)) duties.push('evidence');
      if (decision.changes.some((change) => change.kind === 'target') && blank(decision.effectOnGoal))
        duties.push('effectOnGoal');
      if (
        decision.changes.some(
          (change) => change.kind === 'classification' && change.after === 'A' && blank(change.newIndicator ?? ''),
        )
      )
        duties.push('newIndicator');
      return duties;
    case 'decideRevision':
      return !decision.accepted && blank(decision.rationale) ? ['rationale'] : [];
    case 'sendBack':
    case 'orderImprovement':
    case 'discontinue':
      return blank(decision.rationale) ? ['rationale'] : [];
    case 'check':
      return [];
  }
}

function assessmentDuties(assessment: { progress: '○' | '△' | '×'; outcome: '○' | '△' | null; view: string }): Duty[] {
  if (!blank(assessment.view)) return [];
  if (assessment.progress === '×') return ['reasonForCross'];
  if (assessment.progress === '△') return ['viewForTriangle'];
  return assessment.outcome === '△' ? ['viewForOutcome'] : [];
}
