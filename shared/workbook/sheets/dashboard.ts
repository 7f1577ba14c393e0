import { say } from '../../messages/define';
import { workbookDashboard } from '../../messages/workbook-dashboard';
import { rangeOf } from '../address';
import { formulaCell, textCell } from '../cell-input';
import type { Chart } from '../chart';
import { rowReference, type Table } from '../columns';
import { type DashboardBlock, dashboardBlocks } from '../dashboard-blocks';
import { rollUpFormat } from '../evaluation-columns';
import type { Layout } from '../layout';
import { leafName } from '../level-names';
import { COLOURS, STYLES } from '../palette';
import { settingReference } from '../setting-cells';
import { SHEETS, TAB_COLOURS } from '../sheet-names';
import { titleOps } from '../table-ops';
import type { CellInput, WriteOp } from '../write-op';
import { evaluationTable } from './evaluation';

const sheet = SHEETS.dashboard;
/** Columns under the charts, two charts side by side. */
const COLUMNS = 12;
const COLUMN_WIDTH = 95;
/** The lowest that any program makes them. */
const ROW_HEIGHT = 20;
/** Where the figures begin: column N. */
const DATA_COLUMN = COLUMNS + 2;
const FIRST_CHART_ROW = 7;
const CHART_WIDTH = (COLUMNS / 2) * COLUMN_WIDTH - 14;

/** ダッシュボード: the figures of the year in one line, then charts, and at their right the cells that they draw. */
export function dashboardSheet(layout: Layout): WriteOp[] {
  const evaluation = evaluationTable(layout);
  const blocks = dashboardBlocks(layout, evaluation);
  const charts = placed(blocks);
  const lastRow = Math.max(
    FIRST_CHART_ROW + 2,
    ...charts.map(({ anchor, height, categories }) =>
      Math.max(anchor.row + Math.ceil(height / ROW_HEIGHT), categories.row + categories.rows),
    ),
  );
  const widest = Math.max(2, ...blocks.map(({ series }) => series.length + 1));
  return [
    { op: 'sheet', sheet, rows: lastRow + 2, columns: DATA_COLUMN + widest, tabColor: TAB_COLOURS[sheet] },
    ...titleOps(
      sheet,
      say(workbookDashboard.title, 'ja', { plan: layout.plan.title ?? '' }),
      say(workbookDashboard.lead, 'ja', { rules: layout.rules.title.ja }),
    ),
    ...headline(layout, evaluation),
    {
      op: 'write',
      sheet,
      row: FIRST_CHART_ROW - 2,
      column: DATA_COLUMN,
      cells: [[textCell(say(workbookDashboard.data, 'ja', {}))]],
    },
    {
      op: 'style',
      sheet,
      range: rangeOf(FIRST_CHART_ROW - 2, DATA_COLUMN),
      style: { bold: true, color: COLOURS.title },
    },
    ...blocks.flatMap((block, index) => figures(block, charts[index]!)),
    {
      op: 'columnWidths',
      sheet,
      widths: {
        ...Object.fromEntries(Array.from({ length: COLUMNS }, (_, index) => [index + 1, COLUMN_WIDTH])),
        [COLUMNS + 1]: 24,
        [DATA_COLUMN]: 200,
        ...Object.fromEntries(Array.from({ length: widest - 1 }, (_, index) => [DATA_COLUMN + 1 + index, 100])),
      },
    },
    ...charts.map((chart): WriteOp => ({ op: 'chart', sheet, chart })),
    { op: 'print', sheet, paper: 'A4', landscape: false, repeatRows: 0, lastColumn: COLUMNS },
  ];
}

/** Unmerged: a merge is a call each, and a figure has room enough in one column. */
const HEADLINE = { color: COLOURS.title, horizontal: 'left', vertical: 'middle' } as const;

