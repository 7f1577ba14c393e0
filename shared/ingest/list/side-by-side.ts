import { type HeadingReader, isKnown } from '../heading/reader';
import type { ColumnRole } from '../heading/role';
import type { Region } from '../region';
import type { SheetView } from '../sheet-view';
import type { HeaderRows } from './header';

const OWNERS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['name', 'indicator', 'level']);

interface Group {
  readonly left: number;
  readonly right: number;
  readonly roles: ReadonlySet<ColumnRole>;
}

/**
 * Two tables beside each other share their rows: cut where an empty column runs through header and body and what follows
 * has its own owner column of a kind that already stands to the left (事業名 again, 指標 again).
 */
export function splitSideBySide(sheet: SheetView, region: Region, header: HeaderRows, reader: HeadingReader): Region[] {
  const used = usedColumns(sheet, region, header);
  const groups = groupsOf(used).map(([left, right]) => describe(sheet, header, left, right, reader));
  const cuts: number[] = [];
  let roles = new Set<ColumnRole>();
  for (const group of groups) {
    const again = [...group.roles].some((role) => OWNERS.has(role) && roles.has(role));
    if (again && group.right > group.left && cuts.length < 20) {
      cuts.push(group.left);
      roles = new Set();
    }
    for (const role of group.roles) roles.add(role);
  }
  if (cuts.length === 0) return [region];
  const lefts = [region.left, ...cuts];
  return lefts.map((left, index) => ({ ...region, left, right: (lefts[index + 1] ?? region.right + 1) - 1 }));
}

function usedColumns(sheet: SheetView, region: Region, header: HeaderRows): number[] {
  const used = new Set<number>();
  for (let row = header.top; row <= region.bottom; row++) {
    const filled = sheet.filled(row);
    // Titles and notes of single cells do not make a column.
    if (filled.length < 2) continue;
    for (const column of filled) {
      const merge = sheet.mergeAt(row, column);
      used.add(column);
      for (let covered = column + 1; merge && covered <= Math.min(merge.right, region.right); covered++)
        used.add(covered);
    }
  }
  return [...used].sort((one, other) => one - other);
}

function groupsOf(columns: readonly number[]): [number, number][] {
  const groups: [number, number][] = [];
  for (const column of columns) {
    const last = groups[groups.length - 1];
    if (last && column === last[1] + 1) last[1] = column;
    else groups.push([column, column]);
  }
  return groups;
}

function describe(sheet: SheetView, header: HeaderRows, left: number, right: number, reader: HeadingReader): Group {
  const roles = new Set<ColumnRole>();
  for (let row = header.top; row <= header.bottom; row++) {
    for (const column of sheet.filledBetween(row, left, right)) {
      const heading = reader.at(sheet, row, column);
      if (isKnown(heading) && heading.role !== null) roles.add(heading.role);
    }
  }
  return { left, right, roles };
}
