import type { Column } from '../../../shared/workbook/columns';
import type { PresentCell } from '../door';
import { type PlannedSheet, plannedCell } from './planned';

/** A column whose heading somebody changed. */
export interface RenamedColumn {
  /** Planned column, from 1. */
  readonly column: number;
  /** What its heading says now; empty where it was cleared. */
  readonly found: string;
}

export interface FoundColumns {
  /** Where each planned column stands now, before anything is inserted; null = it is gone. */
  readonly before: readonly (number | null)[];
  /** Where each planned column stands after the insertions. */
  readonly after: readonly number[];
  readonly insert: readonly number[];
  readonly renamed: readonly RenamedColumn[];
}

type Cells = readonly (readonly PresentCell[])[];

/** Text of a cell that is there; '' beyond what is filled. `column` and `row` from 1. */
export function presentText(cells: Cells, row: number, column: number): string {
  const value = cells[row - 1]?.[column - 1]?.value;
  return value === undefined ? '' : String(value);
}

/**
 * Finds the columns of a table again: by heading and group heading (every year has its 実績) in their order, then wherever they were moved
 * to, by heading between the neighbours where the group heading is gone or changed, and a renamed one by its place between its neighbours and by what stands in it. A column that is
 * found nowhere is inserted behind its neighbour. `wrote`: whether an input column is one that an earlier run wrote; a new one cannot have
 * been renamed.
 */
export function findColumns(
  planned: PlannedSheet,
  columns: readonly Column[],
  cells: Cells,
  headerRow: number,
  wrote: (key: string) => boolean,
): FoundColumns {
  const grouped = columns.some(({ group }) => group !== undefined);
  const width = (cells[headerRow - 1] ?? []).length;
  const headings = Array.from({ length: width }, (_, index) => presentText(cells, headerRow, index + 1).trim());
  const keys = withGroups(headings, (index) => (grouped ? presentText(cells, headerRow - 1, index + 1).trim() : ''));
  const wanted = withGroups(
    columns.map(({ heading }) => heading),
    (index) => columns[index]?.group ?? '',
  );
  const before: (number | null)[] = columns.map(() => null);
  const taken = new Set<number>();
  const take = (index: number, column: number): void => {
    before[index] = column;
    taken.add(column);
  };
  for (const [index, column] of inOrder(wanted, keys)) take(index, column);
  // What people moved elsewhere is known by its whole name.
  wanted.forEach((key, index) => {
    const at = before[index] === null ? keys.findIndex((one, place) => one === key && !taken.has(place + 1)) : -1;
    if (at >= 0) take(index, at + 1);
  });
  const times = (heading: string): number => columns.filter((column) => column.heading === heading).length;
  columns.forEach(({ heading }, index) => {
    if (before[index] !== null) return;
    const { left, right } = neighboursOf(before, index);
    const anywhere = times(heading) === 1;
    const at = headings.findIndex(
      (one, place) =>
        one === heading &&
        !taken.has(place + 1) &&
        (anywhere || (place + 1 > left && place + 1 < (right ?? width + 1))),
    );
    if (at >= 0) take(index, at + 1);
  });
  const renamed = renamedColumns(planned, before, taken, cells, headerRow).filter(
    ({ column }) => columns[column - 1]?.kind !== 'input' || wrote(columns[column - 1]?.key ?? ''),
  );
  for (const { column, at } of renamed) take(column - 1, at);
  return {
    before,
    ...placed(before),
    renamed: renamed.map(({ column, at }) => ({ column, found: headings[at - 1] ?? '' })),
  };
}

/**
 * The longest way through both lists in which each column meets one of its own heading, those under their own group heading first: a year
 * that lost a column, or its name, is still told from the next. Pairs of planned index (from 0) and present column (from 1).
 */
