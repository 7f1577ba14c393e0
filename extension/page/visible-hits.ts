import { isStanding, type PageHit, type PageHits, rectsOf } from './hits';
import { MOST_MARKS } from './painter';

/** Marks are ready this far beyond the edge of the screen. */
const MARGIN = 200;
/** From so many terms in one block on, the block is searched for its visible part. */
const LARGE_BLOCK = 60;

/** The browser asks each watched block in every frame that is drawn. Where more have terms, one looks after scrolling instead. */
const MOST_WATCHED = 1500;
/** How often one looks while the page is scrolled or grows. */
const LOOK_MS = 100;

export type Occurrences = 'every' | 'first';

/** Knows which blocks with terms are on the screen, and picks what is to be marked there. */
export class VisibleHits {
  private readonly observer: IntersectionObserver;
  private readonly visible = new Set<Element>();
  private readonly watched = new Set<Element>();
  private readonly unwatched = new Set<Element>();
  private looking: ReturnType<typeof setTimeout> | undefined;
  private firsts: Set<PageHit> | null = null;

  /** `onScreen`: finds the blocks that can be seen, as well as some milliseconds allow; sooner from one that is known. */
  constructor(
    private readonly hits: PageHits,
    private readonly onScreen: (known?: Element) => ReadonlySet<Element>,
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
      this.lookSoon();
      for (const block of this.visible) {
        if (this.hits.of(block).length < LARGE_BLOCK) continue;
        this.changed();
        return;
      }
    };
    addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
    addEventListener('resize', scrolled, { passive: true, signal });
    signal.addEventListener(
      'abort',
      () => {
        this.observer.disconnect();
        clearTimeout(this.looking);
        this.unwatched.clear();
      },
      { once: true },
    );
  }

  private lookSoon(): void {
    if (this.unwatched.size > 0) this.looking ??= setTimeout(() => this.look(), LOOK_MS);
  }

  /** Finds out which of the unwatched blocks are on the screen. */
  private look(): void {
    this.looking = undefined;
    const now = this.onScreen([...this.visible].find((block) => this.unwatched.has(block) && isNear(block, 0)));
    let moved = false;
    for (const block of this.visible) {
      if (!this.unwatched.has(block) || now.has(block) || isNear(block)) continue;
      this.visible.delete(block);
      moved = true;
    }
    for (const block of now) {
      if (!this.unwatched.has(block) || this.visible.has(block)) continue;
      this.visible.add(block);
      moved = true;
    }
    if (moved) this.changed();
  }

  /** `seen`: the blocks are on the screen, so that the observer's answer need not be waited for. */
  watch(blocks: readonly Element[], seen: boolean): void {
    this.firsts = null;
    let known = false;
    for (const block of blocks) {
      if (seen) this.visible.add(block);
      if (this.visible.has(block)) known = true;
      if (this.watched.has(block)) continue;
      // What stands in a shadow root is not found by looking.
      if (this.watched.size < MOST_WATCHED || block.getRootNode() !== document) {
        this.watched.add(block);
        this.observer.observe(block);
      } else this.unwatched.add(block);
    }
    this.lookSoon();
    if (known) this.changed();
  }

  unwatch(blocks: readonly Element[]): void {
    this.firsts = null;
    for (const block of blocks) {
      this.observer.unobserve(block);
      this.watched.delete(block);
      this.unwatched.delete(block);
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

function isNear(block: Element, margin = MARGIN): boolean {
  const { top, bottom, height } = block.getBoundingClientRect();
  return height > 0 && bottom >= -margin && top <= innerHeight + margin;
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
