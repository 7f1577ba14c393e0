import { cellsOfYear } from '../../assess/cells';
import { DIRECTION_WORDS, REASON_WORDS } from '../../assess/outcome';
import { weightOf } from '../../assess/weight';
import { formatEra } from '../../calendar/era';
import { type FiscalYear, fiscalYear, formatFiscalYear } from '../../calendar/fiscal-year';
import { say } from '../../messages/define';
import { sayReason } from '../../messages/say-reason';
import { workbookMessages } from '../../messages/workbook';
import { rangeOf, textInFormula } from '../address';
import { byEvaluationYear } from '../by-evaluation-year';
import { formulaCell, textCell, valueCell } from '../cell-input';
import { columnNumber, hasColumn, lookupText, rowReference } from '../columns';
import { ROLES, weighs } from '../columns-indicators';
import { groupKey, groupKindsOf } from '../evaluation-groups';
import { gradeRules } from '../grade-rules';
import type { Layout } from '../layout';
import { nodeLabel } from '../level-names';
import { STYLES } from '../palette';
import { rateFormulas } from '../rate-formulas';
import { resultOrder } from '../result-order';
import type { SeriesRow } from '../series-rows';
import { sourceCell } from '../source-cell';
import { runsOf, type TableRow, tableOps } from '../table-ops';
import { tallyCell } from '../tally';
import { resultDigits, valueFormat } from '../value-format';
import { workedNotes } from '../worked-notes';
import type { CellInput, WriteOp } from '../write-op';

/** Characters that a cell of a target shows in two lines. */
const LONG_TEXT = 14;

/** 指標: one row a series, rate and grade by year as live formulas. */
export function indicatorsSheet(layout: Layout): WriteOp[] {
  const { indicators, series, rules } = layout;
  return [
    ...tableOps(
      indicators,
      {
        title: say(workbookMessages.indicatorsTitle, 'ja', {}),
        lead: say(workbookMessages.indicatorsLead, 'ja', {}),
        protection: say(workbookMessages.protection, 'ja', {}),
      },
      series.map((item, index) => rowOf(layout, item, indicators.firstRow + index)),
      { frozenColumns: columnNumber(indicators, 'name'), paper: 'A3', printTo: 'trend' },
    ),
    ...formatOps(layout),
    ...longTextOps(layout),
    ...workedNotes(layout),
    { op: 'conditional', sheet: indicators.sheet, rules: gradeRules(indicators, /^grade(:|$)/, rules.grades) },
  ];
}

function rowOf(layout: Layout, item: SeriesRow, row: number): TableRow {
  const { indicators, years, rules } = layout;
  const { indicator, series } = item;
  return new Map<string, CellInput>([
    ['id', textCell(item.id)],
    ['owner', textCell(indicator.owner)],
    ...ownerCells(layout, indicator.owner),
    ['kind', textCell(indicator.kind)],
    ['name', textCell(item.name)],
    ['unit', textCell(series.unit)],
    ['direction', textCell(DIRECTION_WORDS[series.direction])],
    ['baseline', valueCell(item.baseline)],
    ['rate', formulaCell(`=${byEvaluationYear(layout, indicators, 'rate', row, '""')}`)],
    ['grade', formulaCell(`=${byEvaluationYear(layout, indicators, 'grade', row, '""')}`)],
    ...years.flatMap((year) => yearCells(layout, item, row, year)),
    ['role', textCell(series.restates ? ROLES.restates : ROLES.decides)],
    [
      'trend',
      formulaCell(
        `=${trendFormula(
          layout,
          row,
          rules.grades.map((grade) => grade.label),
        )}`,
      ),
    ],
    ...years.flatMap((year): [string, CellInput][] => [
      [`targetText:${year}`, textCell(indicator.targets[year]?.text)],
      [`actualText:${year}`, textCell(indicator.actuals[year]?.text)],
    ]),
    ['rank', formulaCell(rankFormula(layout, row))],
    ['reading', textCell(readingNotes(item))],
    ['source', sourceCell(indicator.source)],
    ...groupCells(layout, indicator.owner, row),
    ['tally', tallyCell(indicators, row)],
    ...(weighs(rules) ? weightCells(layout, item, row) : []),
  ]);
}

