import type { Span } from './position';

/**
 * Gives each item the first lane that is free when it begins, so that no two items of a lane overlap and as few lanes
 * as possible are used. Items keep their order in the result.
 */
export function inLanes<Item extends Span>(items: readonly Item[]): (Item & { readonly lane: number })[] {
  const freeFrom: number[] = [];
  const laneOf = new Map<Item, number>();
  const byStart = [...items].sort((a, b) => a.from - b.from || a.to - b.to);
  for (const item of byStart) {
    const free = freeFrom.findIndex((from) => from <= item.from);
    const lane = free < 0 ? freeFrom.length : free;
    freeFrom[lane] = item.to;
    laneOf.set(item, lane);
  }
  return items.map((item) => ({ ...item, lane: laneOf.get(item) ?? 0 }));
}
