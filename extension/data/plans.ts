import type { PublishedPlan } from './source-content';
import { allSources } from './sources';
import { readSourceContents, readStates } from './store';

/** A plan as a source published it last. */
export interface LoadedPlan {
  /** Id of the source. */
  source: string;
  name: string;
  plan: PublishedPlan;
  issued: string | null;
  fetchedAt: number | null;
  /** Why the last try to fetch it failed; null = it did not. */
  problem: string | null;
}

/** All plans at hand in their order of priority, from what is stored. */
export async function loadPlans(): Promise<LoadedPlan[]> {
  const listed = await allSources();
  const ids = listed.map(({ id }) => id);
  const [states, contents] = await Promise.all([readStates(ids), readSourceContents(ids)]);
  return listed.flatMap(({ id, name, url }, at): LoadedPlan[] => {
    const plan = contents[at]?.plan;
    if (!plan) return [];
    const { fetchedAt, problem } = states[at]!;
    return [
      {
        source: id,
        name: plan.title ?? (name === url ? (plan.organization ?? name) : name),
        plan,
        issued: contents[at]!.issued,
        fetchedAt,
        problem,
      },
    ];
  });
}
