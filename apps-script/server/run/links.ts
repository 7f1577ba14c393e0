import type { DoorSheet, Link } from '../door';
import { neighbours } from './neighbours';
import { columnBefore } from './placement';
import { plannedCell } from './planned';
import type { SheetJob } from './sheet-job';

/**
 * Writes the links of a sheet: those of a column are written together, and those of columns side by side where nothing but words stands
 * between them. Columns whose links are as they were and that no block writes over are left alone.
 */
export function writeLinks(sheet: DoorSheet, job: SheetJob, idOf: (sheet: string) => number | null): void {
  const { reconciled, aspects } = job;
  if (reconciled.blocks.length === 0 && !aspects.has('links')) return;
  const links = linksOf(job, idOf);
  const wanted = [...links.keys()].filter((column) => aspects.has('links') || isWrittenOver(job, column));
  for (const { column, columns } of neighbours(wanted)) {
    const together = Array.from({ length: columns }, (_, offset) => column + offset);
    const whole = together.length > 1 ? blockOf(job, links, together) : null;
    if (whole) sheet.writeLinks(whole.first, column, whole.block);
    else for (const one of together) writeColumn(sheet, job, links, one);
  }
}

type Links = ReadonlyMap<number, ReadonlyMap<number, Link>>;

/** By actual column and row. */
function linksOf({ planned, placement }: SheetJob, idOf: (sheet: string) => number | null): Links {
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
  return byColumn;
}

function isWrittenOver({ reconciled }: SheetJob, column: number): boolean {
  return reconciled.blocks.some(
    (block) => column >= block.column && column < block.column + (block.cells[0]?.length ?? 0),
  );
}

/** One block, unless people put a figure or a formula between our rows: that is not written over. */
function writeColumn(sheet: DoorSheet, job: SheetJob, links: Links, column: number): void {
  const { first, last } = rowsOf(links, [column]);
  let block: (Link | null)[][] = [];
  for (let row = first; row <= last + 1; row++) {
    const words = row > last ? undefined : (links.get(column)?.get(row) ?? wordsAt(job, row, column));
    if (words !== undefined) block.push([words]);
    else if (block.length > 0) {
      sheet.writeLinks(row - block.length, column, block);
      block = [];
    }
  }
}

/** The links of several columns as one block; null where a figure or a formula stands among them. */
function blockOf(job: SheetJob, links: Links, columns: readonly number[]) {
  const { first, last } = rowsOf(links, columns);
  const block: (Link | null)[][] = [];
  for (let row = first; row <= last; row++) {
    const line: (Link | null)[] = [];
    for (const column of columns) {
      const words = links.get(column)?.get(row) ?? wordsAt(job, row, column);
      if (words === undefined) return null;
      line.push(words);
    }
    block.push(line);
  }
  return { first, block };
}

function rowsOf(links: Links, columns: readonly number[]): { readonly first: number; readonly last: number } {
  const rows = columns.flatMap((column) => [...(links.get(column)?.keys() ?? [])]);
  return { first: Math.min(...rows), last: Math.max(...rows) };
}

/**
 * Between links stand plain texts: they are written with them, because a block is written as a whole. In rows that are not of the plan it is
 * what stands there. Undefined for anything else.
 */
function wordsAt({ planned, placement, cells }: SheetJob, row: number, column: number): Link | null | undefined {
  const [plannedRow, plannedColumn] = [placement.plannedRow(row), placement.plannedColumn(column)];
  if (plannedRow === null || plannedColumn === null) {
    const stands = cells[row - 1]?.[columnBefore(placement, column) - 1];
    if (stands && (stands.formula !== '' || typeof stands.value !== 'string')) return undefined;
    return stands ? plain(String(stands.value)) : null;
  }
  const cell = plannedCell(planned, plannedRow, plannedColumn);
  if (cell.kind === 'blank') return null;
  return cell.kind === 'text' || cell.kind === 'link' ? plain(cell.text) : undefined;
}

function plain(text: string): Link {
  return { text, sheet: -1, cell: '' };
}
