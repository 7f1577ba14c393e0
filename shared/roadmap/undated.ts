import type { Initiative, Plan, Provenance } from '../plan/model';
import { type ActionDoubt, doubtOf } from './bars';
import { marksOf } from './marks';
import type { Span } from './position';

/** An initiative, or one of its actions, whose dates a person should look at (「日付を確認」). */
export interface Undated {
  readonly initiative: string;
  /** Null where the initiative as a whole has neither a dated action, nor a dated target, nor a 行動目標 of a year. */
  readonly action: string | null;
  /** Name of the action, or of the initiative. */
  readonly name: string;
  readonly reason: ActionDoubt | 'nothingDated' | 'unknownInitiative';
  readonly source: Provenance | null;
}

/** Whether a 行動目標 stands in a year that is drawn. */
function hasGoal({ actionTexts }: Initiative, span: Span | null): boolean {
  return Object.entries(actionTexts).some(
    ([year, { text }]) => text.trim() !== '' && span !== null && Number(year) >= span.from && Number(year) < span.to,
  );
}

/** Everything that the roadmap cannot draw, or draws only in part, in the plan's order. */
export function undatedOf(plan: Plan, span: Span | null): Undated[] {
  const marked = new Set(span ? marksOf(plan, span).map((mark) => mark.owner) : []);
  const known = new Set(plan.initiatives.map((initiative) => initiative.id));
  const ofInitiative = new Map<string, Undated[]>();
  const drawn = new Set<string>();
  const strays: Undated[] = [];
  for (const action of plan.actions) {
    const reason = known.has(action.initiative) ? (span ? doubtOf(action, span) : 'noDates') : 'unknownInitiative';
    if (reason === null || reason === 'noEnd' || reason === 'partlyOutside') drawn.add(action.initiative);
    if (reason === null) continue;
    const { id, initiative, label, source } = action;
    const item: Undated = { initiative, action: id, name: label, reason, source };
    if (reason === 'unknownInitiative') strays.push(item);
    else ofInitiative.set(action.initiative, [...(ofInitiative.get(action.initiative) ?? []), item]);
  }
  const whole = (initiative: Initiative): Undated[] =>
    drawn.has(initiative.id) ||
    marked.has(initiative.id) ||
    ofInitiative.has(initiative.id) ||
    hasGoal(initiative, span)
      ? []
      : [
          {
            initiative: initiative.id,
            action: null,
            name: initiative.name,
            reason: 'nothingDated',
            source: initiative.source,
          },
        ];
  return [
    ...plan.initiatives.flatMap((initiative) => [...whole(initiative), ...(ofInitiative.get(initiative.id) ?? [])]),
    ...strays,
  ];
}
