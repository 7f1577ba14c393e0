import type { Grade, ProgressMark } from '../assess/rule-set';
import type { Tone } from './palette';

/**
 * Tone of each label of a scale: achieved = good; the last one below several steps that miss the target = poor; what lies
 * between, or misses it on a scale of two, = fair.
 */
export function tonesOf(
  scale: readonly (Pick<Grade, 'label' | 'achieved'> | ProgressMark)[],
): ReadonlyMap<string, Tone> {
  const missed = scale.filter((step) => !step.achieved).length;
  return new Map(
    scale.map((step, index): [string, Tone] => {
      if (step.achieved) return [step.label, 'good'];
      return [step.label, missed >= 2 && index === scale.length - 1 ? 'poor' : 'fair'];
    }),
  );
}
