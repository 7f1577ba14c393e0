import type { Indicator } from '../plan/model';
import type { Finding } from './finding';
import { inOrder, type PlanView } from './plan-view';
import { aimOf, bareUnit, figuresOf, figureText, isLevel, type Step, seriesOf } from './quantities';
import { report } from './report';

/** A row of yearly targets read from left to right. */
export function* checkTargetsOverYears(view: PlanView): Iterable<Finding> {
  for (const indicator of view.indicators) {
    for (const steps of seriesOf(indicator.targets, isLevel)) {
      const changed = yield* unitsWithin(view, indicator, steps);
      if (!changed) yield* fallingBack(view, indicator, steps);
    }
    yield* mixedAccumulation(view, indicator);
  }
}

function* fallingBack(view: PlanView, indicator: Indicator, steps: readonly Step[]): Iterable<Finding> {
  const back: Step[] = [];
  let rises = 0;
  let falls = 0;
  for (let at = 1; at < steps.length; at++) {
    const before = steps[at - 1];
    const now = steps[at];
    if (!before || !now || before.part.value === now.part.value) continue;
    const up = now.part.value > before.part.value;
    if (up) rises++;
    else falls++;
    const aim = aimOf(indicator, now.part);
    if (aim !== null && (aim === 'increase') !== up) back.push(now);
    else if (aim === null && rises > 0 && falls > 0) back.push(now);
  }
  const [first] = back;
  if (!first) return;
  const zigzag = rises > 0 && falls > 0;
  const series = steps.map(({ year, part }) => `${view.year(year)} ${figureText(part.value, part.unit)}`).join(' → ');
  const about = { at: first.reading, path: view.cellPath(indicator, first.year, 'target'), subjects: [indicator.id] };
  // Up, down and up again is a slip of the pen; a single step back may be meant.
  yield report(view, zigzag ? 'error' : 'warning', 'target-falls-back', about, { series, zigzag });
}

/** True where the units of a row differ, so that comparing its figures means nothing. */
function* unitsWithin(view: PlanView, indicator: Indicator, steps: readonly Step[]): Generator<Finding, boolean> {
  const [first] = steps;
  const unit = steps.find(({ part }) => part.unit !== null)?.part.unit ?? null;
  const other = steps.find(({ part }) => part.unit !== null && part.unit !== unit);
  if (first && other) {
    const about = { at: other.reading, path: view.cellPath(indicator, other.year, 'target'), subjects: [indicator.id] };
    const units = `${first.reading.text} → ${other.reading.text}`;
    yield report(view, 'warning', 'unit-changes', about, { units });
    return bareUnit(other.part.unit) !== bareUnit(unit) || bareUnit(unit) === '';
  }
  const measured = [
    ...inOrder(indicator.actuals).map(([year, reading]) => ({
      reading,
      path: view.cellPath(indicator, year, 'actual'),
    })),
    ...(indicator.baseline ? [{ reading: indicator.baseline, path: view.pathOf(indicator.owner) }] : []),
  ];
  for (const { reading, path } of measured) {
    const [figure, ...more] = figuresOf(reading).filter(isLevel);
    if (!figure || more.length > 0 || figure.unit === null || unit === null || !first) continue;
    if (bareUnit(figure.unit) === bareUnit(unit)) continue;
    const about = { at: reading, path, subjects: [indicator.id] };
    yield report(view, 'warning', 'unit-changes', about, { units: `${first.reading.text} → ${reading.text}` });
    return false;
  }
  return false;
}

/** Yearly counts in some years and running totals in others. One cell that states both (3種類増加、合計50種類) is clear enough. */
function* mixedAccumulation(view: PlanView, indicator: Indicator): Iterable<Finding> {
  const cells = inOrder(indicator.targets).map(([year, reading]) => ({
    year,
    reading,
    kinds: new Set(figuresOf(reading).map(({ accumulation }) => accumulation)),
  }));
  const yearly = cells.find(({ kinds }) => kinds.has('withinYear') && !kinds.has('wholePlan'));
  const total = cells.find(({ kinds }) => kinds.has('wholePlan') && kinds.size === 1);
  if (!yearly || !total) return;
  const about = { at: total.reading, path: view.cellPath(indicator, total.year, 'target'), subjects: [indicator.id] };
  yield report(view, 'warning', 'per-year-and-cumulative', about, {
    yearly: `${view.year(yearly.year)} ${yearly.reading.text}`,
    total: `${view.year(total.year)} ${total.reading.text}`,
  });
}
