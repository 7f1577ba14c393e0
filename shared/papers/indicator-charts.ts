import { seriesOf } from '../assess/series';
import type { Value } from '../assess/value';
import type { Chart } from '../drawing/chart';
import { trendChart } from '../drawing/trend-chart';
import type { Indicator } from '../plan/model';
import type { PaperFacts } from './facts';
import { word } from './words';

/**
 * Results against targets over the years, one chart a measured thing (a composite indicator gives several). Only figures of one unit are
 * drawn: amounts that are not levels, and words, stay in the tables.
 */
export function indicatorCharts({ plan, locale }: PaperFacts, indicator: Indicator): Chart[] {
  return seriesOf(indicator, plan.period).flatMap((series) => {
    const points = (of: 'target' | 'actual') =>
      Object.entries(series.byYear).flatMap(([year, values]) => {
        const value = figureOf(values[of], series.unit);
        return value === null ? [] : [{ year: Number(year), value }];
      });
    const [targets, actuals] = [points('target'), points('actual')];
    const baseline = figureOf(series.baseline, series.unit);
    if (baseline !== null && series.baselineYear !== null && !actuals.some(({ year }) => year === series.baselineYear))
      actuals.unshift({ year: series.baselineYear, value: baseline });
    if (targets.length + actuals.length < 2) return [];
    const title = series.label === null ? indicator.name : `${indicator.name}（${series.label}）`;
    return [
      trendChart(
        series.unit === null ? title : `${title}（${series.unit}）`,
        series.unit,
        [
          { label: word('target', locale), kind: 'plan', points: targets },
          ...(actuals.length > 0 ? [{ label: word('actual', locale), kind: 'result' as const, points: actuals }] : []),
        ],
        locale,
      ),
    ];
  });
}

function figureOf(value: Value, unit: string | null): number | null {
  if (value.state !== 'quantity' || (value.unit !== null && unit !== null && value.unit !== unit)) return null;
  return value.value;
}
