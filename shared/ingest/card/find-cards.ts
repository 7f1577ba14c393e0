import type { HeadingReader } from '../heading/reader';
import type { ColumnRole } from '../heading/role';
import { LEAF_RANK } from '../heading/vocabulary';
import { headerAt } from '../list/header';
import { bandLevel, rowTextKind } from '../list/row-text';
import type { SheetView } from '../sheet-view';
import { couldBeValue, type Label, labelAt } from './label';
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

/** Labels that also stand in the rows of lists and nested tables: they are no evidence of a card. */
const FIGURES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'target',
  'actual',
  'rate',
  'grade',
  'progress',
  'baseline',
  'unit',
  'series',
  'year',
  'value',
]);
const MOST_NAME = 120;
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
  const full = cards.filter((card) => evidence(rows, card) >= FEWEST_LABELS).length;
  if (full === 0 || full / cards.length < 0.5) return null;
  return { top: cards[0]!.top, bottom: cards[cards.length - 1]!.bottom, cards };
}

interface Anchor {
  readonly row: number;
  readonly label: Label | null;
}

/** A cheap look before the whole sheet is read as labels: lists have few rows that begin with one. */
function hasLeadingLabels(rows: CardRows): boolean {
  const keys = new Set<string>();
  let before = '';
  for (let row = 0; row < rows.sheet.grid.rowCount; row++) {
    const first = rows.sheet.filled(row)[0];
    const text = first === undefined ? '' : rows.sheet.text(row, first);
    if (first === undefined || text === before || text.length > 60 || /^[\d.,%-]*$/.test(text)) continue;
    before = text;
    const label = labelAt(rows.sheet, row, first, rows.reader);
    if (label === null || !label.sure || FIGURES.has(label.role)) continue;
    keys.add(label.key);
    if (keys.size >= 2) return true;
  }
  return false;
}

/** Rows with the label that names each card: the same label all over the sheet. */
function namedAnchors(rows: CardRows): Anchor[] | null {
  const beside = new Map<string, { anchors: Anchor[]; rank: number; values: Set<string> }>();
  const below: typeof beside = new Map();
  const blank: Anchor[] = [];
  for (let row = 0; row < rows.sheet.grid.rowCount; row++) {
    const first = rows.sheet.filled(row)[0];
    if (first === undefined) continue;
    for (const { label } of rows.at(row)) {
      if (label === null || !label.sure || (label.role !== 'name' && label.role !== 'level')) continue;
      const rank = label.heading.level?.rank ?? 50;
      const value = rows.valueBeside(label);
      if (isName(value) && rows.pairs(row).includes(label)) collect(beside, label, rank, value);
      else if (value === '') {
        const under = valueBelow(rows, label);
        if (isName(under)) collect(below, label, rank, under);
        else if (under === '') blank.push({ row, label });
      }
    }
  }
  return pick(beside, blank, rows) ?? pick(below, [], rows);
}

function collect(
  into: Map<string, { anchors: Anchor[]; rank: number; values: Set<string> }>,
  label: Label,
  rank: number,
  value: string,
): void {
  const present = into.get(label.key) ?? { anchors: [], rank, values: new Set<string>() };
  present.anchors.push({ row: label.row, label });
  present.values.add(value);
  into.set(label.key, present);
}

/** The deepest level that is named; of several words for it the one that tells the cards apart best. */
function pick(
  found: ReadonlyMap<string, { anchors: Anchor[]; rank: number; values: Set<string> }>,
  blank: readonly Anchor[],
  rows: CardRows,
): Anchor[] | null {
  let best: { anchors: Anchor[]; rank: number; values: Set<string> } | null = null;
  for (const candidate of found.values()) {
    const depth = Math.min(candidate.rank, LEAF_RANK);
    const bestDepth = best === null ? -1 : Math.min(best.rank, LEAF_RANK);
    if (best === null || depth > bestDepth || (depth === bestDepth && candidate.values.size > best.values.size))
      best = candidate;
  }
  if (best === null) return null;
  // The same form again with its name left blank is a card, too.
  const columns = new Set(best.anchors.map(({ label }) => `${label?.column} ${label?.key}`));
  const forms = blank.filter(
    ({ row, label }) => columns.has(`${label?.column} ${label?.key}`) && rows.at(row)[0]?.label === label,
  );
  const all = [...best.anchors, ...forms].sort((one, other) => one.row - other.row);
  const anchors = all.filter(
    ({ row }, index, list) => index === 0 || distinctLabels(rows, list[index - 1]!.row, row - 1) >= 2,
  );
  return anchors;
}

function isName(text: string): boolean {
  return text !== '' && text.length <= MOST_NAME && !text.includes('。') && !/^[\d.,%]+$/.test(text);
}

