import type { Indicator } from '../plan/model';
import type { Finding } from './finding';
import { groupBy, inOrder, nameKey, type PlanView } from './plan-view';
import { aimOf, bareUnit, type Figure, figureText, finalTarget, isFigure, singleLevel } from './quantities';
import { report } from './report';
import { commonRun } from './similar-names';

/** KGIs against the KPIs below them. */
export function* checkKgi(view: PlanView): Iterable<Finding> {
  const kpis = view.indicators.filter(({ kind, owner }) => kind === 'KPI' && owner !== null);
  const byFinal = groupBy(kpis, finalKey);
  for (const kgi of view.indicators) {
    if (kgi.kind !== 'KGI') continue;
    yield* repeated(view, kgi, byFinal.get(finalKey(kgi)) ?? []);
    yield* notReached(view, kgi);
  }
}

/** Value and unit of the final target; a key of its own for those without one. */
function finalKey(indicator: Indicator): string {
  const level = singleLevel(finalTarget(indicator)?.reading);
  return level ? `${level.value} ${bareUnit(level.unit)}` : `none ${indicator.id}`;
}

/** Rule of plans such as 相模原's: a 施策 is managed by another indicator than its 事業. */
function* repeated(view: PlanView, kgi: Indicator, kpis: readonly Indicator[]): Iterable<Finding> {
  const own = nameKey(kgi.name);
  if (own.length < 6) return;
  for (const kpi of kpis) {
    const other = nameKey(kpi.name);
    if (other.length < 6 || !sameMeasure(own, other)) continue;
    const final = finalTarget(kgi);
    const about = { at: final?.reading ?? kgi.source, path: view.pathOf(kgi.owner), subjects: [kgi.id, kpi.id] };
    yield report(view, 'warning', 'kgi-repeats-kpi', about, { kpi: kpi.name, value: final?.reading.text ?? '' });
  }
}

function sameMeasure(one: string, other: string): boolean {
  if (one.includes(other) || other.includes(one)) return true;
  const shorter = Math.min(one.length, other.length);
  return commonRun(one, other).length >= Math.max(8, shorter * 0.7);
}

/** Things that are counted one by one; 種類 of a KGI may well be the 業務 of its KPI. */
const counters = new Set([
  '',
  '種類',
  '業務',
  '件',
  '箇所',
  '事業',
  'サービス',
  '手続',
  '項目',
  '個',
  '施設',
  '団体',
  '校',
  '館',
  '台',
]);

/** Baseline plus what the KPIs add each year, where they plainly count the same things. */
function* notReached(view: PlanView, kgi: Indicator): Iterable<Finding> {
  const final = finalTarget(kgi);
  const target = singleLevel(final?.reading);
  const start = singleLevel(kgi.baseline);
  if (!final || !target || !start || aimOf(kgi, target) === 'decrease' || kgi.owner === null) return;
  if (target.kind !== 'numeric' || bareUnit(start.unit) !== bareUnit(target.unit)) return;

  let sum = start.value;
  const steps = [figureText(start.value, start.unit)];
  const subjects = [kgi.id];
  for (const initiative of view.initiativesUnder(kgi.owner)) {
    for (const kpi of view.indicatorsOf(initiative.id)) {
      const added = yearlyAdditions(kpi, target, kgi);
      if (added.length === 0) continue;
      sum += added.reduce((total, part) => total + part.value, 0);
      steps.push(`${added.map((part) => figureText(part.value, part.unit)).join('＋')}`);
      subjects.push(kpi.id);
    }
  }
  if (steps.length < 2 || sum >= target.value || sum < start.value + (target.value - start.value) / 2) return;
  const about = { at: final.reading, path: view.pathOf(kgi.owner), subjects };
  yield report(view, 'warning', 'kgi-not-reached-by-kpis', about, {
    target: figureText(target.value, target.unit),
    sum: figureText(sum, target.unit),
    working: steps.join('＋'),
  });
}

function yearlyAdditions(kpi: Indicator, target: Figure, kgi: Indicator): Figure[] {
  const unit = bareUnit(target.unit);
  const parts = inOrder(kpi.targets).flatMap(([, reading]) => {
    const figures = reading.parts.filter(isFigure);
    const [only] = figures;
    return only && figures.length === 1 ? [only] : [];
  });
  const additions = parts.filter(
    (part) =>
      part.kind === 'numeric' &&
      part.change !== 'decrease' &&
      (part.accumulation === 'withinYear' || part.change === 'increase') &&
      (bareUnit(part.unit) === unit || (counters.has(bareUnit(part.unit)) && counters.has(unit))),
  );
  if (additions.length < 2) return [];
  const common = commonRun(nameKey(kgi.name), nameKey(kpi.name));
  return common.length >= 3 ? additions : [];
}
