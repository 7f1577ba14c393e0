import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readFileBytes } from '../../../shared/exchange/read-file';
import type { Grid } from '../../../shared/ingest/grid';
import { failure, refusedFile } from './failure';

/** Bytes of a file; a Failure where there is none to read. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT' || code === 'ENOTDIR') throw failure('file-not-found', { name: path });
    if (code === 'EISDIR') throw failure('not-a-file', { name: path });
    throw failure('file-not-readable', { name: path });
  }
}

export interface OpenedFiles {
  readonly grids: readonly Grid[];
  /** Remarks on the files: extension, 外字, formulas without results. */
  readonly notes: readonly string[];
}

/** All files as the sheets of one workbook. Sheets of one name in several files are told apart by the file's name. */
export async function openFiles(paths: readonly string[]): Promise<OpenedFiles> {
  const grids: Grid[] = [];
  const notes: string[] = [];
  const taken = new Set<string>();
  for (const path of paths) {
    const name = basename(path);
    const read = await readFileBytes(name, await bytesOf(path));
    if (!read.ok) throw refusedFile(read.error);
    notes.push(...read.value.notes);
    for (const grid of read.value.grids) {
      const sheet = freeName(grid.sheet, name, taken);
      taken.add(sheet);
      grids.push(sheet === grid.sheet ? grid : { ...grid, sheet });
    }
  }
  return { grids, notes };
}

function freeName(sheet: string, file: string, taken: ReadonlySet<string>): string {
  if (!taken.has(sheet)) return sheet;
  const named = `${file} ${sheet}`;
  let name = named;
  for (let copy = 2; taken.has(name); copy++) name = `${named} (${copy})`;
  return name;
}
