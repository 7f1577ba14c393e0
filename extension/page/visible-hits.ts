import { firstHits } from './first-hits';
import { isStanding, type PageHit, type PageHits, rectsOf } from './hits';
import type { Roots } from './hits-in-order';

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
export const HUGE_PAGE = 50_000;
/** How often one looks while the page is scrolled or grows. */
const LOOK_MS = 100;

export type Occurrences = 'every' | 'first';

/** Knows which blocks with terms are on the screen, and picks what is to be marked there. */
export interface VisibleHits {
  /** `seen`: the blocks are on the screen, so that the observer's answer need not be waited for. */
  watch(blocks: readonly Element[], seen: boolean): void;
  unwatch(blocks: readonly Element[]): void;
  isVisible(block: Element): boolean;
  /** What is to be marked now: at most MOST_MARKS. */
  choose(): PageHit[];
}

/** `onScreen`: finds the blocks that can be seen, as well as some milliseconds allow; sooner from one that is known. */
export function visibleHits(
  hits: PageHits,
  roots: Roots,
  onScreen: (known?: Element) => ReadonlySet<Element>,
  occurrences: Occurrences,
  changed: () => void,
  signal: AbortSignal,
): VisibleHits {
  const visible = new Set<Element>();
  const watched = new Set<Element>();
  const unwatched = new Set<Element>();
  const firsts = occurrences === 'every' ? null : firstHits(hits, roots);
  let looking: ReturnType<typeof setTimeout> | undefined;

  const observer = new IntersectionObserver(
    (entries) => {
      let moved = false;
      for (const { target, isIntersecting } of entries) {
        if (visible.has(target) === isIntersecting) continue;
        moved = true;
        if (isIntersecting) visible.add(target);
        else visible.delete(target);
      }
      if (moved) changed();
    },
    { rootMargin: `${MARGIN}px` },
  );

  function scrolled(): void {
    lookSoon();
    for (const block of visible) {
      if (hits.of(block).length < LARGE_BLOCK) continue;
      changed();
      return;
    }
  }
  addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
  addEventListener('resize', scrolled, { passive: true, signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(looking);
      unwatched.clear();
    },
    { once: true },
  );

  function lookSoon(): void {
    if (unwatched.size > 0) looking ??= setTimeout(look, LOOK_MS);
  }

  /** Finds out which of the unwatched blocks are on the screen. */
  function look(): void {
    looking = undefined;
    const now = onScreen(nearest());
    let moved = false;
    for (const block of visible) {
      if (!unwatched.has(block) || now.has(block) || isNear(block)) continue;
      visible.delete(block);
      moved = true;
    }
    for (const block of now) {
      if (!unwatched.has(block) || visible.has(block)) continue;
      visible.add(block);
      moved = true;
    }
    if (moved) changed();
  }

  /**
   * A block on the screen to begin with: an unwatched one that was or, on pages whose parts stand below each other, must be there.
   * A watched one may stand beside what is scrolled; but to ask a huge page what stands at a point takes longer than a slice.
   */
  function nearest(): Element | undefined {
    const seen = [...visible].filter((block) => isNear(block, 0));
    const blocks = [...unwatched];
    const found = blocks[halve(blocks, 0, (block) => block.getBoundingClientRect().bottom < 0)];
    const known = [...seen, found].find((block) => block && unwatched.has(block) && isNear(block, 0));
    if (known !== undefined || document.getElementsByTagName('*').length < HUGE_PAGE) return known;
    return seen.find((block) => block.getRootNode() === document);
  }

  return {
    watch(blocks, seen) {
      firsts?.renew();
      let known = false;
      for (const block of blocks) {
        if (seen) visible.add(block);
        if (visible.has(block)) known = true;
        if (watched.has(block)) continue;
        // What stands in a shadow root is not found by looking.
        if (watched.size < MOST_WATCHED || block.getRootNode() !== document) {
          watched.add(block);
          observer.observe(block);
        } else unwatched.add(block);
      }
      lookSoon();
      if (known) changed();
    },
    unwatch(blocks) {
      firsts?.renew();
      for (const block of blocks) {
        observer.unobserve(block);
        for (const held of [watched, unwatched, visible]) held.delete(block);
      }
      if (blocks.length > 0) changed();
    },
    isVisible: (block) => visible.has(block),
    choose() {
      if (firsts?.look()) changed();
      const chosen: PageHit[] = [];
      for (const block of visible) {
        const all = hits.of(block);
        for (const hit of all.length < LARGE_BLOCK ? all : visiblePart(all)) {
          if (!isStanding(hit) || firsts?.has(hit) === false) continue;
          chosen.push(hit);
          if (chosen.length >= MOST_MARKS) return chosen;
        }
      }
      return chosen;
    },
  };
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
  if (nextSibling instanceof Element) near = nextSibling;
  else if (parent !== block && parent?.firstChild === parent?.lastChild) near = parent;
  const rect = first.length < SHORT_TEXT ? near?.getBoundingClientRect() : undefined;
  return rect !== undefined && rect.height > 0 ? rect.top : (rectsOf(hit)[0]?.bottom ?? 0);
}
