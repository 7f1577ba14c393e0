import {
  add,
  type Criterion,
  compare,
  count,
  type Expression,
  input,
  number,
  or,
  text,
  when,
} from '../assess/expression';
import { progressTree, rollUpTree } from '../assess/roll-up';
import { type References, toFormula } from '../assess/to-formula';
import { columnLetters } from './address';
import { formulaCell, textCell } from './cell-input';
import { columnReference, hasColumn, rowReference, type Table } from './columns';
import { PRIORITY_MARK } from './columns-initiatives';
import { DIVISION_SEPARATOR, type EvaluationGroup, GROUP_WORDS, groupId, groupKey } from './evaluation-groups';
import { tallied, withCriteria } from './grouped-tree';
import type { Layout } from './layout';
import { nodeLabel } from './level-names';
import { resultOrder } from './result-order';
import type { TableRow } from './table-ops';
import { countOf } from './tally';
import { NO_INDICATOR } from './words';
import type { CellInput } from './write-op';

type Counted = 'initiatives' | 'indicators';

/**
 * One row of the roll-up: counts by mark, grade and word, and the rates made of them. `several` is where `severalDivisions` stands; null
 * where no row counts divisions.
 */
export function evaluationRow(
  layout: Layout,
  table: Table,
  row: number,
  group: EvaluationGroup,
  several: { readonly row: number; readonly column: number } | null,
): TableRow {
  const { rules } = layout;
  const write = rowWriter(layout, table, row, soughtOf(table, row, group, several));
  const cell = (key: string): string => rowReference(table, key, row);
  const order = resultOrder(rules);
  /** Results are counted by their place in the order of results: a number is compared faster than a word. */
  const ranked = (label: string): Criterion => ({ column: 'rank', equals: number(order.indexOf(label) + 1) });
  const keysOf = (head: string): string[] =>
    table.columns.map((column) => column.key).filter((key) => key.startsWith(head));
  const labelOf = (key: string): string => key.slice(key.indexOf(':') + 1);
  const rest = (total: string, parts: readonly string[]): CellInput =>
    formulaCell(`=${[cell(total), ...parts.map(cell)].join('-')}`);
  const counted = (of: Counted, ...where: readonly Criterion[]): CellInput => write(of, count(...where));
  /** A part of `total`, searched for only where the whole plan has one, and the cells of the parts before it have not counted all. */
  const partOf = (total: Counted, keys: readonly string[], key: string, where: Criterion): CellInput => {
    const before = keys.slice(0, keys.indexOf(key)).map((part) => input(part));
    const found = before.length === 0 ? number(0) : before.reduce((sum, part) => add(sum, part));
    const none = compare(input(total), '=', found);
    const nowhere = compare(input(`whole:${key}`), '=', number(0));
    return write(total, when(group.kind === 'whole' ? none : or(nowhere, none), number(0), count(where)));
  };
  /** Counts of words that the row shows already are taken from its own cells. */
  const shown = (head: string, otherwise: (label: string) => Expression | null) => (label: string) =>
    hasColumn(table, `${head}:${label}`) ? input(`${head}:${label}`) : otherwise(label);
  /** A word without a column is one of その他. */
  const amongOthers = (label: string): Expression =>
    when(compare(input('indicatorOther'), '=', number(0)), number(0), count(ranked(label)));
  const [progress, outcome, indicator] = [keysOf('progress:'), keysOf('outcome:'), keysOf('indicator:')];
  const whole = { grouped: false };
  return new Map<string, CellInput>([
    ['id', textCell(groupId(group))],
    ['level', textCell(levelWord(layout, group))],
    ['name', textCell(groupName(layout, group))],
    [
      'initiatives',
      // The heading is one filled cell of the column.
      group.kind === 'whole'
        ? formulaCell(`=COUNTA(${columnReference(layout.initiatives, 'id')})-1`)
        : counted('initiatives'),
    ],
    ['priority', partOf('initiatives', ['priority'], 'priority', { column: 'priority', equals: text(PRIORITY_MARK) })],
    ...progress.map((key): [string, CellInput] => [
      key,
      partOf('initiatives', progress, key, { column: 'progress', equals: text(labelOf(key)) }),
    ]),
    ['progressBlank', rest('initiatives', progress)],
    [
      'progressRate',
      write(
        'initiatives',
        progressTree(rules, whole),
        shown('progress', () => null),
      ),
    ],
    ...outcome.map((key): [string, CellInput] => [
      key,
      partOf(
        'initiatives',
        outcome,
        key,
        labelOf(key) === NO_INDICATOR ? { column: 'indicators', equals: number(0) } : ranked(labelOf(key)),
      ),
    ]),
    ['outcomeOther', rest('initiatives', outcome)],
    ['indicators', counted('indicators', { column: 'rank', isNumber: true })],
    ...indicator.map((key): [string, CellInput] => [key, partOf('indicators', indicator, key, ranked(labelOf(key)))]),
    ['indicatorOther', rest('indicators', indicator)],
    [
      'indicatorRate',
      write('indicators', rollUpTree(rules, whole), shown('indicator', amongOthers), [
        { column: 'rank', isNumber: true },
      ]),
    ],
  ]);
}

