import { alternatives } from '../../../shared/assess/alternatives';
import { assessYear } from '../../../shared/assess/assess';
import { reviseSeries } from '../../../shared/assess/judged-by';
import { COMPARATOR_WORDS } from '../../../shared/assess/outcome';
import type { RuleSet } from '../../../shared/assess/rule-set';
import { type Series, seriesOf } from '../../../shared/assess/series';
import { valueOfPart } from '../../../shared/assess/to-value';
import { BLANK, type Value } from '../../../shared/assess/value';
import { fiscalYear, formatFiscalYear } from '../../../shared/calendar/fiscal-year';
import { formulaNames } from '../../../shared/messages/assess';
import type { Locale } from '../../../shared/messages/define';
import type { Plan } from '../../../shared/plan/model';
import { type InitiativeReview, targetRevisions } from '../../../shared/review/projection';
import { fiscalYearOfDay } from '../../../shared/review/revise-plan';
import { readTarget } from '../../../shared/target/read-target';
import { type PresentSeries, quantityText } from '../../../shared/workbook/read-back/present-series';
import type { ReviewIndicator } from '../protocol-review';

/** Rows of 指標 as a reviewer looks at them; each year judged by the target in force on its last day. */
export function indicatorsOf(
  rows: readonly PresentSeries[],
  projection: ReadonlyMap<string, InitiativeReview>,
  /** The year that is reviewed: only there the other formulas are worked out. */
  reviewed: number,
  rules: RuleSet,
  locale: Locale,
): ReviewIndicator[] {
  return rows.map(({ indicator, name, series }): ReviewIndicator => {
    const revisions = series.part > 0 ? [] : targetRevisions(projection, indicator);
    const judged = inForce(series, revisions);
    return {
      id: indicator,
      name,
      label: series.label,
      unit: series.unit,
      baseline: series.baseline.text || null,
      years: Object.entries(judged.byYear).map(([year, values]) => {
        const assessment = assessYear(judged, Number(year), rules, locale);
        const rated = assessment.state === 'rated';
        return {
          year,
          label: formatFiscalYear(fiscalYear(Number(year)), locale),
          target: shortText(values.target),
          actual: values.actual.text,
          rate: values.target.text === '' && values.actual.text === '' ? null : assessment.display,
          percent: rated ? assessment.rate : null,
          grade: rated ? assessment.grade : null,
          needsComment: rated && assessment.needsComment,
          worked: assessment.worked,
          others:
            Number(year) === reviewed && rated
              ? alternatives(judged, reviewed, rules, locale).flatMap((other) =>
                  other.state === 'rated'
                    ? [{ formula: formulaNames[other.formula][locale]({}), worked: other.worked }]
                    : [],
                )
              : [],
        };
      }),
      revisions,
    };
  });
}

/** Rows of an initiative with accepted indicators that 指標 does not show yet, which take the place of a bare placeholder. */
export function rowsInForce(plan: Plan, owner: string, rows: readonly PresentSeries[]): PresentSeries[] {
  const fresh = newIndicators(plan, owner, rows);
  const idle = ({ series }: PresentSeries) =>
    Object.values(series.byYear).every(({ target, actual }) =>
      [target, actual].every(({ state }) => state === 'blank' || state === 'undecided'),
    );
  return fresh.length === 0 ? [...rows] : [...rows.filter((row) => !idle(row)), ...fresh];
}

function newIndicators(plan: Plan, owner: string, rows: readonly PresentSeries[]): PresentSeries[] {
  const known = new Set(rows.map(({ indicator }) => indicator));
  return plan.indicators
    .filter((one) => one.owner === owner && !known.has(one.id))
    .flatMap((one) =>
      seriesOf(one, plan.period).map(
        (series): PresentSeries => ({
          row: 0,
          indicator: one.id,
          owner,
          kind: one.kind,
          name: one.name,
          series,
          source: null,
        }),
      ),
    );
}

/** 11,000件以上 for a cell that spells out what its indicator is called anyway; short texts stay as people wrote them. */
function shortText(value: Value): string {
  if (value.state !== 'quantity' || value.relative !== null || value.text.length <= 12) return value.text;
  const comparator = Object.entries(COMPARATOR_WORDS).find(([sign]) => sign === value.comparator)?.[1] ?? '';
  return quantityText(value.value, value.unit, comparator);
}

type Revision = ReturnType<typeof targetRevisions>[number];

/** Revisions count from the fiscal year of their decision on, whether or not the sheet shows them already. */
function inForce(series: Series, revisions: readonly Revision[]): Series {
  if (revisions.length === 0) return series;
  const revised = reviseSeries(
    series,
    revisions.map(({ decidedAt, year, after }) => ({
      from: fiscalYearOfDay(decidedAt),
      target: { [year]: valueOfText(after, series) },
    })),
  );
  const former = revisions
    .filter(({ decidedAt, year }) => Number(year) === series.finalYear && fiscalYearOfDay(decidedAt) <= Number(year))
    .map(({ decidedAt, before }) => ({ until: fiscalYearOfDay(decidedAt) - 1, target: valueOfText(before, series) }));
  return former.length === 0 ? revised : { ...revised, formerFinals: former };
}

function valueOfText(text: string, { unit }: Series): Value {
  const part = readTarget(text, unit === null ? {} : { unit }).parts[0];
  return part ? valueOfPart(part, text) : BLANK;
}

/** 成果 of the year: △ where an indicator that can be rated missed its target; null where none can be rated. */
export function outcomeOf(indicators: readonly ReviewIndicator[], year: string, rules: RuleSet): '○' | '△' | null {
  const achieved = new Map(rules.grades.map((grade) => [grade.label, grade.achieved]));
  const grades = indicators.flatMap((indicator) =>
    indicator.years.filter((one) => one.year === year && one.grade !== null),
  );
  if (grades.length === 0) return null;
  return grades.every((one) => achieved.get(one.grade ?? '')) ? '○' : '△';
}
