import { describe, expect, it } from 'vitest';
import { fileSeconds, playFanOut, publisherSeconds } from '../../support/fan-out';

const morning = { employees: 5_000, startWithin: 30, hasData: true, refreshMinutes: 60, hours: 3 };
const perUser = { concurrent: 1_000, seconds: publisherSeconds };

describe('a city hall of 5,000 asks', () => {
  it('never more than the publisher bears, on any usual morning', () => {
    for (const seed of [1, 2, 3]) {
      const day = playFanOut(morning, perUser, seed);
      expect(day.refused).toBe(0);
      expect(day.mostAtOnce).toBeLessThan(50);
      expect(day.mostInAMinute).toBeLessThan(150);
      expect(day.everybodyFresh).not.toBeNull();
    }
  });

  it('spread over the hour even when all computers start in one minute', () => {
    const day = playFanOut({ ...morning, startWithin: 1 }, perUser, 1);
    expect(day.refused).toBe(0);
    expect(day.mostInAMinute).toBeLessThan(150);
  });

  it('once an hour and computer, not more', () => {
    const day = playFanOut(morning, { concurrent: Number.POSITIVE_INFINITY, seconds: fileSeconds }, 1);
    expect(day.questions).toBeLessThanOrEqual(morning.employees * morning.hours);
  });

  it('ever more rarely where everything is refused', () => {
    const none = { concurrent: 0, seconds: fileSeconds };
    const day = playFanOut({ ...morning, employees: 100, hours: 24 }, none, 1);
    // 1 h, then after 2, 4, 8 hours: at most five in a day.
    expect(day.questions).toBeLessThanOrEqual(5 * 100);
    expect(day.everybodyFresh).toBeNull();
  });
});
