import { fiscalYear } from '../calendar/fiscal-year';
import { bareInitiative } from '../plan/bare-initiative';
import { IdRegister, type NamedStep } from '../plan/identity';
import type { Action, Indicator, Initiative, Plan, Provenance, Reading } from '../plan/model';
import { readTarget } from '../target/read-target';
import type { RevisionChange } from './decision';
import type { InitiativeReview, Proposal } from './projection';

/** A proposal that the board has accepted, with the initiative it was made for. */
export interface AcceptedRevision {
  readonly initiative: string;
  readonly proposal: Proposal;
  /** Time of the board's decision. */
  readonly decidedAt: string;
}

/** Accepted proposals in the order in which the board decided. */
export function acceptedRevisions(projection: ReadonlyMap<string, InitiativeReview>): AcceptedRevision[] {
  return [...projection]
    .flatMap(([initiative, review]) =>
      review.proposals.flatMap((proposal): AcceptedRevision[] =>
        proposal.outcome === 'accepted' && proposal.decidedAt !== null
          ? [{ initiative, proposal, decidedAt: proposal.decidedAt }]
          : [],
      ),
    )
    .sort((one, other) => (one.decidedAt < other.decidedAt ? -1 : one.decidedAt > other.decidedAt ? 1 : 0));
}

/** The fiscal year in which a day lies: a result is judged by the target in force on its year's last day. */
export function fiscalYearOfDay(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5, 7) < '04' ? year - 1 : year;
}

/**
 * The plan with everything that the board has accepted. Old targets stay with the indicator (`formerTargets`): results of years before the
 * decision stay judged by them. A target of a year that was over when the board decided is not touched. Doing it again changes nothing.
 */
export function revisePlan(plan: Plan, projection: ReadonlyMap<string, InitiativeReview>): Plan {
  return acceptedRevisions(projection).reduce(
    (revised, { initiative, proposal, decidedAt }) =>
      proposal.changes.reduce(
        (now, change) => withChange(now, change, initiative, fiscalYearOfDay(decidedAt)),
        revised,
      ),
    plan,
  );
}

function withChange(plan: Plan, change: RevisionChange, id: string, decidedIn: number): Plan {
  const initiative = plan.initiatives.find((one) => one.id === id);
  switch (change.kind) {
    case 'target':
      return mapIndicator(plan, change.indicator, (indicator) => withTarget(indicator, change, decidedIn));
    case 'classification':
      return initiative === undefined ? plan : withClassification(plan, initiative, change);
    case 'indicator': {
      const found = plan.indicators.find(
        (one) =>
          one.owner === id &&
          (one.id === change.indicator || (change.indicator === null && one.name === change.before)),
      );
      // Renamed before: it is not added once more.
      const done = plan.indicators.some((one) => one.owner === id && one.name === change.after);
      if (done) return plan;
      if (found) return mapIndicator(plan, found.id, (one) => ({ ...one, name: change.after, undecided: false }));
      return initiative === undefined ? plan : withIndicator(plan, initiative, change.after, undefined);
    }
    case 'action':
      return initiative === undefined ? plan : withAction(plan, initiative, change);
    case 'addition':
      return initiative === undefined ? plan : withInitiative(plan, initiative, change.name);
    // The initiative stays in the plan with its history: × stays in the denominator.
    case 'discontinuation':
    case 'merging':
      return plan;
  }
}

function mapIndicator(plan: Plan, id: string, change: (indicator: Indicator) => Indicator): Plan {
  return { ...plan, indicators: plan.indicators.map((one) => (one.id === id ? change(one) : one)) };
}

type TargetChange = Extract<RevisionChange, { kind: 'target' }>;

function withTarget(indicator: Indicator, change: TargetChange, decidedIn: number): Indicator {
  if (Number(change.year) < decidedIn) return indicator;
  const until = fiscalYear(decidedIn - 1);
  const former = indicator.formerTargets ?? [];
  const place: Provenance = indicator.targets[change.year] ?? indicator.source ?? { sheet: '', cell: '' };
  return {
    ...indicator,
    targets: { ...indicator.targets, [change.year]: readingOf(change.after, indicator, place) },
    formerTargets: former.some((one) => one.year === change.year && one.until === until)
      ? former
      : [...former, { year: change.year, until, reading: readingOf(change.before, indicator, place) }],
  };
}

function readingOf(text: string, indicator: Pick<Indicator, 'name' | 'unit'>, place: Provenance): Reading {
  const context = { name: indicator.name, ...(indicator.unit === null ? {} : { unit: indicator.unit }) };
  return { ...readTarget(text, context), sheet: place.sheet, cell: place.cell };
}

type ClassificationChange = Extract<RevisionChange, { kind: 'classification' }>;

function withClassification(plan: Plan, initiative: Initiative, change: ClassificationChange): Plan {
  const revised = {
    ...plan,
    initiatives: plan.initiatives.map((one) =>
      one.id === initiative.id ? { ...one, classification: change.after } : one,
    ),
  };
  const name = change.newIndicator?.trim() ?? '';
  return name === '' ? revised : withIndicator(revised, initiative, name, change.newTarget);
}

