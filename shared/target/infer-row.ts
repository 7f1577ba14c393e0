import type { InferredDirection } from './infer';
import { reason as because, type Reason } from './reason';
import type { QuantityPart, TargetReading } from './target';

interface RowDirection {
  readonly value: InferredDirection;
  readonly reason: Reason;
  /** True where only the sizes of the yearly targets tell, with no start to compare them with. */
  readonly bySizeOnly: boolean;
}

type Told = Omit<RowDirection, 'bySizeOnly'>;

/** What the figures themselves say: a bound, an amount of change, a row that climbs or falls, 0件 → 0件. Null where they do not. */
export function directionFromRow(
  baseline: TargetReading | null,
  targets: readonly TargetReading[],
): RowDirection | null {
  const parts = targets.map(firstQuantity).filter((part) => part !== null);
  const last = parts[parts.length - 1];
  if (last === undefined) return null;
  const start = baseline === null ? null : firstQuantity(baseline);
  if (last.kind === 'relative_to_baseline' && last.value === null && last.comparator === '=') {
    return { value: 'maintain', reason: because('keepsPresent'), bySizeOnly: false };
  }
  if (
    start?.value !== null &&
    start?.value === last.value &&
    start?.unit === last.unit &&
    last.comparator === '=' &&
    last.change === null
  ) {
    const value = `${last.value}${last.unit ?? ''}`;
    return { value: 'maintain', reason: because('sameAsBaseline', { value }), bySizeOnly: false };
  }
  const said = fromComparator(last);
  if (said !== null) return { ...said, bySizeOnly: false };
  const shown = fromFigures(start, parts);
  return shown === null ? null : { ...shown, bySizeOnly: start === null };
}

function fromComparator(part: QuantityPart): Told | null {
  // An amount of reduction grows with success: results are written as 200時間削減 too.
  if (part.comparator === 'decrease') {
    return { value: 'increase', reason: because('targetOfReduction') };
  }
  if (part.comparator === 'increase') return { value: 'increase', reason: because('targetOfIncrease') };
  if (part.comparator === '>=' || part.comparator === '>') {
    return { value: 'increase', reason: because('atLeast') };
  }
  if (part.comparator === '<=' || part.comparator === '<') {
    return { value: 'decrease', reason: because('atMost') };
  }
  if (part.change === 'decrease') return { value: 'decrease', reason: because('lessWritten') };
  if (part.change === 'increase') return { value: 'increase', reason: because('moreWritten') };
  return null;
}

function fromFigures(start: QuantityPart | null, parts: readonly QuantityPart[]): Told | null {
  const row = [...(start === null ? [] : [start]), ...parts];
  const last = row[row.length - 1];
  const values = row
    .filter((part) => part.unit === last?.unit)
    .map((part) => part.value)
    .filter((value) => value !== null);
  const from = values[0];
  const to = values[values.length - 1];
  if (from === undefined || to === undefined || values.length < 2 || from === to) return null;
  const ends = { from: String(from), to: `${to}${last?.unit ?? ''}` };
  return to > from
    ? { value: 'increase', reason: because('figuresRise', ends) }
    : { value: 'decrease', reason: because('figuresFall', ends) };
}

function firstQuantity(reading: TargetReading): QuantityPart | null {
  return reading.parts.find((part): part is QuantityPart => 'upper' in part) ?? null;
}
