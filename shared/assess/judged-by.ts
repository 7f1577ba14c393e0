import type { Series } from './series';
import type { Value } from './value';

/** A target changed in mid-plan: from the results of fiscal year `from` on, `target` is in force. */
export interface TargetRevision<Target> {
  readonly from: number;
  readonly target: Target;
}

/**
 * The target by which the results of `year` are judged: the one then in force. Old results keep their old target, whatever was decided later.
 * Of two revisions from the same year the later one in the list holds.
 */
export function targetInForce<Target>(
  original: Target,
  revisions: readonly TargetRevision<Target>[],
  year: number,
): Target {
  return revisions
    .filter((revision) => revision.from <= year)
    .reduce<{ from: number; target: Target }>(
      (latest, revision) => (revision.from >= latest.from ? revision : latest),
      { from: Number.NEGATIVE_INFINITY, target: original },
    ).target;
}

/**
 * The series with the targets in force year by year. A revision names new targets by year; years before its `from`, and years it
 * does not name, keep what was in force.
 */
export function reviseSeries(
  series: Series,
  revisions: readonly TargetRevision<Readonly<Record<string, Value>>>[],
): Series {
  const byYear = { ...series.byYear };
  for (const revision of [...revisions].sort((one, two) => one.from - two.from)) {
    for (const [year, target] of Object.entries(revision.target)) {
      if (Number(year) < revision.from) continue;
      const actual = byYear[year]?.actual ?? { state: 'blank', text: '' };
      byYear[year] = { target, actual };
    }
  }
  const finalTarget =
    series.finalYear === null ? series.finalTarget : (byYear[String(series.finalYear)]?.target ?? series.finalTarget);
  return { ...series, byYear, finalTarget };
}
