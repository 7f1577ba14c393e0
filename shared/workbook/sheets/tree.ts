import { say } from '../../messages/define';
import { workbookMessages } from '../../messages/workbook';
import type { PlanNode } from '../../plan/model';
import { outline } from '../../roadmap/outline';
import { rangeOf, textInFormula } from '../address';
import { BLANK, formulaCell, textCell } from '../cell-input';
import { cellReference, columnNumber, lookupText, nearOrFar, rowReference, type Table } from '../columns';
import { PRIORITY_MARK } from '../columns-initiatives';
import type { Layout } from '../layout';
import { nodeLabel } from '../level-names';
import { levelFill } from '../palette';
import { sourceCell } from '../source-cell';
import { type TableRow, tableOps } from '../table-ops';
import { countOf } from '../tally';
import type { CellInput, WriteOp } from '../write-op';
import { evaluationTable } from './evaluation';

/** 体系: the tree as steps, with live counts. */
export function treeSheet(layout: Layout): WriteOp[] {
  const { tree, plan } = layout;
  const nodes = nodesInOrder(layout);
  const evaluation = evaluationTable(layout);
  return [
    ...tableOps(
      tree,
      {
        title: say(workbookMessages.treeTitle, 'ja', { levels: plan.levels.join(' › ') }),
        lead: say(workbookMessages.treeLead, 'ja', {}),
        protection: say(workbookMessages.protection, 'ja', {}),
      },
      nodes.map((node, index) => rowOf(layout, node, tree.firstRow + index, evaluation)),
      { frozenColumns: 1, paper: 'A4', printTo: 'kpi' },
    ),
    ...nodes.flatMap((node, index): WriteOp[] =>
      node.level < layout.levels.length - 1
        ? [
            {
              op: 'style',
              sheet: tree.sheet,
              range: rangeOf(tree.firstRow + index, 1, 1, columnNumber(tree, 'source')),
              style: { fill: levelFill(node.level) },
            },
          ]
        : [],
    ),
  ];
}

function nodesInOrder(layout: Layout): PlanNode[] {
  const byId = new Map(layout.plan.nodes.map((node) => [node.id, node]));
  return outline(layout.plan).flatMap((item) => (item.kind === 'node' ? (byId.get(item.id) ?? []) : []));
}

function rowOf(layout: Layout, node: PlanNode, row: number, evaluation: Table): TableRow {
  const { tree, plan } = layout;
  const id = rowReference(tree, 'id', row);
  const level = `level:${node.level}`;
  const own: readonly [string, string] = [level, id];
  const counted = (...where: readonly (readonly [string, string])[]): CellInput =>
    formulaCell(`=${countOf(layout.indicators, ...where)}`);
  /** 評価一覧 counts the same initiatives; its row of this node stands as many rows below the whole plan as this one below the headings. */
  const at = row - tree.firstRow + evaluation.firstRow + 1;
  const asCounted = (key: 'initiatives' | 'priority', ...where: readonly (readonly [string, string])[]): CellInput =>
    formulaCell(
      `=${nearOrFar(
        `${cellReference(evaluation, 'id', at)}=${id}`,
        cellReference(evaluation, key, at),
        countOf(layout.initiatives, ...where, own),
      )}`,
    );
  const above = layout.ancestry.get(node.id) ?? new Map<number, string>();
  return new Map([
    ['id', textCell(node.id)],
    [`name:${node.level}`, textCell(nodeLabel(plan, node))],
    ['initiatives', asCounted('initiatives')],
    ['priority', asCounted('priority', ['priority', textInFormula(PRIORITY_MARK)])],
    // What fewer rows fulfil comes first: engines ask no further then.
    ['kgi', counted(['kind', textInFormula('KGI')], own)],
    ['kpi', counted(own, ['kind', textInFormula('KPI')])],
    ['source', sourceCell(node.source)],
    ...layout.levels.flatMap((_, index) => {
      const ancestor = above.get(index);
      const name = lookupText(
        tree,
        'id',
        `name:${index}`,
        rowReference(tree, `level:${index}`, row),
        ancestor === undefined ? undefined : layout.rows.tree.get(ancestor),
      );
      return [
        [`level:${index}`, textCell(ancestor)],
        [`above:${index}`, ancestor === undefined ? BLANK : formulaCell(`=${name}`)],
      ] as const;
    }),
  ]);
}
