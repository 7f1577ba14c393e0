import { describe, expect, it } from 'vitest';
import { PainterChoice } from '../../../extension/page/frame-cost';

/** A page whose changed frames cost `highlights` or `overlay` milliseconds, judged after three of them. */
function chosen(highlights: number, overlay: number, first: 'highlights' | 'overlay' = 'highlights') {
  let frames = 0;
  const cost = {
    get median(): number | null {
      return frames < 3 ? null : choice.current === 'overlay' ? overlay : highlights;
    },
    pageChanged: () => {
      frames += 1;
    },
    reset: () => {
      frames = 0;
    },
  };
  const choice = new PainterChoice(first, cost);
  const changes: string[] = [];
  for (let frame = 0; frame < 50; frame += 1) if (choice.pageChanged()) changes.push(choice.current);
  return { painter: choice.current, changes };
}

describe('the painter of a page by what its own changed frames cost', () => {
  it.each([
    ['a quiet page keeps highlights and is not tried', 3, 1, { painter: 'highlights', changes: [] }],
    ['where the overlay is clearly cheaper it stays', 30, 12, { painter: 'overlay', changes: ['overlay'] }],
    [
      'a page that is slow by itself goes back, after one trial',
      30,
      28,
      { painter: 'highlights', changes: ['overlay', 'highlights'] },
    ],
  ])('%s', (_, highlights, overlay, expected) => expect(chosen(highlights, overlay)).toEqual(expected));
  it('without highlights there is nothing to choose', () => {
    expect(chosen(30, 12, 'overlay')).toEqual({ painter: 'overlay', changes: [] });
  });
});
