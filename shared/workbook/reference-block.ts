import { input, text } from '../assess/expression';
import { DIRECTION_WORDS } from '../assess/outcome';
import { worstTree } from '../assess/roll-up';
import { toFormula } from '../assess/to-formula';
import { fiscalYear } from '../calendar/fiscal-year';
import { say } from '../messages/define';
import { workbookMessages } from '../messages/workbook';
import type { Initiative, ReferenceTable } from '../plan/model';
import { columnLetters, rangeOf, textInFormula } from './address';
import { BLANK, formulaCell, textCell, valueCell } from './cell-input';
import { ROLES, rateFormat } from './columns-indicators';
import { withCriteria } from './grouped-tree';
import type { Layout } from './layout';
import { COLOURS, STYLES } from './palette';
import type { RangeRef } from './range-ref';
import { rateFormulas } from './rate-formulas';
import type { SeriesRow } from './series-rows';
import { yearLabel } from './settings';
import { SHEETS } from './sheet-names';
import { sourceCell } from './source-cell';
import { valueFormat } from './value-format';
import type { CellInput, CellStyle, WriteOp } from './write-op';

const sheet = SHEETS.evaluation;
const HEADINGS = [
  'ID',
  '年度',
  '事業名／指標名',
  '方向',
  '基準値',
  '目標',
  '比較',
  '実績',
  '達成率',
  '評価',
  '扱い',
  '指標の評価',
  '表の評価',
  '一致',
  '進捗',
  '出所',
] as const;
type Heading = (typeof HEADINGS)[number];
const columnOf = (heading: Heading): number => HEADINGS.indexOf(heading) + 1;
const letterOf = (heading: Heading): string => `$${columnLetters(columnOf(heading))}`;

/** One row: a series in a year, or an initiative without any indicator. */
interface Line {
  readonly initiative: Initiative;
  readonly item: SeriesRow | null;
  readonly year: number | null;
}

export interface ReferenceBlocks {
  readonly ops: readonly WriteOp[];
  readonly grades: readonly RangeRef[];
  readonly progress: readonly RangeRef[];
}

/** The tables about other plans, one below the other, from `firstRow` on: rated by the same rules, counted apart. */
export function referenceBlocks(layout: Layout, firstRow: number): ReferenceBlocks {
  const ops: WriteOp[] = [];
  const grades: RangeRef[] = [];
  const progress: RangeRef[] = [];
  let row = firstRow;
  for (const table of layout.plan.references) {
    const lines = linesOf(layout, table);
    const first = row + 3;
    ops.push(...blockOps(layout, table, lines, row));
    if (lines.length > 0) {
      grades.push(rangeOf(first, columnOf('評価'), lines.length));
      grades.push(rangeOf(first, columnOf('指標の評価'), lines.length, 2));
      progress.push(rangeOf(first, columnOf('進捗'), lines.length));
    }
    row = first + lines.length + 2;
  }
  return { ops, grades, progress };
}

function linesOf(layout: Layout, table: ReferenceTable): Line[] {
  const series = layout.referenceSeries.get(table.id) ?? [];
  return table.initiatives.flatMap((initiative): Line[] => {
    const own = series.filter((item) => item.indicator.owner === initiative.id);
    const lines = own.flatMap((item): Line[] => {
      const years = Object.keys(item.series.byYear)
        .map(Number)
        .sort((a, b) => a - b);
      return years.length > 0 ? years.map((year) => ({ initiative, item, year })) : [{ initiative, item, year: null }];
    });
    return lines.length > 0 ? lines : [{ initiative, item: null, year: null }];
  });
}

function blockOps(layout: Layout, table: ReferenceTable, lines: readonly Line[], row: number): WriteOp[] {
  const header = row + 2;
  const first = header + 1;
  const last = header + Math.max(1, lines.length);
  const range = (heading: Heading): string => `${letterOf(heading)}$${header}:${letterOf(heading)}$${last}`;
  return [
    { op: 'sheet', sheet, rows: last + 3, columns: HEADINGS.length },
    {
      op: 'write',
      sheet,
      row,
      column: 2,
      cells: [[textCell(table.title)], [textCell(say(workbookMessages.referenceLead, 'ja', {}))]],
    },
    { op: 'style', sheet, range: rangeOf(row, 2), style: { ...STYLES.title, fontSize: 12 } },
    { op: 'style', sheet, range: rangeOf(row + 1, 2), style: STYLES.lead },
    ...countOps(row, columnOf('方向'), range('指標の評価'), '成果', layout.rules.grades),
    ...(lines.some((line) => Object.keys(line.initiative.statedProgress).length > 0)
      ? countOps(row + 1, columnOf('方向'), range('進捗'), '進捗', layout.rules.progress)
      : []),
    { op: 'write', sheet, row: header, column: 1, cells: [HEADINGS.map(textCell)] },
    { op: 'style', sheet, range: rangeOf(header, 1, 1, HEADINGS.length), style: STYLES.header },
    {
      op: 'write',
      sheet,
      row: first,
      column: 1,
      cells: lines.map((line, index) => cellsOf(layout, lines, line, first + index, range)),
    },
    ...lines.flatMap((line, index): WriteOp[] => styleOps(layout, line, first + index)),
  ];
}

