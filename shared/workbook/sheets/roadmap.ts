import { formatEra } from '../../calendar/era';
import { say } from '../../messages/define';
import { workbookMessages } from '../../messages/workbook';
import { columnLetters, rangeOf, textInFormula } from '../address';
import { barRules } from '../bar-rules';
import type { Layout } from '../layout';
import { COLOURS, toneStyle } from '../palette';
import { roadmapCells } from '../roadmap-cells';
import {
  AXIS_COLUMN,
  BEFORE_AXIS,
  FILTER_COLUMNS,
  frameRows,
  roadmapColumn,
  roadmapFrame,
  TODAY_CELL,
} from '../roadmap-frame';
import { foldsOf, roadmapLines } from '../roadmap-lines';
import { bodyStyles, mergeYears, widthsOf } from '../roadmap-looks';
import { undatedOps } from '../roadmap-undated';
import { SHEETS, TAB_COLOURS } from '../sheet-names';
import { titleOps } from '../table-ops';
import { tonesOf } from '../tones';
import type { ConditionalRule, WriteOp } from '../write-op';

const sheet = SHEETS.roadmap;
const column = (key: Parameters<typeof roadmapColumn>[0]): string => `$${columnLetters(roadmapColumn(key))}`;

/** ロードマップ: the plan from top to bottom against time; bars and colours follow 行程 and 指標. */
export function roadmapSheet(layout: Layout): WriteOp[] {
  const { axis, plan } = layout;
  const lines = roadmapLines(layout);
  const rows = frameRows(layout);
  const width = BEFORE_AXIS.length + axis.length;
  const afterLines = rows.first + lines.length;
  const undated = undatedOps(layout, afterLines + 1);
  return [
    { op: 'sheet', sheet, rows: afterLines + undated.rows + 5, columns: width, tabColor: TAB_COLOURS[sheet] },
    ...titleOps(
      sheet,
      say(workbookMessages.roadmapTitle, 'ja', { plan: plan.title ?? '' }),
      say(workbookMessages.roadmapLegendMilestone, 'ja', {}),
    ),
    ...roadmapFrame(layout),
    ...bodyStyles(layout, lines, rows.first, width),
    {
      op: 'write',
      sheet,
      row: rows.first,
      column: 1,
      cells: lines.map((line, index) => roadmapCells(layout, line, rows.first + index)),
    },
    ...undated.ops,
    ...mergeYears(layout, lines, rows.first),
    ...foldsOf(lines).map(
      (fold): WriteOp => ({
        op: 'group',
        sheet,
        fromRow: rows.first + fold.from,
        toRow: rows.first + fold.to,
        depth: fold.depth,
      }),
    ),
    { op: 'columnWidths', sheet, widths: widthsOf(layout) },
    { op: 'freeze', sheet, rows: rows.header, columns: roadmapColumn('name') },
    { op: 'conditional', sheet, rules: rulesOf(layout, rows.first, Math.max(rows.first, afterLines - 1)) },
    {
      op: 'protect',
      sheet,
      range: rangeOf(1, 1, afterLines + undated.rows, width),
      description: say(workbookMessages.protection, 'ja', {}),
    },
    ...(lines.length > 0
      ? [{ op: 'filter' as const, sheet, range: rangeOf(rows.header, 1, lines.length + 1, FILTER_COLUMNS) }]
      : []),
    { op: 'print', sheet, paper: 'A3', landscape: true, repeatRows: rows.header },
  ];
}

/** Grades first (a year's figure takes the colour of its grade), then bars, then today's column. */
function rulesOf(layout: Layout, first: number, last: number): ConditionalRule[] {
  const { axis, rules } = layout;
  const state = `${column('state')}${first}`;
  const ranges = (index: number) => [rangeOf(first, AXIS_COLUMN + index, last - first + 1)];
  const graded = axis.flatMap((at, index): ConditionalRule[] =>
    [...tonesOf(rules.grades)].map(([label, tone]) => ({
      ranges: ranges(index),
      formula: `=ISNUMBER(FIND(${textInFormula(`${formatEra(at.year, 'short')}${label} `)},${state}&" "))`,
      style: toneStyle(tone),
    })),
  );
  const bars = barRules({
    axis,
    firstColumn: AXIS_COLUMN,
    firstRow: first,
    lastRow: last,
    from: `${column('from')}${first}`,
    to: `${column('to')}${first}`,
    whole: `LEFT(${state},2)="成果"`,
  });
  const today = axis.map(
    (at, index): ConditionalRule => ({
      ranges: ranges(index),
      formula: `=AND(${TODAY_CELL}>=${at.from},${TODAY_CELL}<${at.to})`,
      style: { fill: COLOURS.todayColumn },
    }),
  );
  return [...graded, ...bars, ...today];
}
