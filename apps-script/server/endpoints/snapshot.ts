import { endpoint } from '../endpoint';
import { Failure } from '../failure';
import { readKept } from '../kept';
import { snapshotOf } from '../publish/snapshot-of';
import { sourcePlan } from '../review/plan-in-force';
import { readState } from '../run/state';

/** 「スナップショットを保存」: the published JSON as text, for networks where a file is carried to the intranet server. */
export const saveSnapshot = endpoint('saveSnapshot', 'read', ({ door, locale }) => {
  const state = readState(door);
  if (state.sources.length === 0) throw new Failure('not-built');
  const kept = readKept(door);
  const snapshot = snapshotOf(door, state, kept, sourcePlan(door, state, kept, locale), locale);
  return { fileName: `michishirube-${String(snapshot.issued).slice(0, 10)}.json`, json: JSON.stringify(snapshot) };
});
