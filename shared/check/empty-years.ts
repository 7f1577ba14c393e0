import { halfYearsBetween, yearOfHalf } from '../calendar/half-year';
import type { Initiative } from '../plan/model';
import type { Finding } from './finding';
import { groupBy, type PlanView } from './plan-view';
import { priorityClass } from './priority-class';
import { isBlank } from './quantities';
import { report } from './report';

/** Work is over where the last text says so. */
const finished = /完了|終了|廃止|中止|統合/;

/** Important initiatives that begin and then fall silent: neither target nor action to the end of the plan. */
export function* checkEmptyYears(view: PlanView): Iterable<Finding> {
  const { plan, years, locale } = view;
  const important = importantClass(view);
  const actions = groupBy(plan.actions, ({ initiative }) => initiative);
  for (const initiative of plan.initiatives) {
    const byClass = important !== null && initiative.classification === important;
    if (!byClass && initiative.priority !== true) continue;
    const filled = filledYears(view, initiative, actions.get(initiative.id) ?? []);
    const last = [...years].reverse().find((year) => filled.has(year));
    if (last === undefined) continue;
    const silent = years.filter((year) => year > last);
    if (silent.length === 0 || finished.test(initiative.actionTexts[last]?.text ?? '')) continue;
    const group = byClass
      ? locale === 'ja'
        ? `区分${important}`
        : `Class ${important}`
      : locale === 'ja'
        ? '重点'
        : 'Priority';
    const about = { at: initiative.source, path: view.pathOf(initiative.id), subjects: [initiative.id] };
    yield report(view, 'warning', 'empty-years', about, { years: silent.map(view.year).join('、'), group });
  }
}

/** The class that all 重点 initiatives share; where there is no 重点 column, class A by its name. */
function importantClass({ plan }: PlanView): string | null {
  const found = priorityClass(plan);
  if (found) return found.group;
  const noMarks = plan.initiatives.every(({ priority }) => priority === null);
  return noMarks && plan.initiatives.some(({ classification }) => classification === 'A') ? 'A' : null;
}

function filledYears(
  view: PlanView,
  initiative: Initiative,
  actions: PlanView['plan']['actions'],
): ReadonlySet<string> {
  const filled = new Set<string>();
  for (const [year, { text }] of Object.entries(initiative.actionTexts)) if (text.trim() !== '') filled.add(year);
  for (const indicator of view.indicatorsOf(initiative.id)) {
    for (const [year, reading] of Object.entries(indicator.targets)) if (!isBlank(reading)) filled.add(year);
  }
  for (const { from, to, extent } of actions) {
    if (from === null) continue;
    // An arrow whose end was lost may run to the end of the plan: give it the benefit of the doubt.
    if (to === null || extent !== 'exact') for (const year of view.years) filled.add(year);
    else for (const half of halfYearsBetween(from, to)) filled.add(String(yearOfHalf(half)));
  }
  return filled;
}
