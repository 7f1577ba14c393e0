import { type FiscalYear, fiscalYear } from '../calendar/fiscal-year';
import type { Plan, Provenance, Reading } from '../plan/model';
import type { Span } from './position';

/** A target that stands at a year: a milestone (構築作業) or a figure (15種類以上), due by the end of that year. */
export interface Mark extends Span {
  readonly kind: 'milestone' | 'figure';
  readonly indicator: string;
  /** Initiative or node. */
  readonly owner: string;
  readonly year: FiscalYear;
  readonly label: string;
  readonly source: Provenance;
}

/** Every target of the plan's nodes and initiatives that says something, inside the span, in the plan's order. */
export function marksOf(plan: Plan, span: Span): Mark[] {
  return plan.indicators.flatMap((indicator) =>
    Object.keys(indicator.targets)
      .sort()
      .flatMap((key): Mark[] => {
        const reading = indicator.targets[key];
        const year = Number(key);
        const kind = reading ? kindOf(reading) : null;
        if (!reading || !kind || indicator.owner === null || year < span.from || year >= span.to) return [];
        return [
          {
            kind,
            indicator: indicator.id,
            owner: indicator.owner,
            year: fiscalYear(year),
            from: year,
            to: year + 1,
            label: reading.text,
            source: { sheet: reading.sheet, cell: reading.cell },
          },
        ];
      }),
  );
}

function kindOf(reading: Reading): Mark['kind'] | null {
  const kinds = reading.parts.map((part) => part.kind);
  if (kinds.some((kind) => kind === 'milestone' || kind === 'level' || kind === 'qualitative')) return 'milestone';
  return kinds.every((kind) => kind === 'empty' || kind === 'not_applicable' || kind === 'undecided') ? null : 'figure';
}
