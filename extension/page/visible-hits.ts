import { FirstHits } from './first-hits';
import { isStanding, type PageHit, type PageHits, rectsOf } from './hits';

import { isInline } from './inline';
import { MOST_MARKS } from './painter';

/** Marks are ready this far beyond the edge of the screen. */
const MARGIN = 200;
/** From so many terms in one block on, the block is searched for its visible part. */
const LARGE_BLOCK = 60;
/** The search ends where so few are left: in a long text each look takes half a millisecond. */
const FEW = 64;
/** A text longer than this reaches over many lines. */
const SHORT_TEXT = 1000;

/** The browser asks each watched block in every frame that is drawn. Where more have terms, one looks after scrolling instead. */
const MOST_WATCHED = 1500;
/** Of so many elements. */
const HUGE_PAGE = 50_000;
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
  private readonly firsts: FirstHits | null;

  /** `onScreen`: finds the blocks that can be seen, as well as some milliseconds allow; sooner from one that is known. */
  constructor(
    private readonly hits: PageHits,
    roots: Iterable<Document | ShadowRoot>,
    private readonly onScreen: (known?: Element) => ReadonlySet<Element>,
    occurrences: Occurrences,
    private readonly changed: () => void,
    signal: AbortSignal,
  ) {
    this.firsts = occurrences === 'every' ? null : new FirstHits(hits, roots, changed, signal);
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
    const now = this.onScreen(this.nearest());
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

  /**
   * A block on the screen to begin with: an unwatched one that was or, on pages whose parts stand below each other, must be there.
   * A watched one may stand beside what is scrolled; but to ask a huge page what stands at a point takes longer than a slice.
   */
  private nearest(): Element | undefined {
    const visible = [...this.visible].filter((block) => isNear(block, 0));
    const blocks = [...this.unwatched];
    const found = blocks[halve(blocks, 0, (block) => block.getBoundingClientRect().bottom < 0)]!;
    const known = visible.find((block) => this.unwatched.has(block)) ?? (isNear(found, 0) ? found : undefined);
    if (known !== undefined || document.getElementsByTagName('*').length < HUGE_PAGE) return known;
    return visible.find((block) => block.getRootNode() === document);
  }

  /** `seen`: the blocks are on the screen, so that the observer's answer need not be waited for. */
  watch(blocks: readonly Element[], seen: boolean): void {
    this.firsts?.renew();
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
    this.firsts?.renew();
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
        if (!isStanding(hit) || this.firsts?.has(hit) === false) continue;
        chosen.push(hit);
        if (chosen.length >= MOST_MARKS) return chosen;
      }
    }
    return chosen;
  }
}

function isNear(block: Element, margin = MARGIN): boolean {
  const { top, bottom, height } = block.getBoundingClientRect();
  return height > 0 && bottom >= -margin && top <= innerHeight + margin;
}

/** Terms of one block stand in reading order, so the first one on the screen is found by halving. */
function visiblePart(hits: readonly PageHit[]): readonly PageHit[] {
  const low = halve(hits, FEW, (hit) => isStanding(hit) && heightOf(hit) < -MARGIN);
  return hits.slice(low, low + MOST_MARKS);
}

/** Index of one of the last items before those that are not `before`, at most `few` too early. */
function halve<Item>(items: readonly Item[], few: number, before: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (high - low > few) {
    const middle = (low + high) >> 1;
    if (before(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * About where a term stands on the screen. Asked for a place within text, Chromium first lays out an index of the whole block, ten
 * milliseconds for a large one; a small element beside the text is answered at once.
 */
function heightOf(hit: PageHit): number {
  const { first, block } = hit;
  const parent = first.parentElement;
  const { nextSibling } = first;
  let near: Element | null = null;
  if (nextSibling instanceof Element && isInline(nextSibling)) near = nextSibling;
  else if (parent !== block && parent?.firstChild === parent?.lastChild) near = parent;
  const rect = first.length < SHORT_TEXT ? near?.getBoundingClientRect() : undefined;
  return rect !== undefined && rect.height > 0 ? rect.top : (rectsOf(hit)[0]?.bottom ?? 0);
}
