import type { AxisColumn } from '../roadmap/axis';
import { columnLetters } from './address';
import { BLANK, formulaCell, textCell } from './cell-input';
import { cellReference, columnReference, hasColumn, type Table, textOf, textOrNumberOf } from './columns';
import { PRIORITY_MARK } from './columns-initiatives';
import type { Layout } from './layout';
import { nodeLabel } from './level-names';
import { roadmapColumn } from './roadmap-frame';
import type { RoadmapLine } from './roadmap-lines';
import { CHECK_DATE } from './words';
import type { CellInput } from './write-op';

const column = (key: Parameters<typeof roadmapColumn>[0]): string => `$${columnLetters(roadmapColumn(key))}`;
const indent = (depth: number, text: string): CellInput => textCell(`${'　'.repeat(depth)}${text}`);

/**
 * The cells of one line. Only the place of its item, one short formula, is particular to a row; all others say the same in every
 * row of their kind (seen from the row), which spreadsheet programs hold once. A long plan stays light.
 */
export function roadmapCells(layout: Layout, line: RoadmapLine, row: number): CellInput[] {
  const { actions, initiatives, indicators, axis, plan, rows } = layout;
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
        BLANK,
        ...blanks,
      ];
    case 'initiative': {
      const { initiative } = line;
      const number = initiative.number === null ? '' : `${initiative.number}　`;
      const [progress, outcome] = ['progress', 'outcome'].map((key) => textAt(initiatives, key, row));
      return [
        textCell(initiative.id),
        indent(line.depth, `${number}${initiative.name}`),
        textCell(initiative.leadDivisions.join('、')),
        textCell([initiative.classification ?? '', initiative.priority ? `重点${PRIORITY_MARK}` : ''].join(' ').trim()),
        formulaCell(`="進捗 "&${progress}&"　成果 "&${outcome}`),
        ...(line.actions > 0 ? summaryBar(row, line.actions) : [BLANK, BLANK]),
        placeCell(initiatives, row, rows.initiatives.get(initiative.id)),
        ...axis.map((at) => (at.part === 0 ? textCell(initiative.actionTexts[at.year]?.text) : BLANK)),
      ];
    }
    case 'action': {
      const [from, to] = ['from', 'to'].map((key) => textAt(actions, key, row));
      return [
        textCell(line.action.id),
        indent(line.depth, `▸ ${line.action.label}`),
        BLANK,
        BLANK,
        formulaCell(
          `=IF(ISNUMBER(${column('from')}${row}),${from}&" ▶ "&IF(ISNUMBER(${column('to')}${row}),${to},"（未定）"),"${CHECK_DATE}")`,
        ),
        formulaCell(`=${valueAt(actions, 'fromAt', row)}`),
        formulaCell(`=${valueAt(actions, 'toAt', row)}`),
        placeCell(actions, row, rows.actions.get(line.action.id)),
        ...blanks,
      ];
    }
    case 'indicator': {
      const known = (at: AxisColumn): boolean => at.part === 0 && hasColumn(indicators, `target:${at.year}`);
      return [
        textCell(line.item.id),
        indent(line.depth, `◆ ${line.item.indicator.kind === 'KGI' ? '【KGI】' : ''}${line.item.name}`),
        BLANK,
        BLANK,
        formulaCell(`=${textAt(indicators, 'trend', row)}`),
        BLANK,
        BLANK,
        placeCell(indicators, row, rows.indicators.get(line.item.id)),
        ...axis.map((at) => (known(at) ? formulaCell(`=${valueAt(indicators, `target:${at.year}`, row)}`) : BLANK)),
      ];
    }
  }
}

/** Where the item of the row stands in its table, from 1 at the heading: from its own cell while that holds its ID, else by search. */
function placeCell(table: Table, row: number, near: number | undefined): CellInput {
  const id = `$A${row}`;
  const search = `IFERROR(MATCH(${id},${columnReference(table, 'id')},0),"")`;
  if (near === undefined) return formulaCell(`=${search}`);
  const cell = cellReference(table, 'id', near);
  const distance = `ROW(${cell})-ROW(${cellReference(table, 'id', table.headerRow)})+1`;
  return formulaCell(`=IF(IFERROR(${cell}=${id},1=0),${distance},${search})`);
}

const found = (table: Table, key: string, row: number): string =>
  `INDEX(${columnReference(table, key)},${column('place')}${row})`;

const textAt = (table: Table, key: string, row: number): string => `IFERROR(${textOf(found(table, key, row))},"")`;

const valueAt = (table: Table, key: string, row: number): string =>
  `IFERROR(${textOrNumberOf(found(table, key, row))},"")`;

/** From the first start to the last end of the actions right below. */
function summaryBar(row: number, actions: number): CellInput[] {
  const below = (key: 'from' | 'to'): string => `${column(key)}${row + 1}:${column(key)}${row + actions}`;
  return [
    formulaCell(`=IF(COUNT(${below('from')})=0,"",MIN(${below('from')}))`),
    formulaCell(`=IF(COUNT(${below('to')})=0,"",MAX(${below('to')}))`),
  ];
}
