import { cellsOfYear } from '../../assess/cells';
import { formatEra } from '../../calendar/era';
import type { FiscalYear } from '../../calendar/fiscal-year';
import { say } from '../../messages/define';
import { workbookMessages } from '../../messages/workbook';
import type { AxisColumn } from '../../roadmap/axis';
import { spanOfPlan } from '../../roadmap/span';
import { undatedOf } from '../../roadmap/undated';
import { columnLetters, rangeOf, textInFormula } from '../address';
import { barRules } from '../bar-rules';
import { BLANK, formulaCell, textCell } from '../cell-input';
import { cellReference, columnReference, hasColumn, lookupText, lookupValue } from '../columns';
import { PRIORITY_MARK } from '../columns-initiatives';
import type { Layout } from '../layout';
import { nodeLabel } from '../level-names';
import { COLOURS, levelFill, STYLES, toneStyle } from '../palette';
import { AXIS_COLUMN, BEFORE_AXIS, frameRows, roadmapColumn, roadmapFrame, TODAY_CELL } from '../roadmap-frame';
import { foldsOf, type RoadmapLine, roadmapLines } from '../roadmap-lines';
import { SHEETS, TAB_COLOURS } from '../sheet-names';
import { runsOf, titleOps } from '../table-ops';
import { tonesOf } from '../tones';
import { valueFormat } from '../value-format';
import { CHECK_DATE } from '../words';
import type { CellInput, CellStyle, ConditionalRule, WriteOp } from '../write-op';

const sheet = SHEETS.roadmap;
const idCell = (row: number): string => `$A${row}`;
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
      cells: lines.map((line, index) => cellsOf(layout, line, rows.first + index)),
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
    { op: 'print', sheet, paper: 'A3', landscape: true, repeatRows: rows.header },
  ];
}

const indent = (depth: number, text: string): CellInput => textCell(`${'　'.repeat(depth)}${text}`);

function cellsOf(layout: Layout, line: RoadmapLine, row: number): CellInput[] {
  const { actions, initiatives, indicators, axis, plan } = layout;
  const blanks = axis.map(() => BLANK);
  switch (line.kind) {
    case 'node':
      return [
        textCell(line.node.id),
        indent(line.depth, nodeLabel(plan, line.node)),
        BLANK,
        BLANK,
        BLANK,
        BLANK,
        BLANK,
        ...blanks,
      ];
    case 'initiative': {
      const { initiative } = line;
      const number = initiative.number === null ? '' : `${initiative.number}　`;
      const state = (key: string): string => {
        const found = lookupText(initiatives, 'id', key, idCell(row), layout.rows.initiatives.get(initiative.id));
        return found;
      };
      return [
        textCell(initiative.id),
        indent(line.depth, `${number}${initiative.name}`),
        textCell(initiative.leadDivisions.join('、')),
        textCell([initiative.classification ?? '', initiative.priority ? `重点${PRIORITY_MARK}` : ''].join(' ').trim()),
        formulaCell(`="進捗 "&${state('progress')}&"　成果 "&${state('outcome')}`),
        ...(line.actions > 0 ? summaryBar(row, line.actions) : [BLANK, BLANK]),
        ...axis.map((at) => (at.part === 0 ? textCell(initiative.actionTexts[at.year]?.text) : BLANK)),
      ];
    }
    case 'action': {
      const near = layout.rows.actions.get(line.action.id);
      const found = (key: string): string => lookupText(actions, 'id', key, idCell(row), near);
      const position = (key: string): CellInput => formulaCell(`=${lookupValue(actions, key, idCell(row), near)}`);
      return [
        textCell(line.action.id),
        indent(line.depth, `▸ ${line.action.label}`),
        BLANK,
        BLANK,
        formulaCell(
          `=IF(ISNUMBER(${column('from')}${row}),${found('from')}&" ▶ "&IF(ISNUMBER(${column('to')}${row}),${found('to')},"（未定）"),"${CHECK_DATE}")`,
        ),
        position('fromAt'),
        position('toAt'),
        ...blanks,
      ];
    }
    case 'indicator': {
      const near = layout.rows.indicators.get(line.item.id) ?? indicators.firstRow;
      const moved = `${column('to')}${row}`;
      // One search a row, and only where the row has moved: every range that a formula names costs time, even if unused.
      const same = `IFERROR(${cellReference(indicators, 'id', near)}=${idCell(row)},1=0)`;
      const far = (key: string): string => `IFERROR(INDEX(${columnReference(indicators, key)},${moved})&"","")`;
      const found = (key: string): CellInput => {
        const cell = cellReference(indicators, key, near);
        return formulaCell(`=IF(${moved}=0,IF(${cell}="","",${cell}),${far(key)})`);
      };
      const known = (at: AxisColumn): boolean => at.part === 0 && hasColumn(indicators, `target:${at.year}`);
      return [
        textCell(line.item.id),
        indent(line.depth, `◆ ${line.item.indicator.kind === 'KGI' ? '【KGI】' : ''}${line.item.name}`),
        BLANK,
        BLANK,
        found('trend'),
        BLANK,
        formulaCell(`=IF(${same},0,IFERROR(MATCH(${idCell(row)},${columnReference(indicators, 'id')},0),""))`),
        ...axis.map((at) => (known(at) ? found(`target:${at.year}`) : BLANK)),
      ];
    }
  }
}