function inOrder(wanted: readonly string[], present: readonly string[]): readonly (readonly [number, number])[] {
  if (wanted.every((key, index) => present[index] === key)) return wanted.map((_, index) => [index, index + 1]);
  const heading = (key: string): string => key.slice(key.indexOf('\n') + 1);
  const [ours, theirs] = [wanted.map(heading), present.map(heading)];
  const worth = (one: number, other: number): number =>
    ours[one] === '' || ours[one] !== theirs[other] ? 0 : wanted[one] === present[other] ? 5 : 2;
  const width = present.length + 1;
  const best = new Uint16Array((wanted.length + 1) * width);
  const at = (one: number, other: number): number => best[one * width + other] ?? 0;
  for (let one = wanted.length - 1; one >= 0; one--)
    for (let other = present.length - 1; other >= 0; other--) {
      const value = worth(one, other);
      const together = value === 0 ? 0 : value + at(one + 1, other + 1);
      best[one * width + other] = Math.max(at(one + 1, other), at(one, other + 1), together);
    }
  const pairs: [number, number][] = [];
  let [one, other] = [0, 0];
  while (one < wanted.length && other < present.length) {
    const value = worth(one, other);
    if (value > 0 && at(one, other) === value + at(one + 1, other + 1)) {
      pairs.push([one, other + 1]);
      one++;
      other++;
    } else if (at(one, other) === at(one + 1, other)) one++;
    else other++;
  }
  return pairs;
}

/** Heading with the group heading above it, or the last one to the left where several share one merged cell. */
function withGroups(headings: readonly string[], groupAt: (index: number) => string): string[] {
  let group = '';
  return headings.map((heading, index) => {
    group = groupAt(index) || group;
    return `${group}\n${heading}`;
  });
}

/** Places of the nearest columns that were found on both sides; 0 = none to the left, null = none to the right. */
function neighboursOf(before: readonly (number | null)[], index: number): { left: number; right: number | null } {
  const left = before.slice(0, index).reduce<number>((last, column) => column ?? last, 0);
  return { left, right: before.slice(index + 1).find((column) => column !== null) ?? null };
}

/** As many strangers as are missing between the same two neighbours, each holding what ours would hold. */
function renamedColumns(
  planned: PlannedSheet,
  before: readonly (number | null)[],
  taken: ReadonlySet<number>,
  cells: Cells,
  headerRow: number,
): { readonly column: number; readonly at: number }[] {
  const renamed: { column: number; at: number }[] = [];
  for (let index = 0; index < before.length; index++) {
    if (before[index] !== null) continue;
    let missing = 1;
    while (index + missing < before.length && before[index + missing] === null) missing++;
    const { left, right } = neighboursOf(before, index);
    const end = neighboursOf(before, index + missing - 1).right ?? right ?? left + missing + 1;
    const strangers: number[] = [];
    for (let column = left + 1; column < end; column++) if (!taken.has(column)) strangers.push(column);
    const pairs = strangers.map((at, offset) => ({ column: index + offset + 1, at }));
    if (
      strangers.length === missing &&
      pairs.every((pair) => looksAlike(planned, pair.column, cells, headerRow, pair.at))
    )
      renamed.push(...pairs);
    index += missing;
  }
  return renamed;
}

/** A person's own column in the place of one of ours holds neither our formulas nor our texts. */
function looksAlike(planned: PlannedSheet, column: number, cells: Cells, headerRow: number, at: number): boolean {
  const texts = new Set<string>();
  let calculated = false;
  const first = planned.shape.kind === 'table' ? planned.shape.table.firstRow : 1;
  for (let row = first; row <= planned.rows; row++) {
    const cell = plannedCell(planned, row, column);
    if (cell.kind === 'formula') calculated = true;
    else if (cell.kind === 'text' || cell.kind === 'link') texts.add(cell.text);
    else if (cell.kind === 'number') texts.add(String(cell.number));
  }
  const present = cells.slice(headerRow).map((line) => line[at - 1]);
  if (calculated) return present.some((cell) => (cell?.formula ?? '') !== '');
  return texts.size === 0 || present.some((cell) => cell !== undefined && texts.has(String(cell.value)));
}

/** From left to right; every insertion moves what stands behind it. */
function placed(before: readonly (number | null)[]): { after: number[]; insert: number[] } {
  const insert: number[] = [];
  const after: number[] = [];
  const shifted = (column: number) => insert.reduce((at, inserted) => (at >= inserted ? at + 1 : at), column);
  for (const column of before) {
    if (column !== null) {
      after.push(shifted(column));
      continue;
    }
    const place = (after[after.length - 1] ?? 0) + 1;
    for (const [index, other] of after.entries()) if (other >= place) after[index] = other + 1;
    insert.push(place);
    after.push(place);
  }
  return { after, insert };
}
