import type { Indicator, Initiative, Plan, Reading } from '../plan/model';

/** What stands on the roadmap beside the geometry: names, results, states; and by what its rows are chosen. */
export interface RoadmapContent {
  readonly initiatives: ReadonlyMap<string, InitiativeFacts>;
  readonly indicators: ReadonlyMap<string, IndicatorFacts>;
  /** Indicators with a result, by their owner: a result is shown also where no target was set. */
  readonly withResults: ReadonlyMap<string, readonly string[]>;
}

export interface InitiativeFacts {
  readonly divisions: readonly string[];
  readonly classification: string | null;
  readonly priority: boolean;
  /** The latest progress mark (○ △ × …), or null. */
  readonly state: string | null;
  /** 行動目標 by Western fiscal year. */
  readonly goals: Readonly<Record<string, string>>;
}

export interface IndicatorFacts {
  readonly kind: Indicator['kind'];
  readonly name: string;
  /** Results by Western fiscal year: the cell's text, and the grade where there is one. */
  readonly results: Readonly<Record<string, { readonly text: string; readonly grade: string | null }>>;
}

/** Grade of an indicator in a year, or null where it has none. */
export type GradeOf = (indicator: string, year: number) => string | null;

/** The content of a plan's roadmap. */
export function roadmapContent(plan: Plan, gradeOf: GradeOf = () => null): RoadmapContent {
  const withResults = new Map<string, string[]>();
  for (const { id, owner, actuals } of plan.indicators) {
    if (owner === null || !Object.values(actuals).some(says)) continue;
    withResults.set(owner, [...(withResults.get(owner) ?? []), id]);
  }
  return {
    withResults,
    initiatives: new Map(plan.initiatives.map((initiative) => [initiative.id, initiativeFacts(initiative)])),
    indicators: new Map(
      plan.indicators.map((indicator) => [
        indicator.id,
        {
          kind: indicator.kind,
          name: indicator.name,
          results: Object.fromEntries(
            Object.entries(indicator.actuals).flatMap(([year, reading]) =>
              says(reading) ? [[year, { text: reading.text, grade: gradeOf(indicator.id, Number(year)) }]] : [],
            ),
          ),
        },
      ]),
    ),
  };
}

function initiativeFacts(initiative: Initiative): InitiativeFacts {
  const latest = Object.keys(initiative.statedProgress).sort().at(-1);
  return {
    divisions: initiative.leadDivisions,
    classification: initiative.classification,
    priority: initiative.priority === true,
    state: latest === undefined ? null : (initiative.statedProgress[latest]?.text ?? null),
    goals: Object.fromEntries(
      Object.entries(initiative.actionTexts).flatMap(([year, { text }]) => (text.trim() === '' ? [] : [[year, text]])),
    ),
  };
}

/** Whether a cell says anything: blank is not a result. */
function says(reading: Reading): boolean {
  return reading.parts.some((part) => part.kind !== 'empty');
}