/** The value under a label that has nothing beside it, where one row of values stands between two rows of labels. */
function valueBelow(rows: CardRows, label: Label): string {
  const { sheet } = rows;
  const here = rows.at(label.row).filter((token) => token.label !== null).length;
  const beneath = rows.at(label.row + 1).find(({ column }) => column === label.column);
  if (beneath === undefined || beneath.label !== null) return '';
  const alone = here === 1 && rows.at(label.row).length === 1;
  const next = rows.at(label.row + 2);
  const labelsNext = next.some((token) => token.label !== null);
  const mixed = rows.at(label.row + 1).some((token) => token.label !== null);
  if (!alone && !labelsNext && !mixed && next.length > 0) return '';
  return sheet.text(label.row + 1, label.column);
}

/** Cards without a naming label: ■事業概要 again and again, each below a title such as <電子申請の利用促進>. */
function titledAnchors(rows: CardRows): Anchor[] | null {
  const leads = new Map<string, number[]>();
  for (let row = 0; row < rows.sheet.grid.rowCount; row++) {
    const label = rows.at(row)[0]?.label;
    if (label == null || !label.sure || FIGURES.has(label.role)) continue;
    const present = leads.get(label.key);
    if (present) present.push(row);
    else leads.set(label.key, [row]);
  }
  const [first] = leads.values();
  if (first === undefined) return null;
  const titled = first.filter((row) => titleAbove(rows, row) !== null).length;
  if (first.length === 1 && leads.size < 4) return null;
  if (titled * 2 < first.length) return null;
  return first.map((row) => ({ row, label: null }));
}

const TITLE =
  /^(?:[■□◆◇●○▼▶#\s　]*[<＜〈《【「『].+[>＞〉》】」』]|[■◆●▼▶].+|(?:No\.?|№|第)?\s*[\d０-９①-⑳]+[\d０-９.．\-－]*[\s　.．:：)）].+)$/i;

/** Row of a title directly above `row` (a blank row may lie between); null where there is none. */
function titleAbove(rows: CardRows, row: number): number | null {
  for (let at = row - 1, blanks = 0; at >= 0 && row - at <= 5; at--) {
    const filled = rows.sheet.filled(at);
    if (filled.length === 0) {
      if (++blanks > 3) return null;
      continue;
    }
    if (filled.length > 2) return null;
    if (isTitleRow(rows, at)) return at;
    if (rows.at(at)[0]?.label === null) return null;
  }
  return null;
}

/** A short text alone in its row that is no label and no sentence. */
export function isTitleRow(rows: CardRows, row: number): boolean {
  const filled = rows.sheet.filled(row);
  const text = rows.sheet.text(row, filled[0] ?? 0);
  return filled.length <= 2 && filled.length > 0 && text.length <= 80 && TITLE.test(text) && !/。/.test(text);
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

/** How many labels of a card stand in the rows, with their values; 0 where all stand in one row, as a list's headings do. */
function evidence(rows: CardRows, card: Card): number {
  return distinctLabels(rows, card.top, card.bottom);
}

function distinctLabels(rows: CardRows, from: number, to: number): number {
  const keys = new Set<string>();
  const half = new Set<string>();
  let labelled = 0;
  for (let row = from; row <= to; row++) {
    const tokens = rows.at(row);
    const first = tokens[0]?.label;
    const before = keys.size + half.size;
    for (const label of rows.pairs(row)) {
      if (!FIGURES.has(label.role) && !couldBeValue(label)) keys.add(label.key);
    }
    if (first != null && !first.sure && first.role === 'attribute' && tokens[1]?.label === null) half.add(first.key);
    const beneath = rows.at(nextFilled(rows, row, to));
    const heads = first?.sure && first.inline === null && tokens.every(({ label }) => label !== null);
    // A heading alone in its row with text below, or a row of labels above one row of values.
    if (heads && row < to && beneath[0]?.label === null) {
      const alone = tokens.length === 1 && !FIGURES.has(first.role);
      const single = rows.at(row + 2).length === 0 || rows.at(row + 2).some(({ label }) => label !== null);
      if (alone) keys.add(first.key);
      else if (single) for (const { label } of tokens) if (label?.sure && !FIGURES.has(label.role)) keys.add(label.key);
    }
    if (keys.size + half.size > before) labelled++;
  }
  if (labelled < 2) return 0;
  return keys.size >= 2 ? keys.size + half.size : keys.size;
}

function nextFilled(rows: CardRows, row: number, limit: number): number {
  let next = row + 1;
  while (next < limit && next - row < 3 && rows.sheet.filled(next).length === 0) next++;
  return next;
}
