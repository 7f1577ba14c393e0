import type { Initiative } from '../plan/model';
import { foldKey } from '../text/fold';
import type { Finding } from './finding';
import { groupBy, type PlanView } from './plan-view';
import { report } from './report';

/** Numbers of initiatives: doubled ones, and gaps in a sequence, which often are lost rows. */
export function* checkNumbering(view: PlanView): Iterable<Finding> {
  const numbered = view.plan.initiatives.filter((initiative) => initiative.number !== null);
  if (numbered.length < 2) return;
  const byNumber = groupBy(numbered, ({ number }) => foldKey(number ?? ''));
  const doubled = [...byNumber.values()].filter((group) => group.length > 1);
  const extra = doubled.reduce((sum, group) => sum + group.length - 1, 0);
  // Many doubles mean that each node counts from 1 again; then only doubles within one node are mistakes.
  const planWide = extra * 5 <= numbered.length;
  for (const group of doubled) {
    const rivals = planWide
      ? [group]
      : [...groupBy(group, ({ node }) => node).values()].filter(({ length }) => length > 1);
    for (const [first, ...others] of rivals) {
      for (const other of others) {
        if (!first) continue;
        const about = { at: other.source, path: view.pathOf(other.id), subjects: [other.id, first.id] };
        yield report(view, 'error', 'duplicate-number', about, { number: other.number ?? '', other: first.name });
      }
    }
  }
  if (planWide) yield* gaps(view, numbered);
}

function* gaps(view: PlanView, numbered: readonly Initiative[]): Iterable<Finding> {
  const numbers = numbered.map(({ number }) => Number(foldKey(number ?? '')));
  if (numbered.length < 5 || numbers.some((number) => !Number.isInteger(number) || number < 1)) return;
  const present = new Set(numbers);
  let highest = 0;
  for (const number of numbers) highest = Math.max(highest, number);
  // A plan that takes over single initiatives of a longer list keeps their numbers: that is no gap.
  if (highest - present.size > Math.max(3, numbered.length / 10)) return;
  const missing: number[] = [];
  for (let number = 1; number < highest; number++) if (!present.has(number)) missing.push(number);
  if (missing.length === 0) return;
  const after = numbered.find(({ number }) => Number(foldKey(number ?? '')) > (missing[0] ?? 0));
  const about = { at: after?.source, path: view.pathOf(null), subjects: after ? [after.id] : [] };
  yield report(view, 'warning', 'number-missing', about, { numbers: missing.join('、') });
}
