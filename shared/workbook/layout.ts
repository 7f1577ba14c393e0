import type { RuleSet } from '../assess/rule-set';
import type { FiscalYear } from '../calendar/fiscal-year';
import type { Plan } from '../plan/model';
import { type AxisColumn, axisOf, type Grain } from '../roadmap/axis';
import { grainOf, spanOfPlan } from '../roadmap/span';
import { type Column, type Table, tableOf } from './columns';
import { actionColumns } from './columns-actions';
import { indicatorColumns } from './columns-indicators';
import { initiativeColumns, progressYears } from './columns-initiatives';
import { treeColumns } from './columns-tree';
import { nodeLevelNames } from './level-names';
import { type SeriesRow, seriesRowsOf, splitIndicators } from './series-rows';
import { type SettingLine, settingLines } from './setting-cells';
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
  return {
    plan,
    settings,
    rules: settings.rules,
    years,
    progressYears: progress,
    levels,
    grain,
    axis,
    lines: settingLines(plan, settings),
    series,
    referenceSeries: new Map([...byReference].map(([id, indicators]) => [id, seriesRowsOf(plan, indicators)])),
    tree: table(SHEETS.tree, treeColumns(plan), plan.nodes.length),
    initiatives: table(SHEETS.initiatives, initiativeColumns(plan, settings.rules, progress), plan.initiatives.length),
    indicators: table(SHEETS.indicators, indicatorColumns(plan, settings.rules, years), series.length),
    actions: table(SHEETS.actions, actionColumns(plan, axis), plan.actions.length),
  };
}
