import type { DataTable } from '../drawing/data-table';
import type { Indicator } from '../plan/model';
import { hasResult, type PaperFacts, rateAndGrade } from './facts';
import { word, yearWords } from './words';

/** Every rate with its numbers: what a reader needs to check it with a pocket calculator. Composite cells show each part. */
export function formulaTable(facts: PaperFacts, indicators: readonly Indicator[], caption: string): DataTable {
  const { locale, tree } = facts;
  return {
    caption,
    columns: [
      { label: word('initiative', locale), heads: true, weight: 18 },
      { label: word('indicator', locale), weight: 15 },
      { label: word('year', locale), weight: 11 },
      { label: word('target', locale), weight: 12 },
      { label: word('actual', locale), weight: 9 },
      { label: word('rateAndGrade', locale), weight: 10 },
      { label: word('worked', locale), weight: 25 },
    ],
    rows: indicators.flatMap((indicator) =>
      Object.keys(indicator.actuals)
        .filter((year) => hasResult(indicator, year))
        .sort()
        .map((year) => [
          tree.initiative(indicator.owner)?.name ?? tree.node(indicator.owner)?.name ?? word('whole', locale),
          indicator.name,
          yearWords(Number(year), locale),
          indicator.targets[year]?.text ?? '',
          indicator.actuals[year]?.text ?? '',
          rateAndGrade(facts, indicator.id, Number(year)),
          workedLines(facts, indicator.id, Number(year)),
        ]),
    ),
  };
}

/** The worked formula, one line a part. */
export function workedLines(facts: PaperFacts, indicator: string, year: number): string {
  const parts = facts.assessed(indicator, year)?.parts ?? [];
  return parts
    .map(({ series, assessment }) =>
      parts.length > 1 && series.label !== null ? `${series.label}　${assessment.worked}` : assessment.worked,
    )
    .join('\n');
}
