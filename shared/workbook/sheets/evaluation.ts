import { say } from '../../messages/define';
import { workbookMessages } from '../../messages/workbook';
import { rangeOf } from '../address';
import { textCell } from '../cell-input';
import { columnNumber, type Table, tableOf } from '../columns';
import { evaluationColumns } from '../evaluation-columns';
import { classGroups, type EvaluationGroup, type GroupKind, treeGroups } from '../evaluation-groups';
import { evaluationRow, severalDivisions } from '../evaluation-row';
import { rulesFor } from '../grade-rules';
import type { Layout } from '../layout';
import { levelFill, STYLES } from '../palette';
import { referenceBlocks } from '../reference-block';
import { SHEETS } from '../sheet-names';
import { type TableRow, tableOps } from '../table-ops';
import type { CellStyle, WriteOp } from '../write-op';

/** The roll-up has group headings above its headings. */
export const EVALUATION_HEADER_ROW = 4;

/** Rows between the roll-up and the tables about other plans. */
const GAP = 2;

/** Column in which the heading over the divisions says how many initiatives have several; far enough right for the heading's text. */
const SEVERAL = 'progressRate';

/** A line of the sheet: a group, or the heading over the groups that follow. */
type Line = EvaluationGroup | { readonly kind: 'heading'; readonly heading: string; readonly over: GroupKind };

/** 評価一覧: the roll-up of the whole plan, of every node, class and division, then the tables about other plans. */
export function evaluationSheet(layout: Layout): WriteOp[] {
  const { rules } = layout;
  const lines = linesOf(layout);
  const table = evaluationTable(layout);
  const references = referenceBlocks(layout, table.lastRow + GAP + 1);
  const divisions = lines.findIndex((line) => line.kind === 'heading' && line.over === 'lead');
  const several = divisions < 0 ? null : { row: table.firstRow + divisions, column: columnNumber(table, SEVERAL) };
  return [
    ...tableOps(
      table,
      {
        title: say(workbookMessages.evaluationTitle, 'ja', {}),
        lead: say(workbookMessages.evaluationLead, 'ja', { rules: rules.title.ja }),
        protection: say(workbookMessages.protection, 'ja', {}),
      },
      lines.map((line, index): TableRow => {
        if (line.kind !== 'heading') return evaluationRow(layout, table, table.firstRow + index, line, several);
        return new Map([
          ['name', textCell(line.heading)],
          ...(line.over === 'lead' ? ([[SEVERAL, severalDivisions(layout)]] as const) : []),
        ]);
      }),
      { frozenColumns: 3, paper: 'A3', printTo: 'indicatorRate' },
    ),
    ...lines.flatMap((line, index): WriteOp[] => {
      const style = styleOf(layout, line);
      const range = rangeOf(table.firstRow + index, 1, 1, columnNumber(table, 'indicatorRate'));
      return style === null ? [] : [{ op: 'style', sheet: table.sheet, range, style }];
    }),
    ...(several === null
      ? []
      : [
          {
            op: 'style' as const,
            sheet: table.sheet,
            range: rangeOf(several.row, several.column),
            style: { numberFormat: say(workbookMessages.severalDivisions, 'ja', {}) },
          },
        ]),
    ...references.ops,
    {
      op: 'conditional',
      sheet: table.sheet,
      rules: [...rulesFor(references.grades, rules.grades), ...rulesFor(references.progress, rules.progress)],
    },
  ];
}

function linesOf({ plan }: Layout): Line[] {
  return [
    ...treeGroups(plan),
    ...classGroups(plan).flatMap(({ kind, heading, groups }): Line[] => [
      { kind: 'heading', heading, over: kind },
      ...groups,
    ]),
  ];
}

/** The roll-up: the whole plan in its first row, every node below it in the order of the plan, then classes and divisions. */
export function evaluationTable(layout: Layout): Table {
  const lines = linesOf(layout).length;
  const full = tableOf(SHEETS.evaluation, evaluationColumns(layout.plan, layout.rules), lines);
  return { ...full, lastRow: full.headerRow + lines };
}

function styleOf({ levels }: Layout, line: Line): CellStyle | null {
  switch (line.kind) {
    case 'whole':
      return { ...STYLES.strong, border: 'thin' };
    case 'heading':
      return { ...STYLES.strong, fill: levelFill(0), wrap: false };
    case 'node':
      return line.node.level < levels.length - 1 ? { fill: levelFill(line.node.level) } : null;
    default:
      return null;
  }
}
