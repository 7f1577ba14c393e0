import { FiscalYear, formatFiscalYear } from '../calendar/fiscal-year';
import type { Locale } from '../messages/define';
import type { Indicator, Initiative, Plan, PlanNode, Reading, SourcedText } from '../plan/model';
import { foldKey } from '../text/fold';

/** A cell that could not be placed, as the coverage lists it. */
export type UnreadCell = SourcedText & { readonly reason: string };

/** The plan with what the rules ask again and again looked up once, so that every rule stays linear. */
export interface PlanView {
  readonly plan: Plan;
  readonly locale: Locale;
  readonly unread: readonly UnreadCell[];
  /** Fiscal years of the plan in order: the period, or the years its own targets name. */
  readonly years: readonly string[];
  readonly nodes: ReadonlyMap<string, PlanNode>;
  /** Of the plan itself. */
  readonly initiatives: ReadonlyMap<string, Initiative>;
  /** Of the earlier plans' tables. */
  readonly referenceInitiatives: ReadonlyMap<string, Initiative>;
  /** Indicators of the plan itself: owner known and not in a reference table, or none. */
  readonly indicators: readonly Indicator[];
  readonly indicatorsOf: (owner: string) => readonly Indicator[];
  /** Initiatives at and below a node. */
  readonly initiativesUnder: (node: string) => readonly Initiative[];
  /** 令和5年度, FY2023. */
  readonly year: (year: string) => string;
  /** 施策1-1 › 電子申請の利用促進 */
  readonly pathOf: (owner: string | null) => string;
  /** … › 令和5年度の目標 */
  readonly cellPath: (indicator: Indicator, year: string, what: 'target' | 'actual') => string;
}

export function viewPlan(plan: Plan, unread: readonly UnreadCell[], locale: Locale): PlanView {
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  const initiatives = new Map(plan.initiatives.map((initiative) => [initiative.id, initiative]));
  const references = plan.references.flatMap((table) => table.initiatives);
  const referenceInitiatives = new Map(references.map((initiative) => [initiative.id, initiative]));
  const byOwner = groupBy(plan.indicators, (indicator) => indicator.owner);
  const year = (western: string) => {
    const fiscal = FiscalYear.safeParse(Number(western));
    return fiscal.success ? formatFiscalYear(fiscal.data, locale) : western;
  };

  const paths = new Map<string, string>();
  const pathOf = (owner: string | null): string => {
    if (owner === null) return locale === 'ja' ? '計画全体' : 'Whole plan';
    const known = paths.get(owner);
    if (known !== undefined) return known;
    const path = pathTo(owner, nodes, initiatives, referenceInitiatives);
    paths.set(owner, path);
    return path;
  };
  const indicators = plan.indicators.filter(({ owner }) => owner === null || !referenceInitiatives.has(owner));
  return {
    plan,
    locale,
    unread,
    years: yearsOf(plan, indicators),
    nodes,
    initiatives,
    referenceInitiatives,
    indicators,
    indicatorsOf: (owner) => byOwner.get(owner) ?? [],
    initiativesUnder: descendants(plan),
    year,
    pathOf,
    cellPath: (indicator, western, what) => {
      const label = { ja: { target: '目標', actual: '実績' }, en: { target: 'target', actual: 'result' } }[locale][
        what
      ];
      return `${pathOf(indicator.owner)} › ${year(western)}${locale === 'ja' ? 'の' : ' '}${label}`;
    },
  };
}

export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Name for comparing: width, blanks and brackets make no difference, nor do quotation marks around a proper name. */
export function nameKey(name: string): string {
  return foldKey(name).replace(/[「」『』"'（）()・,、。.]/g, '');
}

/** Readings of a record by year, in order of the years: the language itself keeps whole-number keys ascending. */
export function inOrder(byYear: Readonly<Record<string, Reading>>): [string, Reading][] {
  return Object.entries(byYear);
}

function yearsOf(plan: Plan, indicators: readonly Indicator[]): string[] {
  if (plan.period) {
    const { from, to } = plan.period;
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => String(from + at));
  }
  const years = new Set<string>();
  for (const indicator of indicators) for (const year of Object.keys(indicator.targets)) years.add(year);
  for (const initiative of plan.initiatives) for (const year of Object.keys(initiative.actionTexts)) years.add(year);
  return [...years].sort();
}

function pathTo(
  id: string,
  nodes: PlanView['nodes'],
  initiatives: PlanView['initiatives'],
  references: PlanView['referenceInitiatives'],
): string {
  const initiative = initiatives.get(id) ?? references.get(id);
  const steps = initiative ? [initiative.name] : [];
  const seen = new Set<string>();
  let node = nodes.get(initiative ? (initiative.node ?? '') : id);
  // A broken tree may have a circle: each node is named once.
  while (node && !seen.has(node.id)) {
    seen.add(node.id);
    steps.unshift(node.number ? `${node.number} ${node.name}` : node.name);
    node = nodes.get(node.parent ?? '');
  }
  return steps.length > 0 ? steps.join(' › ') : id;
}

/** Initiatives below each node, collected once from the leaves upward. */
function descendants(plan: Plan): (node: string) => readonly Initiative[] {
  const parents = new Map(plan.nodes.map((node) => [node.id, node.parent]));
  const under = new Map<string, Initiative[]>();
  for (const initiative of plan.initiatives) {
    const seen = new Set<string>();
    for (let at = initiative.node; at !== null && at !== undefined && !seen.has(at); at = parents.get(at) ?? null) {
      seen.add(at);
      const list = under.get(at);
      if (list) list.push(initiative);
      else under.set(at, [initiative]);
    }
  }
  return (node) => under.get(node) ?? [];
}