/** 成果 ○ 7 △ 4: label and live count side by side. */
function countOps(
  row: number,
  column: number,
  range: string,
  title: string,
  scale: readonly { readonly label: string }[],
): WriteOp[] {
  const cells: CellInput[] = scale.flatMap((step) => [
    textCell(`${title} ${step.label}`),
    formulaCell(`=COUNTIFS(${range},${textInFormula(step.label)})`),
  ]);
  return [
    { op: 'write', sheet, row, column, cells: [cells] },
    {
      op: 'style',
      sheet,
      range: rangeOf(row, column, 1, cells.length),
      style: { bold: true, border: 'thin', fill: COLOURS.level2, horizontal: 'center', numberFormat: '0' },
    },
  ];
}

function cellsOf(
  layout: Layout,
  lines: readonly Line[],
  line: Line,
  row: number,
  range: (heading: Heading) => string,
): CellInput[] {
  const { initiative, item, year } = line;
  const progress = Object.values(initiative.statedProgress)[0];
  const name = [initiative.name, item?.name].filter((part) => part !== undefined && part !== '').join('\n');
  const head = [
    textCell(item?.indicator.id ?? initiative.id),
    textCell(year === null ? '' : yearLabel(fiscalYear(year))),
  ];
  if (item === null || year === null) {
    const blanks = HEADINGS.slice(3, -2).map(() => BLANK);
    return [...head, textCell(name), ...blanks, textCell(progress?.text), sourceCell(initiative.source)];
  }
  const place = (heading: Heading): string => `${letterOf(heading)}${row}`;
  const { cells, rate, grade } = rateFormulas(layout, item, year, {
    actual: place('実績'),
    target: place('目標'),
    baseline: place('基準値'),
    direction: place('方向'),
    comparator: place('比較'),
    rate: place('達成率'),
    finalTarget: null,
  });
  const stated = item.indicator.statedGrades[year] ?? Object.values(item.indicator.statedGrades)[0];
  const decides = decidingLines(lines, line);
  const counts = decides[0] === line;
  const ours = place('指標の評価');
  const theirs = place('表の評価');
  return [
    ...head,
    textCell(name),
    textCell(DIRECTION_WORDS[item.series.direction]),
    valueCell(item.baseline),
    valueCell(cells.target ?? null),
    textCell(String(cells.comparator ?? '')),
    valueCell(cells.actual ?? null),
    formulaCell(rate),
    formulaCell(grade),
    textCell(item.series.restates ? ROLES.restates : ROLES.decides),
    counts ? formulaCell(decides.length === 1 ? `=${place('評価')}` : worstOf(layout, row, range)) : BLANK,
    counts ? textCell(stated?.text) : BLANK,
    counts && stated ? formulaCell(`=IF(${ours}=${theirs},"一致","相違")`) : BLANK,
    counts ? textCell(progress?.text) : BLANK,
    sourceCell(item.indicator.source),
  ];
}

/** The lines of the same indicator and year that decide its grade. */
function decidingLines(lines: readonly Line[], line: Line): Line[] {
  return lines.filter(
    (other) =>
      other.item !== null &&
      other.item.indicator.id === line.item?.indicator.id &&
      other.year === line.year &&
      !other.item.series.restates,
  );
}

function worstOf({ rules }: Layout, row: number, range: (heading: Heading) => string): string {
  const tree = withCriteria(worstTree(rules, { grouped: false }), [
    { column: 'ids', equals: input('id') },
    { column: 'years', equals: input('year') },
    { column: 'roles', equals: text(ROLES.decides) },
  ]);
  return toFormula(tree, {
    id: `${letterOf('ID')}${row}`,
    year: `${letterOf('年度')}${row}`,
    ids: range('ID'),
    years: range('年度'),
    roles: range('扱い'),
    grade: range('評価'),
  });
}

function styleOps(layout: Layout, { item, year }: Line, row: number): WriteOp[] {
  const unit = item?.series.unit ?? null;
  const values = item && year !== null ? item.series.byYear[year] : undefined;
  const figures = [values?.target, values?.actual].map((value) => (value?.state === 'quantity' ? value.value : null));
  const format = valueFormat(unit, [...figures, item?.baseline ?? null]);
  const style = (heading: Heading, columns: number, look: CellStyle): WriteOp => ({
    op: 'style',
    sheet,
    range: rangeOf(row, columnOf(heading), 1, columns),
    style: look,
  });
  return [
    { op: 'style', sheet, range: rangeOf(row, 1, 1, HEADINGS.length), style: STYLES.body },
    style('ID', 1, STYLES.identity),
    style('年度', 1, STYLES.quiet),
    style('基準値', 4, { ...STYLES.number, numberFormat: format }),
    style('達成率', 1, { ...STYLES.number, ...STYLES.formula, numberFormat: rateFormat(layout.rules) }),
    style('評価', 6, STYLES.sign),
    style('出所', 1, { ...STYLES.quiet, ...STYLES.oneLine }),
    style('方向', 1, STYLES.sign),
    style('比較', 1, STYLES.sign),
  ];
}
