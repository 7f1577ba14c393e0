import type { QuantityPart, TargetPart } from '../target/target';
import { readReference } from './relative-target';
import type { QuantityValue, Relative, Value } from './value';

/** One part of a cell as a value. `text` is the whole cell's text. */
export function valueOfPart(part: TargetPart, text: string): Value {
  switch (part.kind) {
    case 'empty':
      return { state: 'blank', text };
    case 'undecided':
      return { state: 'undecided', text };
    case 'not_applicable':
      return { state: 'notApplicable', text };
    case 'qualitative':
      return { state: 'text', why: 'words', text };
    case 'milestone':
      return { state: 'milestone', stage: part.stage, text };
    case 'level':
      return { state: 'level', level: part.level, comparator: part.comparator, text };
    case 'numeric':
    case 'percent':
    case 'ratio_to_previous':
    case 'relative_to_baseline':
      return quantityOf(part, text);
  }
}

function quantityOf(part: QuantityPart, text: string): Value {
  if (part.value === null) return { state: 'text', why: 'referenceUnknown', text };
  const relative = relativeOf(part, part.value);
  const quantity: QuantityValue = {
    state: 'quantity',
    value: relative === null ? part.value : relative.percent,
    unit: part.unit,
    comparator: part.comparator,
    change: relative?.change ?? changeOf(part),
    approximate: part.approximate,
    relative,
    text,
  };
  return quantity;
}

const changeOf = (part: QuantityPart): 'increase' | 'decrease' | null => {
  if (part.change !== null) return part.change;
  return part.comparator === 'increase' || part.comparator === 'decrease' ? part.comparator : null;
};

function relativeOf(part: QuantityPart, value: number): Relative | null {
  if (part.kind !== 'ratio_to_previous' && part.kind !== 'relative_to_baseline') return null;
  if (part.unit !== null && part.unit !== '%') return null;
  const to = part.kind === 'ratio_to_previous' ? 'previousYear' : 'baseline';
  const reference = readReference(part.baseline);
  const change = changeOf(part);
  if (change !== null) return { change, percent: Math.abs(value), to, reference };
  // 前年度比110% says the level itself in percent of the reference.
  return value >= 100
    ? { change: 'increase', percent: value - 100, to, reference }
    : { change: 'decrease', percent: 100 - value, to, reference };
}
