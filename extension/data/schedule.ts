import type { SourceState } from './store';

const MINUTE = 60_000;
/** A source that keeps failing is asked once a day. */
const LONGEST_PAUSE = 24 * 60 * MINUTE;
/** Browsers refuse shorter alarms. */
const SHORTEST_DELAY = 0.5;
/** Within how many minutes a source is asked that was never asked before. */
const FIRST_WITHIN = 3;

/** Whether a source is to be asked now: after `minutes`, and after failures later and later. */
export function isDue(state: Pick<SourceState, 'triedAt' | 'failures'>, now: number, minutes: number): boolean {
  if (state.triedAt === null || state.triedAt > now) return true;
  const pause = minutes * MINUTE * 2 ** Math.min(state.failures, 10);
  return now - state.triedAt >= Math.min(pause, Math.max(LONGEST_PAUSE, minutes * MINUTE)) - MINUTE;
}

/**
 * Minutes until the first question after a start. A whole office starts its computers at half past eight: with data at hand the
 * question is spread over the whole period, without any over three minutes. `chance` is from 0 to 1.
 */
export function firstDelay(hasData: boolean, minutes: number, chance: number): number {
  return SHORTEST_DELAY + chance * (hasData ? minutes : FIRST_WITHIN);
}
