import { add, type Criterion, compare, count, type Expression, input, number, text, when } from '../assess/expression';
import { progressTree, rollUpTree } from '../assess/roll-up';
import { type References, toFormula } from '../assess/to-formula';
import { formulaCell, textCell } from './cell-input';
import { columnReference, hasColumn, rowReference, type Table } from './columns';
import { PRIORITY_MARK } from './columns-initiatives';
import { DIVISION_SEPARATOR, type EvaluationGroup, GROUP_WORDS, groupId, groupKey } from './evaluation-groups';
import { tallied, withCriteria } from './grouped-tree';
import type { Layout } from './layout';
import { nodeLabel } from './level-names';
import { resultOrder } from './result-order';
import type { TableRow } from './table-ops';
import { NO_INDICATOR } from './words';
import type { CellInput } from './write-op';

type Counted = 'initiatives' | 'indicators';

/** One row of the roll-up: counts by mark, grade and word, and the rates made of them. */
export function evaluationRow(layout: Layout, table: Table, row: number, group: EvaluationGroup): TableRow {
  const { rules } = layout;
  const write = rowWriter(layout, table, row, group);
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
  /** A part of `total`, searched for only while the cells of the parts before it have not counted all of it. */
  const partOf = (total: Counted, keys: readonly string[], key: string, where: Criterion): CellInput => {
    const before = keys.slice(0, keys.indexOf(key)).map((part) => input(part));
    const found = before.length === 0 ? number(0) : before.reduce((sum, part) => add(sum, part));
    return write(total, when(compare(input(total), '=', found), number(0), count(where)));
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
    ['priority', counted('initiatives', { column: 'priority', equals: text(PRIORITY_MARK) })],
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

/** Writes trees over the rows of a group as formulas. */
function rowWriter(layout: Layout, table: Table, row: number, group: EvaluationGroup) {
  const own: References = Object.fromEntries(table.columns.map(({ key }) => [key, rowReference(table, key, row)]));
  const belongs: readonly Criterion[] = group.kind === 'whole' ? [] : [{ column: 'group', equals: input('sought') }];
  const sought = soughtBy(group, rowReference(table, 'id', row), rowReference(table, 'name', row));
  const references = (of: Table): References => ({
    ...own,
    sought,
    ...Object.fromEntries(of.columns.map(({ key }) => [key, columnReference(of, key)])),
    ...(of === layout.initiatives ? { grade: columnReference(of, 'progress') } : {}),
    ...(hasColumn(of, 'weightCounted') ? { weight: columnReference(of, 'weightCounted') } : {}),
    ...(group.kind === 'whole' ? {} : { group: columnReference(of, groupColumn(of, group)) }),
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

/** Column of 事業 or 指標 that names the group of a row. */
function groupColumn(table: Table, group: Exclude<EvaluationGroup, { kind: 'whole' }>): string {
  if (group.kind === 'node') return `level:${group.node.level}`;
  const helper = groupKey(group.kind);
  return hasColumn(table, helper) ? helper : group.kind;
}

/** What stands in that column; divisions are sought among several in one cell. */
function soughtBy(group: EvaluationGroup, id: string, name: string): string {
  if (group.kind === 'whole' || group.kind === 'node') return id;
  return group.kind === 'lead' ? `"*${DIVISION_SEPARATOR}"&${name}&"${DIVISION_SEPARATOR}*"` : name;
}
