import { type Criterion, count, type Expression, input, number, text } from '../../assess/expression';
import { progressTree, rollUpTree } from '../../assess/roll-up';
import type { RuleSet } from '../../assess/rule-set';
import { type References, toFormula } from '../../assess/to-formula';
import { say } from '../../messages/define';
import { workbookMessages } from '../../messages/workbook';
import type { PlanNode } from '../../plan/model';
import { outline } from '../../roadmap/outline';
import { rangeOf } from '../address';
import { formulaCell, textCell } from '../cell-input';
import { columnReference, hasColumn, rowReference, type Table, tableOf } from '../columns';
import { PRIORITY_MARK } from '../columns-initiatives';
import { evaluationColumns } from '../evaluation-columns';
import { rulesFor } from '../grade-rules';
import { withCriteria } from '../grouped-tree';
import type { Layout } from '../layout';
import { nodeLabel } from '../level-names';
import { levelFill, STYLES } from '../palette';
import { referenceBlocks } from '../reference-block';
import { resultOrder } from '../result-order';
import { SHEETS } from '../sheet-names';
import { type TableRow, tableOps } from '../table-ops';
import type { CellInput, WriteOp } from '../write-op';

/** The roll-up has group headings above its headings. */
export const EVALUATION_HEADER_ROW = 4;

/** Rows between the roll-up and the tables about other plans. */
const GAP = 2;

/** 評価一覧: the roll-up of the whole plan and of every node, then the tables about other plans. */
export function evaluationSheet(layout: Layout): WriteOp[] {
  const { rules } = layout;
  const nodes = nodesInOrder(layout);
  const table = evaluationTable(layout);
  const { columns } = table;
  const references = referenceBlocks(layout, table.lastRow + GAP + 1);
  return [
    ...tableOps(
      table,
      {
        title: say(workbookMessages.evaluationTitle, 'ja', {}),
        lead: say(workbookMessages.evaluationLead, 'ja', { rules: rules.title.ja }),
        protection: say(workbookMessages.protection, 'ja', {}),
      },
      [
        rowOf(layout, table, table.firstRow, null),
        ...nodes.map((node, index) => rowOf(layout, table, table.firstRow + 1 + index, node)),
      ],
      { frozenColumns: 3, paper: 'A3' },
    ),
    {
      op: 'style',
      sheet: table.sheet,
      range: rangeOf(table.firstRow, 1, 1, columns.length),
      style: { ...STYLES.strong, border: 'thin' },
    },
    ...nodes.flatMap((node, index): WriteOp[] =>
      node.level < layout.levels.length - 1
        ? [
            {
              op: 'style',
              sheet: table.sheet,
              range: rangeOf(table.firstRow + 1 + index, 1, 1, columns.length),
              style: { fill: levelFill(node.level) },
            },
          ]
        : [],
    ),
    ...references.ops,
    {
      op: 'conditional',
      sheet: table.sheet,
      rules: [...rulesFor(references.grades, rules.grades), ...rulesFor(references.progress, rules.progress)],
    },
  ];
}

/** The roll-up: the whole plan in its first row, every node below it in the order of the plan. */
export function evaluationTable(layout: Layout): Table {
  const full = tableOf(SHEETS.evaluation, evaluationColumns(layout.plan, layout.rules), layout.plan.nodes.length + 1);
  return { ...full, lastRow: full.headerRow + nodesInOrder(layout).length + 1 };
}

function nodesInOrder({ plan }: Layout): PlanNode[] {
  const byId = new Map(plan.nodes.map((node) => [node.id, node]));
  return outline(plan).flatMap((item) => (item.kind === 'node' ? (byId.get(item.id) ?? []) : []));
}

