import { type Criterion, text } from '../assess/expression';
import { REASON_WORDS } from '../assess/outcome';
import { rollUpTree } from '../assess/roll-up';
import { toFormula } from '../assess/to-formula';
import { type Locale, say } from '../messages/define';
import { workbookDashboard } from '../messages/workbook-dashboard';
import { outline } from '../roadmap/outline';
import { textInFormula } from './address';
import { formulaCell, numberCell } from './cell-input';
import type { ChartKind } from './chart';
import { columnReference, lookupValue, rowReference, type Table } from './columns';
import { costYears, moneyUnitOf } from './columns-costs';
import { ROLES } from './columns-indicators';
import { tallied, withCriteria } from './grouped-tree';
import type { Layout } from './layout';
import { nodeLabel } from './level-names';
import { yearLabel } from './settings';
import { costTable } from './sheets/costs';
import type { CellInput } from './write-op';

/** The figures of one chart, before they have a place. */
export interface DashboardBlock {
  readonly title: string;
  readonly description: string;
  readonly kind: ChartKind;
  /** Heading of the categories. */
  readonly heading: string;
  readonly series: readonly { readonly name: string; readonly color: string; readonly labelled: boolean }[];
  readonly rows: readonly { readonly name: string; readonly values: readonly CellInput[] }[];
  readonly format: string;
}

/** Dark before light: a grey print tells them apart. */
const DARK = '#1e3a5f';
const LIGHT = '#9db8d6';
const PALE = '#d9dee5';
/** A chart with more bars cannot be read; the sheet 評価一覧 has them all. */
const MOST_BARS = 24;
/** Nothing stands where there is nothing. */
const PERCENT = '0"%";-0"%";""';
const COUNT = '#,##0;-#,##0;""';

const words = workbookDashboard;
const locale: Locale = 'ja';
const plain = <
  Key extends
    | 'outcomeRate'
    | 'progressRate'
    | 'count'
    | 'states'
    | 'statesSays'
    | 'trend'
    | 'trendSays'
    | 'kgi'
    | 'kgiSays'
    | 'kgiResult'
    | 'kgiTarget'
    | 'costsSays'
    | 'estimate'
    | 'actual',
>(
  key: Key,
): string => say(words[key], locale, {});
/** A cell of another sheet as a figure; blank where words stand there. */
const figure = (reference: string): CellInput => formulaCell(`=IF(ISNUMBER(${reference}),${reference},"")`);
const series = (name: string, color: string, labelled = true) => ({ name, color, labelled });

/** The blocks of the dashboard in reading order; what the plan has nothing for is left out. `evaluation`: table and first row of 評価一覧. */
export function dashboardBlocks(layout: Layout, evaluation: Table): DashboardBlock[] {
  return [
    ...byNode(layout, evaluation),
    ...states(layout, evaluation),
    ...trend(layout),
    ...kgi(layout),
    ...costs(layout),
  ];
}

/** 達成率 by the lowest level above the initiatives. */
function byNode(layout: Layout, evaluation: Table): DashboardBlock[] {
  const { plan, levels } = layout;
  const byId = new Map(plan.nodes.map((node) => [node.id, node]));
  const nodes = outline(plan).flatMap((item) => (item.kind === 'node' ? (byId.get(item.id) ?? []) : []));
  const deepest = Math.max(...nodes.map(({ level }) => level));
  const rows = nodes.flatMap((node, index) =>
    node.level === deepest ? [{ node, row: evaluation.firstRow + 1 + index }] : [],
  );
  if (rows.length === 0) return [];
  const progress = plan.initiatives.some(({ statedProgress }) => Object.keys(statedProgress).length > 0);
  const level = levels[deepest] ?? '';
  return [
    {
      title: say(words.byNode, locale, { level }),
      description: say(words.byNodeSays, locale, { level }),
      kind: 'bar',
      heading: level,
      series: [series(plain('outcomeRate'), DARK), ...(progress ? [series(plain('progressRate'), LIGHT)] : [])],
      rows: rows.slice(0, MOST_BARS).map(({ node, row }) => {
        const rate = (key: string): CellInput => figure(`${evaluation.sheet}!${rowReference(evaluation, key, row)}`);
        return {
          name: short(nodeLabel(plan, node), 22),
          values: [rate('indicatorRate'), ...(progress ? [rate('progressRate')] : [])],
        };
      }),
      format: PERCENT,
    },
  ];
}

