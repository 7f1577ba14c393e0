import { browser } from 'wxt/browser';
import type { PlanList } from './plan-list';
import type { PublishedPlan } from './source-content';
import { allSources } from './sources';
import { LIST, readSourceContent, readStates } from './store';

/** A plan as a source published it last, as far as lists show it. */
export interface LoadedPlan {
  /** Id of the source. */
  source: string;
  name: string;
  list: PlanList;
  issued: string | null;
  fetchedAt: number | null;
  /** Why the last try to fetch it failed; null = it did not. */
  problem: string | null;
}

/** All plans at hand in their order of priority, from what is stored. */
export async function loadPlans(): Promise<LoadedPlan[]> {
  const listed = await allSources();
  const ids = listed.map(({ id }) => id);
  const [states, kept] = await Promise.all([readStates(ids), browser.storage.local.get(ids.map((id) => LIST + id))]);
  const loaded = await Promise.all(
    listed.map(async ({ id, name, url }, at): Promise<LoadedPlan | null> => {
      const { fetchedAt, problem, summary } = states[at]!;
      const known = readList(kept[LIST + id]);
      const list = known === undefined && summary !== null ? await listOfContent(id) : known;
      if (!list) return null;
      const called = list.title ?? (name === url ? (list.organization ?? name) : name);
      return { source: id, name: called, list, issued: summary?.issued ?? null, fetchedAt, problem };
    }),
  );
  return loaded.filter((plan) => plan !== null);
}

/** Everything that a source published of its plan; null = nothing any more. */
export async function readWholePlan(source: string): Promise<PublishedPlan | null> {
  return (await readSourceContent(source))?.plan ?? null;
}

/** Null = the source has no plan; undefined = nothing is kept that could be read. */
function readList(kept: unknown): PlanList | null | undefined {
  if (typeof kept !== 'string') return undefined;
  try {
    const list: PlanList | null = JSON.parse(kept);
    return list === null || (Array.isArray(list.initiatives) && Array.isArray(list.nodes)) ? list : undefined;
  } catch {
    return undefined;
  }
}

/** What an older version kept has no list beside it. */
async function listOfContent(id: string): Promise<PlanList | null> {
  const plan = await readWholePlan(id);
  if (plan === null) return null;
  const { planList } = await import('./plan-list');
  return planList(plan);
}
