import type { FiscalYear } from '../../calendar/fiscal-year';
import { yearOfHalf } from '../../calendar/half-year';
import type { Plan } from '../../plan/model';
import type { Draft } from '../draft';

/** The plan's period: what a title says, else the years of targets and actions, else those of results. */
export function periodOf(drafts: readonly Draft[]): Plan['period'] {
  const stated = drafts.map(({ period }) => period).filter((period) => period !== null);
  const [first] = stated;
  if (first !== undefined) return first;
  const planned = new Set<number>();
  const measured = new Set<number>();
  for (const draft of drafts) {
    for (const year of draft.years) planned.add(year);
    for (const { targets, actuals } of draft.indicators) {
      for (const year of Object.keys(targets)) planned.add(Number(year));
      for (const year of Object.keys(actuals)) measured.add(Number(year));
    }
    for (const { actionTexts } of draft.initiatives)
      for (const year of Object.keys(actionTexts)) planned.add(Number(year));
    for (const { from, to } of draft.actions) {
      if (from !== null) planned.add(yearOfHalf(from));
      if (to !== null) planned.add(yearOfHalf(to));
    }
  }
  const span = spanOf(planned);
  const results = spanOf(measured);
  const indicators = drafts.flatMap((draft) => draft.indicators);
  const oneTargetEach = indicators.every(({ targets }) => Object.keys(targets).length <= 1);
  // One final target with results year by year: the plan runs since the first of them.
  if (span !== null && results !== null && oneTargetEach && results.from < span.from && measured.size > 1) {
    return { from: results.from, to: span.to };
  }
  return span ?? results;
}

function spanOf(years: ReadonlySet<number>): Plan['period'] {
  const known = [...years].filter((year) => Number.isFinite(year));
  if (known.length === 0) return null;
  return { from: Math.min(...known) as FiscalYear, to: Math.max(...known) as FiscalYear };
}