/** `node` null = the whole plan. */
function rowOf(layout: Layout, table: Table, row: number, node: PlanNode | null): TableRow {
  const { initiatives, indicators, rules, plan } = layout;
  const id = rowReference(table, 'id', row);
  const cell = (key: string): string => rowReference(table, key, row);
  const rowsOf = (of: Table): Criterion[] =>
    node === null ? [] : [{ column: `${of.sheet}:level`, equals: input('id') }];
  const references: References = {
    id,
    ...Object.fromEntries(
      [initiatives, indicators].flatMap((of) => [
        ...['priority', 'progress', 'outcome', 'rank', 'rate'].flatMap((key) =>
          hasColumn(of, key) ? [[`${of.sheet}:${key}`, columnReference(of, key)]] : [],
        ),
        ...(node === null ? [] : [[`${of.sheet}:level`, columnReference(of, `level:${node.level}`)]]),
      ]),
    ),
  };
  const order = resultOrder(rules);
  const ranked = (label: string): Criterion => ({
    column: `${indicators.sheet}:rank`,
    equals: number(order.indexOf(label) + 1),
  });
  const decides: Criterion = { column: `${indicators.sheet}:rank`, isNumber: true };
  const counted = (of: Table, ...where: readonly Criterion[]): CellInput =>
    formulaCell(toFormula(count(...rowsOf(of), ...where), references));
  const labelled = (of: Table, column: string, label: string): Criterion => ({
    column: `${of.sheet}:${column}`,
    equals: text(label),
  });
  /** Counts that the row shows already are taken from its own cells. */
  const rolledUp = (tree: Expression, of: Table, column: string, shown: string, ...where: readonly Criterion[]) =>
    formulaCell(
      toFormula(
        withCriteria(tree, [...rowsOf(of), ...where], (label) => ownCount(table, `${shown}:${label}`)),
        {
          ...ownCounts(table, row),
          ...references,
          grade: columnReference(of, column),
          ...(hasColumn(of, 'rate') ? { rate: columnReference(of, 'rate') } : {}),
        },
      ),
    );
  const keysOf = (head: string): string[] =>
    table.columns.map((column) => column.key).filter((key) => key.startsWith(head));
  const labelOf = (key: string): string => key.slice(key.indexOf(':') + 1);
  const rest = (total: string, parts: readonly string[]): CellInput =>
    formulaCell(`=${[cell(total), ...parts.map(cell)].join('-')}`);
  const whole = { grouped: false };
  return new Map<string, CellInput>([
    ['id', textCell(node?.id)],
    ['level', textCell(node === null ? '' : layout.levels[node.level])],
    ['name', textCell(node === null ? '計画全体' : `${'　'.repeat(node.level)}${nodeLabel(plan, node)}`)],
    [
      'initiatives',
      // The heading is one filled cell of the column.
      node === null ? formulaCell(`=COUNTA(${columnReference(initiatives, 'id')})-1`) : counted(initiatives),
    ],
    ['priority', counted(initiatives, labelled(initiatives, 'priority', PRIORITY_MARK))],
    ...keysOf('progress:').map((key): [string, CellInput] => [
      key,
      counted(initiatives, labelled(initiatives, 'progress', labelOf(key))),
    ]),
    ['progressBlank', rest('initiatives', keysOf('progress:'))],
    ['progressRate', rolledUp(progressTree(rules, whole), initiatives, 'progress', 'progress')],
    ...keysOf('outcome:').map((key): [string, CellInput] => [
      key,
      counted(initiatives, labelled(initiatives, 'outcome', labelOf(key))),
    ]),
    ['outcomeOther', rest('initiatives', keysOf('outcome:'))],
    ['indicators', counted(indicators, decides)],
    ...keysOf('indicator:').map((key): [string, CellInput] => [key, counted(indicators, ranked(labelOf(key)))]),
    ['indicatorOther', rest('indicators', keysOf('indicator:'))],
    ['indicatorRate', rolledUp(rollUpTree(withoutWeights(rules), whole), indicators, 'grade', 'indicator', decides)],
  ]);
}

/** The cell of the same row that counts a label, as an input of a tree; null where no column counts it. */
function ownCount(table: Table, key: string): Expression | null {
  return hasColumn(table, key) ? input(key) : null;
}

function ownCounts(table: Table, row: number): References {
  return Object.fromEntries(table.columns.map(({ key }) => [key, rowReference(table, key, row)]));
}

/** The plan's model has no weights yet: every indicator weighs the same. */
function withoutWeights(rules: RuleSet): RuleSet {
  return rules.rollUp.method === 'weighted' ? { ...rules, rollUp: { ...rules.rollUp, method: 'mean' } } : rules;
}
