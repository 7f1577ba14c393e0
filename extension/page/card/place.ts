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

/** Beside the term: below it, else above it where there is more room, always within the window. */
export function placeCard(anchor: Box, card: Size, view: Size): { left: number; top: number } {
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - card.height;
  const fitsBelow = below + card.height <= view.height - EDGE;
  const top = fitsBelow || above < EDGE ? below : above;
  return {
    left: clamp(anchor.left, EDGE, view.width - card.width - EDGE),
    top: clamp(top, EDGE, view.height - card.height - EDGE),
  };
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

/** Whether a point lies on the way from the term to its card, so that the pointer may cross the gap. */
export function isOnBridge(x: number, y: number, anchor: Box, card: Box): boolean {
  const left = Math.min(anchor.left, card.left);
  const right = Math.max(anchor.right, card.right);
  const top = Math.min(anchor.bottom, card.bottom);
  const bottom = Math.max(anchor.top, card.top);
  return x >= left && x <= right && y >= top - 2 && y <= bottom + 2;
}
