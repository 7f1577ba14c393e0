import type { QueueItem } from '../../server/protocol-review';

export const filters = ['mine', 'overdue', 'due', 'done', 'all'] as const;
export type Filter = (typeof filters)[number];

/** True where the item belongs under the filter. */
export function inFilter(item: QueueItem, filter: Filter): boolean {
  switch (filter) {
    case 'mine':
      return item.mine;
    case 'overdue':
    case 'due':
      return item.turn !== null && item.urgency === filter;
    case 'done':
      return item.turn === null;
    case 'all':
      return true;
  }
}

/** The filter a person wants first: what waits for them, else everything. */
export function firstFilter(items: readonly QueueItem[]): Filter {
  return items.some((item) => item.mine) ? 'mine' : 'all';
}

/** What may be approved together: it waits for the board, went as planned, nothing was found wrong with it, and nothing else is open. */
export function approvable(item: QueueItem): boolean {
  const ready = item.state === 'checked' || item.state === 'resubmitted';
  return (
    ready && item.mine && item.progress === '○' && item.findings === 0 && item.openProposals === 0 && !item.goalOwed
  );
}

/** The place after (or before) an item among those listed; null at the end. */
export function neighbour(listed: readonly string[], from: string, step: 1 | -1): string | null {
  const at = listed.indexOf(from);
  return at < 0 ? null : (listed[at + step] ?? null);
}
