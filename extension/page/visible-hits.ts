import { isStanding, type PageHit, type PageHits, rectsOf } from './hits';
import { MOST_MARKS } from './painter';

/** Marks are ready this far beyond the edge of the screen. */
const MARGIN = 200;
/** From so many terms in one block on, the block is searched for its visible part. */
const LARGE_BLOCK = 60;

export type Occurrences = 'every' | 'first';

/** Knows which blocks with terms are on the screen, and picks what is to be marked there. */
export class VisibleHits {
  private readonly observer: IntersectionObserver;
  private readonly visible = new Set<Element>();
  private readonly watched = new Set<Element>();
  private firsts: Set<PageHit> | null = null;

  constructor(
    private readonly hits: PageHits,
    private readonly occurrences: Occurrences,
    private readonly changed: () => void,
    signal: AbortSignal,
  ) {
    this.observer = new IntersectionObserver(
      (entries) => {
        let moved = false;
        for (const { target, isIntersecting } of entries) {
          if (this.visible.has(target) === isIntersecting) continue;
          moved = true;
          if (isIntersecting) this.visible.add(target);
          else this.visible.delete(target);
        }
        if (moved) this.changed();
      },
      { rootMargin: `${MARGIN}px` },
    );
    const scrolled = () => {
      for (const block of this.visible) {
        if (this.hits.of(block).length < LARGE_BLOCK) continue;
        this.changed();
        return;
      }
    };
    addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
    signal.addEventListener('abort', () => this.observer.disconnect(), { once: true });
  }

  /** `seen`: the blocks are on the screen, so that the observer's answer need not be waited for. */
  watch(blocks: readonly Element[], seen: boolean): void {
    this.firsts = null;
    let known = false;
    for (const block of blocks) {
      if (seen) this.visible.add(block);
      if (this.visible.has(block)) known = true;
      if (this.watched.has(block)) continue;
      this.watched.add(block);
      this.observer.observe(block);
    }
    if (known) this.changed();
  }

  unwatch(blocks: readonly Element[]): void {
    this.firsts = null;
    for (const block of blocks) {
      this.observer.unobserve(block);
      this.watched.delete(block);
      this.visible.delete(block);
    }
    if (blocks.length > 0) this.changed();
  }

  isVisible(block: Element): boolean {
    return this.visible.has(block);
  }

  /** What is to be marked now: at most MOST_MARKS. */
  choose(): PageHit[] {
    const chosen: PageHit[] = [];
    for (const block of this.visible) {
      const all = this.hits.of(block);
      for (const hit of all.length < LARGE_BLOCK ? all : visiblePart(all)) {
        if (!isStanding(hit) || !this.isWanted(hit)) continue;
        chosen.push(hit);
        if (chosen.length >= MOST_MARKS) return chosen;
      }
    }
    return chosen;
  }

  private isWanted(hit: PageHit): boolean {
    if (this.occurrences === 'every') return true;
    this.firsts ??= firstOfSections(this.hits.inOrder());
    return this.firsts.has(hit);
  }
}

/** The first occurrence of each term in each section of the page. */
function firstOfSections(hits: readonly PageHit[]): Set<PageHit> {
  const seen = new Map<Element | null, Set<number>>();
  const firsts = new Set<PageHit>();
  for (const hit of hits) {
    const section = hit.block.closest('section, article, main, table, dialog, [role="tabpanel"]');
    const known = seen.get(section) ?? new Set<number>();
    seen.set(section, known);
    if (known.has(hit.entry)) continue;
    known.add(hit.entry);
    firsts.add(hit);
  }
  return firsts;
}

/** Terms of one block stand in reading order, so the first one on the screen is found by halving. */
function visiblePart(hits: readonly PageHit[]): readonly PageHit[] {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const hit = hits[middle]!;
    const bottom = isStanding(hit) ? (rectsOf(hit)[0]?.bottom ?? 0) : 0;
    if (bottom < -MARGIN) low = middle + 1;
    else high = middle;
  }
  return hits.slice(low, low + MOST_MARKS);
}
