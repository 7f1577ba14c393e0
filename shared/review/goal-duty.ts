import type { RevisionChange } from './decision';

/**
 * Whether a change makes the 施策's KGI owe a new look. 相模原市ICT総合戦略 第6章: 事業の入れ替えや成果指標の見直しによる
 * 施策目標値への影響も考慮する; a C or 事業候補 that is introduced brings a new 成果指標 under the KGI.
 */
export function touchesGoal(change: RevisionChange): boolean {
  switch (change.kind) {
    case 'classification':
      return isPromotion(change) || change.newIndicator !== null;
    case 'addition':
    case 'discontinuation':
    case 'merging':
      return true;
    case 'target':
    case 'indicator':
    case 'action':
      return false;
  }
}

/** C or 事業候補 (or nothing) becomes A: the initiative is introduced and owes a 成果指標. */
export function isPromotion(change: { readonly before: string | null; readonly after: string }): boolean {
  return isIntroduced(change.after) && !isIntroduced(change.before ?? '');
}

/** A, Ａ, 区分A. */
export function isIntroduced(classification: string): boolean {
  return /^(?:区分)?A$/.test(classification.normalize('NFKC').trim().toUpperCase());
}
