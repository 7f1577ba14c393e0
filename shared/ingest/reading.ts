import type { Reading } from '../plan/model';
import type { TargetContext } from '../target/context';
import { type DirectionAndAccumulation, directionAndAccumulation } from '../target/infer';
import { readTarget } from '../target/read-target';
import type { TargetReading } from '../target/target';

/** Reads a target, result or baseline cell. The only place where ingest meets the grammar of target texts. */
export function readValue(text: string, context: TargetContext): TargetReading {
  return readTarget(text, context);
}

/** Direction and accumulation of an indicator, with the reasons. */
export function inferDirection(indicator: {
  readonly name: string;
  readonly unit: string | null;
  readonly baseline: Reading | null;
  readonly targets: Readonly<Record<string, Reading>>;
}): DirectionAndAccumulation {
  const inOrder = Object.entries(indicator.targets).sort(([one], [other]) => Number(one) - Number(other));
  return directionAndAccumulation({ ...indicator, targets: inOrder.map(([, reading]) => reading) });
}
