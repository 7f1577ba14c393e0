import { useEffect, useState } from 'react';
import { type LoadedPlan, readWholePlan } from '../../data/plans';
import type { PublishedPlan } from '../../data/source-content';

/**
 * All that was published of a plan, read when it is first wanted and anew when the plan changes: undefined = not there yet, null = there
 * is none any more.
 */
export function useWholePlan(loaded: LoadedPlan | undefined, isWanted: boolean): PublishedPlan | null | undefined {
  const [known, setKnown] = useState<{ of: LoadedPlan; plan: PublishedPlan | null } | null>(null);
  const isKnown = known !== null && known.of === loaded;
  useEffect(() => {
    if (!isWanted || isKnown || loaded === undefined) return;
    let wanted = true;
    readWholePlan(loaded.source)
      .catch(() => null)
      .then((plan) => wanted && setKnown({ of: loaded, plan }));
    return () => {
      wanted = false;
    };
  }, [loaded, isWanted, isKnown]);
  return known?.of.source === loaded?.source ? known?.plan : undefined;
}
