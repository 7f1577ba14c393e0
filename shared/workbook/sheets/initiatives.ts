import { REASON_WORDS } from '../../assess/outcome';
import { say } from '../../messages/define';
import { workbookMessages } from '../../messages/workbook';
import type { Initiative } from '../../plan/model';
import { textInFormula } from '../address';
import { byEvaluationYear } from '../by-evaluation-year';
import { formulaCell, textCell } from '../cell-input';
import { cellReference, columnReference, hasColumn, lookupText, nearOrFar, rowReference } from '../columns';
import { PRIORITY_MARK } from '../columns-initiatives';
import { DIVISION_SEPARATOR, groupKey, PRIORITY_CLASSES } from '../evaluation-groups';
import { gradeRules } from '../grade-rules';
import type { Layout } from '../layout';
import { leafName } from '../level-names';
import { resultOrder } from '../result-order';
import { settingReference } from '../setting-cells';
import { sourceCell } from '../source-cell';
import { type TableRow, tableOps } from '../table-ops';
import { tallyCell } from '../tally';
import { NO_INDICATOR } from '../words';
import type { CellInput, WriteOp } from '../write-op';

/** 事業: one row an initiative, its marks as inputs, its outcome from its indicators. */
export function initiativesSheet(layout: Layout): WriteOp[] {
  const { initiatives, plan, rules } = layout;
  return [
    ...tableOps(
      initiatives,
      {
        title: say(workbookMessages.initiativesTitle, 'ja', { leaf: leafName(plan) }),
        lead: say(workbookMessages.initiativesLead, 'ja', {}),
        protection: say(workbookMessages.protection, 'ja', {}),
      },
      plan.initiatives.map((initiative, index) => rowOf(layout, initiative, initiatives.firstRow + index)),
      { frozenColumns: layout.levels.length + 3, paper: 'A3', printTo: 'indicators' },
    ),
    {
      op: 'conditional',
      sheet: initiatives.sheet,
      rules: [
        ...gradeRules(initiatives, /^progress/, rules.progress),
        ...gradeRules(initiatives, /^outcome$/, rules.grades),
      ],
    },
  ];
}

function rowOf(layout: Layout, initiative: Initiative, row: number): TableRow {
  const { initiatives, tree, progressYears } = layout;
  const node = rowReference(initiatives, 'node', row);
  const near = initiative.node === null ? undefined : layout.rows.tree.get(initiative.node);
  const attributes = new Map<string, string[]>();
  for (const { label, text } of initiative.attributes) attributes.set(label, [...(attributes.get(label) ?? []), text]);
  return new Map([
    ['id', textCell(initiative.id)],
    ['number', textCell(initiative.number)],
    ...layout.levels.flatMap(
      (_, index) =>
        [
          [`name:${index}`, formulaCell(`=${lookupText(tree, 'id', `above:${index}`, node, near)}`)],
          [`level:${index}`, formulaCell(`=${lookupText(tree, 'id', `level:${index}`, node, near)}`)],
        ] as const,
    ),
    ['name', textCell(initiative.name)],
    ['classification', textCell(initiative.classification)],
    ['priority', textCell(initiative.priority === true ? PRIORITY_MARK : '')],
    ['lead', textCell(initiative.leadDivisions.join(DIVISION_SEPARATOR))],
    ['support', textCell(initiative.supportingDivisions.join('、'))],
    ['tags', textCell(initiative.tags.join('、'))],
    ...progressYears.map(
      (year) => [`progress:${year}`, textCell(initiative.statedProgress[String(year)]?.text)] as const,
    ),
    ['progress', formulaCell(`=${progressFormula(layout, row)}`)],
    ['outcome', formulaCell(`=${outcomeFormula(layout, row)}`)],
    ['indicators', formulaCell(`=${countFormula(layout, initiative, row)}`)],
    ['rank', formulaCell(`=${rankFormula(layout, initiative, row)}`)],
    ...[...attributes].map(([label, texts]) => [`attribute:${label}`, textCell(texts.join('\n'))] as const),
    ...Object.entries(initiative.actionTexts).map(([year, { text }]) => [`action:${year}`, textCell(text)] as const),
    ['source', sourceCell(initiative.source)],
    ['node', textCell(initiative.node)],
    ...groupCells(layout, row),
    ['tally', tallyCell(initiatives, row)],
  ]);
}

