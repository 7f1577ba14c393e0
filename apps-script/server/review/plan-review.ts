import { assessYear } from '../../../shared/assess/assess';
import { reviseSeries } from '../../../shared/assess/judged-by';
import type { RuleSet } from '../../../shared/assess/rule-set';
import { seriesOf } from '../../../shared/assess/series';
import { valueOfPart } from '../../../shared/assess/to-value';
import { fiscalYear, formatFiscalYear } from '../../../shared/calendar/fiscal-year';
import { formatHalfYear } from '../../../shared/calendar/half-year';
import type { Locale } from '../../../shared/messages/define';
import type { Indicator, Plan, PlanNode } from '../../../shared/plan/model';
import { type InitiativeReview, targetRevisions } from '../../../shared/review/projection';
import { readTarget } from '../../../shared/target/read-target';
import type { ReviewIndicator } from '../protocol-review';

/** Indicators of an initiative as a reviewer looks at them; each year judged by the target in force on its last day. */
export function indicatorsFor(
  plan: Plan,
  initiative: string,
  projection: ReadonlyMap<string, InitiativeReview>,
  rules: RuleSet,
  locale: Locale,
): ReviewIndicator[] {
  return plan.indicators
    .filter((indicator) => indicator.owner === initiative)
    .flatMap((indicator) => {
      const revisions = targetRevisions(projection, indicator.id);
      return seriesOf(indicator, plan.period).map((series): ReviewIndicator => {
        const revised = reviseSeries(
          series,
          series.part > 0
            ? []
            : revisions.map((revision) => ({
                from: fiscalYearOfDay(revision.decidedAt),
                target: { [revision.year]: targetOf(revision.after, indicator) },
              })),
        );
        return {
          id: indicator.id,
          name: indicator.name,
          label: series.label,
          unit: series.unit,
          baseline: indicator.baseline?.text ?? null,
          years: Object.entries(revised.byYear).map(([year, values]) => {
            const assessment = assessYear(revised, Number(year), rules, locale);
            const rated = assessment.state === 'rated';
            return {
              year,
              label: formatFiscalYear(fiscalYear(Number(year)), locale),
              target: values.target.text,
              actual: values.actual.text,
              rate: values.target.text === '' && values.actual.text === '' ? null : assessment.display,
              percent: rated ? assessment.rate : null,
              grade: rated ? assessment.grade : null,
              needsComment: rated && assessment.needsComment,
              worked: assessment.worked,
            };
          }),
          revisions: series.part > 0 ? [] : revisions,
        };
      });
    });
}

function targetOf(text: string, indicator: Indicator) {
  const reading = readTarget(text, {
    name: indicator.name,
    ...(indicator.unit === null ? {} : { unit: indicator.unit }),
  });
  const part = reading.parts[0];
  return part ? valueOfPart(part, text) : { state: 'blank' as const, text };
}

/** The fiscal year in which a day lies: a result is judged by the target in force on its year's last day. */
function fiscalYearOfDay(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5, 7) < '04' ? year - 1 : year;
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

/** Names of the nodes above an initiative, from the top. */
export function pathOf(plan: Plan, node: string | null): string[] {
  const nodes = new Map(plan.nodes.map((one) => [one.id, one]));
  const path: string[] = [];
  const seen = new Set<string>();
  let at: PlanNode | undefined = node === null ? undefined : nodes.get(node);
  while (at && !seen.has(at.id)) {
    seen.add(at.id);
    path.unshift([at.number, at.name].filter((text) => text).join(' '));
    at = at.parent === null ? undefined : nodes.get(at.parent);
  }
  return path;
}

/** 行動目標 and 行程 of an initiative. */
export function actionsFor(plan: Plan, initiative: string, locale: Locale): { label: string; when: string }[] {
  const own = plan.initiatives.find((one) => one.id === initiative);
  const half = (value: Plan['actions'][number]['from']) => (value === null ? '' : formatHalfYear(value, locale));
  return [
    ...Object.entries(own?.actionTexts ?? {}).map(([year, text]) => ({
      label: text.text,
      when: formatFiscalYear(fiscalYear(Number(year)), locale),
    })),
    ...plan.actions
      .filter((action) => action.initiative === initiative)
      .map((action) => ({
        label: action.label,
        when: action.from === action.to ? half(action.from) : `${half(action.from)}〜${half(action.to)}`,
      })),
  ].filter((action) => action.label.trim() !== '');
}
