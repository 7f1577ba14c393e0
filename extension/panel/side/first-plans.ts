import { type LoadedPlan, loadPlans } from '../../data/plans';

/** Nobody waits longer for a first sight that has everything in it. */
const LONGEST_WAIT_MS = 80;

/** Asked for before anything else of the panel is set up: the browser reads while the scripts begin. */
const first = loadPlans();
let taken = false;
let known: LoadedPlan[] | undefined;

/** Until the plans are there, or what keeps them is slow: what is drawn then need not be drawn twice. */
export const plansOrPatience: Promise<unknown> = Promise.race([
  first.then(
    (plans) => {
      known = plans;
    },
    () => undefined,
  ),
  new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS)),
]);

/** The plans at hand; the first time those that were asked for at the beginning. */
export function plansAtHand(): Promise<LoadedPlan[]> {
  if (taken) return loadPlans();
  taken = true;
  return first;
}

/** Those that were asked for at the beginning, if they are there. */
export const firstPlans = (): LoadedPlan[] | undefined => known;
