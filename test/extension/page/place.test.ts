import { describe, expect, it } from 'vitest';
import { isOnBridge, placeCard } from '../../../extension/page/card/place';

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  width,
  height,
  right: left + width,
  bottom: top + height,
});
const view = { width: 1000, height: 800 };
const card = { width: 360, height: 200 };

describe('where the card stands', () => {
  it.each([
    ['below the term', box(100, 100, 60, 20), { left: 100, top: 126 }],
    ['above where there is no room below', box(100, 700, 60, 20), { left: 100, top: 494 }],
    ['within the right edge', box(900, 100, 60, 20), { left: 632, top: 126 }],
    ['within the left edge', box(-30, 100, 60, 20), { left: 8, top: 126 }],
  ])('%s', (_, anchor, expected) => expect(placeCard(anchor, card, view)).toEqual(expected));
  it.each([
    ['to its right', box(100, 150, 60, 20), { left: 166, top: 92 }],
    ['to its left', box(900, 150, 60, 20), { left: 534, top: 92 }],
  ])('%s where there is room neither below nor above', (_, anchor, expected) => {
    expect(placeCard(anchor, card, { width: 1000, height: 300 })).toEqual(expected);
  });
  it('at the top edge of a window that is too low for it', () => {
    expect(placeCard(box(100, 60, 60, 20), card, { width: 1000, height: 150 }).top).toBe(8);
  });
});

describe('the way from the term to the card', () => {
  const anchor = box(100, 100, 60, 20);
  it.each([
    [130, 123, true],
    [300, 124, true],
    [50, 123, false],
    [130, 90, false],
  ])('%i, %i: %s', (x, y, expected) => expect(isOnBridge(x, y, anchor, box(100, 126, 360, 200))).toBe(expected));
  it.each([
    [163, 160, true],
    [163, 120, false],
    [300, 160, true],
  ])('%i, %i, beside it: %s', (x, y, expected) =>
    expect(isOnBridge(x, y, box(100, 150, 60, 20), box(166, 92, 360, 200))).toBe(expected),
  );
});
