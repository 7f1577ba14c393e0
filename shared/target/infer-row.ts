import type { InferredDirection } from './infer';
import type { QuantityPart, TargetReading } from './target';

interface RowDirection {
  readonly value: InferredDirection;
  readonly reason: string;
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
    return { value: 'maintain', reason: '目標が現状の維持です', bySizeOnly: false };
  }
  if (
    start?.value !== null &&
    start?.value === last.value &&
    start?.unit === last.unit &&
    last.comparator === '=' &&
    last.change === null
  ) {
    const reason = `現状値も目標も${last.value}${last.unit ?? ''}で、保つ目標です`;
    return { value: 'maintain', reason, bySizeOnly: false };
  }
  const said = fromComparator(last);
  if (said !== null) return { ...said, bySizeOnly: false };
  const shown = fromFigures(start, parts);
  return shown === null ? null : { ...shown, bySizeOnly: start === null };
}

function fromComparator(part: QuantityPart): Told | null {
  // An amount of reduction grows with success: results are written as 200時間削減 too.
  if (part.comparator === 'decrease') {
    return { value: 'increase', reason: '目標が「削減」する量で書かれ、量が大きいほど良い値です' };
  }
  if (part.comparator === 'increase') return { value: 'increase', reason: '目標が「増加」する量で書かれています' };
  if (part.comparator === '>=' || part.comparator === '>') {
    return { value: 'increase', reason: '目標が「以上」で、大きいほど良い値です' };
  }
  if (part.comparator === '<=' || part.comparator === '<') {
    return { value: 'decrease', reason: '目標が「以下」「以内」で、小さいほど良い値です' };
  }
  if (part.change === 'decrease') return { value: 'decrease', reason: '目標が△や「減」で、小さいほど良い値です' };
  if (part.change === 'increase') return { value: 'increase', reason: '目標が「増」「向上」で書かれています' };
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
  const written = `${from}→${to}${last?.unit ?? ''}`;
  return to > from
    ? { value: 'increase', reason: `数値が${written}と増えています` }
    : { value: 'decrease', reason: `数値が${written}と減っています` };
}

function firstQuantity(reading: TargetReading): QuantityPart | null {
  return reading.parts.find((part): part is QuantityPart => 'upper' in part) ?? null;
}
