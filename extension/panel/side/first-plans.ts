import { type LoadedPlan, loadPlans } from '../../data/plans';

/** Asked for before anything else of the panel is set up: the browser reads while the scripts begin. */
const first = loadPlans();
first.catch(() => undefined);
let taken = false;

/** The plans at hand; the first time those that were asked for at the beginning. */
export function plansAtHand(): Promise<LoadedPlan[]> {
  if (taken) return loadPlans();
  taken = true;
  return first;
}
