import type { Indicator } from '../plan/model';
import type { Finding } from './finding';
import { inOrder, type PlanView } from './plan-view';
import { aimOf, bareUnit, type Figure, meets, singleLevel } from './quantities';
import { report } from './report';

/** Results against targets, where both are plain figures. Rates and grades are the business of the rule set, not of these rules. */
export function* checkResults(view: PlanView): Iterable<Finding> {
  for (const indicator of view.plan.indicators) {
    const judged = judge(indicator);
    yield* missedTwice(view, indicator, judged);
    yield* grades(view, indicator, judged);
  }
}

interface Judged {
  readonly year: string;
  readonly met: boolean;
  readonly target: Figure;
  readonly value: Figure;
  readonly targetText: string;
  readonly valueText: string;
}

function judge(indicator: Indicator): Judged[] {
  return inOrder(indicator.actuals).flatMap(([year, actual]) => {
    const reading = indicator.targets[year];
    const target = singleLevel(reading);
    const value = singleLevel(actual);
    if (!reading || !target || !value || bareUnit(value.unit ?? target.unit) !== bareUnit(target.unit)) return [];
    const aim = aimOf(indicator, target);
    if (aim === null) return [];
    const met = meets(value.value, target, aim);
    return [{ year, met, target, value, targetText: reading.text, valueText: actual.text }];
  });
}

function* missedTwice(view: PlanView, indicator: Indicator, judged: readonly Judged[]): Iterable<Finding> {
  for (let at = 1; at < judged.length; at++) {
    const now = judged[at];
    const before = judged[at - 1];
    if (!now || !before || now.met || before.met || Number(now.year) !== Number(before.year) + 1) continue;
    const about = {
      at: indicator.actuals[now.year],
      path: view.cellPath(indicator, now.year, 'actual'),
      subjects: [indicator.id],
    };
    yield report(view, 'warning', 'missed-twice', about, {
      years: `${view.year(before.year)}、${view.year(now.year)}`,
    });
    return;
  }
}

/** A grade that no scale would give: △ or × for a target that was met, ○ for not even half of it. */
function* grades(view: PlanView, indicator: Indicator, judged: readonly Judged[]): Iterable<Finding> {
  for (const { year, met, target, value, targetText, valueText } of judged) {
    const stated = indicator.statedGrades[year];
    if (!stated) continue;
    const grade = stated.text.trim();
    const blamed = met && /^[△▲×✕]|未達/.test(grade);
    const half = target.value > 0 && aimOf(indicator, target) === 'increase' && value.value < target.value / 2;
    const praised = !met && half && /^[○〇◯◎]/.test(grade);
    if (!blamed && !praised) continue;
    const about = { at: stated, path: view.cellPath(indicator, year, 'actual'), subjects: [indicator.id] };
    yield report(view, 'warning', 'grade-contradicts-result', about, { grade, target: targetText, value: valueText });
  }
}
