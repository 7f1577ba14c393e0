import type { QuantityValue, Reference, Value } from './value';

const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 億: 1e8 };

/** The number in a reference's words: 平成30年度 140件 → 140 件. Null where there is none (前年度, 全国平均). */
export function readReference(words: string | null): Reference | null {
  if (words === null) return null;
  const plain = words
    .normalize('NFKC')
    .replace(/(明治|大正|昭和|平成|令和|[MTSHR])?\s*(\d+|元)\s*年(度末|度|末)?/gi, ' ')
    .replace(/,(?=\d{3})/g, '');
  const found = /(-?\d+(?:\.\d+)?)\s*([千万億]?)\s*([^\s\d()（）「」、。]*)/.exec(plain);
  if (found === null) return null;
  return { value: Number(found[1]) * (SCALES[found[2] ?? ''] ?? 1), unit: found[3] === '' ? null : (found[3] ?? null) };
}

/**
 * One year's target and result on common ground:
 * - a relative target with a known reference becomes a level (平成30年度140件の10%減 → 126件以下);
 * - where the result, too, is a percentage of change, both stay amounts of change (目標 70%減, 実績 65%減);
 * - signs of amounts agree: 削減額 1,200万円 against △900万円 is 900万円.
 */
export function resolveYear(year: {
  readonly target: Value;
  readonly actual: Value;
  readonly baseline: Value;
  readonly previous: Value;
}): { readonly target: Value; readonly actual: Value } {
  const { target, actual } = year;
  if (target.state !== 'quantity') return { target, actual };
  const bothAmounts = target.relative !== null && actual.state === 'quantity' && actual.unit === '%';
  if (bothAmounts) return { target, actual: alignSign(target, actual) };
  const level = target.relative === null ? target : toLevel(target, year.baseline, year.previous);
  if (actual.state !== 'quantity') return { target: level, actual };
  const actualLevel = actual.relative === null ? actual : toLevel(actual, year.baseline, year.previous);
  return { target: level, actual: alignSign(level, actualLevel) };
}

function toLevel(quantity: QuantityValue, baseline: Value, previous: Value): QuantityValue {
  const relative = quantity.relative;
  if (relative === null) return quantity;
  const reference = relative.reference ?? referenceIn(relative.to === 'previousYear' ? previous : baseline);
  if (reference === null) return quantity;
  const sign = relative.change === 'increase' ? 1 : -1;
  return {
    ...quantity,
    value: Number((reference.value * (1 + (sign * relative.percent) / 100)).toPrecision(12)),
    unit: reference.unit,
    comparator: relative.change === 'increase' ? '>=' : '<=',
    change: null,
    relative: { ...relative, reference },
  };
}

const referenceIn = (value: Value): Reference | null =>
  value.state === 'quantity' && value.relative === null && value.unit !== '%'
    ? { value: value.value, unit: value.unit }
    : null;

/** The result's sign follows from the target: an amount of reduction is positive, a △ target is negative. */
function alignSign(target: QuantityValue, actual: QuantityValue): QuantityValue {
  const amount = Math.abs(actual.value);
  const opposite = target.change !== null && actual.change !== null && target.change !== actual.change;
  if (target.value < 0) {
    const reduced = actual.value < 0 || actual.change === 'decrease';
    return reduced ? { ...actual, value: -amount } : actual;
  }
  if (opposite) return { ...actual, value: -amount };
  return target.change === 'decrease' ? { ...actual, value: amount } : actual;
}