/** The weight as it stands in the sheet (a blank is 1), and what the weighted mean sums up: only rows that decide and have a rate. */
function weightCells(layout: Layout, { indicator }: SeriesRow, row: number): [string, CellInput][] {
  const { indicators, initiativeOf } = layout;
  const [weight, rate, role, counted] = ['weight', 'rate', 'role', 'weightCounted'].map((key) =>
    rowReference(indicators, key, row),
  );
  const counts = `AND(${role}=${textInFormula(ROLES.decides)},ISNUMBER(${rate}))`;
  return [
    ['weight', valueCell(weightOf(indicator, initiativeOf.get(indicator.owner ?? '')))],
    ['weightCounted', formulaCell(`=IF(${counts},IF(ISNUMBER(${weight}),${weight},1),"")`)],
    ['weighted', formulaCell(`=IF(ISNUMBER(${counted}),${rate}*${counted},"")`)],
  ];
}

/** Class and division of the initiative that the row belongs to, as 事業 has them now; a node's own KGI has none. */
function groupCells(layout: Layout, owner: string | null, row: number): [string, CellInput][] {
  const { indicators, initiatives, rows } = layout;
  if (owner === null || !layout.initiativeOf.has(owner)) return [];
  return groupKindsOf(layout.plan).map((kind): [string, CellInput] => {
    const key = hasColumn(initiatives, groupKey(kind)) ? groupKey(kind) : kind;
    const id = rowReference(indicators, 'owner', row);
    return [groupKey(kind), formulaCell(`=${lookupText(initiatives, 'id', key, id, rows.initiatives.get(owner))}`)];
  });
}

/**
 * Name and ancestors of the owner, as text: they go along when rows are sorted, and three lookups in each of thousands of rows would
 * make up most of the time that the workbook takes to calculate.
 */
function ownerCells(layout: Layout, owner: string | null): [string, CellInput][] {
  const { plan, ancestry } = layout;
  if (owner === null) return [['ownerName', textCell('計画全体')]];
  const node = layout.nodes.get(owner);
  const initiative = layout.initiativeOf.get(owner);
  const above = ancestry.get(node?.id ?? initiative?.node ?? '');
  return [
    ['ownerName', textCell(node ? nodeLabel(plan, node) : initiative?.name)],
    ...layout.levels.map((_, level): [string, CellInput] => [`level:${level}`, textCell(above?.get(level))]),
  ];
}

function yearCells(layout: Layout, item: SeriesRow, row: number, year: FiscalYear): [string, CellInput][] {
  const { indicators, rules } = layout;
  const { finalYear } = item.series;
  const reference = (key: string): string => rowReference(indicators, key, row);
  const finalTarget =
    finalYear !== null && hasColumn(indicators, `target:${finalYear}`)
      ? {
          reference: reference(`target:${finalYear}`),
          cell: cellsOfYear(item.series, finalYear, rules).target ?? null,
        }
      : null;
  const { cells, rate, grade } = rateFormulas(layout, item, year, {
    actual: reference(`actual:${year}`),
    target: reference(`target:${year}`),
    baseline: reference('baseline'),
    direction: reference('direction'),
    comparator: reference(`comparator:${year}`),
    rate: reference(`rate:${year}`),
    finalTarget,
  });
  return [
    [`target:${year}`, valueCell(cells.target ?? null)],
    [`comparator:${year}`, textCell(String(cells.comparator ?? ''))],
    [`actual:${year}`, valueCell(cells.actual ?? null)],
    [`rate:${year}`, formulaCell(rate)],
    [`grade:${year}`, formulaCell(grade)],
  ];
}