/** From the first start to the last end of the actions right below. */
function summaryBar(row: number, actions: number): CellInput[] {
  const below = (key: 'from' | 'to'): string => `${column(key)}${row + 1}:${column(key)}${row + actions}`;
  return [
    formulaCell(`=IF(COUNT(${below('from')})=0,"",MIN(${below('from')}))`),
    formulaCell(`=IF(COUNT(${below('to')})=0,"",MAX(${below('to')}))`),
  ];
}

function bodyStyles(layout: Layout, lines: readonly RoadmapLine[], first: number, width: number): WriteOp[] {
  const { axis, years, rules } = layout;
  if (lines.length === 0) return [];
  const column = (key: Parameters<typeof roadmapColumn>[0], columns: number, style: CellStyle): WriteOp => ({
    op: 'style',
    sheet,
    range: rangeOf(first, roadmapColumn(key), lines.length, columns),
    style,
  });
  const lookOf = (line: RoadmapLine): CellStyle => {
    if (line.kind === 'node') return { bold: true, fill: levelFill(line.depth), fontSize: line.depth === 0 ? 11 : 10 };
    if (line.kind === 'initiative') return { bold: true };
    return { fontSize: 9 };
  };
  const looks = new Map<string, CellStyle>();
  const shared = (line: RoadmapLine): CellStyle => {
    const look = lookOf(line);
    const key = JSON.stringify(look);
    const known = looks.get(key) ?? look;
    looks.set(key, known);
    return known;
  };
  const formats = lines.map((line) => {
    if (line.kind !== 'indicator') return null;
    const { series } = line.item;
    return valueFormat(
      series.unit,
      years.map((year) => cellsOfYear(series, year, rules).target ?? null),
    );
  });
  return [
    { op: 'style', sheet, range: rangeOf(first, 1, lines.length, width), style: STYLES.body },
    ...runsOf(lines, shared).map(
      ({ start, length, value }): WriteOp => ({
        op: 'style',
        sheet,
        range: rangeOf(first + start, 1, length, width),
        style: value,
      }),
    ),
    column('id', 1, STYLES.identity),
    column('lead', 2, { fontSize: 9 }),
    column('state', 1, { fontSize: 9 }),
    column('from', 2, STYLES.hidden),
    ...(axis.length > 0
      ? [
          {
            op: 'style' as const,
            sheet,
            range: rangeOf(first, AXIS_COLUMN, lines.length, axis.length),
            style: { ...STYLES.sign, fontSize: 9, vertical: 'middle' as const },
          },
          ...runsOf(formats, (format) => format).flatMap(({ start, length, value }): WriteOp[] =>
            value === null
              ? []
              : [
                  {
                    op: 'style',
                    sheet,
                    range: rangeOf(first + start, AXIS_COLUMN, length, axis.length),
                    style: { numberFormat: value },
                  },
                ],
          ),
        ]
      : []),
  ];
}

