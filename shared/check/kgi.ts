import type { Indicator } from '../plan/model';
import type { Finding } from './finding';
import { groupBy, inOrder, nameKey, type PlanView } from './plan-view';
import {
  aimOf,
  bareUnit,
  type Figure,
  figuresOf,
  figureText,
  finalTarget,
  singleLevel,
  withoutNoise,
} from './quantities';
import { report } from './report';
import { commonRun } from './similar-names';

/** KGIs against the KPIs below them. */
export function* checkKgi(view: PlanView): Iterable<Finding> {
  const below = kpisBelow(view);
  for (const kgi of view.indicators) {
    if (kgi.kind !== 'KGI' || kgi.owner === null) continue;
    const { byFinal, additive } = below(kgi.owner);
    yield* repeated(view, kgi, byFinal.get(finalKey(kgi)) ?? []);
    yield* notReached(view, kgi, additive);
  }
}

interface Below {
  /** By value and unit of the final target. */
  readonly byFinal: ReadonlyMap<string, readonly Indicator[]>;
  /** Those that add something in two years or more. */
  readonly additive: readonly { readonly kpi: Indicator; readonly additions: readonly Figure[] }[];
}

/** The KPIs below a node, sorted out once a node however many KGIs it has. */
function kpisBelow(view: PlanView): (node: string) => Below {
  const known = new Map<string, Below>();
  return (node) => {
    const found = known.get(node);
    if (found) return found;
    const kpis = view.initiativesUnder(node).flatMap(({ id }) => view.indicatorsOf(id));
    const additive = kpis
      .map((kpi) => ({ kpi, additions: yearlyAdditions(kpi) }))
      .filter(({ additions }) => additions.length > 1);
    const below = { byFinal: groupBy(kpis, finalKey), additive };
    known.set(node, below);
    return below;
  };
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
  const kpi = kpis.find(({ name }) => nameKey(name).length >= 6 && sameMeasure(own, nameKey(name)));
  if (!kpi) return;
  const final = finalTarget(kgi);
  const about = { at: final?.reading ?? kgi.source, path: view.pathOf(kgi.owner), subjects: [kgi.id, kpi.id] };
  yield report(view, 'warning', 'kgi-repeats-kpi', about, { kpi: kpi.name, value: final?.reading.text ?? '' });
}

function sameMeasure(one: string, other: string): boolean {
  if (one.includes(other) || other.includes(one)) return true;
  const shorter = Math.min(one.length, other.length);
  return commonRun(one, other).length >= Math.max(8, shorter * 0.7);
}

/** Things that are counted one by one; 種類 of a KGI may well be the 業務 of its KPI. */
const counters = new Set(' 種類 業務 件 箇所 事業 サービス 手続 項目 個 施設 団体 校 館 台'.split(' '));

/** Baseline plus what the KPIs add each year, where they plainly count the same things. */
function* notReached(view: PlanView, kgi: Indicator, additive: Below['additive']): Iterable<Finding> {
  const final = finalTarget(kgi);
  const target = singleLevel(final?.reading);
  const start = singleLevel(kgi.baseline);
  if (!final || !target || !start || aimOf(kgi, target) === 'decrease') return;
  if (target.kind !== 'numeric' || bareUnit(start.unit) !== bareUnit(target.unit)) return;

  let sum = start.value;
  const steps = [figureText(start.value, start.unit)];
  const subjects = [kgi.id];
  for (const { kpi, additions } of additive) {
    const fitting = additions.filter((part) => countsTogether(part, target));
    if (fitting.length < 2 || commonRun(nameKey(kgi.name), nameKey(kpi.name)).length < 3) continue;
    sum = withoutNoise(fitting.reduce((total, part) => total + part.value, sum));
    steps.push(...fitting.map((part) => figureText(part.value, part.unit)));
    subjects.push(kpi.id);
  }
  // Far from the target, the KPIs were never meant to add up to it.
  if (steps.length < 2 || sum >= target.value || sum < start.value + (target.value - start.value) / 2) return;
  const about = { at: final.reading, path: view.pathOf(kgi.owner), subjects };
  yield report(view, 'warning', 'kgi-not-reached-by-kpis', about, {
    target: figureText(target.value, target.unit),
    sum: figureText(sum, target.unit),
    working: steps.join('＋'),
  });
}

function countsTogether(part: Figure, target: Figure): boolean {
  const [one, other] = [bareUnit(part.unit), bareUnit(target.unit)];
  return one === other || (counters.has(one) && counters.has(other));
}

/** What a KPI adds anew each year; nothing for levels and running totals. */
function yearlyAdditions(kpi: Indicator): Figure[] {
  return inOrder(kpi.targets).flatMap(([, reading]) => {
    const [only, ...more] = figuresOf(reading);
    if (!only || more.length > 0 || only.kind !== 'numeric' || only.change === 'decrease') return [];
    return only.accumulation === 'withinYear' || only.change === 'increase' ? [only] : [];
  });
}
