import type { PageHit, PageHits } from './hits';
import { HitsInOrder } from './hits-in-order';
import { inSlices, nextSlice } from './slices';

/** Elements walked between two looks at the clock. */
const ELEMENTS = 100;
/** So long the marks may wait for the answer; a large page takes longer. In milliseconds. */
const AT_ONCE_MS = 4;

/**
 * The first occurrence of each term in each section of the page. Which they are is found out when it is asked for, in slices where
 * the page is large; until then those known before count.
 */
export class FirstHits {
  private known = new Set<PageHit>();
  private found = this.known;
  private searching = false;
  private stale = true;

  /** `changed`: other occurrences are the first ones now. */
  constructor(
    private readonly hits: PageHits,
    private readonly roots: Iterable<Document | ShadowRoot>,
    private readonly changed: () => void,
    private readonly signal: AbortSignal,
  ) {}

  /** The terms of the page are others now. */
  renew(): void {
    this.stale = true;
  }

  has(hit: PageHit): boolean {
    if (this.stale && !this.searching) this.search();
    return this.found.has(hit) || this.known.has(hit);
  }

  private search(): void {
    const order = new HitsInOrder(this.hits, this.roots);
    const seen = new Map<Element | null, Set<number>>();
    const found = new Set<PageHit>();
    this.found = found;
    this.stale = false;
    let block: Element | null = null;
    let entries = new Set<number>();
    const take = (hit: PageHit) => {
      if (hit.block !== block) {
        block = hit.block;
        const section = block.closest('section, article, main, table, dialog, [role="tabpanel"]');
        entries = seen.get(section) ?? new Set();
        seen.set(section, entries);
      }
      if (entries.has(hit.entry)) return;
      entries.add(hit.entry);
      found.add(hit);
    };
    const work = () => {
      this.searching = order.advance(ELEMENTS, take);
      if (this.searching) return true;
      // Where the page took away the place that was reached, nothing is known of the rest.
      if (order.isWhole) this.known = found;
      else this.stale = true;
      return false;
    };
    const end = performance.now() + AT_ONCE_MS;
    while (work()) {
      if (performance.now() < end) continue;
      void nextSlice()
        .then(() => inSlices(work, this.signal))
        .then(this.changed);
      return;
    }
  }
}
