import { rowTextKind } from '../list/row-text';
import { type Label, looksLikeLabel } from './label';
import { type CardRows, isBlankRow, type Token } from './rows';

/** A value cell of an entry. */
export interface EntryCell {
  readonly row: number;
  readonly column: number;
}

/** A label with the cells that belong to it, in reading order. */
export interface Entry {
  readonly label: Label;
  readonly cells: EntryCell[];
}

/** What the rows of a card say outside its tables. */
export interface Entries {
  readonly entries: Entry[];
  /** Cells that belong to no label. */
  readonly loose: EntryCell[];
  /** Cells of blocks without a single label that we know. */
  readonly unknown: EntryCell[];
}

interface OpenEntry extends Entry {
  /** Columns in which its values stand. */
  readonly left: number;
  readonly right: number;
  readonly side: 'beside' | 'below';
  closed: boolean;
}

/**
 * Gives the cells of the rows to their labels. A label's values stand right of it up to the next label, and in the rows
 * below as far as no other label stands there; where nothing stands right of it, under it. `free` tells the rows outside tables.
 */
export function readEntries(
  rows: CardRows,
  range: { readonly top: number; readonly bottom: number },
  free: (row: number) => boolean,
): Entries {
  const columns = labelColumns(rows, range, free);
  const signs = labelSigns(rows, range, free);
  const entries: OpenEntry[] = [];
  const loose: EntryCell[] = [];
  const unknown: EntryCell[] = [];
  const strange = strangeRows(rows, range, free);
  for (let row = range.top; row <= range.bottom; row++) {
    if (!free(row)) {
      for (const entry of entries) entry.closed = true;
      continue;
    }
    if (isBlankRow(rows, row)) {
      for (const entry of entries) if (entry.cells.length > 0) entry.closed = true;
      continue;
    }
    if (strange.has(row)) {
      for (const column of rows.sheet.filled(row)) unknown.push({ row, column });
      continue;
    }
    readRow(rows, row, withPlacedLabels(rows, row, columns, signs), entries, loose);
  }
  return { entries, loose, unknown };
}

function readRow(
  rows: CardRows,
  row: number,
  tokens: readonly Token[],
  entries: OpenEntry[],
  loose: EntryCell[],
): void {
  const labels = tokens.filter(({ label }) => label !== null);
  const made: OpenEntry[] = [];
  tokens.forEach(({ column, label }, at) => {
    if (label !== null) {
      for (const entry of entries) {
        if (column >= entry.left - 1 && column <= entry.right) entry.closed = true;
      }
      const next = tokens[at + 1];
      const nextLabel = labels.find((token) => token.column > column);
      const right = (nextLabel?.column ?? Number.POSITIVE_INFINITY) - 1;
      if (label.inline !== null) {
        made.push({ label, cells: [{ row, column }], left: column, right, side: 'below', closed: false });
      } else {
        const beside = next !== undefined && next.label === null;
        made.push({
          label,
          cells: [],
          left: beside ? next.column : column,
          right,
          side: beside ? 'beside' : 'below',
          closed: false,
        });
      }
      return;
    }
    const own = made[made.length - 1];
    if (own !== undefined && own.side === 'beside' && own.label.inline === null) {
      own.cells.push({ row, column });
      return;
    }
    const owner = ownerOf(rows, entries, row, column, labels.length > 0);
    if (owner === null) loose.push({ row, column });
    else owner.cells.push({ row, column });
  });
  entries.push(...made);
}

/** The open entry whose values stand in that column. */
function ownerOf(
  rows: CardRows,
  entries: readonly OpenEntry[],
  row: number,
  column: number,
  mixed: boolean,
): OpenEntry | null {
  const text = rows.sheet.text(row, column);
  if (rowTextKind(text) === 'note' && !mixed && rows.at(row)[0]?.column === column) return null;
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at]!;
    if (entry.closed || column < entry.left - (entry.side === 'beside' ? 1 : 0) || column > entry.right) continue;
    if (entry.side === 'beside' && column <= entry.label.column) continue;
    return entry;
  }
  return null;
}

