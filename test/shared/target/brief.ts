import type { TargetReading } from '../../../shared/target/target';

/** One line for a reading: its parts' kind, value, unit and comparator. `numeric` is left out, being the usual case. */
export function brief(reading: TargetReading): string {
  return reading.parts
    .map((part) => {
      if (part.kind === 'milestone') return `milestone ${part.stage}`;
      if (part.kind === 'level') return `level ${part.level} ${part.comparator}`;
      if (!('upper' in part)) return part.kind;
      const value = part.upper === null ? `${part.value}` : `${part.value}..${part.upper}`;
      return `${part.kind === 'numeric' ? '' : `${part.kind} `}${value} ${part.unit} ${part.comparator}`;
    })
    .join(' | ');
}
