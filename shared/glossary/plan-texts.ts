import type { Attribute, Plan } from '../plan/model';

/** One text of a plan in which terms may occur, with its place in words and in the source. */
export interface PlanText {
  readonly text: string;
  readonly place: { readonly sheet: string | null; readonly cell: string | null; readonly path: string };
}

/** Every text that people wrote into the plan: names, actions, remarks. Figures and years are not texts. */
export function planTexts(plan: Plan): PlanText[] {
  const texts: PlanText[] = [];
  const add = (text: string, source: { sheet: string; cell: string } | null, path: string) => {
    if (text.trim() === '') return;
    texts.push({ text, place: { sheet: source?.sheet ?? null, cell: source?.cell ?? null, path } });
  };
  const addAll = (attributes: readonly Attribute[], path: string) => {
    for (const attribute of attributes) add(attribute.text, attribute, `${path} › ${attribute.label}`);
  };
  const named = (part: { number: string | null; name: string }) =>
    part.number === null ? part.name : `${part.number} ${part.name}`;
  if (plan.title !== null) add(plan.title, null, plan.title);
  for (const node of plan.nodes) {
    add(node.name, node.source, named(node));
    addAll(node.attributes, named(node));
  }
  for (const initiative of plan.initiatives) {
    const path = named(initiative);
    add(initiative.name, initiative.source, path);
    for (const year of Object.keys(initiative.actionTexts)) {
      const action = initiative.actionTexts[year]!;
      add(action.text, action, path);
    }
    addAll(initiative.attributes, path);
  }
  for (const indicator of plan.indicators) {
    if (!indicator.undecided) add(indicator.name, indicator.source, indicator.name);
    addAll(indicator.attributes, indicator.name);
  }
  for (const action of plan.actions) add(action.label, action.source, action.label);
  return texts;
}