/** A new 成果指標 takes the place of a placeholder such as （事業の進捗に合わせ設定）. Its id is the one that next year's sheet will give it. */
function withIndicator(
  plan: Plan,
  initiative: Initiative,
  name: string,
  target: ClassificationChange['newTarget'],
): Plan {
  const id = new IdRegister().indicator(initiative.id, name, null);
  const known = plan.indicators.find((one) => one.id === id);
  const reading = target === undefined ? null : readTarget(target.text, { name });
  const unit = reading?.parts.find((part) => part.unit !== null)?.unit ?? null;
  const place = initiative.source ?? { sheet: '', cell: '' };
  const indicator: Indicator = known ?? {
    id,
    kind: 'KPI',
    owner: initiative.id,
    name,
    undecided: false,
    unit,
    direction: null,
    accumulation: null,
    reasons: { direction: null, accumulation: null },
    baseline: null,
    targets:
      target === undefined || reading === null
        ? {}
        : { [target.year]: { ...reading, sheet: place.sheet, cell: place.cell } },
    actuals: {},
    finalYear: null,
    statedGrades: {},
    attributes: [],
    source: initiative.source,
  };
  const idle = (one: Indicator) =>
    one.owner === initiative.id &&
    one.id !== id &&
    one.undecided &&
    [...Object.values(one.targets), ...Object.values(one.actuals)].every(({ parts }) =>
      parts.every((part) => part.kind === 'empty' || part.kind === 'undecided'),
    );
  if (known) return { ...plan, indicators: plan.indicators.filter((one) => !idle(one)) };
  // Where the placeholder stood, so that the order of the sheet stays.
  const at = plan.indicators.findIndex(idle);
  const last = plan.indicators.reduce((found, one, index) => (one.owner === initiative.id ? index : found), -1);
  const before = at >= 0 ? plan.indicators.slice(0, at) : plan.indicators.slice(0, last + 1 || plan.indicators.length);
  const after = plan.indicators.slice(before.length);
  return { ...plan, indicators: [...before, indicator, ...after].filter((one) => !idle(one)) };
}

type ActionChange = Extract<RevisionChange, { kind: 'action' }>;

function withAction(plan: Plan, initiative: Initiative, change: ActionChange): Plan {
  const same = (action: Action) =>
    action.initiative === initiative.id &&
    (action.id === change.action || (change.action === null && action.label.trim() === change.before.trim()));
  if (change.before.trim() !== '' && plan.actions.some(same))
    return { ...plan, actions: plan.actions.map((one) => (same(one) ? { ...one, label: change.after } : one)) };
  const year = Object.keys(initiative.actionTexts).find(
    (one) => change.before.trim() !== '' && initiative.actionTexts[one]?.text.trim() === change.before.trim(),
  );
  const yearly = year === undefined ? undefined : initiative.actionTexts[year];
  if (year !== undefined && yearly !== undefined) {
    const actionTexts = { ...initiative.actionTexts, [year]: { ...yearly, text: change.after } };
    const revised = plan.initiatives.map((one) => (one.id === initiative.id ? { ...one, actionTexts } : one));
    return { ...plan, initiatives: revised };
  }
  const id = new IdRegister().action(initiative.id, change.after, null);
  if (plan.actions.some((one) => one.id === id || (one.initiative === initiative.id && one.label === change.after)))
    return plan;
  const action: Action = {
    id,
    initiative: initiative.id,
    label: change.after,
    from: null,
    to: null,
    extent: 'lost',
    source: initiative.source,
  };
  return { ...plan, actions: [...plan.actions, action] };
}

/** A new initiative stands behind the one for which it was proposed, under the same node. */
function withInitiative(plan: Plan, beside: Initiative, name: string): Plan {
  if (plan.initiatives.some((one) => one.node === beside.node && one.name === name)) return plan;
  const id = new IdRegister().initiative(stepsTo(plan, beside.node), null, name);
  if (plan.initiatives.some((one) => one.id === id)) return plan;
  const added: Initiative = {
    ...bareInitiative(id, name),
    node: beside.node,
    priority: beside.priority === null ? null : false,
    leadDivisions: beside.leadDivisions,
  };
  const at = plan.initiatives.indexOf(beside) + 1;
  return { ...plan, initiatives: [...plan.initiatives.slice(0, at), added, ...plan.initiatives.slice(at)] };
}

function stepsTo(plan: Plan, node: string | null): NamedStep[] {
  const steps: NamedStep[] = [];
  const seen = new Set<string>();
  for (let at = plan.nodes.find(({ id }) => id === node); at && !seen.has(at.id); ) {
    seen.add(at.id);
    const { level, number, name, parent } = at;
    steps.unshift({ level: plan.levels[level] ?? '', number, name });
    at = plan.nodes.find(({ id }) => id === parent);
  }
  return steps;
}
