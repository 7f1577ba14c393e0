import { STAGES } from './rate';
import type { Series } from './series';
import type { Value } from './value';

/** JIS X 8341-3 conformance levels. */
const CONFORMANCE = ['A', 'AA', 'AAA'] as const;
const NUMBERED = Array.from({ length: 10 }, (_, index) => `レベル${index + 1}`);

/** The order in which the series' milestones or levels stand, from the least: 検討 … 完了, A < AA < AAA, レベル1 < レベル2 …. */
export function scaleOf(series: Series): readonly string[] {
  const levels: string[] = [];
  const see = (value: Value): void => void (value.state === 'level' && levels.push(value.level));
  for (const { target, actual } of Object.values(series.byYear)) {
    see(target);
    see(actual);
  }
  if (levels.length === 0) return STAGES;
  return levels.some((level) => /\d/.test(level.normalize('NFKC'))) ? NUMBERED : CONFORMANCE;
}