/** Place of the evaluated grade in the order in which grades decide; empty where the row does not decide. */
function rankFormula({ indicators, rules }: Layout, row: number): string {
  const grade = rowReference(indicators, 'grade', row);
  const order = resultOrder(rules);
  // What most rows show is asked first.
  const common = [...rules.grades.map(({ label }) => label), REASON_WORDS.notMeasured, REASON_WORDS.noTarget];
  const asked = [...new Set([...common, ...order])].filter((result) => order.includes(result));
  const place = asked.reduceRight(
    (rest, result) => `IF(${grade}=${textInFormula(result)},${order.indexOf(result) + 1},${rest})`,
    '""',
  );
  return `=IF(${rowReference(indicators, 'role', row)}=${textInFormula(ROLES.decides)},${place},"")`;
}

/** R2○ R3△ R4－: the grades of all years in one cell, which the roadmap colours its years by. */
function trendFormula({ indicators, years }: Layout, row: number, labels: readonly string[]): string {
  const parts = years.map((year) => {
    const grade = rowReference(indicators, `grade:${year}`, row);
    const graded = labels.map((label) => `${grade}=${textInFormula(label)}`).join(',');
    return `"${formatEra(year, 'short')}"&IF(OR(${graded}),${grade},"－")`;
  });
  return parts.length === 0 ? '""' : parts.join('&" "&');
}

/** What the reader should know about how the row was read. */
function readingNotes({ indicator, series }: SeriesRow): string {
  const readings = [...Object.values(indicator.targets), ...Object.values(indicator.actuals)];
  const unsure = readings
    .filter((reading) => !reading.sure)
    .flatMap((reading) => reading.notes)
    .map((note) => sayReason(note, 'ja'));
  return [
    ...(series.directionAssumed
      ? ['方向：記載がないため「増加」とみなした']
      : [sayReason(indicator.reasons.direction, 'ja')]),
    sayReason(indicator.reasons.accumulation, 'ja'),
    ...(indicator.formerTargets ?? []).map(
      ({ year, until, reading }) =>
        `${formatFiscalYear(fiscalYear(Number(year)), 'ja')}の目標を見直した（見直し前：${reading.text}。${formatFiscalYear(until, 'ja')}までの実績は見直し前の目標で評価する）`,
    ),
    ...unsure,
  ]
    .filter((text, index, all) => text !== '' && all.indexOf(text) === index)
    .join('\n');
}

/** Unit behind the figures of each row, one operation for neighbouring rows of the same format. */
function formatOps({ indicators, series, years, rules }: Layout): WriteOp[] {
  const rows = series.map(({ series: one, baseline }) => {
    const cells = years.map((year) => cellsOfYear(one, year, rules));
    const targets = valueFormat(one.unit, [baseline, ...cells.map((cell) => cell.target ?? null)]);
    const actuals = valueFormat(
      one.unit,
      cells.map((cell) => cell.actual ?? null),
      resultDigits(one.unit),
    );
    return { targets, actuals };
  });
  const format = (key: string, formats: readonly string[]): WriteOp[] =>
    runsOf(formats, (one) => one).map(({ start, length, value }) => ({
      op: 'style',
      sheet: indicators.sheet,
      range: { row: indicators.firstRow + start, column: columnNumber(indicators, key), rows: length, columns: 1 },
      style: { numberFormat: value },
    }));
  const targets = rows.map((row) => row.targets);
  const actuals = rows.map((row) => row.actuals);
  return [
    ...format('baseline', targets),
    ...years.flatMap((year) => [...format(`target:${year}`, targets), ...format(`actual:${year}`, actuals)]),
  ];
}

/** Targets and results that are sentences stay on one line; the whole text stands in the columns of the original. */
function longTextOps({ indicators, series, years, rules }: Layout): WriteOp[] {
  return series.flatMap(({ series: one }, index) =>
    years.flatMap((year) => {
      const cells = cellsOfYear(one, year, rules);
      return (['target', 'actual'] as const).flatMap((key): WriteOp[] => {
        const cell = cells[key];
        if (typeof cell !== 'string' || cell.length <= LONG_TEXT) return [];
        const column = columnNumber(indicators, `${key}:${year}`);
        return [
          {
            op: 'style',
            sheet: indicators.sheet,
            range: rangeOf(indicators.firstRow + index, column),
            style: { ...STYLES.oneLine, horizontal: 'left' },
          },
        ];
      });
    }),
  );
}