/** 重点 or その他, and the divisions between separators on both sides, so that each is found whole. */
function groupCells({ initiatives }: Layout, row: number): [string, CellInput][] {
  const { priority, other } = PRIORITY_CLASSES;
  const marked = `${rowReference(initiatives, 'priority', row)}=${textInFormula(PRIORITY_MARK)}`;
  const separator = textInFormula(DIVISION_SEPARATOR);
  return [
    [groupKey('priorityClass'), formulaCell(`=IF(${marked},${textInFormula(priority)},${textInFormula(other)})`)],
    [groupKey('lead'), formulaCell(`=${separator}&${rowReference(initiatives, 'lead', row)}&${separator}`)],
  ];
}

/** The mark of the year of evaluation; where the sheet names no year, that mark. */
function progressFormula(layout: Layout, row: number): string {
  const { initiatives } = layout;
  const undated = hasColumn(initiatives, 'progress:') ? rowReference(initiatives, 'progress:', row) : null;
  const dated = byEvaluationYear(layout, initiatives, 'progress', row, '""');
  if (undated === null) return `${dated}&""`;
  return dated === '""' ? `${undated}&""` : `IF(${dated}="",${undated},${dated})&""`;
}

/** The worst result among the deciding series: the one whose place in the order of results comes first. */
function outcomeFormula({ initiatives, rules }: Layout, row: number): string {
  const rank = rowReference(initiatives, 'rank', row);
  const results = resultOrder(rules).map(textInFormula);
  const none = textInFormula(REASON_WORDS.notApplicable);
  const graded = `IF(${rank}=0,${none},CHOOSE(${rank},${results.join(',')}))`;
  return `IF(${rowReference(initiatives, 'indicators', row)}=0,${textInFormula(NO_INDICATOR)},${graded})`;
}

/** Least place of the deciding series, from the very cells while they are still this initiative's. */
function rankFormula(layout: Layout, initiative: Initiative, row: number): string {
  const { indicators, initiatives, rows } = layout;
  const cells = (rows.decidingOf.get(initiative.id) ?? []).map((at) => cellReference(indicators, 'rank', at));
  const far = `MINIFS(${columnReference(indicators, 'rank')},${columnReference(indicators, 'owner')},${rowReference(initiatives, 'id', row)})`;
  return nearOrFar(untouched(layout, initiative, row), cells.length === 0 ? '0' : `MIN(${cells.join(',')})`, far);
}

function countFormula(layout: Layout, initiative: Initiative, row: number): string {
  const { indicators, initiatives, rows } = layout;
  const far = `COUNTIFS(${columnReference(indicators, 'owner')},${rowReference(initiatives, 'id', row)})`;
  return nearOrFar(untouched(layout, initiative, row), String(rows.seriesOf.get(initiative.id)?.length ?? 0), far);
}

/** No row was added to 指標, and the rows of this initiative are where they were. */
function untouched(layout: Layout, initiative: Initiative, row: number): string {
  const { indicators, initiatives, lines, rows, series } = layout;
  const id = rowReference(initiatives, 'id', row);
  const own = rows.seriesOf.get(initiative.id) ?? [];
  const conditions = [
    `${settingReference(lines, 'indicatorRows')}=${series.length}`,
    ...own.map((at) => `${cellReference(indicators, 'owner', at)}=${id}`),
  ];
  return conditions.length === 1 ? (conditions[0] ?? '') : `AND(${conditions.join(',')})`;
}
