import type { Direction } from '../plan/model';
import type { QuantityValue, Value } from './value';

export interface DirectionOfSeries {
  readonly direction: Direction;
  /** True where nothing in the sheet says the direction and more was taken to be better. */
  readonly directionAssumed: boolean;
  /** What the values are: a level (30分), or an amount of change (1,200万円削減: more is better, whatever is reduced). */
  readonly amount: 'level' | 'increase' | 'decrease';
}

/**
 * Which way is better. An amount of change is better when it is larger (削減時間 6,700時間); what △ makes negative is better when
 * it is smaller; then the target's own 以下 or 以上; then what the indicator says; then the way from the baseline.
 */
export function directionOf(stated: Direction | null, targets: readonly Value[], baseline: Value): DirectionOfSeries {
  const quantities = targets.filter((target): target is QuantityValue => target.state === 'quantity');
  const first = quantities[0];
  const level = (direction: Direction, directionAssumed = false): DirectionOfSeries => ({
    direction,
    directionAssumed,
    amount: 'level',
  });
  if (first === undefined) return level(stated ?? 'increase');
  if (first.value < 0) return level(stated === 'increase' ? 'increase' : 'decrease');
  if (first.change !== null) return { direction: 'increase', directionAssumed: false, amount: first.change };
  if (stated === 'maintain') return level('maintain');
  const comparators = quantities.map((quantity) => quantity.comparator);
  if (comparators.some((comparator) => comparator === '<=' || comparator === '<')) return level('decrease');
  if (comparators.some((comparator) => comparator === '>=' || comparator === '>')) return level('increase');
  if (stated !== null) return level(stated);
  const way = wayFrom(baseline, quantities);
  if (way !== null) return level(way);
  return level('increase', true);
}

/** What the targets say against the baseline: 30分 → 20分 is a decrease, 0件 → 0件 is to be kept; null where they do not agree. */
function wayFrom(baseline: Value, targets: readonly QuantityValue[]): Direction | null {
  if (baseline.state !== 'quantity') return null;
  const ways = new Set(
    targets
      .filter((target) => target.unit === null || baseline.unit === null || target.unit === baseline.unit)
      .map((target) => Math.sign(target.value - baseline.value)),
  );
  const [way] = ways;
  if (ways.size !== 1 || way === undefined) return null;
  return way === 0 ? 'maintain' : way > 0 ? 'increase' : 'decrease';
}
