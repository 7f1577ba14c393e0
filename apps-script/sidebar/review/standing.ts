import type { Standing } from '../../../shared/review/duties';
import type { ReviewedInitiative } from '../../server/protocol-review';

/** What a decision on the initiative that is shown is measured against. */
export function standingOf({ review, proposals, occasions }: ReviewedInitiative): Standing {
  return { ...review, proposals, occasions };
}
