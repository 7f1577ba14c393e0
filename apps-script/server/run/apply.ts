import { rangeAddress } from '../../../shared/workbook/address';
import type { SheetImage } from '../../../shared/workbook/image';
import { isWorkedNote } from '../../../shared/workbook/worked-notes';
import type { ConditionalRule, RangeRef } from '../../../shared/workbook/write-op';
import type { DoorSheet, DropDown, Link, WarningProtection } from '../door';
import { columnNumber, moveFormula } from './address-map';
import { plannedCell, plannedStyle } from './planned';
import type { SheetJob } from './prepare';

/** Marks our warning-only protections among those that people set. */
export const protectionMark = '道しるべ：';

/** One call each: more than this many merges or groups below the headings would make a run's length depend on the plan's. */
const mostMerges = 12;
const mostGroups = 8;
const mostProtections = 3;
const mostBorders = 2;

/** All protections of a sheet as texts (`A1:C9 道しるべ：…`), to be able to put ours back and to know which are new. */
export function protectionsOf(sheet: DoorSheet): string[] {
  return sheet.protections().map(protectionText);
}

function protectionText({ range, description }: WarningProtection): string {
  return `${rangeAddress(range)} ${description}`;
}

/** Inverse of `rangeAddress`. */
function rangeAt(address: string): RangeRef {
  const [first, last] = address.split(':').map((cell) => {
    const parts = /^([A-Z]+)(\d+)$/.exec(cell);
    return { column: columnNumber(parts?.[1] ?? 'A'), row: Number(parts?.[2] ?? 1) };
  });
  const from = first ?? { row: 1, column: 1 };
  const to = last ?? from;
  return { row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

/** Our protections become exactly these; those of people stay. */
function setProtections(sheet: DoorSheet, ranges: readonly RangeRef[], description: string, fresh: boolean): void {
  const protections = ranges.map((range) => ({ range, description: `${protectionMark}${description}` }));
  if (fresh) for (const protection of protections) sheet.protect(protection);
  else putBackProtections(sheet, protections.map(protectionText));
}

/** Three calls each: the widest few of each sheet. The headings and most of what is calculated are among them. */
function fewProtections(image: SheetImage): RangeRef[] {
  return image.protections
    .map(({ range }) => range)
    .sort((one, other) => other.rows * other.columns - one.rows * one.columns)
    .slice(0, mostProtections);
}

/**
 * Our protections as they were; absent = the run did not touch them. May be done again after an interruption. `whose` tells
 * which of the others go: ours, or every one that is not among `texts` (a protection that was being made when the run was
 * killed does not carry our mark yet, and without its warning-only it would lock people out).
 */
export function putBackProtections(
  sheet: DoorSheet,
  texts: readonly string[] | undefined,
  whose: 'ours' | 'all' = 'ours',
): void {
  if (!texts) return;
  const missing = new Set(texts.filter((text) => text.includes(` ${protectionMark}`)));
  const known = new Set(texts);
  for (const protection of sheet.protections()) {
    const text = protectionText(protection);
    const ours = protection.description.startsWith(protectionMark);
    if (ours ? !protection.warns || !missing.delete(text) : whose === 'all' && !known.has(text)) protection.remove();
  }
  for (const text of missing) {
    const space = text.indexOf(' ');
    sheet.protect({ range: rangeAt(text.slice(0, space)), description: text.slice(space + 1) });
  }
}

/** Puts in the rows and columns that the sheet needs. */
export function insertRoom(sheet: DoorSheet, { inserted }: SheetJob): void {
  if (inserted.rows) sheet.insertRowsAfter(inserted.rows.after, inserted.rows.count);
  for (const column of inserted.columns) sheet.insertColumn(column);
}

/**
 * Writes one prepared sheet. `idOf` gives the id of a sheet by its name in the plan workbook or in the file, for links.
 * Formats come before values, because a cell's format decides how Google parses what is put in.
 */
export function applyJob(sheet: DoorSheet, job: SheetJob, idOf: (sheet: string) => number | null): void {
  const { planned, placement, aspects, reconciled } = job;
  const { image, region } = planned;
  const made = job.present === null;
  const runs = columnRuns(job);
  const lastRow = Math.max(placement.row(region.rows), region.rows);
  if (aspects.has('look')) {
    for (const { column, columns } of runs) {
      sheet.dress({
        row: 1,
        column,
        rows: lastRow,
        columns,
        styleAt: (row, at) => plannedStyle(planned, styleRow(job, row), placement.plannedColumn(at) ?? at),
      });
    }
    for (const { range, kind } of borders(image, region)) sheet.border(moveRange(job, range), kind);
  }
  for (const block of reconciled.blocks) sheet.writeCells(block.row, block.column, block.cells);
  writeLinks(sheet, job, idOf);
  if (aspects.has('notes')) writeNotes(sheet, job);
  if (aspects.has('widths')) {
    sheet.columnWidths(new Map([...image.widths].map(([column, width]) => [placement.column(column), width])));
  }
  if (aspects.has('freeze')) {
    sheet.freeze(placement.shiftRow(image.frozen.rows), image.frozen.columns, made);
  }
  if (aspects.has('dropDowns')) writeDropDowns(sheet, job, runs, lastRow);
  if (aspects.has('rules')) writeRules(sheet, job);
  if (aspects.has('merges')) writeMerges(sheet, job);
  if (aspects.has('protect')) {
    const ranges = fewProtections(image).map((range) => moveRange(job, range));
    setProtections(sheet, ranges, image.protections[0]?.description ?? '', made);
  }
  if (!made) return;
  if (image.tabColor !== null) sheet.tabColor(image.tabColor);
  if (image.groups.length <= mostGroups) for (const { fromRow, toRow } of image.groups) sheet.group(fromRow, toRow);
}

/** Neighbouring columns of ours; a person's own column between them is left alone. */
function columnRuns({ planned, placement }: SheetJob): { column: number; columns: number }[] {
  const columns = Array.from({ length: planned.region.columns }, (_, index) => placement.column(index + 1)).sort(
    (a, b) => a - b,
  );
  const runs: { column: number; columns: number }[] = [];
  for (const column of columns) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.columns === column) last.columns++;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}

/** Rows that people added among ours look like their neighbours. */
function styleRow({ planned, placement }: SheetJob, row: number): number {
  const known = placement.plannedRow(row);
  if (known !== null) return known;
  return planned.shape.kind === 'table' ? planned.shape.table.firstRow : row;
}

/** A range of whole columns, moved by what stands above the headings and beside our columns. */
function moveRange({ placement }: SheetJob, range: RangeRef): RangeRef {
  const row = placement.shiftRow(range.row);
  const column = placement.column(range.column);
  const lastColumn = placement.column(range.column + range.columns - 1);
  return { row, column, rows: range.rows, columns: Math.max(1, lastColumn - column + 1) };
}

function writeLinks(sheet: DoorSheet, job: SheetJob, idOf: (sheet: string) => number | null): void {
  const { planned, placement, reconciled } = job;
  if (reconciled.blocks.length === 0) return;
  const byColumn = new Map<number, Map<number, Link>>();
  for (let row = 1; row <= planned.rows; row++) {
    for (let column = 1; column <= planned.columns; column++) {
      const cell = plannedCell(planned, row, column);
      if (cell.kind !== 'link') continue;
      const id = idOf(cell.sheet);
      // A sheet that is gone: the text stays, without a way.
      if (id === null) continue;
      const at = placement.column(column);
      const line = byColumn.get(at) ?? new Map<number, Link>();
      byColumn.set(at, line);
      line.set(placement.row(row), { text: cell.text, sheet: id, cell: cell.cell });
    }
  }
  for (const [column, links] of byColumn) {
    const first = Math.min(...links.keys());
    const last = Math.max(...links.keys());
    const block = Array.from({ length: last - first + 1 }, (_, offset) => {
      const link = links.get(first + offset);
      return [link ?? textLink(job, first + offset, column)];
    });
    sheet.writeLinks(first, column, block);
  }
}

/** Between links stand plain texts: they are written with them, because the block is written as a whole. */
function textLink(job: SheetJob, row: number, column: number): Link | null {
  const planned = job.placement.plannedRow(row);
  const plannedColumn = job.placement.plannedColumn(column);
  if (planned === null || plannedColumn === null) return null;
  const cell = plannedCell(job.planned, planned, plannedColumn);
  return cell.kind === 'text' || cell.kind === 'link' ? { text: cell.text, sheet: -1, cell: '' } : null;
}

/** Ours are added where a person has none, in the row of their item; an older calculation of ours makes way for the new one. */
function writeNotes(sheet: DoorSheet, { planned, placement, present }: SheetJob): void {
  const places = [...planned.image.notes].map(([key, text]) => ({
    row: placement.row(Math.floor(key / 16384)),
    column: placement.column((key % 16384) + 1),
    text,
  }));
  if (places.length === 0) return;
  const top = Math.min(...places.map(({ row }) => row));
  const left = Math.min(...places.map(({ column }) => column));
  const range = {
    row: top,
    column: left,
    rows: Math.max(...places.map(({ row }) => row)) - top + 1,
    columns: Math.max(...places.map(({ column }) => column)) - left + 1,
  };
  const notes = present
    ? sheet.readNotes(range)
    : Array.from({ length: range.rows }, () => Array.from({ length: range.columns }, () => ''));
  for (const { row, column, text } of places) {
    const line = notes[row - top];
    const there = line?.[column - left] ?? '';
    if (line && (there === '' || isWorkedNote(there))) line[column - left] = text;
  }
  sheet.writeNotes(top, left, notes);
}

function writeDropDowns(
  sheet: DoorSheet,
  { planned, placement }: SheetJob,
  runs: readonly { column: number; columns: number }[],
  lastRow: number,
): void {
  const lists = planned.image.validations.map((validation): { range: RangeRef; choice: DropDown } => ({
    range: { ...validation.range, row: placement.shiftRow(validation.range.row) },
    choice: { values: validation.values, strict: validation.strict, help: validation.help },
  }));
  for (const { column, columns } of runs) {
    sheet.dropDowns({ row: 1, column, rows: lastRow, columns }, (row, at) => {
      const own = placement.plannedColumn(at);
      const list = lists.find(
        ({ range }) =>
          own !== null &&
          row >= range.row &&
          // The last list reaches as far as the rows do, so that rows people added have it too.
          (row < range.row + range.rows || (planned.shape.kind === 'table' && range.rows > 1)) &&
          own >= range.column &&
          own < range.column + range.columns,
      );
      return list?.choice ?? null;
    });
  }
}

function writeRules(sheet: DoorSheet, job: SheetJob): void {
  const { planned, placement } = job;
  const byShift = { ...placement, row: placement.shiftRow };
  const rules = planned.image.conditional.map(
    (rule): ConditionalRule => ({
      ...rule,
      ranges: rule.ranges.map((range) => moveRange(job, range)),
      formula: marked(moveFormula(rule.formula, byShift, () => undefined)),
    }),
  );
  sheet.rules(rules, (formula) => formula.includes(ruleMark), job.present === null);
}

/** A harmless term in every rule of ours, so that they can be told from people's own whatever the plan was then. */
const ruleMark = 'N("道しるべ")=0';

function marked(formula: string): string {
  return `=AND(${ruleMark},${formula.slice(1)})`;
}

/** Below the headings a merge hinders sorting and costs one call each: only few are made. */
function writeMerges(sheet: DoorSheet, job: SheetJob): void {
  const { image, rows, columns } = job.planned;
  const heads = image.merges.filter((merge) => merge.row + merge.rows - 1 <= Math.max(image.frozen.rows, 1));
  const merges = image.merges.length <= mostMerges ? image.merges : heads;
  const depth =
    merges.length === 0
      ? Math.max(1, image.frozen.rows)
      : Math.max(...merges.map((merge) => merge.row + merge.rows - 1));
  if (job.present === null && merges.length === 0) return;
  const block = moveRange(job, {
    row: 1,
    column: 1,
    rows: Math.max(1, Math.min(depth, Math.max(rows, 1))),
    // A merge is broken only as a whole: what the last run merged may reach further than what is planned now.
    columns: Math.max(1, columns, ...job.cells.slice(0, depth).map((line) => line.length)),
  });
  sheet.merges(
    job.present === null ? null : { ...block, row: 1, rows: block.rows + block.row - 1 },
    merges.slice(0, 40).map((merge) => moveRange(job, merge)),
  );
}

/** Borders as few rectangles: rows of equal runs are joined. */
function borders(
  image: SheetImage,
  region: { readonly rows: number; readonly columns: number },
): { range: RangeRef; kind: 'thin' | 'bottom' }[] {
  const open = new Map<
    string,
    { range: { row: number; column: number; rows: number; columns: number }; kind: 'thin' | 'bottom' }
  >();
  const done: { range: RangeRef; kind: 'thin' | 'bottom' }[] = [];
  for (let row = 1; row <= region.rows + 1; row++) {
    const here = new Set<string>();
    let column = 1;
    while (row <= region.rows && column <= region.columns) {
      const kind = image.styles.get(row * 16384 + column - 1)?.border;
      if (kind !== 'thin' && kind !== 'bottom') {
        column++;
        continue;
      }
      const start = column;
      while (column <= region.columns && image.styles.get(row * 16384 + column - 1)?.border === kind) column++;
      const key = `${kind}:${start}:${column}`;
      here.add(key);
      const growing = open.get(key);
      if (growing && kind === 'thin') growing.range.rows++;
      else {
        if (growing) done.push(growing);
        open.set(key, { range: { row, column: start, rows: 1, columns: column - start }, kind });
      }
    }
    for (const [key, one] of open) {
      if (here.has(key)) continue;
      done.push(one);
      open.delete(key);
    }
  }
  // One call each: the largest.
  return done
    .sort((one, other) => other.range.rows * other.range.columns - one.range.rows * one.range.columns)
    .slice(0, mostBorders);
}
