import type { Card } from './card/card';
import { isOnBridge } from './card/place';
import { type PageHit, rectsOf } from './hits';

/** A pointer that rests this long on a term means it (passing over does not). */
export const DWELL_MS = 150;
/** The card waits this long for a pointer that left: time to come back, or to reach the card. */
export const LEAVE_MS = 300;
/** A finger that stays this long means the term and not the link below it. */
const HOLD_MS = 500;

export interface PointerListener {
  hitsNear(target: Element): readonly PageHit[];
  open(hit: PageHit, rect: DOMRect): void;
  close(): void;
}

/** Opens and closes the card by the pointer. All listeners are passive: the page's own handling is untouched. */
export function watchPointer(
  held: { card: Card | null },
  listener: PointerListener,
  signal: AbortSignal,
): { anchor(rect: DOMRect): void } {
  let dwell: ReturnType<typeof setTimeout> | undefined;
  let leave: ReturnType<typeof setTimeout> | undefined;
  let anchored: DOMRect | null = null;

  const mayClose = () => held.card?.isOpen === true && !held.card.pinned;

  const rest = (x: number, y: number, target: Element) => {
    const found = hitAt(listener.hitsNear(target), x, y);
    if (found === null) return;
    clearTimeout(leave);
    leave = undefined;
    anchored = found.rect;
    listener.open(found.hit, found.rect);
  };

  const moved = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    const [target] = event.composedPath();
    clearTimeout(dwell);
    if (held.card?.contains(event.target)) {
      clearTimeout(leave);
      leave = undefined;
      return;
    }
    const { clientX, clientY } = event;
    if (event.buttons === 0 && target instanceof Element) dwell = setTimeout(rest, DWELL_MS, clientX, clientY, target);
    if (!mayClose()) return;
    const near =
      anchored !== null &&
      (covers(anchored, clientX, clientY) || isOnBridge(clientX, clientY, anchored, held.card!.bounds));
    if (near) {
      clearTimeout(leave);
      leave = undefined;
    } else leave ??= setTimeout(() => listener.close(), LEAVE_MS);
  };

  const touched = (event: PointerEvent) => {
    clearTimeout(dwell);
    const [target] = event.composedPath();
    if (held.card?.contains(event.target) || !(target instanceof Element)) return;
    if (event.pointerType === 'touch') dwell = setTimeout(rest, HOLD_MS, event.clientX, event.clientY, target);
    if (mayClose()) listener.close();
  };

  const passive = { capture: true, passive: true, signal };
  addEventListener('pointermove', moved, passive);
  addEventListener('pointerdown', touched, passive);
  addEventListener('pointerup', () => clearTimeout(dwell), passive);
  addEventListener('pointercancel', () => clearTimeout(dwell), passive);
  document.addEventListener(
    'pointerleave',
    ({ target }) => {
      // Capturing, this hears every element that is left: only leaving the page is meant.
      if (target !== document && target !== document.documentElement) return;
      clearTimeout(dwell);
      if (mayClose()) leave ??= setTimeout(() => listener.close(), LEAVE_MS);
    },
    passive,
  );
  addEventListener(
    'scroll',
    () => {
      clearTimeout(dwell);
      if (mayClose() && !held.card!.contains(document.activeElement)) listener.close();
    },
    passive,
  );
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !held.card?.isOpen) return;
      // The card is the topmost thing: the dialog below it stays.
      event.preventDefault();
      event.stopImmediatePropagation();
      listener.close();
    },
    { capture: true, signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(dwell);
      clearTimeout(leave);
    },
    { once: true },
  );
  return {
    anchor(rect) {
      clearTimeout(leave);
      leave = undefined;
      anchored = rect;
    },
  };
}

/** The term whose characters lie under a point. */
function hitAt(hits: readonly PageHit[], x: number, y: number): { hit: PageHit; rect: DOMRect } | null {
  for (const hit of hits) {
    const rect = rectsOf(hit).find((candidate) => covers(candidate, x, y));
    if (rect !== undefined) return { hit, rect };
  }
  return null;
}

const covers = (rect: DOMRect, x: number, y: number) =>
  x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 1 && y <= rect.bottom + 3;
