import { reviewMessages } from '../../../shared/messages/review';
import type { Role } from '../../../shared/review/decision';
import type { Say } from '../frame/session';

/** 実施主体, 事務局, or the board by its own name. */
export function roleName(role: Role, board: string, say: Say): string {
  return role === 'board' ? board : say(reviewMessages[role], {});
}
