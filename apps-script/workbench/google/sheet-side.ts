import { columnLetters } from './engine';

/** What Google Sheets keeps of a sheet and IronCalc's model does not. Plain data: it is copied by JSON. */
export interface SheetSide {
  maxRows: number;
  maxColumns: number;
  merges: Area[];
  /** By `row,column`. */
  notes: Record<string, string>;
  validations: Record<string, Validation>;
  links: Record<string, string>;
  protections: Protection[];
  rules: Rule[];
  groups: RowGroup[];
  filter: { area: Area; criteria: Record<string, unknown> } | null;
  hiddenRows: number[];
  hiddenColumns: number[];
  /** Absent = none. */
  charts?: SheetChart[];
  /** Ranges of this sheet to which people gave a name; absent = none. Scripts cannot reach them here. */
  names?: NamedArea[];
}

/** `area` is null once all its rows or columns are gone: Google then shows #REF! in its place. */
export interface NamedArea {
  name: string;
  area: Area | null;
}

/** A chart over ranges of its own sheet. Type and place are absent only while it is being made. */
export interface SheetChart {
  id: number;
  type: 'BAR' | 'COLUMN' | 'LINE' | null;
  areas: Area[];
  headers: number;
  options: Record<string, unknown>;
  row: number;
  column: number;
}

/** Inclusive, from 1. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface Validation {
  values: string[];
  allowInvalid: boolean;
  help: string | null;
}

export interface Protection {
  id: number;
  area: Area;
  description: string;
  warningOnly: boolean;
}

export interface RowGroup {
  row: number;
  depth: number;
}

/** A conditional format rule. `formula` is Google's CUSTOM_FORMULA; other criteria keep their type and values. */
export interface Rule {
  areas: Area[];
  type: string;
  values: unknown[];
  bold: boolean | null;
  color: string | null;
  fill: string | null;
}

export function emptySide(maxRows = 1000, maxColumns = 26): SheetSide {
  return {
    maxRows,
    maxColumns,
    merges: [],
    notes: {},
    validations: {},
    links: {},
    protections: [],
    rules: [],
    groups: [],
    filter: null,
    hiddenRows: [],
    hiddenColumns: [],
  };
}

type Axis = 'row' | 'column';

/** Moves everything with the cells when `count` rows or columns come in before `at` (negative: go away from `at` on). */
export function shiftSide(side: SheetSide, axis: Axis, at: number, count: number): void {
  const place = (position: number): number | null => {
    if (position < at) return position;
    if (count < 0 && position < at - count) return null;
    return position + count;
  };
  const cells = <Value>(record: Record<string, Value>): Record<string, Value> => {
    const moved: Record<string, Value> = {};
    for (const [key, value] of Object.entries(record)) {
      const [row, column] = key.split(',').map(Number) as [number, number];
      const next = place(axis === 'row' ? row : column);
      if (next !== null) moved[axis === 'row' ? `${next},${column}` : `${row},${next}`] = value;
    }
    return moved;
  };
  const area = (one: Area): Area | null => moveArea(one, axis, at, count);
  const kept = <Item>(items: (Item | null)[]): Item[] => items.filter((item): item is Item => item !== null);
  if (axis === 'row') side.maxRows += count;
  else side.maxColumns += count;
  side.notes = cells(side.notes);
  side.validations = cells(side.validations);
  side.links = cells(side.links);
  side.merges = kept(side.merges.map(area)).filter((one) => one.rows * one.columns > 1);
  side.protections = kept(
    side.protections.map((one) => {
      const moved = area(one.area);
      return moved && { ...one, area: moved };
    }),
  );
  side.rules = side.rules
    .map((rule) => ({ ...rule, areas: kept(rule.areas.map(area)) }))
    .filter((rule) => rule.areas.length > 0);
  side.charts = side.charts?.map((chart) => ({
    ...chart,
    areas: kept(chart.areas.map(area)),
    [axis]: place(chart[axis]) ?? at,
  }));
  if (side.names) side.names = side.names.map((one) => ({ ...one, area: one.area && area(one.area) }));
  if (side.filter) {
    const moved = area(side.filter.area);
    side.filter = moved && { ...side.filter, area: moved };
  }
  if (axis === 'row') {
    side.groups = kept(
      side.groups.map((one) => {
        const row = place(one.row);
        return row === null ? null : { ...one, row };
      }),
    );
    side.hiddenRows = kept(side.hiddenRows.map(place));
  } else side.hiddenColumns = kept(side.hiddenColumns.map(place));
}

function moveArea(one: Area, axis: Axis, at: number, count: number): Area | null {
  const [from, size]: [number, number] = axis === 'row' ? [one.row, one.rows] : [one.column, one.columns];
  const end = from + size - 1;
  let newFrom = from;
  let newEnd = end;
  if (count > 0) {
    if (from >= at) newFrom += count;
    if (end >= at) newEnd += count;
  } else {
    const last = at - count - 1;
    const removedBefore = (position: number) => Math.max(0, Math.min(position, last + 1) - at);
    newFrom = from - removedBefore(from);
    newEnd = end - removedBefore(end + 1);
    if (newEnd < newFrom) return null;
  }
  return axis === 'row'
    ? { ...one, row: newFrom, rows: newEnd - newFrom + 1 }
    : { ...one, column: newFrom, columns: newEnd - newFrom + 1 };
}

export function overlaps(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** `B2:C9`. */
export function areaName(area: Area): string {
  const end = `${columnLetters(area.column + area.columns - 1)}${area.row + area.rows - 1}`;
  const start = `${columnLetters(area.column)}${area.row}`;
  return start === end ? start : `${start}:${end}`;
}
