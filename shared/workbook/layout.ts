import type { RuleSet } from '../assess/rule-set';
import type { FiscalYear } from '../calendar/fiscal-year';
import type { Initiative, Plan, PlanNode } from '../plan/model';
import { type AxisColumn, axisOf, type Grain } from '../roadmap/axis';
import { outline } from '../roadmap/outline';
import { grainOf, spanOfPlan } from '../roadmap/span';
import { type Column, columnReference, type Table, tableOf } from './columns';
import { actionColumns } from './columns-actions';
import { indicatorColumns } from './columns-indicators';
import { initiativeColumns, progressYears } from './columns-initiatives';
import { treeColumns } from './columns-tree';
import { ancestry, nodeLevelNames } from './level-names';
import { type SeriesRow, seriesRowsOf, splitIndicators } from './series-rows';
import { settingLines } from './setting-cells';
import type { SettingLine } from './setting-line';
import { type WorkbookSettings, yearsOf } from './settings';
import { SHEETS } from './sheet-names';

/** Where everything stands, decided before anything is written, so that sheets can refer to one another. */
export interface Layout {
  readonly plan: Plan;
  readonly settings: WorkbookSettings;
  readonly rules: RuleSet;
  readonly years: readonly FiscalYear[];
  /** Keys of stated progress: years, and "" where some sheet names none. */
  readonly progressYears: readonly (FiscalYear | '')[];
  /** Names of the levels above the initiatives. */
  readonly levels: readonly string[];
  readonly grain: Grain;
  readonly axis: readonly AxisColumn[];
  readonly lines: readonly SettingLine[];
  readonly series: readonly SeriesRow[];
  /** Series of the tables about other plans, by table. */
  readonly referenceSeries: ReadonlyMap<string, readonly SeriesRow[]>;
  readonly tree: Table;
  readonly initiatives: Table;
  readonly indicators: Table;
  readonly actions: Table;
  readonly nodes: ReadonlyMap<string, PlanNode>;
  readonly initiativeOf: ReadonlyMap<string, Initiative>;
  /** Ids of each node and of everything above it, by level. */
  readonly ancestry: ReadonlyMap<string, ReadonlyMap<number, string>>;
  /** Row in which each node, initiative, series and action is written, by its ID. */
  readonly rows: {
    readonly tree: ReadonlyMap<string, number>;
    readonly initiatives: ReadonlyMap<string, number>;
    readonly indicators: ReadonlyMap<string, number>;
    readonly actions: ReadonlyMap<string, number>;
    /** Rows of the deciding series of each owner. */
    readonly decidingOf: ReadonlyMap<string, readonly number[]>;
    /** Number of series of each owner. */
    readonly seriesOf: ReadonlyMap<string, readonly number[]>;
  };
}

export function layoutOf(plan: Plan, settings: WorkbookSettings): Layout {
  const { own, byReference } = splitIndicators(plan);
  const series = seriesRowsOf(plan, own);
  const years = yearsOf(plan);
  const levels = nodeLevelNames(plan);
  const span = spanOfPlan(plan);
  const grain = grainOf(plan);
  const axis = span ? axisOf(span, grain) : [];
  const progress = progressYears(plan, years);
  const table = (sheet: string, columns: readonly Column[], items: number): Table => tableOf(sheet, columns, items);
  const tree = table(SHEETS.tree, treeColumns(plan), plan.nodes.length);
  const initiatives = table(
    SHEETS.initiatives,
    initiativeColumns(plan, settings.rules, progress, settings.review?.divisions ?? []),
    plan.initiatives.length,
  );
  const indicators = table(SHEETS.indicators, indicatorColumns(plan, settings.rules, years), series.length);
  const actions = table(SHEETS.actions, actionColumns(plan, axis), plan.actions.length);
  return {
    plan,
    settings,
    rules: settings.rules,
    years,
    progressYears: progress,
    levels,
    grain,
    axis,
    lines: settingLines(plan, settings, columnReference(indicators, 'id')),
    series,
    referenceSeries: new Map([...byReference].map(([id, indicators]) => [id, seriesRowsOf(plan, indicators)])),
    tree,
    initiatives,
    indicators,
    actions,
    nodes: new Map(plan.nodes.map((node) => [node.id, node])),
    initiativeOf: new Map(plan.initiatives.map((initiative) => [initiative.id, initiative])),
    ancestry: ancestry(plan),
    rows: rowsOf({ tree, initiatives, indicators, actions }, plan, series),
  };
}

function rowsOf(
  tables: Pick<Layout, 'tree' | 'initiatives' | 'indicators' | 'actions'>,
  plan: Plan,
  series: readonly SeriesRow[],
): Layout['rows'] {
  const rows = (table: Table, items: readonly { readonly id: string }[]): Map<string, number> => {
    const found = new Map<string, number>();
    items.forEach((item, index) => {
      if (!found.has(item.id)) found.set(item.id, table.firstRow + index);
    });
    return found;
  };
  const byOwner = (keep: (item: SeriesRow) => boolean): Map<string, number[]> => {
    const found = new Map<string, number[]>();
    series.forEach((item, index) => {
      const { owner } = item.indicator;
      if (owner === null || !keep(item)) return;
      const row = tables.indicators.firstRow + index;
      const list = found.get(owner);
      if (list) list.push(row);
      else found.set(owner, [row]);
    });
    return found;
  };
  return {
    tree: rows(
      tables.tree,
      outline(plan).filter((item) => item.kind === 'node'),
    ),
    initiatives: rows(tables.initiatives, plan.initiatives),
    indicators: rows(tables.indicators, series),
    actions: rows(tables.actions, plan.actions),
    decidingOf: byOwner((item) => !item.series.restates),
    seriesOf: byOwner(() => true),
  };
}
