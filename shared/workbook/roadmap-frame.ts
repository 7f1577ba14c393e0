import { say } from '../messages/define';
import { workbookMessages } from '../messages/workbook';
import { type AxisColumn, columnAt } from '../roadmap/axis';
import { eraDate } from '../roadmap/plan-schedule';
import { positionOfDate } from '../roadmap/position';
import { columnLetters, rangeOf, textInFormula } from './address';
import { BLANK, formulaCell, textCell } from './cell-input';
import type { Layout } from './layout';
import { COLOURS, STYLES, type Tone } from './palette';
import { settingReference } from './setting-cells';
import { yearLabel } from './settings';
import { SHEETS } from './sheet-names';
import { runsOf } from './table-ops';
import { tonesOf } from './tones';
import type { CellStyle, WriteOp } from './write-op';

const sheet = SHEETS.roadmap;

/** Columns before the axis, in order. */
export const BEFORE_AXIS = [
  { key: 'id', heading: 'ID', width: 72 },
  { key: 'name', heading: '名称', width: 330 },
  { key: 'lead', heading: '主管課', width: 110 },
  { key: 'class', heading: '区分・重点', width: 70 },
  { key: 'progress', heading: say(workbookMessages.roadmapProgress, 'ja', {}), width: 48 },
  { key: 'state', heading: '期間・評価', width: 190 },
  { key: 'picture', heading: say(workbookMessages.roadmapPicture, 'ja', {}), width: 60 },
  { key: 'from', heading: '', width: 8 },
  { key: 'to', heading: '', width: 8 },
  { key: 'place', heading: '', width: 8 },
] as const;
export const AXIS_COLUMN = BEFORE_AXIS.length + 1;

/** The filter's columns: names, division, class, progress. */
export const FILTER_COLUMNS = BEFORE_AXIS.findIndex(({ key }) => key === 'progress') + 1;

/** Number of a column before the axis. */
export function roadmapColumn(key: (typeof BEFORE_AXIS)[number]['key']): number {
  return BEFORE_AXIS.findIndex((column) => column.key === key) + 1;
}

/** Rows of the frame: title, lead, marks (今日, 見直し), the plan's milestones and phases where there are any, years, and parts of years. */
export function frameRows(layout: Layout) {
  const marks = 3;
  const milestones = milestonesOn(layout).length > 0 ? marks + 1 : null;
  const phases = layout.settings.phases.length > 0 ? (milestones ?? marks) + 1 : null;
  const years = (phases ?? milestones ?? marks) + 1;
  const parts = layout.grain === 'year' ? null : years + 1;
  const header = parts ?? years;
  return { marks, milestones, phases, years, parts, header, first: header + 1 };
}

/** Cell that holds today's position, on the same sheet for conditional formats. */
export const TODAY_CELL = `$${columnLetters(roadmapColumn('to'))}$2`;

/** Headings, today's mark, review dates, phases, legend. */
export function roadmapFrame(layout: Layout): WriteOp[] {
  const { axis, lines } = layout;
  const rows = frameRows(layout);
  const ops: WriteOp[] = [
    {
      op: 'write',
      sheet,
      row: 2,
      column: roadmapColumn('to'),
      cells: [[formulaCell(`=${settingReference(lines, 'todayPosition')}`)]],
    },
    {
      op: 'style',
      sheet,
      range: rangeOf(2, roadmapColumn('to')),
      style: STYLES.hidden,
    },
    { op: 'write', sheet, row: rows.header, column: 1, cells: [BEFORE_AXIS.map((column) => textCell(column.heading))] },
    { op: 'style', sheet, range: rangeOf(rows.header, 1, 1, BEFORE_AXIS.length), style: STYLES.header },
    ...legendOps(layout),
    {
      op: 'write',
      sheet,
      row: rows.marks,
      column: 1,
      cells: [
        [
          textCell(
            [
              say(workbookMessages.roadmapLegendText, 'ja', {}),
              say(workbookMessages.roadmapLegendToday, 'ja', {}),
              say(workbookMessages.roadmapFilterHelp, 'ja', {}),
            ].join('　／　'),
          ),
        ],
      ],
    },
    { op: 'style', sheet, range: rangeOf(rows.marks, 1), style: STYLES.lead },
  ];
  if (axis.length === 0) return ops;
  ops.push(
    {
      op: 'write',
      sheet,
      row: rows.marks,
      column: AXIS_COLUMN,
      cells: [axis.map((column) => formulaCell(marksFormula(column, layout.settings.reviews)))],
    },
    {
      op: 'style',
      sheet,
      range: rangeOf(rows.marks, AXIS_COLUMN, 1, axis.length),
      style: { bold: true, horizontal: 'center', fontSize: 9, color: COLOURS.text },
    },
    ...bandOps(rows.years, axis, (column) => yearLabel(column.year)),
  );
  if (rows.milestones !== null) ops.push(...milestoneOps(layout, rows.milestones));
  if (rows.phases !== null) {
    const phaseAt = (column: AxisColumn): string =>
      layout.settings.phases.find((phase) => column.year >= phase.from && column.year <= phase.to)?.name ?? '';
    ops.push(...bandOps(rows.phases, axis, phaseAt));
  }
  if (rows.parts !== null) {
    const names = layout.grain === 'half' ? ['上期', '下期'] : ['1Q', '2Q', '3Q', '4Q'];
    ops.push(
      {
        op: 'write',
        sheet,
        row: rows.parts,
        column: AXIS_COLUMN,
        cells: [axis.map((column) => textCell(names[column.part]))],
      },
      { op: 'style', sheet, range: rangeOf(rows.parts, AXIS_COLUMN, 1, axis.length), style: STYLES.header },
    );
  }
  return ops;
}