/** 評価年度 令和5年度 ｜ 事業 31 ｜ 指標 45 … */
function headline(layout: Layout, evaluation: Table): WriteOp[] {
  const { rules, lines, plan } = layout;
  const whole = (key: string): string => `${evaluation.sheet}!${rowReference(evaluation, key, evaluation.firstRow)}`;
  const achieved = rules.grades.filter((grade) => grade.achieved).map(({ label }) => whole(`indicator:${label}`));
  const percent = { numberFormat: rollUpFormat(rules) };
  const figures: readonly (readonly [string, CellInput, { readonly numberFormat: string }?])[] = [
    [say(workbookDashboard.evaluationYear, 'ja', {}), formulaCell(`=${settingReference(lines, 'evaluationYear')}&""`)],
    [say(workbookDashboard.initiatives, 'ja', { leaf: leafName(plan) }), formulaCell(`=${whole('initiatives')}`)],
    [say(workbookDashboard.indicators, 'ja', {}), formulaCell(`=${whole('indicators')}`)],
    [say(workbookDashboard.achieved, 'ja', {}), formulaCell(`=${achieved.length === 0 ? '0' : achieved.join('+')}`)],
    [say(workbookDashboard.outcomeRate, 'ja', {}), formulaCell(`=${whole('indicatorRate')}`), percent],
    [say(workbookDashboard.progressRate, 'ja', {}), formulaCell(`=${whole('progressRate')}`), percent],
  ];
  return figures.flatMap(([label, value, style], index): WriteOp[] => {
    const column = index * 2 + 1;
    return [
      { op: 'write', sheet, row: 4, column, cells: [[textCell(label)], [value]] },
      {
        op: 'style',
        sheet,
        range: rangeOf(4, column, 1, 2),
        style: { ...HEADLINE, fill: COLOURS.level1, fontSize: 9 },
      },
      {
        op: 'style',
        sheet,
        range: rangeOf(5, column, 1, 2),
        style: { ...HEADLINE, bold: true, fontSize: 16, ...style },
      },
    ];
  });
}

/** Charts two by two; the figures of each below one another at the right. */
function placed(blocks: readonly DashboardBlock[]): Chart[] {
  let top = FIRST_CHART_ROW;
  let data = FIRST_CHART_ROW;
  const charts: Chart[] = [];
  for (let at = 0; at < blocks.length; at += 2) {
    const pair = blocks.slice(at, at + 2);
    const height = Math.max(...pair.map(heightOf));
    pair.forEach((block, beside) => {
      const rows = block.rows.length;
      charts.push({
        title: block.title,
        kind: block.kind,
        description: block.description,
        anchor: { row: top, column: beside === 0 ? 1 : COLUMNS / 2 + 1 },
        width: CHART_WIDTH,
        height,
        categories: rangeOf(data + 1, DATA_COLUMN, rows),
        series: block.series.map(({ color, labelled }, index) => ({
          name: rangeOf(data, DATA_COLUMN + 1 + index),
          values: rangeOf(data + 1, DATA_COLUMN + 1 + index, rows),
          color,
          labelled,
        })),
        format: block.format,
      });
      data += rows + 3;
    });
    top += Math.ceil(height / ROW_HEIGHT) + 1;
  }
  return charts;
}

/** Lying bars need room for each of them. */
function heightOf({ kind, rows, series }: DashboardBlock): number {
  return kind === 'bar' ? Math.max(300, rows.length * (series.length > 1 ? 40 : 26) + 90) : 300;
}

function figures(block: DashboardBlock, { categories }: Chart): WriteOp[] {
  const top = categories.row - 1;
  const width = block.series.length + 1;
  return [
    {
      op: 'write',
      sheet,
      row: top - 1,
      column: DATA_COLUMN,
      cells: [
        [textCell(block.title)],
        [textCell(block.heading), ...block.series.map(({ name }) => textCell(name))],
        ...block.rows.map(({ name, values }) => [textCell(name), ...values]),
      ].map((line) => [...line, ...Array.from({ length: width - line.length }, () => textCell(''))]),
    },
    { op: 'style', sheet, range: rangeOf(top - 1, DATA_COLUMN), style: { bold: true, fontSize: 9 } },
    { op: 'style', sheet, range: rangeOf(top, DATA_COLUMN, 1, width), style: { ...STYLES.header, fontSize: 9 } },
    {
      op: 'style',
      sheet,
      range: rangeOf(top + 1, DATA_COLUMN, block.rows.length),
      style: { ...STYLES.body, wrap: false, fontSize: 9 },
    },
    {
      op: 'style',
      sheet,
      range: rangeOf(top + 1, DATA_COLUMN + 1, block.rows.length, width - 1),
      style: { ...STYLES.body, fontSize: 9, horizontal: 'right', numberFormat: block.format },
    },
    { op: 'notes', sheet, notes: [{ row: top - 1, column: DATA_COLUMN, text: block.description }] },
  ];
}
