import { blockOf, type Chart } from '../../../shared/workbook/chart';
import { dashboardKey } from '../../../shared/workbook/dashboard-keys';
import { rangeOn } from './dress';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** Makes charts on a sheet that has none of ours. A call each. */
export function newCharts(sheet: Sheet, charts: readonly Chart[]): void {
  for (const chart of charts) sheet.insertChart(drawn(sheet, chart, placed(sheet.newChart(), chart)));
}

/**
 * These of our charts of the sheet become as they are given. They are known by their titles: one that stands there is brought up to date in
 * its place, wherever people moved it; other charts are theirs. `keep`: all of ours that may stand; null = none goes, and nobody looks
 * further than the last of these. 1 call, and up to three for each chart.
 */
export function setCharts(sheet: Sheet, charts: readonly Chart[], keep: readonly Chart[] | null): void {
  const wanted = new Set(charts.map(({ title }) => dashboardKey(title)));
  const present = ours(sheet, keep ? null : wanted);
  const kept = new Set(keep?.map(({ title }) => dashboardKey(title)));
  for (const [key, chart] of present) if (keep && !kept.has(key)) sheet.removeChart(chart);
  for (const chart of charts) {
    const there = present.find(([key]) => key === dashboardKey(chart.title))?.[1];
    if (there) sheet.updateChart(drawn(sheet, chart, there.modify().clearRanges()));
    else newCharts(sheet, [chart]);
  }
}

/** Our charts as they are in the backup; where nothing differs nothing is touched. 1 call each for sheet and backup. */
export function restoreCharts(sheet: Sheet, backup: Sheet): void {
  const before = ours(backup);
  const now = ours(sheet);
  const looks = (charts: readonly (readonly [string, EmbeddedChart])[]): string =>
    charts.map(([, chart]) => `${titleOf(chart)} ${rangesOf(chart).join(' ')}`).join('\n');
  if (looks(before) === looks(now)) return;
  const keys = new Set(before.map(([key]) => key));
  for (const [key, chart] of now) if (!keys.has(key)) sheet.removeChart(chart);
  for (const [key, chart] of before) {
    const there = now.find(([other]) => other === key)?.[1];
    const builder = (there ?? chart).modify().clearRanges();
    for (const range of rangesOf(chart)) builder.addRange(sheet.getRange(range));
    const built = builder.setOption('title', titleOf(chart)).build();
    if (there) sheet.updateChart(built);
    else sheet.insertChart(built);
  }
}

/** Charts with a title of ours, each with its key; `wanted`: only until these are found, the newest first. */
function ours(sheet: Sheet, wanted: ReadonlySet<string | null> | null = null): (readonly [string, EmbeddedChart])[] {
  const missing = wanted ? new Set(wanted) : null;
  const found: (readonly [string, EmbeddedChart])[] = [];
  for (const chart of missing ? sheet.getCharts().reverse() : sheet.getCharts()) {
    if (missing?.size === 0) break;
    const key = dashboardKey(titleOf(chart));
    if (key === null) continue;
    found.push([key, chart]);
    missing?.delete(key);
  }
  return found;
}

function titleOf(chart: EmbeddedChart): string {
  return String(chart.getOptions().get('title') ?? '');
}

function rangesOf(chart: EmbeddedChart): string[] {
  return chart.getRanges().map((range) => range.getA1Notation());
}

function placed(builder: Builder, { anchor, width, height }: Chart): Builder {
  return builder.setPosition(anchor.row, anchor.column, 0, 0).setOption('width', width).setOption('height', height);
}

const INK = '#1f2937';
const QUIET = { textStyle: { color: INK, fontSize: 10 }, gridlines: { color: '#e5e7eb' } };

function drawn(sheet: Sheet, chart: Chart, builder: Builder): EmbeddedChart {
  const { kind, series } = chart;
  const lying = kind === 'bar' || kind === 'stackedBar';
  const values = { ...QUIET, viewWindow: { min: 0 } };
  const typed = (lying
    ? builder.asBarChart()
    : kind === 'line'
      ? builder.asLineChart()
      : builder.asColumnChart()) as unknown as Builder;
  return typed
    .addRange(rangeOn(sheet, blockOf(chart)))
    .setNumHeaders(1)
    .setOption('useFirstColumnAsDomain', true)
    .setOption('title', chart.title)
    .setOption('titleTextStyle', { color: INK, fontSize: 14, bold: true })
    .setOption('legend', series.length > 1 ? { position: 'top', textStyle: { color: INK } } : { position: 'none' })
    .setOption(
      'colors',
      series.map(({ color }) => color),
    )
    .setOption(
      'series',
      Object.fromEntries(
        series.flatMap(({ labelled }, index) => (labelled ? [[index, { dataLabel: 'value' }] as const] : [])),
      ),
    )
    .setOption('bar', { groupWidth: '65%' })
    .setOption('isStacked', kind === 'stackedBar')
    .setOption('hAxis', lying ? values : QUIET)
    .setOption('vAxis', lying ? QUIET : values)
    .build();
}