/** One heading over each run of columns with the same text. */
function bandOps(row: number, axis: readonly AxisColumn[], textOf: (column: AxisColumn) => string): WriteOp[] {
  return runsOf(axis, textOf).flatMap(({ start, length, value }): WriteOp[] => {
    if (value === '') return [];
    const range = rangeOf(row, AXIS_COLUMN + start, 1, length);
    return [
      { op: 'write', sheet, row, column: AXIS_COLUMN + start, cells: [[textCell(value)]] },
      { op: 'style', sheet, range, style: { ...STYLES.header, fill: COLOURS.group } },
      ...(length > 1 ? [{ op: 'merge' as const, sheet, range }] : []),
    ];
  });
}

/** Milestones of the plan, each with its column; those outside the axis at its nearer edge, with their year: 策定・公表 comes before the first one. */
function milestonesOn({ axis, settings }: Layout): { readonly column: number; readonly words: string }[] {
  return [...(settings.milestones ?? [])]
    .sort((one, other) => (one.date < other.date ? -1 : 1))
    .flatMap(({ date, name }) => {
      const position = positionOfDate(date);
      if (position === null || axis.length === 0) return [];
      const inside = columnAt(axis, position);
      const edge = position < (axis[0]?.from ?? 0) ? 0 : axis.length - 1;
      const day = `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`;
      return [{ column: inside ?? edge, words: `◇${inside === null ? eraDate(date) : day} ${name}` }];
    });
}

/** 庁議, 議会, パブリックコメント, 策定・公表 in the columns of their dates. */
function milestoneOps(layout: Layout, row: number): WriteOp[] {
  const found = milestonesOn(layout);
  return [
    {
      op: 'write',
      sheet,
      row,
      column: AXIS_COLUMN,
      cells: [
        layout.axis.map((_, index) => {
          const words = found.filter(({ column }) => column === index).map(({ words: one }) => one);
          return words.length === 0 ? BLANK : textCell(words.join('\n'));
        }),
      ],
    },
    {
      op: 'style',
      sheet,
      range: rangeOf(row, AXIS_COLUMN, 1, layout.axis.length),
      style: { fontSize: 8, wrap: true, vertical: 'top', color: COLOURS.text },
    },
  ];
}

function marksFormula(column: AxisColumn, reviews: readonly string[]): string {
  const today = `IF(AND(${TODAY_CELL}>=${column.from},${TODAY_CELL}<${column.to}),"▼今日","")`;
  const reviewed = reviews.some((date) => {
    const position = positionOfDate(date);
    return position !== null && position >= column.from && position < column.to;
  });
  return reviewed ? `=${today}&${textInFormula('◎見直し')}` : `=${today}`;
}

/** Signs and colours, beside title and lead, in the columns of the axis. */
function legendOps({ axis, rules, grain }: Layout): WriteOp[] {
  const tone = (of: Tone): CellStyle => COLOURS[of];
  const grades = [...tonesOf(rules.grades)].map(([label, of]) => ({ text: `目標 ${label}`, style: tone(of) }));
  const items = [
    { text: say(workbookMessages.roadmapLegendWhole, 'ja', {}), style: { fill: COLOURS.wholeBar, color: '#ffffff' } },
    { text: say(workbookMessages.roadmapLegendAction, 'ja', {}), style: { fill: COLOURS.bar, color: '#ffffff' } },
    { text: say(workbookMessages.roadmapLegendOpen, 'ja', {}), style: { fill: COLOURS.openBar } },
    ...grades,
  ];
  const span = grain === 'year' ? 1 : grain === 'half' ? 2 : 4;
  const perRow = Math.max(1, Math.floor(axis.length / span) || 4);
  return items.slice(0, perRow * 2).flatMap(({ text, style }, index): WriteOp[] => {
    const row = 1 + Math.floor(index / perRow);
    const column = AXIS_COLUMN + (index % perRow) * span;
    const range = rangeOf(row, column, 1, span);
    return [
      { op: 'write', sheet, row, column, cells: [[textCell(text), ...Array.from({ length: span - 1 }, () => BLANK)]] },
      {
        op: 'style',
        sheet,
        range,
        style: { fontSize: 9, horizontal: 'center', vertical: 'middle', border: 'thin', ...style },
      },
      ...(span > 1 ? [{ op: 'merge' as const, sheet, range }] : []),
    ];
  });
}
