import { LEAF_RANK } from '../heading/vocabulary';
import { distinctLabels, FIGURES } from './evidence';
import { type Label, labelAt } from './label';
import type { CardRows } from './rows';

const MOST_NAME = 120;

/** The row by which a card is found, and the label that names it; null where only a title does. */
export interface Anchor {
  readonly row: number;
  readonly label: Label | null;
}

/** A cheap look before the whole sheet is read as labels: lists have few rows that begin with one. */
export function hasLeadingLabels(rows: CardRows): boolean {
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
export function namedAnchors(rows: CardRows): Anchor[] | null {
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
export function titledAnchors(rows: CardRows): Anchor[] | null {
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
