import type { Occasion } from './cycle';
import type { Decision } from './decision';
import { isIntroduced } from './goal-duty';
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
  | 'openProposal' // the board has not decided on a proposal
  | 'goalReview' // a promotion, addition or discontinuation owes a new look at the KGI
  | 'outlook' // the middle revision asks whether the second half keeps the plan
  | 'revisionAnnounced' // 見直す was said, and no proposal was made
  | 'axes' // a finished initiative owes 進捗, 効果, 費用
  | 'viewForAxes' // worse than planned on an axis owes a 見解
  | 'nextYear'; // the next year's edition owes its text

const blank = (text: string) => text.trim() === '';

/** What a decision is measured against. */
export interface Standing
  extends Pick<PeriodReview, 'progress' | 'outcome' | 'view' | 'outlook' | 'axes' | 'nextYear'> {
  readonly proposals: readonly Proposal[];
  readonly goalOwed: boolean;
  /** What the period asks besides the regular review; absent = nothing. */
  readonly occasions?: readonly Occasion[];
}

/**
 * Duties that a decision leaves undone; empty = it may stand.
 * Source of the rules: 相模原市ICT総合戦略 第6章 (△ に見解, 見直しに根拠), 第5章 (Aに成果指標).
 */
export function missingDuties(decision: Decision, review: Standing): Duty[] {
  const duties: Duty[] = [];
  const occasions = review.occasions ?? [];
  switch (decision.kind) {
    case 'selfAssess':
      return [...assessmentDuties(decision), ...occasionDuties(decision, occasions)];
    case 'approve':
      if (review.progress === null) duties.push('selfAssessment');
      else {
        duties.push(...assessmentDuties({ ...review, progress: review.progress }));
        duties.push(...occasionDuties(review, occasions));
      }
      if (review.outlook === 'revise' && review.proposals.length === 0) duties.push('revisionAnnounced');
      if (review.proposals.some((proposal) => proposal.outcome === 'open')) duties.push('openProposal');
      if (review.goalOwed) duties.push('goalReview');
      return duties;
    case 'reviewGoal':
      return blank(decision.rationale) ? ['rationale'] : [];
    case 'proposeRevision':
      if (blank(decision.rationale)) duties.push('rationale');
      if (blank(decision.evidence)) duties.push('evidence');
      if (decision.changes.some((change) => change.kind === 'target') && blank(decision.effectOnGoal))
        duties.push('effectOnGoal');
      if (
        decision.changes.some(
          (change) =>
            change.kind === 'classification' &&
            isIntroduced(change.after) &&
            !isIntroduced(change.before ?? '') &&
            blank(change.newIndicator ?? ''),
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

function occasionDuties(
  said: Partial<Pick<Standing, 'outlook' | 'axes' | 'nextYear' | 'view'>>,
  occasions: readonly Occasion[],
): Duty[] {
  const duties: Duty[] = [];
  if (occasions.includes('middleRevision') && !said.outlook) duties.push('outlook');
  if (occasions.includes('completion')) {
    if (!said.axes) duties.push('axes');
    else if (Object.values(said.axes).includes('worse') && blank(said.view ?? '')) duties.push('viewForAxes');
  }
  if (occasions.includes('yearlyEdition') && blank(said.nextYear ?? '')) duties.push('nextYear');
  return duties;
}

function assessmentDuties(assessment: { progress: '○' | '△' | '×'; outcome: '○' | '△' | null; view: string }): Duty[] {
  if (!blank(assessment.view)) return [];
  if (assessment.progress === '×') return ['reasonForCross'];
  if (assessment.progress === '△') return ['viewForTriangle'];
  return assessment.outcome === '△' ? ['viewForOutcome'] : [];
}
