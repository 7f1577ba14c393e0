import type { Action, Indicator, Initiative, Plan, PlanNode } from './model';

export type FieldName =
  | 'title'
  | 'organization'
  | 'period'
  | 'name'
  | 'number'
  | 'place'
  | 'classification'
  | 'priority'
  | 'leadDivisions'
  | 'supportingDivisions'
  | 'tags'
  | 'actionText'
  | 'attribute'
  | 'estimate'
  | 'unit'
  | 'direction'
  | 'accumulation'
  | 'baseline'
  | 'target'
  | 'from'
  | 'to';

/** One field of a part as text; '' = blank. `year` for what stands by year, `label` for the sheet's own heading. */
export interface Field {
  readonly field: FieldName;
  readonly year: string | null;
  readonly label: string | null;
  readonly text: string;
}

/** The fields that a plan decides. Results and progress are no part of the plan: they change every year without a decision. */
export const fieldsOf = {
  plan: ({ title, organization, period }: Plan): Field[] => [
    field('title', title),
    field('organization', organization),
    field('period', period ? `${period.from}～${period.to}` : null),
  ],
  node: ({ name, number }: PlanNode, place: string): Field[] => [
    field('name', name),
    field('number', number),
    field('place', place),
  ],
  initiative: (initiative: Initiative, place: string): Field[] => [
    field('name', initiative.name),
    field('number', initiative.number),
    field('place', place),
    field('classification', initiative.classification),
    field('priority', initiative.priority ? '○' : ''),
    field('leadDivisions', initiative.leadDivisions.join('、')),
    field('supportingDivisions', initiative.supportingDivisions.join('、')),
    field('tags', initiative.tags.join('、')),
    ...Object.entries(initiative.actionTexts).map(([year, { text }]) => field('actionText', text, year)),
    ...initiative.costs
      .filter(({ kind }) => kind === 'estimate')
      .map(({ year, yen }) => field('estimate', String(yen), String(year))),
    ...initiative.attributes.map(({ label, text }) => field('attribute', text, null, label)),
  ],
  indicator: (indicator: Indicator): Field[] => [
    field('name', indicator.name),
    field('unit', indicator.unit),
    field('direction', indicator.direction),
    field('accumulation', indicator.accumulation),
    field('baseline', indicator.baseline?.text ?? null),
    ...Object.entries(indicator.targets).map(([year, { text }]) => field('target', text, year)),
  ],
  action: ({ label, from, to }: Action): Field[] => [field('name', label), field('from', from), field('to', to)],
};

function field(name: FieldName, text: string | null, year: string | null = null, label: string | null = null): Field {
  return { field: name, year, label, text: text ?? '' };
}
