import { addDays } from './cycle';
import type { QueueItem } from './queue';
import type { RoleGroup } from './roles';

/** A digest for one division (or the secretariat, or the board): what waits for it. */
export interface Reminder {
  readonly group: string;
  readonly to: readonly string[];
  readonly items: readonly Pick<QueueItem, 'initiative' | 'name' | 'number' | 'due' | 'urgency' | 'state'>[];
}

/** Days between two digests. */
export const REMINDER_DAYS = 7;

/** The first day on which the next digest may go out; null = at once. */
export function nextReminder(last: string | null, today: string): string | null {
  if (last === null) return null;
  const next = addDays(last, REMINDER_DAYS);
  return next > today ? next : null;
}

/**
 * One digest a group with something due or overdue in its turn. Groups without an address, and what is merely announced, are left out.
 * `board` is the group of the body that decides.
 */
export function remindersOf(
  items: readonly QueueItem[],
  groups: readonly RoleGroup[],
  board: readonly string[],
): Reminder[] {
  return groups.flatMap(({ group, people }): Reminder[] => {
    const folded = group.trim();
    const mine = items.filter((item) => {
      if (item.turn === null || item.urgency === 'notYet') return false;
      if (item.turn === 'secretariat') return folded === '事務局';
      if (item.turn === 'board') return board.includes(folded);
      return folded === '全課' || item.leadDivisions.includes(folded);
    });
    if (mine.length === 0 || people.length === 0) return [];
    return [
      {
        group: folded,
        to: [...people],
        items: mine.map(({ initiative, name, number, due, urgency, state }) => ({
          initiative,
          name,
          number,
          due,
          urgency,
          state,
        })),
      },
    ];
  });
}
