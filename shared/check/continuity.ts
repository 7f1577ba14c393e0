import type { Indicator, Initiative } from '../plan/model';
import type { Finding } from './finding';
import { nameKey, type PlanView } from './plan-view';
import { report } from './report';
import { nameIndex } from './similar-names';

const unfinished = /^[△▲×✕✖Ｘx]|未達/;
const reached = /^[○〇◯◎]|^達成/;

/** From the earlier plan to this one, and from progress to outcome. */
export function* checkContinuity(view: PlanView): Iterable<Finding> {
  yield* dropped(view);
  yield* progressAndOutcome(view);
}

/** Initiatives of the earlier plan that were not finished, or are said to continue, and are missing now. */
function* dropped(view: PlanView): Iterable<Finding> {
  if (view.plan.initiatives.length === 0) return;
  const own = new Set(view.plan.initiatives.map(({ name }) => nameKey(name)));
  const candidates = nameIndex(view.plan.initiatives, ({ name }) => nameKey(name));
  for (const initiative of view.referenceInitiatives.values()) {
    const key = nameKey(initiative.name);
    if (own.has(key) || candidates(key).length > 0) continue;
    const said = initiative.attributes.find(
      ({ text }) => /継続|引き続き/.test(text) && !/継続しない|継続せず/.test(text),
    );
    const about = { at: said ?? initiative.source, path: view.pathOf(initiative.id), subjects: [initiative.id] };
    const grade = lastGrade(initiative, view.indicatorsOf(initiative.id));
    if (said) yield report(view, 'error', 'continued-but-missing', about, {});
    else if (grade !== null && /^[△▲]|未達/.test(grade)) {
      yield report(view, 'warning', 'unfinished-not-continued', about, { grade });
    }
  }
}

function lastGrade(initiative: Initiative, indicators: readonly Indicator[]): string | null {
  const grades = [
    ...indicators.flatMap(({ statedGrades }) => Object.values(statedGrades)),
    ...Object.values(initiative.statedProgress),
  ];
  return grades.map(({ text }) => text.trim()).find((text) => unfinished.test(text)) ?? null;
}

/** ○ for progress and △ for the outcome in the same year: as planned, and yet without the effect. */
function* progressAndOutcome(view: PlanView): Iterable<Finding> {
  for (const initiative of [...view.plan.initiatives, ...view.referenceInitiatives.values()]) {
    for (const [year, progress] of Object.entries(initiative.statedProgress)) {
      if (!reached.test(progress.text.trim())) continue;
      for (const indicator of view.indicatorsOf(initiative.id)) {
        const grades = Object.entries(indicator.statedGrades);
        // A table that names no year for its progress speaks of the end, like the only grade beside it.
        const outcome = year === '' ? grades[grades.length - 1]?.[1] : indicator.statedGrades[year];
        if (!outcome || !unfinished.test(outcome.text.trim())) continue;
        const about = { at: outcome, path: view.pathOf(initiative.id), subjects: [initiative.id, indicator.id] };
        const values = { progress: progress.text.trim(), outcome: outcome.text.trim() };
        yield report(view, 'warning', 'progress-and-outcome-differ', about, values);
      }
    }
  }
}
