import type { Indicator, Reading } from '../plan/model';
import type { Finding } from './finding';
import { groupBy, inOrder, nameKey, type PlanView } from './plan-view';
import { aimOf, bareUnit, type Figure, figuresOf, figureText, isLevel, type Step } from './quantities';
import { report } from './report';
import { commonRun } from './similar-names';

/** Targets of this plan against the results of the earlier one, joined by the name of the 事業. */
export function* checkPreviousPlan(view: PlanView): Iterable<Finding> {
  const earlier = groupBy([...view.referenceInitiatives.values()], ({ name }) => nameKey(name));
  if (earlier.size === 0) return;
  for (const initiative of view.plan.initiatives) {
    for (const before of earlier.get(nameKey(initiative.name)) ?? []) {
      for (const old of view.indicatorsOf(before.id)) {
        for (const indicator of view.indicatorsOf(initiative.id)) yield* compare(view, indicator, old);
      }
    }
  }
}

function* compare(view: PlanView, indicator: Indicator, old: Indicator): Iterable<Finding> {
  const results = inOrder(old.actuals);
  const reading = results[results.length - 1]?.[1];
  const [result, ...more] = reading ? figuresOf(reading).filter(isLevel) : [];
  const steps = levels(indicator);
  const [first] = steps;
  if (!reading || !result || more.length > 0 || !first) return;
  const about = {
    at: first.reading,
    path: view.cellPath(indicator, first.year, 'target'),
    subjects: [indicator.id, old.id],
  };
  if (bareUnit(first.part.unit) !== bareUnit(result.unit)) return;

  const spans = [spanOf(indicator.name, first.part, first.reading), spanOf(old.name, result, reading)];
  if (spans[0] !== spans[1] && spans.includes('month')) {
    const values = { one: `${indicator.name}: ${first.reading.text}`, other: `${old.name}: ${reading.text}` };
    yield report(view, 'warning', 'measure-changed', about, values);
    return;
  }
  if (!speakOfTheSame(indicator.name, old.name, first.reading)) return;
  const aim = aimOf(indicator, first.part) ?? aimOf(old, result);
  if (aim === null) return;
  const behind = (step: Step) => (aim === 'increase' ? step.part.value < result.value : step.part.value > result.value);
  const value = reading.text;
  const other = nameKey(indicator.name) === nameKey(old.name) ? '' : old.name;
  if (steps.every(behind)) {
    const target = steps.map((step) => figureText(step.part.value, step.part.unit));
    const values = { target: [...new Set(target)].join('、'), value, other };
    yield report(view, 'warning', 'target-below-previous-result', about, values);
  } else if (behind(first) || first.part.value === result.value) {
    const values = { target: first.reading.text, value, year: view.year(first.year) };
    yield report(view, 'warning', 'target-equals-previous-result', about, values);
  }
}

function levels(indicator: Indicator): Step[] {
  return inOrder(indicator.targets).flatMap(([year, reading]) => {
    const [part, ...more] = figuresOf(reading).filter(isLevel);
    return part && more.length === 0 ? [{ year, part, reading }] : [];
  });
}

/** Whether a figure is counted by the month or by the year, as far as name and cell tell. */
function spanOf(name: string, part: Figure, reading: Reading): 'month' | 'year' {
  return /月平均|月間|毎月|[/／]月|か月あたり|1月当たり/.test(`${name} ${reading.text} ${part.unit ?? ''}`)
    ? 'month'
    : 'year';
}

/** 利用件数 and アクセス件数 of the same site may be compared; 職員満足度 and 設置台数 of one 事業 may not. */
function speakOfTheSame(name: string, oldName: string, reading: Reading): boolean {
  const old = nameKey(oldName);
  return commonRun(nameKey(name), old).length >= 3 || commonRun(nameKey(reading.text), old).length >= 4;
}
