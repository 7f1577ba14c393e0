import { type Locale, say } from '../../../shared/messages/define';
import { reviewLogWords, reviewMessages } from '../../../shared/messages/review';
import { reviewRefusals } from '../../../shared/messages/review-refusals';
import type { DecisionError } from '../../../shared/review/decide';
import type { Role } from '../../../shared/review/decision';
import type { Refusal } from '../protocol-review';

/** Why nothing was recorded, in words that say what to do. `board` is the name of the body that decides. */
export function refusalOf(error: DecisionError, board: string, locale: Locale): Refusal {
  const bare = { code: error.code, missing: [], theirs: [] };
  switch (error.code) {
    case 'conflict': {
      const last = error.theirs[error.theirs.length - 1];
      const what = last ? say(reviewLogWords[last.decision.kind], locale, {}) : '';
      return {
        ...bare,
        theirs: [...error.theirs],
        message: say(reviewRefusals.conflict, locale, { who: last?.actor ?? '', what }),
      };
    }
    case 'duties': {
      const missing = error.missing.map((duty) => say(reviewMessages[duty], locale, {}));
      return { ...bare, missing, message: missing.join(' ') };
    }
    case 'forbidden':
      return {
        ...bare,
        message: say(reviewRefusals.forbidden, locale, {
          needs: error.needs.map((role) => roleName(role, board, locale)).join('・'),
        }),
      };
    case 'wrongState':
      return {
        ...bare,
        message: say(reviewRefusals.wrongState, locale, { state: say(reviewMessages[error.state], locale, {}) }),
      };
    case 'staleProposal':
      return { ...bare, message: say(reviewRefusals.staleProposal, locale, error) };
    default:
      return { ...bare, message: say(reviewRefusals[error.code], locale, {}) };
  }
}

function roleName(role: Role, board: string, locale: Locale): string {
  return role === 'board' ? board : say(reviewMessages[role], locale, {});
}
