import type { SnapshotInitiative } from '../../shared/snapshot/schema';
import { readFigures, readYear } from '../../shared/snapshot/years';
import type { InitiativeCard } from './protocol';

type Facts = Pick<SnapshotInitiative, 'states' | 'indicators'>;

/** What the card over a page and the panels say of an initiative. */
export function initiativeCard(
  data: SnapshotInitiative,
  period: { from: number; to: number } | null,
  asOf: string,
  source: string,
): InitiativeCard {
  return {
    kind: 'initiative',
    label: data.name,
    number: data.number ?? null,
    divisions: data.divisions,
    state: stateOf(data),
    indicators: data.indicators.map(({ name, unit, years }) => ({
      name,
      unit: unit ?? null,
      years: years.map(readYear),
    })),
    actions: data.actions.map(({ label, from, to }) => ({ label, from: from ?? null, to: to ?? null })),
    period,
    nextReview: data.nextReview ?? null,
    link: data.link ?? null,
    asOf,
    ref: { source, id: data.id },
  };
}

/** How it stands: the latest progress that its division stated, else the latest result; null where neither is known. */
export function stateOf(data: Facts): { mark: string; year: number | null } | null {
  const stated = data.states[data.states.length - 1];
  if (stated !== undefined) return { mark: stated.mark, year: stated.year ?? null };
  return lastGrade(data);
}

/** Of several indicators with results in the latest year, the one that is worst off speaks. */
function lastGrade(data: Facts): { mark: string; year: number } | null {
  const graded = data.indicators.flatMap(({ years }) =>
    years
      .map(readFigures)
      .flatMap(({ year, rate, grade }) => (rate === null || grade === null ? [] : { year, rate, mark: grade })),
  );
  graded.sort((one, other) => other.year - one.year || one.rate - other.rate);
  const [latest] = graded;
  return latest === undefined ? null : { mark: latest.mark, year: latest.year };
}
