import type { TimelineRow } from '../roadmap/timeline';
import type { RoadmapContent } from './roadmap-content';

/** Which initiatives are shown; null = all. `''` chooses those without a division, class or state. */
export interface RoadmapFilter {
  readonly division: string | null;
  readonly classification: string | null;
  readonly state: string | null;
}

export const EVERYTHING: RoadmapFilter = { division: null, classification: null, state: null };

/** What can be chosen, in the order in which it first stands in the plan; `''` where some initiative has none. */
export function filterChoices(content: RoadmapContent): Readonly<Record<keyof RoadmapFilter, readonly string[]>> {
  const facts = [...content.initiatives.values()];
  return {
    division: distinct(facts.flatMap(({ divisions }) => (divisions.length === 0 ? [''] : divisions))),
    classification: distinct(facts.map(({ classification }) => classification ?? '')),
    state: distinct(facts.map(({ state }) => state ?? '')),
  };
}

/** The rows of the chosen initiatives under their nodes; nodes with nothing left beneath them go. */
export function filterRows(
  rows: readonly TimelineRow[],
  content: RoadmapContent,
  filter: RoadmapFilter,
): readonly TimelineRow[] {
  if (filter.division === null && filter.classification === null && filter.state === null) return rows;
  const kept: TimelineRow[] = [];
  let deepest = -1;
  for (const row of [...rows].reverse()) {
    if (row.kind === 'initiative') {
      if (!fits(row.id, content, filter)) continue;
      kept.push(row);
      deepest = row.depth;
    } else if (row.depth < deepest) {
      kept.push(row);
      deepest = row.depth;
    }
  }
  return kept.reverse();
}

/** Rows that are not folded away beneath a collapsed node. */
export function unfoldedRows(rows: readonly TimelineRow[], collapsed: ReadonlySet<string>): readonly TimelineRow[] {
  let foldedAt = Number.POSITIVE_INFINITY;
  return rows.filter((row) => {
    if (row.depth > foldedAt) return false;
    foldedAt = row.kind === 'node' && collapsed.has(row.id) ? row.depth : Number.POSITIVE_INFINITY;
    return true;
  });
}

/** The rows that a picture shows: those that pass the filter, without what is folded away. */
export function shownRows(
  rows: readonly TimelineRow[],
  content: RoadmapContent,
  { filter = EVERYTHING, collapsed = new Set() }: { filter?: RoadmapFilter; collapsed?: ReadonlySet<string> },
): readonly TimelineRow[] {
  return unfoldedRows(filterRows(rows, content, filter), collapsed);
}

function fits(id: string, content: RoadmapContent, filter: RoadmapFilter): boolean {
  const facts = content.initiatives.get(id);
  const { division, classification, state } = filter;
  const divisions = facts?.divisions ?? [];
  return (
    (division === null || (division === '' ? divisions.length === 0 : divisions.includes(division))) &&
    (classification === null || (facts?.classification ?? '') === classification) &&
    (state === null || (facts?.state ?? '') === state)
  );
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort((a, b) => Number(a === '') - Number(b === ''));
}
