import type { TargetPart } from '../target/target';
import type { Plan, Reading } from './model';

/** A cell that a person read otherwise than the machine; it holds only while the cell still says `text`. */
export interface ReadingCorrection {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  readonly parts: readonly TargetPart[];
}

/** The plan with the person's readings in place of the machine's: sure, and without the machine's doubts. */
export function correctReadings(plan: Plan, corrections: readonly ReadingCorrection[]): Plan {
  if (corrections.length === 0) return plan;
  const byPlace = new Map(corrections.map((correction) => [placeOf(correction), correction]));
  const mend = <Given extends Reading>(reading: Given): Given => {
    const correction = byPlace.get(placeOf(reading));
    if (!correction || correction.text !== reading.text) return reading;
    return { ...reading, parts: [...correction.parts], sure: true, notes: [] };
  };
  const mendYears = (readings: Readonly<Record<string, Reading>>) =>
    Object.fromEntries(Object.entries(readings).map(([year, reading]) => [year, mend(reading)]));
  return {
    ...plan,
    indicators: plan.indicators.map((indicator) => ({
      ...indicator,
      baseline: indicator.baseline && mend(indicator.baseline),
      targets: mendYears(indicator.targets),
      actuals: mendYears(indicator.actuals),
    })),
  };
}

function placeOf(place: { readonly sheet: string; readonly cell: string }): string {
  return `${place.sheet}!${place.cell}`;
}