/** Columns in which labels stand again and again. */
function labelColumns(
  rows: CardRows,
  range: { readonly top: number; readonly bottom: number },
  free: (row: number) => boolean,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const between = new Map<number, number>();
  for (let row = range.top; row <= range.bottom; row++) {
    if (!free(row)) continue;
    rows.at(row).forEach(({ column, label }, at, tokens) => {
      const value = tokens[at - 1];
      const next = tokens[at + 1];
      // 事業名 | 河川カメラ | 根拠法令 | 水防法: the third is a label, if another row has one in that column, too.
      const amid =
        !label?.sure && at >= 2 && value?.label === null && next?.label === null && tokens[at - 2]?.label != null;
      const apart = value !== undefined && column > value.column + 1 && tokens[0]?.label?.sure === true;
      if (amid && looksLikeLabel(rows.sheet.text(row, column)))
        between.set(column, (between.get(column) ?? 0) + (apart ? 2 : 1));
      if (label !== null && (label.sure || column === rows.at(row)[0]?.column))
        counts.set(column, (counts.get(column) ?? 0) + 1);
    });
  }
  for (const [column, count] of between) counts.set(column, (counts.get(column) ?? 0) + count);
  return counts;
}

/**
 * Words that the vocabulary does not know are labels where labels stand: in a label column with a value beside them, or in the
 * colour of the labels. Words half known are labels only there.
 */
function withPlacedLabels(
  rows: CardRows,
  row: number,
  columns: ReadonlyMap<number, number>,
  signs: ReadonlySet<string>,
): readonly Token[] {
  const tokens = rows.at(row);
  const [only] = tokens;
  if (tokens.length === 1 && only !== undefined && !only.label?.sure) {
    const text = rows.sheet.text(row, only.column);
    // ■取組予定 in a card whose known labels are ■事業概要 and the like.
    if (signs.has(signOf(text)) && looksLikeLabel(text)) {
      return [{ column: only.column, label: rows.unknownLabel(row, only.column) }];
    }
  }
  return tokens.map((token, at) => {
    const { column, label } = token;
    if (label?.sure) return token;
    const inColumn = (columns.get(column) ?? 0) >= 2;
    const next = tokens[at + 1];
    const first = at === 0;
    const text = rows.sheet.text(row, column);
    if (label !== null && (inColumn || label.marked) && label.role !== 'name' && label.role !== 'level') return token;
    const hasValue = next !== undefined && !next.label?.sure;
    const placed = inColumn && (first || hasValue) && (hasValue || label !== null) && looksLikeLabel(text);
    const follows = !first && tokens[at - 1]?.label?.sure === true && next === undefined;
    if (!placed || follows) return { column, label: null };
    return { column, label: label ?? rows.unknownLabel(row, column) };
  });
}

const SIGN = /^[#\s]*([■□◆◇●○▼▶【〈《])/;

function signOf(text: string): string {
  return SIGN.exec(text)?.[1] ?? '';
}

/** Signs with which headings of this card begin: ■ of ■事業概要. */
function labelSigns(
  rows: CardRows,
  range: { readonly top: number; readonly bottom: number },
  free: (row: number) => boolean,
): ReadonlySet<string> {
  const signs = new Set<string>();
  for (let row = range.top; row <= range.bottom; row++) {
    const [only] = rows.at(row);
    if (!free(row) || rows.at(row).length !== 1 || only?.label == null || !only.label.sure) continue;
    const sign = signOf(rows.sheet.text(row, only.column));
    if (sign !== '') signs.add(sign);
  }
  return signs;
}

/** Rows of blocks of two rows and columns or more, between blank rows, in which no known label stands. */
function strangeRows(
  rows: CardRows,
  range: { readonly top: number; readonly bottom: number },
  free: (row: number) => boolean,
): ReadonlySet<number> {
  const strange = new Set<number>();
  for (let top = range.top; top <= range.bottom; top++) {
    if (isBlankRow(rows, top)) continue;
    let bottom = top;
    while (bottom < range.bottom && !isBlankRow(rows, bottom + 1)) bottom++;
    const block = Array.from({ length: bottom - top + 1 }, (_item, at) => top + at);
    const known = block.some((row) => !free(row) || rows.at(row).some(({ label }) => label !== null));
    const wide = block.every((row) => rows.sheet.filled(row).length >= 2);
    if (top > range.top && block.length >= 2 && wide && !known) for (const row of block) strange.add(row);
    top = bottom;
  }
  return strange;
}