function levelWord(layout: Layout, group: EvaluationGroup): string | undefined {
  if (group.kind === 'whole') return '';
  return group.kind === 'node' ? layout.levels[group.node.level] : GROUP_WORDS[group.kind];
}

function groupName({ plan }: Layout, group: EvaluationGroup): string {
  if (group.kind === 'whole') return '計画全体';
  return group.kind === 'node' ? `${'　'.repeat(group.node.level)}${nodeLabel(plan, group.node)}` : group.name;
}

/** What tells the rows of a group: the column that names it, and what stands there. */
interface Sought {
  readonly of: (table: Table) => string;
  readonly equals: string;
}

/** Writes trees over the rows of a group as formulas; null: over all rows. */
function rowWriter(layout: Layout, table: Table, row: number, sought: Sought | null) {
  const own: References = Object.fromEntries(
    table.columns.flatMap(({ key }) => [
      [key, rowReference(table, key, row)],
      [`whole:${key}`, rowReference(table, key, table.firstRow).replace(/(\d+)$/, '$$$1')],
    ]),
  );
  const belongs: readonly Criterion[] = sought === null ? [] : [{ column: 'group', equals: input('sought') }];
  const references = (of: Table): References => ({
    ...own,
    ...Object.fromEntries(of.columns.map(({ key }) => [key, columnReference(of, key)])),
    ...(of === layout.initiatives ? { grade: columnReference(of, 'progress') } : {}),
    ...(hasColumn(of, 'weightCounted') ? { weight: columnReference(of, 'weightCounted') } : {}),
    ...(sought === null ? {} : { group: columnReference(of, sought.of(of)), sought: sought.equals }),
  });
  const known = { initiatives: references(layout.initiatives), indicators: references(layout.indicators) };
  /** `criteria` hold for every sum and for every count that `shown` does not know. */
  return (
    of: Counted,
    tree: Expression,
    shown: (label: string) => Expression | null = () => null,
    criteria: readonly Criterion[] = [],
  ): CellInput => {
    // A place in the order of results says itself that the row decides.
    const counts = withCriteria(tree, criteria, shown);
    return formulaCell(toFormula(tallied(withCriteria(counts, belongs)), known[of]));
  };
}

function soughtOf(
  table: Table,
  row: number,
  group: EvaluationGroup,
  several: { readonly row: number; readonly column: number } | null,
): Sought | null {
  if (group.kind === 'whole') return null;
  if (group.kind === 'node') return { of: () => `level:${group.node.level}`, equals: rowReference(table, 'id', row) };
  const helper = groupKey(group.kind);
  const name = rowReference(table, 'name', row);
  const named = `${DIVISION_SEPARATOR}"&${name}&"${DIVISION_SEPARATOR}`;
  const wide = `"*${named}*"`;
  // While every initiative has one division, its text is the name; engines take ten times as long to look for a name among others.
  const among = several === null ? null : `$${columnLetters(several.column)}$${several.row}`;
  const division = among === null ? wide : `IF(${among}=0,"${named}",${wide})`;
  return {
    of: (of) => (hasColumn(of, helper) ? helper : group.kind),
    equals: group.kind === 'lead' ? division : name,
  };
}

/** How many initiatives have more than one division: they are counted at each. */
export function severalDivisions({ initiatives }: Layout): CellInput {
  const separators = Array.from({ length: 3 }, () => DIVISION_SEPARATOR).join('*');
  return formulaCell(`=${countOf(initiatives, [groupKey('lead'), `"*${separators}*"`])}`);
}
