import type { Reading } from '../plan/model';
import type { TargetContext } from '../target/context';
import { type DirectionAndAccumulation, directionAndAccumulation } from '../target/infer';
import { readTarget } from '../target/read-target';
import type { TargetReading } from '../target/target';
import { readWords } from '../target/words';
import { foldWidth } from '../text/fold';

/** Reads a target, result or baseline cell. The only place where ingest meets the grammar of target texts. */
export function readValue(text: string, context: TargetContext): TargetReading {
  return readTarget(text, context);
}

/** True for a name that only holds a place: (事業の進捗に合わせ設定), 未定. */
export function isUndecided(name: string): boolean {
  return readWords(foldWidth(name)).kind === 'undecided';
}

/** Direction and accumulation of an indicator, with the reasons. */
export function inferDirection(indicator: {
  readonly name: string;
  readonly unit: string | null;
  readonly baseline: Reading | null;
  readonly targets: Readonly<Record<string, Reading>>;
  readonly actuals: Readonly<Record<string, Reading>>;
}): DirectionAndAccumulation {
  return directionAndAccumulation({
    ...indicator,
    targets: inOrder(indicator.targets),
    actuals: inOrder(indicator.actuals),
  });
}

function inOrder(byYear: Readonly<Record<string, Reading>>): Reading[] {
  return Object.entries(byYear)
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, reading]) => reading);
}
