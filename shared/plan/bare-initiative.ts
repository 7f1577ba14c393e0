import type { Initiative } from './model';

/** An initiative of which only the name is known: no number, no place in the tree, nothing said of it, no cell. */
export function bareInitiative(id: string, name: string): Initiative {
  return {
    id,
    number: null,
    name,
    node: null,
    classification: null,
    priority: null,
    leadDivisions: [],
    supportingDivisions: [],
    tags: [],
    statedProgress: {},
    actionTexts: {},
    costs: [],
    attributes: [],
    source: null,
  };
}
