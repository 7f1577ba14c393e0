import { localeOf } from './locale';
import { cachedPolicy, refreshPolicy } from './policy';
import { refreshSource } from './refresh';
import { isDue } from './schedule';
import { allSources, isOfPolicy, orphanedSources } from './sources';
import { forgetSource, readState } from './store';

/** Which sources a round asks: those that are due, all, or one by its id. */
export type Wanted = 'due' | 'all' | { id: string };

let round: Promise<unknown> = Promise.resolve();
let dueRound: Promise<boolean> | null = null;

/** Asks the sources, one round after the other; true where anything changed. Whoever comes for what is due waits for the round that does it. */
export function refresh(wanted: Wanted, now: number): Promise<boolean> {
  if (wanted === 'due' && dueRound !== null) return dueRound;
  const run = () => refreshRound(wanted, now);
  const mine = round.then(run, run);
  round = mine.catch(() => undefined);
  if (wanted === 'due') {
    dueRound = mine;
    const done = () => {
      if (dueRound === mine) dueRound = null;
    };
    void mine.then(done, done);
  }
  return mine;
}

async function refreshRound(wanted: Wanted, now: number): Promise<boolean> {
  let changed = await refreshPolicy(now);
  // Also where the policy went earlier: the worker may have been stopped before it had forgotten what the policy had brought.
  for (const id of await orphanedSources()) if (changed || isOfPolicy(id)) await forgetSource(id);
  const { refreshMinutes } = await cachedPolicy();
  for (const source of await allSources()) {
    const { id, url } = source;
    if (url === null || (typeof wanted === 'object' && wanted.id !== id)) continue;
    if (wanted === 'due' && !isDue(await readState(id), now, refreshMinutes)) continue;
    if (await refreshSource({ ...source, url }, now, localeOf())) changed = true;
  }
  return changed;
}
