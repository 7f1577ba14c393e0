import type { PageHit, PageHits } from './hits';
import { hitsInOrder, type Roots } from './hits-in-order';

/** For one look, in milliseconds. */
const LOOK_MS = 4;

/**
 * Knows the first occurrence of each term in each section of the page. Which they are is found out in some looks where the page is
 * large; until then those known before count as well.
 */
export function firstHits(hits: PageHits, roots: Roots) {
  let known = new Set<PageHit>();
  let found = known;
  let order: ReturnType<typeof hitsInOrder> | null = null;
  let stale = true;
  let sections = new Map<Element | null, Set<number>>();

  function take(hit: PageHit): void {
    const section = hit.block.closest('section, article, main, table, dialog, [role="tabpanel"]');
    const entries = sections.get(section) ?? new Set();
    sections.set(section, entries);
    if (entries.has(hit.entry)) return;
    entries.add(hit.entry);
    found.add(hit);
  }

  return {
    has: (hit: PageHit) => found.has(hit) || known.has(hit),
    /** The terms of the page are others now. */
    renew(): void {
      stale = true;
    },
    /** Looks for some milliseconds; true while another look is needed. */
    look(): boolean {
      if (order === null) {
        if (!stale) return false;
        stale = false;
        order = hitsInOrder(hits, roots);
        found = new Set();
        sections = new Map();
      }
      const end = performance.now() + LOOK_MS;
      while (true) {
        const { done, value } = order.next();
        if (done) {
          if (value) known = found;
          else stale = true;
          order = null;
          return stale;
        }
        if (value !== null) take(value);
        else if (performance.now() > end) return true;
      }
    },
  };
}
