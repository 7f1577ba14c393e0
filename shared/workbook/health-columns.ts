import { addressOf } from './address';
import { cellKey, type SheetImage } from './image';

/** Headings of a sheet that no longer are where and what they were. */
export interface HeadingDamage {
  readonly kind: 'missing' | 'renamed';
  readonly heading: string;
  /** What stands there now. */
  readonly found: string;
  readonly row: number;
  readonly column: number;
  readonly cell: string;
}

export interface ColumnPlaces {
  /** Row of the headings now; it moves when rows are inserted above. */
  readonly headerNow: number;
  /** Where each wanted column stands now; absent = deleted. */
  readonly places: ReadonlyMap<number, number>;
  readonly damages: readonly HeadingDamage[];
}

/** Finds every wanted column by its heading and the group heading above it; people's own columns in between are passed over. */
export function findColumns(wanted: SheetImage, nowText: TextAt, header: number): ColumnPlaces {
  const wantedText: TextAt = (row, column) => {
    const input = wanted.cells.get(cellKey(row, column));
    return input?.kind === 'text' ? input.text.trim() : '';
  };
  const width = wanted.columns + 30;
  const headings = headingsOf(wantedText, header, wanted.columns);
  const headerNow = findHeader(headings, nowText, header);
  const now = headingsOf(nowText, headerNow, width);
  const columnByKey = new Map<string, number>();
  now.forEach(({ key, text }, index) => {
    if (text !== '' && !columnByKey.has(key)) columnByKey.set(key, index + 1);
  });
  const wantedKeys = new Set(headings.map((heading) => heading.key));
  const places = new Map<number, number>();
  const damages: HeadingDamage[] = [];
  let last = 0;
  headings.forEach(({ key, text }, index) => {
    if (text === '') return;
    const at = columnByKey.get(key);
    if (at !== undefined) {
      places.set(index + 1, at);
      last = at;
      return;
    }
    const column = last + 1;
    const standing = now[column - 1];
    const renamed = standing !== undefined && standing.text !== '' && !wantedKeys.has(standing.key);
    damages.push({
      kind: renamed ? 'renamed' : 'missing',
      heading: text,
      found: standing?.text ?? '',
      row: headerNow,
      column,
      cell: addressOf(headerNow, column),
    });
    if (renamed) {
      places.set(index + 1, column);
      last = column;
    }
  });
  return { headerNow, places, damages };
}

/** The typed text of a cell, trimmed; empty for a formula. */
export type TextAt = (row: number, column: number) => string;

interface Heading {
  readonly text: string;
  /** Heading with the group heading above or to the left above it. */
  readonly key: string;
}

function headingsOf(textAt: TextAt, header: number, width: number): Heading[] {
  let group = '';
  return Array.from({ length: width }, (_, index) => {
    group = textAt(header - 1, index + 1) || group;
    const text = textAt(header, index + 1);
    return { text, key: `${group}|${text}` };
  });
}

/** The row that shows most of the headings, among those near where they were. */
function findHeader(headings: readonly Heading[], nowText: TextAt, header: number): number {
  let best = header;
  let most = -1;
  for (let row = 1; row <= header + 20; row++) {
    const shown = headings.filter(({ text }, index) => text !== '' && nowText(row, index + 1) === text).length;
    if (shown > most) [best, most] = [row, shown];
  }
  return best;
}
