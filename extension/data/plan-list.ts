import type * as z from 'zod/mini';
import type { SnapshotNode as NodeShape, SnapshotInitiative } from '../../shared/snapshot/schema';
import { stateOf } from './initiative-card';
import type { PublishedPlan } from './source-content';

type SnapshotNode = z.infer<typeof NodeShape>;
export type ListedNode = Pick<SnapshotNode, 'id' | 'number' | 'name' | 'parent'>;

/** What a list shows of an initiative: how it stands is worked out already. */
export interface ListedInitiative
  extends Pick<SnapshotInitiative, 'id' | 'number' | 'name' | 'node' | 'divisions' | 'nextReview'> {
  /** State of the year, as {@link stateOf} tells it; absent where none is known. */
  mark?: string;
  year?: number;
}

/**
 * A plan without what only one initiative's own page or the roadmap shows. It is kept beside the whole, since a browser takes longer to
 * hand over and read the whole of 1,000 initiatives than to draw the panel.
 */
export interface PlanList extends Pick<PublishedPlan, 'form' | 'title' | 'organization' | 'levels'> {
  nodes: ListedNode[];
  initiatives: ListedInitiative[];
}

export function planList({ form, title, organization, levels, nodes, initiatives }: PublishedPlan): PlanList {
  return {
    ...{ form, title, organization, levels },
    nodes: nodes.map(({ id, number, name, parent }) => ({ id, number, name, parent })),
    initiatives: initiatives.map((initiative) => {
      const { id, number, name, node, divisions, nextReview } = initiative;
      const state = stateOf(initiative);
      const stands = state === null ? {} : { mark: state.mark, ...(state.year === null ? {} : { year: state.year }) };
      return { ...{ id, number, name, node, divisions, nextReview }, ...stands };
    }),
  };
}