/** How many indicators stand at each grade, and how many have none yet. */
function states({ rules, series: indicators }: Layout, evaluation: Table): DashboardBlock[] {
  if (indicators.length === 0) return [];
  const labels = [...rules.grades.map(({ label }) => label), REASON_WORDS.notMeasured, REASON_WORDS.noTarget];
  const cell = (key: string): CellInput =>
    formulaCell(`=${evaluation.sheet}!${rowReference(evaluation, key, evaluation.firstRow)}`);
  return [
    {
      title: plain('states'),
      description: plain('statesSays'),
      kind: 'column',
      heading: '評価',
      series: [series(plain('count'), DARK)],
      rows: [
        ...labels.map((label) => ({ name: label, values: [cell(`indicator:${label}`)] })),
        { name: 'その他', values: [cell('indicatorOther')] },
      ],
      format: COUNT,
    },
  ];
}

/** 成果達成率 of every year, rolled up as 評価一覧 does. */
function trend({ indicators, rules, years, series: rows }: Layout): DashboardBlock[] {
  if (rows.length === 0 || years.length < 2) return [];
  const decides: Criterion = { column: 'role', equals: text(ROLES.decides) };
  const weighed =
    rules.rollUp.method === 'weighted' ? { ...rules, rollUp: { ...rules.rollUp, method: 'mean' as const } } : rules;
  if (weighed.rollUp.method === 'worst') return [];
  const tree = tallied(withCriteria(rollUpTree(weighed, { grouped: false }), [decides]));
  return [
    {
      title: plain('trend'),
      description: plain('trendSays'),
      kind: 'column',
      heading: '年度',
      series: [series(plain('outcomeRate'), DARK)],
      rows: years.map((year) => {
        const column = (key: string): string => columnReference(indicators, key);
        const results = `COUNT(${column(`rate:${year}`)})`;
        const rate = toFormula(tree, {
          grade: column(`grade:${year}`),
          rate: column(`rate:${year}`),
          role: column('role'),
          tally: column('tally'),
        }).slice(1);
        return { name: yearLabel(year), values: [formulaCell(`=IF(${results}=0,"",${rate})`)] };
      }),
      format: PERCENT,
    },
  ];
}

/** KGIs against their targets in the year of evaluation. */
function kgi({ indicators, series: all, nodes }: Layout): DashboardBlock[] {
  const rows = all.flatMap((row, index) =>
    row.indicator.kind === 'KGI' && !row.series.restates ? [{ row, at: indicators.firstRow + index }] : [],
  );
  if (rows.length === 0) return [];
  return [
    {
      title: plain('kgi'),
      description: plain('kgiSays'),
      kind: 'bar',
      heading: 'KGI',
      series: [series(plain('kgiResult'), DARK), series(plain('kgiTarget'), PALE, false)],
      rows: rows.slice(0, MOST_BARS).map(({ row, at }) => {
        const number = nodes.get(row.indicator.owner ?? '')?.number;
        const name = `${number ? `${number} ` : ''}${row.indicator.name}`;
        const rate = lookupValue(indicators, 'rate', textInFormula(row.id), at);
        return { name: short(name, 22), values: [formulaCell(`=IF(ISNUMBER(${rate}),${rate},"")`), numberCell(100)] };
      }),
      format: PERCENT,
    },
  ];
}

/** Money of all initiatives, or of the plan, by year. */
function costs(layout: Layout): DashboardBlock[] {
  const table = costTable(layout);
  if (table === null) return [];
  // Only rows with an ID: what was typed in the row of an initiative that left the plan stays there and is not counted.
  const ids = `${columnReference(table, 'id')},"?*"`;
  const total = (key: string): CellInput => {
    const column = columnReference(table, key);
    return formulaCell(`=IF(COUNTIFS(${column},">=-1E+300",${ids})=0,"",SUMIFS(${column},${ids}))`);
  };
  return [
    {
      title: say(words.costs, locale, { unit: moneyUnitOf(layout.plan).name }),
      description: plain('costsSays'),
      kind: 'column',
      heading: '年度',
      series: [series(plain('estimate'), LIGHT), series(plain('actual'), DARK)],
      rows: costYears(layout.plan, layout.years).map((year) => ({
        name: yearLabel(year),
        values: [total(`estimate:${year}`), total(`actual:${year}`)],
      })),
      format: COUNT,
    },
  ];
}

function short(name: string, length: number): string {
  const line = name.replace(/[\s　]+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
