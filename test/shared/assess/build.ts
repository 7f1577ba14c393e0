import { fiscalYear } from '../../../shared/calendar/fiscal-year';
import type { Indicator, Reading } from '../../../shared/plan/model';
import type { Comparator, QuantityPart, TargetPart } from '../../../shared/target/target';

const nothing = { label: null, change: null, accumulation: null, baseline: null, condition: null } as const;

/** 30件, 80%以上 … as a part. */
export const quantity = (
  value: number | null,
  unit: string | null = null,
  more: Partial<QuantityPart> = {},
): QuantityPart => ({
  ...nothing,
  kind: unit === '%' ? 'percent' : 'numeric',
  value,
  upper: null,
  unit,
  comparator: '=',
  approximate: false,
  ...more,
});
export const milestone = (
  stage: TargetPart & { kind: 'milestone' } extends { stage: infer Stage } ? Stage : never,
): TargetPart => ({
  ...nothing,
  kind: 'milestone',
  value: null,
  unit: null,
  comparator: null,
  stage,
});
export const level = (name: string, comparator: Comparator = '>='): TargetPart => ({
  ...nothing,
  kind: 'level',
  value: null,
  unit: null,
  comparator,
  level: name,
});
export const words = (kind: 'qualitative' | 'empty' | 'not_applicable' | 'undecided' = 'qualitative'): TargetPart => ({
  ...nothing,
  kind,
  value: null,
  unit: null,
  comparator: null,
});

/** A cell of these parts. */
export const cell = (text: string, ...parts: readonly TargetPart[]): Reading => ({
  text,
  parts: [...parts],
  sure: true,
  notes: [],
  sheet: '指標',
  cell: 'A1',
});

/** A cell with one quantity, written as figure and unit. */
export const figure = (value: number, unit: string | null = null, more: Partial<QuantityPart> = {}): Reading =>
  cell(`${value}${unit ?? ''}`, quantity(value, unit, more));

type Years = Readonly<Record<number, Reading>>;

export function indicator(
  more: Partial<Omit<Indicator, 'targets' | 'actuals' | 'baseline' | 'finalYear'>> & {
    readonly targets?: Years;
    readonly actuals?: Years;
    readonly baseline?: Reading;
    readonly finalYear?: number;
  },
): Indicator {
  const { baseline, finalYear, targets = {}, actuals = {}, ...rest } = more;
  return {
    id: 'k1',
    kind: 'KPI',
    owner: null,
    name: '指標',
    undecided: false,
    unit: null,
    direction: null,
    accumulation: null,
    reasons: { direction: null, accumulation: null },
    baseline: baseline === undefined ? null : { ...baseline, year: null },
    targets,
    actuals,
    finalYear: finalYear === undefined ? null : fiscalYear(finalYear),
    statedGrades: {},
    attributes: [],
    source: null,
    ...rest,
  };
}
