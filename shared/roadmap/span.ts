import type { Plan } from '../plan/model';
import type { Grain } from './axis';
import { endOf, type Span, spanOf, startOf } from './position';

/** The plan's period; where it states none, the years its own actions, targets and results name. Null where no year is known. */
export function spanOfPlan(plan: Plan): Span | null {
  if (plan.period) return spanOf(plan.period);
  const references = new Set(plan.references.flatMap((table) => table.initiatives.map((initiative) => initiative.id)));
  const positions: number[] = [];
  for (const action of plan.actions) {
    if (action.from) positions.push(startOf(action.from));
    if (action.to) positions.push(endOf(action.to));
  }
  for (const indicator of plan.indicators) {
    if (indicator.owner !== null && references.has(indicator.owner)) continue;
    for (const year of [...Object.keys(indicator.targets), ...Object.keys(indicator.actuals)]) {
      positions.push(Number(year), Number(year) + 1);
    }
  }
  if (positions.length === 0) return null;
  const from = positions.reduce((a, b) => Math.min(a, b));
  const to = positions.reduce((a, b) => Math.max(a, b));
  return { from: Math.floor(from), to: Math.ceil(to) };
}

/** Years where every action fills whole fiscal years (or there is none), else half-years. */
export function grainOf(plan: Plan): Grain {
  const halves = plan.actions.some(
    (action) => (action.from?.endsWith('H2') ?? false) || (action.to?.endsWith('H1') ?? false),
  );
  return halves ? 'half' : 'year';
}
