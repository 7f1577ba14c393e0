import type { Indicator } from '../plan/model';
import type { Finding } from './finding';
import { inOrder, type PlanView } from './plan-view';
import {
  aimOf,
  bareUnit,
  type Figure,
  figureText,
  finalTarget,
  isBlank,
  singleLevel,
  withoutNoise,
} from './quantities';
import { report } from './report';

/**
 * Results against the expected value (期待値) where the years have no targets of their own: on a straight line from the baseline to the
 * final target, reached at the end of the last year. Two years running behind it are worth a look.
 */
export function* checkExpectedValue(view: PlanView): Iterable<Finding> {
  for (const indicator of view.indicators) yield* behindTwice(view, indicator);
}

function* behindTwice(view: PlanView, indicator: Indicator): Iterable<Finding> {
  const final = finalTarget(indicator);
  const start = singleLevel(indicator.baseline);
  const target = singleLevel(final?.reading);
  const first = Number(view.years[0]);
  if (!final || !start || !target || !onOneScale(start, target)) return;
  const aim = aimOf(indicator, target);
  const rising = target.value > start.value;
  // A target that does not move away from the baseline in its own direction expects nothing.
  if (aim === null || target.value === start.value || (aim === 'increase') !== rising) return;
  const span = Number(final.year) - first + 1;
  let before: { readonly year: string; readonly behind: boolean } | null = null;
  for (const [year, reading] of inOrder(indicator.actuals)) {
    const value = singleLevel(reading);
    const share = (Number(year) - first + 1) / span;
    const judged = value !== null && share > 0 && share < 1 && isBlank(indicator.targets[year]);
    if (!judged || bareUnit(value.unit ?? target.unit) !== bareUnit(target.unit)) {
      before = null;
      continue;
    }
    const expected = withoutNoise(start.value + (target.value - start.value) * share);
    const behind = rising ? value.value < expected : value.value > expected;
    if (behind && before?.behind && Number(before.year) === Number(year) - 1) {
      const about = { at: reading, path: view.cellPath(indicator, year, 'actual'), subjects: [indicator.id] };
      yield report(view, 'warning', 'expected-missed-twice', about, {
        years: `${view.year(before.year)}、${view.year(year)}`,
        expected: figureText(Math.round(expected * 10) / 10, target.unit),
        value: reading.text,
        working: `${figureText(start.value, start.unit)}＋（${figureText(target.value, target.unit)}－${figureText(start.value, start.unit)}）×${Number(year) - first + 1}/${span}`,
      });
      return;
    }
    before = { year, behind };
  }
}

/** Same unit and kind, and no count that begins anew each year. */
function onOneScale(start: Figure, target: Figure): boolean {
  const yearly = start.accumulation === 'withinYear' || target.accumulation === 'withinYear';
  return !yearly && start.kind === target.kind && bareUnit(start.unit ?? target.unit) === bareUnit(target.unit);
}
