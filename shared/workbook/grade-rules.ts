import type { Grade, ProgressMark } from '../assess/rule-set';
import { columnLetters, rangeOf, textInFormula } from './address';
import type { Table } from './columns';
import { type Tone, toneStyle } from './palette';
import type { RangeRef } from './range-ref';
import { runsOf } from './table-ops';
import { tonesOf } from './tones';
import type { ConditionalRule } from './write-op';

/** Ranges of the body of the columns whose key matches; neighbours joined. */
export function columnRanges(table: Table, key: RegExp): RangeRef[] {
  const rows = table.lastRow - table.firstRow + 1;
  return runsOf(table.columns, (column) => key.test(column.key))
    .filter((run) => run.value)
    .map((run) => rangeOf(table.firstRow, run.start + 1, rows, run.length));
}

/** Colours the labels of a scale where they stand in the columns whose key matches. */
export function gradeRules(
  table: Table,
  key: RegExp,
  scale: readonly (Pick<Grade, 'label' | 'achieved'> | ProgressMark)[],
): ConditionalRule[] {
  const ranges = columnRanges(table, key);
  return rulesFor(ranges, scale);
}

/** One rule a tone over some ranges; a rule's formula stands for the first range's top-left cell. */
export function rulesFor(
  ranges: readonly RangeRef[],
  scale: readonly (Pick<Grade, 'label' | 'achieved'> | ProgressMark)[],
): ConditionalRule[] {
  const first = ranges[0];
  if (!first) return [];
  const cell = `${columnLetters(first.column)}${first.row}`;
  const byTone = new Map<Tone, string[]>();
  for (const [label, tone] of tonesOf(scale)) byTone.set(tone, [...(byTone.get(tone) ?? []), label]);
  return [...byTone].map(([tone, labels]) => ({
    ranges,
    formula: `=OR(${labels.map((label) => `${cell}=${textInFormula(label)}`).join(',')})`,
    style: toneStyle(tone),
  }));
}
