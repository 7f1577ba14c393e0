import { isSummaryBlock } from './aside-block';
import { findCards } from './card/find-cards';
import type { HeadingReader } from './heading/reader';
import { type HeaderRows, headerAt, headerText } from './list/header';
import { FIGURE } from './list/row-shape';
import { isAside, isBandText, isTitleText, rowTextKind } from './list/row-text';
import { splitSideBySide } from './list/side-by-side';
import type { Region } from './region';
import type { SheetView } from './sheet-view';

/**
 * Cuts a sheet into blocks that are read on their own: a run of cards, and lists above and below it. A list begins at its
 * header (with the title rows above it). Blank rows alone do not cut a list: offices leave them between groups.
 * Every filled row lies in exactly one row range; side by side tables share the rows and divide the columns.
 */
export function findRegions(sheet: SheetView, reader: HeadingReader): Region[] {
  const blocks = blocksOf(sheet);
  const run = findCards(sheet, reader);
  if (run === null) return listRegions(sheet, blocks, reader);
  const cards = { top: run.top, left: 0, bottom: run.bottom, right: Math.max(0, sheet.grid.columnCount - 1) };
  const above = blocks.flatMap((block) => part(block, 0, run.top - 1));
  const below = blocks.flatMap((block) => part(block, run.bottom + 1, Number.POSITIVE_INFINITY));
  return [...listRegions(sheet, above, reader), cards, ...listRegions(sheet, below, reader)];
}

interface OpenTable {
  readonly header: HeaderRows;
  readonly text: string;
  readonly title: string;
}

function isBelow(open: OpenTable | null, block: Region): boolean {
  return open !== null && block.top > open.header.bottom;
}

/** The rows of a block between two rows, both included. */
function part(block: Region, from: number, to: number): Region[] {
  const top = Math.max(block.top, from);
  const bottom = Math.min(block.bottom, to);
  return top <= bottom ? [{ ...block, top, bottom }] : [];
}

function listRegions(sheet: SheetView, blocks: readonly Region[], reader: HeadingReader): Region[] {
  const cuts: { top: number; header: HeaderRows | null }[] = [];
  let open: OpenTable | null = null;
  for (const block of blocks) {
    let cutInBlock = false;
    if (isBelow(open, block) && isSummaryBlock(sheet, block)) {
      cuts.push({ top: block.top, header: null });
      open = null;
      continue;
    }
    for (let row = block.top; row <= block.bottom; row++) {
      const insideTable = open !== null && row > open.header.bottom && sheet.filled(row - 1).length > 2;
      const header = headerAt(sheet, row, block.bottom, reader, insideTable);
      if (header === null) continue;
      const text = headerText(sheet, header);
      const previousEnd: number = open === null ? (cuts[cuts.length - 1]?.top ?? -1) : open.header.bottom;
      // What stands above the first block is a card.
      const top = Math.max(
        blocks[0]!.top,
        titleTop(sheet, header.top, open === null ? lastCardEnd(cuts, blocks) : previousEnd),
      );
      const title = titleOf(sheet, top, header.top);
      if (open === null || !isContinued(open, text, title)) {
        while ((cuts[cuts.length - 1]?.top ?? -1) >= top) cuts.pop();
        cuts.push({ top, header });
        open = { header, text, title };
        cutInBlock = true;
      }
      row = header.bottom;
    }
    if (open === null && !cutInBlock) cuts.push({ top: block.top, header: null });
  }
  return rangesOf(sheet, blocks, cuts).flatMap((range) =>
    range.header === null ? [range.region] : splitSideBySide(sheet, range.region, range.header, reader),
  );
}

/** Runs of rows without an empty row between them. */
function blocksOf(sheet: SheetView): Region[] {
  const blocks: Region[] = [];
  const right = Math.max(0, sheet.grid.columnCount - 1);
  let top = -1;
  for (let row = 0; row <= sheet.grid.rowCount; row++) {
    const empty = row === sheet.grid.rowCount || sheet.filled(row).length === 0;
    if (!empty && top < 0) top = row;
    if (empty && top >= 0) {
      blocks.push({ top, left: 0, bottom: row - 1, right });
      top = -1;
    }
  }
  return blocks;
}

/** Last row that the title of a later block must not reach into. */
function lastCardEnd(cuts: readonly { top: number; header: HeaderRows | null }[], blocks: readonly Region[]): number {
  for (let index = cuts.length - 1; index >= 0; index--) {
    const cut = cuts[index]!;
    const block = blocks.find(({ top }) => top === cut.top);
    if (block !== undefined && !isTitleBlock(block)) return block.bottom;
  }
  return -1;
}

/** A block of one or two rows may be the title of what comes below it. */
function isTitleBlock(block: Region): boolean {
  return block.bottom - block.top < 4;
}

/** Topmost row of the title and note rows that belong to the header at `headerTop`. */
function titleTop(sheet: SheetView, headerTop: number, floor: number): number {
  let top = headerTop;
  let blanks = 0;
  for (let row = headerTop - 1; row > floor; row--) {
    const filled = sheet.filled(row);
    if (filled.length === 0) {
      blanks++;
      if (blanks > 2 && floor >= 0) break;
      continue;
    }
    if (filled.length > 4) break;
    const text = sheet.text(row, filled[0] ?? 0);
    const kind = rowTextKind(text);
    if (kind === 'total') break;
    // Above the first table everything is preamble; between two tables a note after a blank row belongs to the table before.
    if (floor >= 0 && blanks > 0 && !(filled.length <= 2 && (isTitleText(text) || isBandText(text)) && kind !== 'note'))
      break;
    if (floor >= 0 && (filled.length > 2 || (filled.length === 2 && FIGURE.test(sheet.text(row, filled[1] ?? 0)))))
      break;
    if (floor >= 0 && blanks === 0 && (filled[0] ?? 0) > 3) break;
    top = row;
  }
  return top;
}

function titleOf(sheet: SheetView, top: number, headerTop: number): string {
  const texts: string[] = [];
  for (let row = top; row < headerTop; row++) {
    for (const column of sheet.filled(row)) {
      const text = sheet.text(row, column);
      if (rowTextKind(text) !== 'note' && !isAside(text) && !isBandText(text)) texts.push(text);
    }
  }
  return texts.join('\u0001');
}

/** The same header again without a new title is the next page of the same table. */
function isContinued(open: { text: string; title: string }, text: string, title: string): boolean {
  return open.text === text && (title === '' || title === open.title);
}

function rangesOf(
  sheet: SheetView,
  blocks: readonly Region[],
  cuts: readonly { top: number; header: HeaderRows | null }[],
): { region: Region; header: HeaderRows | null }[] {
  const lastRow = blocks[blocks.length - 1]?.bottom ?? -1;
  const firstRow = blocks[0]?.top ?? 0;
  const right = Math.max(0, sheet.grid.columnCount - 1);
  return cuts.map((cut, index) => {
    const top = index === 0 ? Math.min(firstRow, cut.top) : cut.top;
    const bottom = (cuts[index + 1]?.top ?? lastRow + 1) - 1;
    return { region: { top, left: 0, bottom, right }, header: cut.header };
  });
}
