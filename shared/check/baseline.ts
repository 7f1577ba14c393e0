import { parseFiscalYears } from '../calendar/parse-year';
import type { Indicator } from '../plan/model';
import type { Finding } from './finding';
import { inOrder, type PlanView } from './plan-view';
import { aimOf, bareUnit, type Figure, figuresOf, finalTarget, isLevel, meets, singleLevel } from './quantities';
import { report } from './report';

/** Targets against the value when the plan was made. */
export function* checkBaseline(view: PlanView): Iterable<Finding> {
  for (const indicator of view.indicators) {
    yield* againstBaseline(view, indicator);
    yield* firstYear(view, indicator);
    yield* relative(view, indicator);
  }
}

function* againstBaseline(view: PlanView, indicator: Indicator): Iterable<Finding> {
  const final = finalTarget(indicator);
  const { baseline } = indicator;
  if (!final || !baseline) return;
  const start = singleLevel(baseline);
  const target = singleLevel(final.reading);
  if (!start || !target || !comparable(start, target)) return;
  const aim = aimOf(indicator, target);
  if (aim === null) return;
  const about = { at: final.reading, path: view.cellPath(indicator, final.year, 'target'), subjects: [indicator.id] };
  const values = { target: final.reading.text, value: baseline.text };
  const behind = aim === 'increase' ? target.value < start.value : target.value > start.value;
  // 90% today and 80%以上 as the target is met and lower at once: that it is lower is what matters.
  if (behind) yield report(view, 'warning', 'target-below-baseline', about, values);
  else if (meets(start.value, target, aim) && !isKeptOnPurpose(indicator, target)) {
    yield report(view, 'warning', 'target-met-at-start', about, values);
  }
}

/** Zero accidents, full coverage, 維持: reached and to be kept. */
function isKeptOnPurpose(indicator: Indicator, target: Figure): boolean {
  if (target.value === 0 || (target.kind === 'percent' && target.value === 100)) return true;
  return indicator.direction === 'maintain' || /維持|継続/.test(indicator.name);
}

/** Units that can be compared, counted over the same span. */
function comparable(one: Figure, other: Figure): boolean {
  return (
    bareUnit(one.unit) === bareUnit(other.unit) && one.kind === other.kind && one.accumulation === other.accumulation
  );
}

function* firstYear(view: PlanView, indicator: Indicator): Iterable<Finding> {
  const [first] = inOrder(indicator.actuals);
  const final = finalTarget(indicator);
  if (!first || !final || first[0] >= final.year || first[0] !== view.years[0]) return;
  const value = singleLevel(first[1]);
  const target = singleLevel(final.reading);
  if (!value || !target || bareUnit(value.unit ?? target.unit) !== bareUnit(target.unit)) return;
  const aim = aimOf(indicator, target);
  // What is counted anew each year says nothing about the last year's count unless the targets rise towards it.
  if (aim === null || !meets(value.value, target, aim) || target.value === 0) return;
  const own = singleLevel(indicator.targets[first[0]]);
  if (own && own.value === target.value) return;
  const about = { at: first[1], path: view.cellPath(indicator, first[0], 'actual'), subjects: [indicator.id] };
  yield report(view, 'warning', 'target-met-in-year-1', about, { target: final.reading.text, value: first[1].text });
}

/** 20%減 with nothing it could be 20% of. */
function* relative(view: PlanView, indicator: Indicator): Iterable<Finding> {
  if (indicator.baseline && figuresOf(indicator.baseline).some(isLevel)) return;
  // 削減率（R4比）: the name says of what.
  if (/(?:比|に対する|に対して|と比べ)/.test(indicator.name) && parseFiscalYears(indicator.name).length > 0) return;
  for (const [year, reading] of inOrder(indicator.targets)) {
    const lost = figuresOf(reading).some((part) => part.kind === 'relative_to_baseline' && part.baseline === null);
    if (!lost) continue;
    const about = { at: reading, path: view.cellPath(indicator, year, 'target'), subjects: [indicator.id] };
    yield report(view, 'warning', 'relative-without-baseline', about, { target: reading.text });
    return;
  }
}
