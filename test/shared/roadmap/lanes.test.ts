import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLanes } from '../../../shared/roadmap/lanes';

const span = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ from: 2020 + start / 4, to: 2020 + (start + length) / 4 }));

describe('lanes', () => {
  it('never lets two bars of a lane overlap, and uses no more lanes than bars that meet at one moment', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
        const laned = inLanes(spans);
        expect(laned).toHaveLength(spans.length);
        for (const [i, a] of laned.entries()) {
          for (const b of laned.slice(i + 1)) {
            if (a.lane === b.lane) expect(a.to <= b.from || b.to <= a.from).toBe(true);
          }
        }
        const lanes = new Set(laned.map((bar) => bar.lane)).size;
        const busiest = Math.max(
          0,
          ...spans.map((at) => spans.filter((s) => s.from <= at.from && at.from < s.to).length),
        );
        expect(lanes).toBe(busiest);
      }),
      { numRuns: 300 },
    );
  });

  it('puts bars that only touch into one lane', () => {
    const bars = inLanes([
      { from: 2020, to: 2021 },
      { from: 2021, to: 2022 },
      { from: 2020.5, to: 2021.5 },
    ]);
    expect(bars.map((bar) => bar.lane)).toEqual([0, 0, 1]);
  });
});
