import type { Initiative } from '../plan/model';
import { foldKey } from '../text/fold';
import type { Finding } from './finding';
import type { PlanView } from './plan-view';
import { report } from './report';

interface Use {
  readonly initiative: Initiative;
  readonly attribute: Initiative['attributes'][number];
  readonly sentence: string;
}

/** Shorter sentences are phrases everybody uses. */
const shortest = 25;

/** A sentence of one initiative's description in another's: often a row that was copied and not rewritten. */
export function* checkSameText(view: PlanView): Iterable<Finding> {
  const uses = new Map<string, Use[]>();
  for (const initiative of view.plan.initiatives) {
    const seen = new Set<string>();
    for (const attribute of initiative.attributes) {
      for (const sentence of attribute.text.split(/[。\n]/)) {
        const key = foldKey(sentence);
        if (key.length < shortest || seen.has(key)) continue;
        seen.add(key);
        const list = uses.get(key);
        if (list) list.push({ initiative, attribute, sentence });
        else uses.set(key, [{ initiative, attribute, sentence }]);
      }
    }
  }
  for (const group of uses.values()) {
    // What more than three share is a standing phrase, such as a legal basis.
    if (group.length < 2 || group.length > 3) continue;
    const [first, ...others] = group;
    for (const { initiative, attribute, sentence } of others) {
      if (!first) continue;
      const about = { at: attribute, path: view.pathOf(initiative.id), subjects: [initiative.id, first.initiative.id] };
      const values = { label: attribute.label, text: sentence.trim(), other: first.initiative.name };
      yield report(view, 'warning', 'same-text', about, values);
    }
  }
}
