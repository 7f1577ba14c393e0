import { cellOf } from '../assess/cells';
import type { Cell } from '../assess/expression';
import { type Series, seriesOf } from '../assess/series';
import type { Indicator, Plan } from '../plan/model';

/** One row of the 指標 sheet: a series of an indicator. */
export interface SeriesRow {
  /** Stable ID of the row: the indicator's, with `#2`, `#3` for further parts. */
  readonly id: string;
  readonly indicator: Indicator;
  readonly series: Series;
  readonly name: string;
  /** What stands in 基準値. */
  readonly baseline: Cell;
}

/** Rows for some indicators, in their order. */
export function seriesRowsOf(plan: Plan, indicators: readonly Indicator[]): SeriesRow[] {
  return indicators.flatMap((indicator) => {
    const all = seriesOf(indicator, plan.period);
    return all.map(
      (series): SeriesRow => ({
        id: series.part === 0 ? indicator.id : `${indicator.id}#${series.part + 1}`,
        indicator,
        series,
        name: nameOf(indicator, series, all.length),
        baseline: cellOf(series.baseline, series.unit),
      }),
    );
  });
}

function nameOf(indicator: Indicator, series: Series, parts: number): string {
  if (parts === 1) return indicator.name;
  return `${indicator.name}【${series.label ?? series.unit ?? series.part + 1}】`;
}

/** Indicators of this plan, and those of the tables about other plans by table. */
export function splitIndicators(plan: Plan): {
  readonly own: readonly Indicator[];
  readonly byReference: ReadonlyMap<string, readonly Indicator[]>;
} {
  const tableOf = new Map(
    plan.references.flatMap((table) => table.initiatives.map((initiative) => [initiative.id, table.id] as const)),
  );
  const byReference = new Map<string, Indicator[]>(plan.references.map((table) => [table.id, []]));
  const own: Indicator[] = [];
  for (const indicator of plan.indicators) {
    const table = indicator.owner === null ? undefined : tableOf.get(indicator.owner);
    const list = table === undefined ? own : (byReference.get(table) ?? own);
    list.push(indicator);
  }
  return { own, byReference };
}
