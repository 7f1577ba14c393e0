import { makeRange } from './range';
import type { World } from './range-context';
import type { Area, SheetChart } from './sheet-side';
import { lookInside, serve, wantBoolean, wantInteger, wantString } from './strict';

/** What a chart builder carries; `id` null = a new chart. */
export interface ChartInside extends Omit<SheetChart, 'id'> {
  readonly id: number | null;
  sheet: number;
}

type ChartType = SheetChart['type'];

/** Options that the add-on sets and Google documents for bar, column and line charts; another one would do nothing there. */
const OPTIONS = new Set([
  'title',
  'titleTextStyle',
  'legend',
  'colors',
  'series',
  'width',
  'height',
  'hAxis',
  'vAxis',
  'bar',
  'isStacked',
  'useFirstColumnAsDomain',
]);

/** `Sheet.newChart` and what `EmbeddedChart.modify` gives: a builder that holds a chart in the making. */
export function chartBuilder(world: World, chart: ChartInside): object {
  const inside: ChartInside = JSON.parse(JSON.stringify(chart)) as ChartInside;
  const typed = (type: ChartType): object => {
    inside.type = type;
    return builder;
  };
  const builder: object = serve('EmbeddedChartBuilder', world.meter, {
    asBarChart: () => typed('BAR'),
    asColumnChart: () => typed('COLUMN'),
    asLineChart: () => typed('LINE'),
    addRange(range: unknown) {
      const { sheet, area } = lookInside<{ sheet: number; area: Area }>(range, 'Range');
      // A chart taken from another sheet's is over the cells of this one.
      if (inside.areas.length === 0) inside.sheet = sheet;
      if (sheet !== inside.sheet) throw new Error('ほかのシートの範囲を混ぜたグラフは未対応です。');
      inside.areas.push({ ...area });
      return builder;
    },
    clearRanges() {
      inside.areas = [];
      return builder;
    },
    setNumHeaders(headers: unknown) {
      inside.headers = wantInteger(headers, 'headers', 0);
      return builder;
    },
    setOption(option: unknown, value: unknown) {
      const name = wantString(option, 'option');
      if (!OPTIONS.has(name)) throw new Error(`グラフのオプション「${name}」は未対応です。`);
      inside.options[name] = JSON.parse(JSON.stringify(value)) as unknown;
      return builder;
    },
    setPosition(row: unknown, column: unknown, x: unknown, y: unknown) {
      wantInteger(x, 'offsetX', 0);
      wantInteger(y, 'offsetY', 0);
      inside.row = wantInteger(row, 'anchorRowPos');
      inside.column = wantInteger(column, 'anchorColPos');
      return builder;
    },
    setStacked(stacked: unknown = true) {
      inside.options.isStacked = wantBoolean(stacked, 'stacked');
      return builder;
    },
    build() {
      if (inside.type === null) throw new Error('グラフの種類が決まっていません。');
      if (inside.areas.length === 0) throw new Error('グラフの範囲がありません。');
      if (inside.row === 0) throw new Error('グラフの位置が決まっていません。');
      return embeddedChart(world, JSON.parse(JSON.stringify(inside)) as ChartInside);
    },
  });
  return builder;
}

/** A chart as Google hands it out. */
function embeddedChart(world: World, chart: ChartInside): object {
  return serve(
    'EmbeddedChart',
    world.meter,
    {
      getChartId: () => chart.id,
      getOptions: () => serve('ChartOptions', world.meter, { get: (name: string) => chart.options[name] ?? null }),
      getRanges: () => chart.areas.map((area) => makeRange(world, chart.sheet, area)),
      modify: () => chartBuilder(world, chart),
    },
    chart,
  );
}

/** The chart methods of one sheet. */
export function chartMethods(world: World, sheet: number) {
  const charts = (): SheetChart[] => world.book.side(sheet).charts ?? [];
  const place = (chart: unknown): { readonly inside: ChartInside; readonly at: number } => {
    const inside = lookInside<ChartInside>(chart, 'EmbeddedChart');
    const at = charts().findIndex(({ id }) => id === inside.id);
    if (at < 0 || inside.sheet !== sheet) throw new Error('このシートにそのグラフはありません。');
    return { inside, at };
  };
  const kept = ({ sheet: _sheet, ...chart }: ChartInside, id: number): SheetChart =>
    JSON.parse(JSON.stringify({ ...chart, id })) as SheetChart;
  return {
    newChart: () =>
      chartBuilder(world, { id: null, sheet, type: null, areas: [], headers: 0, options: {}, row: 0, column: 0 }),
    getCharts: () => charts().map((chart) => embeddedChart(world, { ...chart, sheet })),
    insertChart(chart: unknown) {
      const inside = lookInside<ChartInside>(chart, 'EmbeddedChart');
      if (inside.sheet !== sheet) throw new Error('ほかのシートの範囲のグラフは未対応です。');
      world.book.side(sheet).charts = [...charts(), kept(inside, world.book.nextId++)];
    },
    updateChart(chart: unknown) {
      const { inside, at } = place(chart);
      charts()[at] = kept(inside, inside.id ?? 0);
    },
    removeChart(chart: unknown) {
      charts().splice(place(chart).at, 1);
    },
  };
}
