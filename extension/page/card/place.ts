interface Size {
  width: number;
  height: number;
}
interface Box extends Size {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const GAP = 6;
const EDGE = 8;

/** Below the term, else above it, else beside it: never over it where there is room. Always within the window. */
export function placeCard(anchor: Box, card: Size, view: Size): { left: number; top: number } {
  const right = view.width - card.width - EDGE;
  const bottom = view.height - card.height - EDGE;
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - card.height;
  const sides = [anchor.right + GAP, anchor.left - GAP - card.width];
  const beside = sides.find((left) => left >= EDGE && left <= right);
  if (below > bottom && above < EDGE && beside !== undefined) {
    return { left: beside, top: clamp(anchor.top, EDGE, bottom) };
  }
  return {
    left: clamp(anchor.left, EDGE, right),
    top: clamp(below <= bottom || above < EDGE ? below : above, EDGE, bottom),
  };
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

/** Whether a point lies on the way from the term to its card, so that the pointer may cross the gap. */
export function isOnBridge(x: number, y: number, anchor: Box, card: Box): boolean {
  const left = Math.min(anchor.left, card.left);
  const right = Math.max(anchor.right, card.right);
  const ends = Math.min(anchor.bottom, card.bottom);
  const begins = Math.max(anchor.top, card.top);
  // Where the card stands beside the term, the two are at one height.
  return x >= left && x <= right && y >= Math.min(ends, begins) - 2 && y <= Math.max(ends, begins) + 2;
}