/** Texts that belong to a year span all its columns. */
function mergeYears({ axis, grain }: Layout, lines: readonly RoadmapLine[], first: number): WriteOp[] {
  const parts = grain === 'year' ? 1 : grain === 'half' ? 2 : 4;
  if (parts === 1) return [];
  const spans = (line: RoadmapLine, year: FiscalYear): boolean =>
    line.kind === 'indicator' || (line.kind === 'initiative' && line.initiative.actionTexts[year] !== undefined);
  return lines.flatMap((line, index) =>
    axis.flatMap((at, offset): WriteOp[] =>
      at.part === 0 && spans(line, at.year)
        ? [{ op: 'merge', sheet, range: rangeOf(first + index, AXIS_COLUMN + offset, 1, parts) }]
        : [],
    ),
  );
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
    whole: `LEFT(${state},2)="進捗"`,
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

/** Wide enough for the longest figure with its unit, so that no cell shows ####. */
function widthsOf({ axis, grain, series, years, rules }: Layout): Record<number, number> {
  const lengths = series.flatMap(({ series: one }) =>
    years.map((year) => {
      const cell = cellsOfYear(one, year, rules).target;
      return typeof cell === 'number' ? printedLength(cell) + 2 * (one.unit ?? '').length : 0;
    }),
  );
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const year = Math.min(180, Math.max(110, longest * 7 + 10));
  const each = grain === 'year' ? year : Math.ceil(year / (grain === 'half' ? 2 : 4));
  return Object.fromEntries([
    ...BEFORE_AXIS.map((before, index) => [index + 1, before.width]),
    ...axis.map((_, index) => [AXIS_COLUMN + index, each]),
  ]);
}

/** Characters of a figure with its thousands separators, sign and point. */
function printedLength(figure: number): number {
  const digits = String(Math.round(Math.abs(figure))).length;
  return digits + Math.floor((digits - 1) / 3) + 2;
}

/** 「日付を確認」 below the roadmap: what is not drawn, or only in part, and why. */
function undatedOps(layout: Layout, row: number): { readonly ops: WriteOp[]; readonly rows: number } {
  const names = new Map(layout.plan.initiatives.map((initiative) => [initiative.id, initiative.name]));
  const undated = undatedOf(layout.plan, spanOfPlan(layout.plan));
  if (undated.length === 0) return { ops: [], rows: 0 };
  const title = `${say(workbookMessages.checkDates, 'ja', {})}（${undated.length}件）`;
  return {
    rows: undated.length + 2,
    ops: [
      {
        op: 'write',
        sheet,
        row,
        column: 1,
        cells: [
          [BLANK, textCell(title), textCell(say(workbookMessages.checkDatesLead, 'ja', {}))],
          ...undated.map((item) => [
            textCell(item.action ?? item.initiative),
            textCell(
              item.action === null ? item.name : `${names.get(item.initiative) ?? item.initiative} › ${item.name}`,
            ),
            textCell(say(workbookMessages[item.reason], 'ja', {})),
          ]),
        ],
      },
      {
        op: 'style',
        sheet,
        range: rangeOf(row, 1, 1, BEFORE_AXIS.length),
        style: { bold: true, fill: COLOURS.level1 },
      },
      { op: 'style', sheet, range: rangeOf(row, 3), style: { bold: false, fontSize: 9 } },
      { op: 'style', sheet, range: rangeOf(row + 1, 1, undated.length), style: STYLES.identity },
      {
        op: 'style',
        sheet,
        range: rangeOf(row + 1, 2, undated.length),
        style: { wrap: true, vertical: 'top', fontSize: 9, border: 'bottom' },
      },
      { op: 'style', sheet, range: rangeOf(row + 1, 3, undated.length), style: { fontSize: 9, vertical: 'top' } },
    ],
  };
}
