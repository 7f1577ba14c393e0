import type { Indicator } from '../plan/model';
import type { Finding } from './finding';
import { inOrder, type PlanView } from './plan-view';
import { bareUnit, type Figure, figuresOf, figureText, finalTarget, withoutNoise } from './quantities';
import { report } from './report';

/** 合計, 累計 and the years that should add up to them. */
export function* checkArithmetic(view: PlanView): Iterable<Finding> {
  for (const indicator of view.indicators) yield* totals(view, indicator);
}

/** A year before the last gives the running total alone: what it adds is not said, and that the row is mixed is said elsewhere. */
function hasRunningTotal(indicator: Indicator, last: string): boolean {
  return inOrder(indicator.targets).some(([year, reading]) => {
    const figures = figuresOf(reading);
    return year !== last && figures.length > 0 && figures.every(isTotal);
  });
}

const isTotal = (part: Figure) =>
  part.kind === 'numeric' && (part.accumulation === 'wholePlan' || /合計|累計|延べ|総数/.test(part.label ?? ''));

function* totals(view: PlanView, indicator: Indicator): Iterable<Finding> {
  const final = finalTarget(indicator);
  if (!final) return;
  const total = figuresOf(final.reading).find(isTotal);
  if (!total) return;
  const unit = bareUnit(total.unit);
  const steps = inOrder(indicator.targets).flatMap(([, reading]) =>
    figuresOf(reading)
      .filter((part) => part.kind === 'numeric' && !isTotal(part) && bareUnit(part.unit) === unit)
      .filter(
        (part) => part.accumulation === 'withinYear' || part.change === 'increase' || part.comparator === 'increase',
      ),
  );
  if (steps.length < 2 || hasRunningTotal(indicator, final.year)) return;
  const sum = withoutNoise(steps.reduce((added, part) => added + part.value, 0));
  const start = indicator.baseline
    ? figuresOf(indicator.baseline).find((part) => bareUnit(part.unit) === unit)
    : undefined;
  const about = { at: final.reading, path: view.cellPath(indicator, final.year, 'target'), subjects: [indicator.id] };
  const totalText = figureText(total.value, total.unit);
  if (!start && sum < total.value) {
    const implied = figureText(total.value - sum, total.unit);
    yield report(view, 'warning', 'total-without-baseline', about, {
      total: totalText,
      sum: figureText(sum, total.unit),
      implied,
    });
    return;
  }
  const reached = withoutNoise(sum + (start?.value ?? 0));
  // 50種類以上 in all is kept by steps that give more.
  const kept = total.comparator === '>=' || total.comparator === '>' ? reached >= total.value : reached === total.value;
  if (kept || (start && sum === total.value)) return;
  yield report(view, 'error', 'sum-differs-from-total', about, {
    total: totalText,
    sum: figureText(reached, total.unit),
    baseline: start ? figureText(start.value, start.unit) : '',
  });
}
