import { STAGES } from './rate';
import type { Series } from './series';
import type { Value } from './value';

/** JIS X 8341-3 conformance levels. */
const CONFORMANCE = ['A', 'AA', 'AAA'] as const;
const NUMBERED = Array.from({ length: 10 }, (_, index) => `レベル${index + 1}`);

/** The order in which the series' milestones or levels stand, from the least: 検討 … 完了, A < AA < AAA, レベル1 < レベル2 …. */
export function scaleOf(series: Series): readonly string[] {
  const values: readonly Value[] = Object.values(series.byYear).flatMap((year) => [year.target, year.actual]);
  const levels = values.flatMap((value) => (value.state === 'level' ? [value.level] : []));
  if (levels.length === 0) return STAGES;
  return levels.some((level) => /\d/.test(level.normalize('NFKC'))) ? NUMBERED : CONFORMANCE;
}
