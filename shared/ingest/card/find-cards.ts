import type { HeadingReader } from '../heading/reader';
import { headerAt } from '../list/header';
import { bandLevel, rowTextKind } from '../list/row-text';
import type { SheetView } from '../sheet-view';
import { hasLeadingLabels, isTitleRow, namedAnchors, titledAnchors } from './anchors';
import { distinctLabels } from './evidence';
import type { Label } from './label';
import { CardRows } from './rows';

/** Rows of one card, both inclusive; `anchor` is the label that names it, null where only a title above it does. */
export interface Card {
  readonly top: number;
  readonly bottom: number;
  readonly anchor: Label | null;
}

/** Cards that follow one another on a sheet. */
export interface CardRun {
  readonly top: number;
  readonly bottom: number;
  readonly cards: readonly Card[];
}

const FEWEST_LABELS = 3;

const known = new WeakMap<SheetView, { reader: HeadingReader; run: CardRun | null }>();

/**
 * The cards of a sheet: blocks of labels and values, each about one 取組, 事業 or 施策. A card begins at its first label or at
 * the title rows above it and runs to the next; blank rows inside a card do not end it. Null where the sheet has none.
 */
export function findCards(sheet: SheetView, reader: HeadingReader): CardRun | null {
  const present = known.get(sheet);
  if (present?.reader === reader) return present.run;
  const run = search(sheet, reader);
  known.set(sheet, { reader, run });
  return run;
}

function search(sheet: SheetView, reader: HeadingReader): CardRun | null {
  const rows = new CardRows(sheet, reader);
  if (!hasLeadingLabels(rows)) return null;
  const anchors = namedAnchors(rows) ?? titledAnchors(rows);
  if (anchors === null || anchors.length === 0) return null;
  const lastRow = lastFilledRow(sheet);
  const head = firstTop(rows, anchors[0]!.row);
  const above = labelsBetween(rows, head, anchors[0]!.row);
  const tops = anchors.map((anchor, index) =>
    index === 0 ? head : topOf(rows, anchor.row, anchors[index - 1]!.row, above),
  );
  const cards = anchors.map((anchor, index) => ({
    top: tops[index]!,
    bottom: (tops[index + 1] ?? endOfLast(rows, anchor.row, lastRow, anchors.length) + 1) - 1,
    anchor: anchor.label,
  }));
  const full = cards.filter((card) => distinctLabels(rows, card.top, card.bottom) >= FEWEST_LABELS).length;
  if (full === 0 || full / cards.length < 0.5) return null;
  return { top: cards[0]!.top, bottom: cards[cards.length - 1]!.bottom, cards };
}

/** Everything above the first card belongs to it, up to a list that stands above. */
function firstTop(rows: CardRows, anchor: number): number {
  const { sheet, reader } = rows;
  let top = anchor;
  for (let row = anchor - 1, blanks = 0; row >= 0; row--) {
    if (sheet.filled(row).length === 0) {
      blanks++;
      continue;
    }
    // Below a list a card begins after the blank row that ends it.
    if (sheet.filled(row).length > 2 && !rows.at(row).some(({ label }) => label !== null)) {
      if (listAbove(sheet, reader, row)) break;
    }
    if (blanks > 6) break;
    blanks = 0;
    top = row;
  }
  return top;
}

function listAbove(sheet: SheetView, reader: HeadingReader, row: number): boolean {
  for (let at = row; at >= 0 && sheet.filled(at).length > 0; at--) {
    if (headerAt(sheet, at, row, reader) !== null) return true;
  }
  return false;
}

function labelsBetween(rows: CardRows, from: number, to: number): Set<string> {
  const keys = new Set<string>();
  for (let row = from; row < to; row++) {
    for (const { label } of rows.at(row)) if (label !== null) keys.add(label.key);
  }
  return keys;
}

/** First row of the card whose anchor stands at `row`: labels that precede the anchor in the first card, and title rows. */
function topOf(rows: CardRows, row: number, previous: number, above: ReadonlySet<string>): number {
  const { sheet } = rows;
  const leftmost = rows.at(row)[0]?.column ?? 0;
  let top = row;
  let blanks = 0;
  for (let at = row - 1; at > previous; at--) {
    const tokens = rows.at(at);
    if (tokens.length === 0) {
      if (++blanks > 3) break;
      continue;
    }
    const labels = tokens.filter(({ label }) => label?.sure);
    const ofTheHead = labels.length > 0 && labels.every(({ label }) => label !== null && above.has(label.key));
    const text = sheet.text(at, tokens[0]?.column ?? 0);
    const note = rowTextKind(text) === 'note';
    const title =
      labels.length === 0 &&
      tokens.length <= 2 &&
      text.length <= 80 &&
      !text.includes('。') &&
      !note &&
      (tokens[0]?.column ?? 0) <= leftmost &&
      (isApart(sheet, at) ||
        (blanks === 0 && (isTitleRow(rows, at) || bandLevel(text.replace(/^#+\s*/, '')) !== null)));
    const values = labels.length === 0 && above.size > 0 && !note && isUnderLabels(rows, at, above);
    if (!ofTheHead && !title && !values) break;
    top = at;
    blanks = 0;
  }
  return top;
}

function isApart(sheet: SheetView, row: number): boolean {
  return row === 0 || sheet.filled(row - 1).length === 0;
}

/** A row of values below a row of labels that stands in the first card's head. */
function isUnderLabels(rows: CardRows, row: number, above: ReadonlySet<string>): boolean {
  const labels = rows.at(row - 1).filter(({ label }) => label !== null);
  return labels.length > 0 && labels.every(({ label }) => label !== null && above.has(label.key));
}

/** Last row of the last card: the sheet's end, or the row before a list of its own below many cards. */
function endOfLast(rows: CardRows, anchor: number, lastRow: number, cards: number): number {
  if (cards < 2) return lastRow;
  const { sheet, reader } = rows;
  for (let row = anchor + 1; row <= lastRow; row++) {
    if (sheet.filled(row - 1).length > 0 || sheet.filled(row).length === 0) continue;
    const header = headerAt(sheet, row, lastRow, reader);
    const named = header !== null && rows.at(header.bottom).some(({ label }) => label?.sure && label.role === 'name');
    if (named && rows.pairs(header.bottom).length === 0) return row - 1;
  }
  return lastRow;
}

function lastFilledRow(sheet: SheetView): number {
  for (let row = sheet.grid.rowCount - 1; row >= 0; row--) if (sheet.filled(row).length > 0) return row;
  return -1;
}
