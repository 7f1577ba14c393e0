import { say } from '../../messages/define';
import { workbookMessages } from '../../messages/workbook';
import type { PlanNode } from '../../plan/model';
import { outline } from '../../roadmap/outline';
import { rangeOf, textInFormula } from '../address';
import { BLANK, formulaCell, textCell } from '../cell-input';
import { columnNumber, lookupText, nearOrFar, rowReference } from '../columns';
import { PRIORITY_MARK } from '../columns-initiatives';
import type { Layout } from '../layout';
import { nodeLabel } from '../level-names';
import { levelFill } from '../palette';
import { countOf, type Place, standsInBlock, wholeColumn, withinBlock } from '../row-blocks';
import { sourceCell } from '../source-cell';
import { type TableRow, tableOps } from '../table-ops';
import type { CellInput, WriteOp } from '../write-op';

/** 体系: the tree as steps, with live counts. */
export function treeSheet(layout: Layout): WriteOp[] {
  const { tree, plan } = layout;
  const nodes = nodesInOrder(layout);
  return [
    ...tableOps(
      tree,
      {
        title: say(workbookMessages.treeTitle, 'ja', { levels: plan.levels.join(' › ') }),
        lead: say(workbookMessages.treeLead, 'ja', {}),
        protection: say(workbookMessages.protection, 'ja', {}),
      },
      nodes.map((node, index) => rowOf(layout, node, tree.firstRow + index)),
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

function rowOf(layout: Layout, node: PlanNode, row: number): TableRow {
  const { tree, plan } = layout;
  const id = rowReference(tree, 'id', row);
  const level = `level:${node.level}`;
  const below = (of: 'initiatives' | 'indicators') => ({
    whole: wholeColumn(layout[of]),
    block: withinBlock(layout[of], layout.blocks[of].get(node.id)),
  });
  /** Counts among a table's rows below this node: in their block while it holds them all, else in the whole column. */
  const counted = (of: 'initiatives' | 'indicators', column: string, word: string): CellInput => {
    const { whole, block } = below(of);
    const within = (place: Place): string => countOf(place, [column, textInFormula(word)], [level, id]);
    const together = standsInBlock(block, level, id, rowReference(tree, of, row));
    return formulaCell(`=${nearOrFar(together, within(block), within(whole))}`);
  };
  const total = (of: 'initiatives' | 'indicators') => formulaCell(`=${countOf(below(of).whole, [level, id])}`);
  const above = layout.ancestry.get(node.id) ?? new Map<number, string>();
  return new Map([
    ['id', textCell(node.id)],
    [`name:${node.level}`, textCell(nodeLabel(plan, node))],
    ['initiatives', total('initiatives')],
    ['indicators', total('indicators')],
    ['priority', counted('initiatives', 'priority', PRIORITY_MARK)],
    ['kgi', counted('indicators', 'kind', 'KGI')],
    ['kpi', counted('indicators', 'kind', 'KPI')],
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
