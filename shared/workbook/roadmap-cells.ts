import type { Initiative } from '../plan/model';
import type { AxisColumn } from '../roadmap/axis';
import { columnLetters } from './address';
import { BLANK, formulaCell, textCell } from './cell-input';
import { cellReference, columnReference, hasColumn, type Table, textOf, textOrNumberOf } from './columns';
import { PRIORITY_MARK } from './columns-initiatives';
import type { Layout } from './layout';
import { nodeLabel } from './level-names';
import { AXIS_COLUMN, BEFORE_AXIS, roadmapColumn } from './roadmap-frame';
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
        ...Array.from({ length: BEFORE_AXIS.length - 2 }, () => BLANK),
        ...blanks,
      ];
    case 'initiative': {
      const { initiative } = line;
      const number = initiative.number === null ? '' : `${initiative.number}　`;
      const [progress, outcome] = ['progress', 'outcome'].map((key) => textAt(initiatives, key, row));
      return [
        textCell(initiative.id),
        indent(line.depth, `${number}${initiative.name}`),
        ...ofInitiative(initiative),
        formulaCell(`=${progress}`),
        formulaCell(`="成果 "&${outcome}`),
        line.actions > 0 ? pictureOfBar(layout, row) : BLANK,
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
        ...below(layout, line.action.initiative, row, line.initiativeOffset),
        formulaCell(
          `=IF(${placed(row)},${from}&" ▶ "&IF(ISNUMBER(${column('to')}${row}),${to},"（未定）"),"${CHECK_DATE}")`,
        ),
        pictureOfBar(layout, row),
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
        ...below(layout, line.item.indicator.owner, row, line.initiativeOffset),
        formulaCell(`=${textAt(indicators, 'trend', row)}`),
        pictureOfTargets(layout, row, known),
        BLANK,
        BLANK,
        placeCell(indicators, row, rows.indicators.get(line.item.id)),
        ...axis.map((at) => (known(at) ? formulaCell(`=${valueAt(indicators, `target:${at.year}`, row)}`) : BLANK)),
      ];
    }
  }
}

/** Division and class, by which the sheet is filtered. */
function ofInitiative({ leadDivisions, classification, priority }: Initiative): [CellInput, CellInput] {
  return [
    textCell(leadDivisions.join('、')),
    textCell([classification ?? '', priority ? `重点${PRIORITY_MARK}` : ''].join(' ').trim()),
  ];
}

/** The same words as in the row of its initiative, in small grey, so that a filter keeps the row with it. */
function below(layout: Layout, owner: string | null, row: number, offset: number | null): CellInput[] {
  const initiative = owner === null ? undefined : layout.initiativeOf.get(owner);
  if (!initiative || offset === null) return [BLANK, BLANK, BLANK];
  return [...ofInitiative(initiative), formulaCell(`=${column('progress')}${row - offset}`)];
}

/** Condition: begins at a known place, and ends at one or nowhere. A text in place of an end says that the two cannot be placed. */
const placed = (row: number): string => {
  const [from, to] = [`${column('from')}${row}`, `${column('to')}${row}`];
  return `AND(ISNUMBER(${from}),OR(ISNUMBER(${to}),${to}=""))`;
};

/**
 * The bar as text, one character a column: ・■■■・・. One formula a row says in grey, aloud and in a CSV what the colours of the axis say;
 * → = goes on beyond the axis, or its end is not known.
 */
function pictureOfBar({ axis, grain }: Layout, row: number): CellInput {
  const [first, last] = [axis[0], axis[axis.length - 1]];
  if (!first || !last) return BLANK;
  const [from, to] = [`${column('from')}${row}`, `${column('to')}${row}`];
  const parts = grain === 'year' ? 1 : grain === 'half' ? 2 : 4;
  const within = (position: string, rounding: 'ROUNDDOWN' | 'ROUNDUP') =>
    `MAX(0,MIN(${axis.length},${rounding}((${position}-${first.from})*${parts},0)))`;
  const start = within(from, 'ROUNDDOWN');
  const end = within(to, 'ROUNDUP');
  const bar = `REPT("■",MAX(0,${end}-${start}))&IF(${to}>${last.to},"→",REPT("・",${axis.length}-${end}))`;
  const drawn = `REPT("・",${start})&IF(ISNUMBER(${to}),${bar},"■→")`;
  return formulaCell(`=IF(${placed(row)},${drawn},"")`);
}

/** ◆ in the years that have a target, one character a column. */
function pictureOfTargets({ axis }: Layout, row: number, known: (at: AxisColumn) => boolean): CellInput {
  const signs = axis.map((at, index) => {
    if (!known(at)) return '"・"';
    const cell = `${columnLetters(AXIS_COLUMN + index)}${row}`;
    // A lone sign (－, /) says that there is no target.
    return `IF(OR(ISNUMBER(${cell}),LEN(${cell})>1),"◆","・")`;
  });
  return signs.length === 0 ? BLANK : formulaCell(`=${signs.join('&').replace(/"&"/g, '')}`);
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
