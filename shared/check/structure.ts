import type { PlanNode } from '../plan/model';
import type { Finding } from './finding';
import { groupBy, type PlanView } from './plan-view';
import { report } from './report';

/** Tree and owners: what hangs nowhere, what has nothing below it, what has no indicator. */
export function* checkStructure(view: PlanView): Iterable<Finding> {
  yield* parents(view);
  yield* emptyNodes(view);
  yield* kgis(view);
  yield* kpis(view);
  yield* owners(view);
  yield* period(view);
  yield* divisions(view);
}

function* parents(view: PlanView): Iterable<Finding> {
  const { initiatives, nodes } = view.plan;
  if (nodes.length === 0 || initiatives.every((initiative) => initiative.node === null)) return;
  for (const initiative of initiatives) {
    if (initiative.node !== null && view.nodes.has(initiative.node)) continue;
    const about = { at: initiative.source, path: view.pathOf(initiative.id), subjects: [initiative.id] };
    yield report(view, 'warning', 'initiative-without-parent', about, {});
  }
}

function* emptyNodes(view: PlanView): Iterable<Finding> {
  const { nodes, initiatives, levels } = view.plan;
  if (initiatives.length === 0) return;
  const withChildren = new Set(nodes.map((node) => node.parent));
  for (const node of nodes) {
    if (withChildren.has(node.id) || view.initiativesUnder(node.id).length > 0) continue;
    const leaf = levels[levels.length - 1] ?? '事業';
    const about = { at: node.source, path: view.pathOf(node.id), subjects: [node.id] };
    yield report(view, 'warning', 'node-without-initiative', about, { leaf });
  }
}

const withoutKgi = (view: PlanView, node: PlanNode) => !view.indicatorsOf(node.id).some(({ kind }) => kind === 'KGI');

/** A level of which some nodes have a KGI owes one for all of them; a plan without any is told once. */
function* kgis(view: PlanView): Iterable<Finding> {
  const { nodes, levels, indicators } = view.plan;
  if (nodes.length === 0 || indicators.length === 0) return;
  let any = view.indicators.some((indicator) => indicator.kind === 'KGI');
  for (const [level, members] of groupBy(nodes, (node) => node.level)) {
    const lacking = members.filter((node) => withoutKgi(view, node));
    const others = members.length - lacking.length;
    if (others > 0) any = true;
    if (others < lacking.length) continue;
    for (const node of lacking) {
      const about = { at: node.source, path: view.pathOf(node.id), subjects: [node.id] };
      yield report(view, 'warning', 'node-without-kgi', about, { level: levels[level] ?? '', others });
    }
  }
  if (!any) yield report(view, 'info', 'plan-without-kgi', { at: null, path: view.pathOf(null), subjects: [] }, {});
}

/** Initiatives without any KPI: one by one where they are exceptions, once for all where the plan lives without. */
function* kpis(view: PlanView): Iterable<Finding> {
  const { initiatives, levels } = view.plan;
  if (!view.indicators.some((indicator) => indicator.kind === 'KPI')) return;
  const exempt = classesWithoutKpi(view);
  const onlyPriorities = owedByPrioritiesOnly(view);
  const owing = initiatives.filter(
    ({ classification, priority }) => !exempt.has(classification ?? '') && (!onlyPriorities || priority === true),
  );
  const lacking = owing.filter((initiative) => view.indicatorsOf(initiative.id).length === 0);
  if (lacking.length > 20 || lacking.length * 2 > owing.length) {
    const [first] = lacking;
    const about = { at: first?.source, path: view.pathOf(null), subjects: lacking.map(({ id }) => id) };
    yield report(view, 'warning', 'many-without-kpi', about, { count: lacking.length, all: owing.length });
    return;
  }
  for (const initiative of lacking) {
    const about = { at: initiative.source, path: view.pathOf(initiative.id), subjects: [initiative.id] };
    const severity = levels.length > 0 ? 'warning' : 'info';
    yield report(view, severity, 'initiative-without-kpi', about, {});
  }
}

/** Many plans measure their 重点 initiatives only. */
function owedByPrioritiesOnly(view: PlanView): boolean {
  const others = view.plan.initiatives.filter(({ priority }) => priority === false);
  if (!view.plan.initiatives.some(({ priority }) => priority === true)) return false;
  return others.filter(({ id }) => view.indicatorsOf(id).length > 0).length * 3 <= others.length;
}

/** A class none of whose members has an indicator with targets has none by rule. */
function classesWithoutKpi(view: PlanView): ReadonlySet<string> {
  const exempt = new Set<string>();
  for (const [group, members] of groupBy(view.plan.initiatives, (initiative) => initiative.classification)) {
    if (group === null || members.length < 2) continue;
    const measured = members.filter(({ id }) => view.indicatorsOf(id).some(({ undecided }) => !undecided)).length;
    if (measured * 3 <= members.length) exempt.add(group);
  }
  return exempt;
}

function* owners(view: PlanView): Iterable<Finding> {
  for (const indicator of view.plan.indicators) {
    const { id, owner, kind, name, source } = indicator;
    const known =
      owner === null
        ? kind === 'KGI'
        : view.nodes.has(owner) || view.initiatives.has(owner) || view.referenceInitiatives.has(owner);
    if (known) continue;
    yield report(view, 'warning', 'owner-unknown', { at: source, path: view.pathOf(null), subjects: [id] }, { name });
  }
}

function* period(view: PlanView): Iterable<Finding> {
  const { period: span } = view.plan;
  if (!span) return;
  const words = `${view.year(String(span.from))}～${view.year(String(span.to))}`;
  for (const indicator of view.indicators) {
    const outside = Object.keys(indicator.targets).filter((year) => Number(year) < span.from || Number(year) > span.to);
    const [first] = outside;
    if (first === undefined) continue;
    const about = {
      at: indicator.targets[first],
      path: view.cellPath(indicator, first, 'target'),
      subjects: [indicator.id],
    };
    yield report(view, 'warning', 'year-outside-period', about, {
      years: outside.map(view.year).join('、'),
      period: words,
    });
  }
}

/** A lead division is owed where nearly all initiatives name one. */
function* divisions(view: PlanView): Iterable<Finding> {
  const { initiatives } = view.plan;
  const lacking = initiatives.filter((initiative) => initiative.leadDivisions.length === 0);
  if (lacking.length * 5 > initiatives.length) return;
  for (const initiative of lacking) {
    const about = { at: initiative.source, path: view.pathOf(initiative.id), subjects: [initiative.id] };
    yield report(view, 'warning', 'division-missing', about, {});
  }
}
