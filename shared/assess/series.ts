import type { Direction, Indicator } from '../plan/model';
import type { Accumulation, TargetPart, TargetReading } from '../target/target';
import { findSlots, partInSlot, type Slot, speaksForAll } from './align-parts';
import { directionOf } from './direction';
import { resolveYear } from './relative-target';
import { valueOfPart } from './to-value';
import { BLANK, type Value } from './value';

export interface YearValues {
  readonly target: Value;
  readonly actual: Value;
}

/** One measured thing of one indicator over the years, a single value in each place. A composite indicator has several. */
export interface Series {
  readonly indicator: string;
  /** Index among the indicator's series, from 0. */
  readonly part: number;
  readonly label: string | null;
  readonly unit: string | null;
  readonly direction: Direction;
  /** True where nothing in the sheet says the direction and more was taken to be better. */
  readonly directionAssumed: boolean;
  readonly accumulation: Accumulation | null;
  /** What the values are: a level (30分), or an amount of change (1,200万円削減: more is better, whatever is reduced). */
  readonly amount: 'level' | 'increase' | 'decrease';
  /** Repeats another part in other words (460人(前年度比110%)): shown, but does not decide the grade. */
  readonly restates: boolean;
  readonly baseline: Value;
  readonly baselineYear: number | null;
  /** The target of the final year (最終目標). */
  readonly finalTarget: Value;
  readonly finalYear: number | null;
  /** Final targets that were changed: results of years up to `until` stay judged by `target`. */
  readonly formerFinals?: readonly { readonly until: number; readonly target: Value }[];
  /** Years the indicator runs over, for expected values; null where it has no year at all. */
  readonly period: { readonly from: number; readonly to: number } | null;
  /** By Western fiscal year, for every year that has a target or a result cell. */
  readonly byYear: Readonly<Record<string, YearValues>>;
}

/**
 * The single-valued series of an indicator: parts of composite cells are aligned over the years by label, unit and position.
 * Always at least one. `period` is the plan's, where known.
 */
export function seriesOf(
  indicator: Indicator,
  period: { readonly from: number; readonly to: number } | null = null,
): readonly Series[] {
  const targets = Object.values(indicator.targets);
  const slots = findSlots(targets.length > 0 ? targets : Object.values(indicator.actuals));
  return slots.map((slot, part) => seriesOfSlot(indicator, slots, part, slot, period));
}

function seriesOfSlot(
  indicator: Indicator,
  slots: readonly Slot[],
  part: number,
  slot: Slot,
  planPeriod: { readonly from: number; readonly to: number } | null,
): Series {
  const partIn = (reading: TargetReading | null | undefined) =>
    reading === null || reading === undefined ? null : partInSlot(reading, slots, part);
  const valueIn = (reading: TargetReading | null | undefined): Value => {
    const found = partIn(reading);
    return found === null ? BLANK : valueOfPart(found, reading?.text ?? '');
  };
  const years = [...new Set([...Object.keys(indicator.targets), ...Object.keys(indicator.actuals)])].sort();
  const baseline = valueIn(indicator.baseline);
  const byYear: Record<string, YearValues> = {};
  years.forEach((year, index) => {
    const before = indicator.actuals[String(Number(year) - 1)];
    const previous = before === undefined && index === 0 ? baseline : valueIn(before);
    const target = valueIn(indicator.targets[year]);
    byYear[year] = resolveYear({ target, actual: valueIn(indicator.actuals[year]), baseline, previous });
  });
  const targets = years.map((year) => byYear[year]?.target ?? BLANK);
  const targetParts = years.map((year) => partIn(indicator.targets[year])).filter((found) => found !== null);
  const finalYear = indicator.finalYear ?? lastTargetYear(byYear);
  const former = (indicator.formerTargets ?? []).filter(({ year }) => Number(year) === finalYear);
  const formerFinals =
    former.length === 0
      ? {}
      : { formerFinals: former.map(({ until, reading }) => ({ until, target: valueIn(reading) })) };
  const [first, last] = [years[0], years[years.length - 1]];
  return {
    indicator: indicator.id,
    part,
    label: slot.label,
    unit: unitOf(targets) ?? slot.unit ?? indicator.unit,
    ...directionOf(statedDirection(indicator, slots, targetParts), targets, baseline),
    accumulation: targetParts.find((found) => found.accumulation !== null)?.accumulation ?? indicator.accumulation,
    restates: restatesAnother(Object.values(indicator.targets), slots, part),
    baseline,
    baselineYear: indicator.baseline?.year ?? null,
    finalTarget: finalYear === null ? BLANK : (byYear[String(finalYear)]?.target ?? BLANK),
    finalYear,
    ...formerFinals,
    period:
      planPeriod ?? (first === undefined || last === undefined ? null : { from: Number(first), to: Number(last) }),
    byYear,
  };
}

/**
 * The indicator's direction holds for each part, except where a part of a composite says its own by △:
 * 100% (年間△42,000時間) asks for a higher percentage and for fewer hours.
 */
function statedDirection(indicator: Indicator, slots: readonly Slot[], parts: readonly TargetPart[]): Direction | null {
  const reduced = parts.every((part) => part.change === 'decrease' && part.value !== null && part.value < 0);
  return slots.length > 1 && parts.length > 0 && reduced ? 'decrease' : indicator.direction;
}

const unitOf = (values: readonly Value[]): string | null => {
  const units = new Set(
    values.flatMap((value) => (value.state === 'quantity' && value.unit !== null ? [value.unit] : [])),
  );
  return units.size === 1 ? ([...units][0] ?? null) : null;
};

/**
 * The year whose target counts as the final one: the last that has any. A year said to have none (—, 事業終了 before the plan ends) does not
 * take the place of the years before it; one that is still undecided does, for the final target then is undecided.
 */
export function lastTargetYear(byYear: Readonly<Record<string, YearValues>>): number | null {
  const last = (states: readonly Value['state'][]): number | null => {
    const years = Object.keys(byYear).filter((year) => !states.includes(byYear[year]?.target.state ?? 'blank'));
    return years.length === 0 ? null : Math.max(...years.map(Number));
  };
  return last(['blank', 'notApplicable']) ?? last(['blank']);
}

/** A ratio beside a plain number in the same cell, in every cell it stands in: 【520人(前年度比110%)】. */
function restatesAnother(targets: readonly TargetReading[], slots: readonly Slot[], slot: number): boolean {
  if (slots.length === 1) return false;
  const cells = targets.flatMap((reading) => {
    const part = speaksForAll(reading) ? null : partInSlot(reading, slots, slot);
    return part === null ? [] : [{ part, reading }];
  });
  return (
    cells.length > 0 &&
    cells.every(
      ({ part, reading }) =>
        part.kind === 'ratio_to_previous' &&
        reading.parts.some((other) => (other.kind === 'numeric' || other.kind === 'percent') && other.value !== null),
    )
  );
}
