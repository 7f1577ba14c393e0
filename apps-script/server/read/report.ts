import { ColumnRole } from '../../../shared/ingest/heading/role';
import { columnRoles } from '../../../shared/messages/addon';
import { type Locale, say } from '../../../shared/messages/define';
import { sayReason } from '../../../shared/messages/say-reason';
import type { Plan, Reading } from '../../../shared/plan/model';
import type { IndicatorReading, ReadingLine, ReadReport, TreeItem } from '../protocol';
import type { Sources } from './read-sources';

/** What was read, as the sidebar shows it. */
export function reportOf(
  { reading, plan, renames, findings, profile, fingerprint }: Sources,
  locale: Locale,
): ReadReport {
  const readings = readingLines(plan, locale);
  return {
    fingerprint,
    title: plan.title,
    organization: plan.organization,
    period: plan.period,
    levels: plan.levels,
    counts: {
      nodes: plan.nodes.length,
      initiatives: plan.initiatives.length,
      priorityInitiatives: plan.initiatives.filter((initiative) => initiative.priority === true).length,
      indicators: plan.indicators.length,
      readings: readings.length,
      unsure: readings.filter((line) => !line.sure).length,
      actions: plan.actions.length,
    },
    tree: treeOf(plan),
    roles: ColumnRole.options.map((role) => ({ role, label: say(columnRoles[role], locale, undefined as never) })),
    columns: reading.columns.map((column) => ({
      sheet: column.sheet,
      column: column.cell.replace(/\d+$/, ''),
      header: column.heading,
      role: column.role,
      label: say(columnRoles[column.role], locale, undefined as never),
      sure: column.role !== 'attribute' || column.heading !== '',
    })),
    indicators: indicatorReadings(plan, locale),
    renames: [...renames],
    readings,
    coverage: reading.coverage,
    findings: [...findings],
    profile,
  };
}

/** Parents before their children, indicators below their owner. */
function treeOf(plan: Plan): TreeItem[] {
  const items: TreeItem[] = [];
  const leaf = Math.max(0, plan.levels.length - 1);
  const indicators = groupBy(plan.indicators, (indicator) => indicator.owner ?? '');
  const nodes = groupBy(plan.nodes, (node) => node.parent ?? '');
  const initiatives = groupBy(plan.initiatives, (initiative) => initiative.node ?? '');
  const addIndicators = (owner: string, level: number) => {
    for (const { id, name, source } of indicators.get(owner) ?? []) {
      items.push({
        id,
        parent: owner === '' ? null : owner,
        kind: 'indicator',
        level: level + 1,
        number: null,
        name,
        source,
      });
    }
  };
  const addInitiatives = (parent: string) => {
    for (const { id, number, name, node, source } of initiatives.get(parent) ?? []) {
      items.push({ id, parent: node, kind: 'initiative', level: leaf, number, name, source });
      addIndicators(id, leaf);
    }
  };
  const addNodes = (parent: string) => {
    for (const { id, level, number, name, parent: above, source } of nodes.get(parent) ?? []) {
      items.push({ id, parent: above, kind: 'node', level, number, name, source });
      addIndicators(id, level);
      addNodes(id);
      addInitiatives(id);
    }
  };
  addIndicators('', -1);
  addNodes('');
  addInitiatives('');
  return items;
}

/** Every indicator with its place, in the plan's order. */
function indicatorReadings(plan: Plan, locale: Locale): IndicatorReading[] {
  const paths = pathsOf(plan);
  return plan.indicators.map(({ id, name, owner, unit, direction, accumulation, reasons, source }) => ({
    id,
    name,
    path: owner === null ? '' : (paths.get(owner) ?? ''),
    unit,
    direction,
    accumulation,
    reasons: { direction: sayReason(reasons.direction, locale), accumulation: sayReason(reasons.accumulation, locale) },
    source,
  }));
}

/** Every baseline, target and result with its path in the plan. */
function readingLines(plan: Plan, locale: Locale): ReadingLine[] {
  const paths = pathsOf(plan);
  return plan.indicators.flatMap((indicator) => {
    const owner = indicator.owner === null ? (plan.title ?? '') : (paths.get(indicator.owner) ?? '');
    const path = owner === '' ? indicator.name : `${owner} › ${indicator.name}`;
    const line = (what: ReadingLine['what'], year: string | null, reading: Reading): ReadingLine => {
      const { sheet, cell, text, parts, sure } = reading;
      const notes = reading.notes.map((note) => sayReason(note, locale));
      return { sheet, cell, text, parts, sure, notes, indicator: indicator.name, path, what, year };
    };
    return [
      ...(indicator.baseline
        ? [
            line(
              'baseline',
              indicator.baseline.year === null ? null : String(indicator.baseline.year),
              indicator.baseline,
            ),
          ]
        : []),
      ...Object.entries(indicator.targets).map(([year, reading]) => line('target', year, reading)),
      ...Object.entries(indicator.actuals).map(([year, reading]) => line('actual', year, reading)),
    ];
  });
}

function pathsOf(plan: Plan): Map<string, string> {
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  const paths = new Map<string, string>();
  const title = (number: string | null, name: string) => (number === null ? name : `${number} ${name}`);
  const nodePath = (id: string): string => {
    const known = paths.get(id);
    if (known !== undefined) return known;
    const node = nodes.get(id);
    if (!node) return '';
    // Against a circle in a broken plan.
    paths.set(id, node.name);
    const above = node.parent === null ? '' : nodePath(node.parent);
    const path = above === '' ? title(node.number, node.name) : `${above} › ${title(node.number, node.name)}`;
    paths.set(id, path);
    return path;
  };
  for (const node of plan.nodes) nodePath(node.id);
  for (const { id, number, name, node } of [
    ...plan.initiatives,
    ...plan.references.flatMap((table) => table.initiatives),
  ]) {
    const above = node === null ? '' : nodePath(node);
    paths.set(id, above === '' ? title(number, name) : `${above} › ${title(number, name)}`);
  }
  return paths;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
