import * as z from 'zod/mini';
import type { Door, DoorSheet, Inserted, PresentCell } from '../door';
import { type AddressMap, moveFormula } from './address-map';
import { recordName } from './state';

/**
 * Formulas that point into rows and columns which an undo takes away: Google turns these references into #REF! everywhere, also in the hidden
 * copies. They are kept as text, so that やり直す can write them anew. By sheet, then by `row,column`.
 */
export type KeptFormulas = Readonly<Record<string, Readonly<Record<string, string>>>>;

const KeptText = z.record(z.string(), z.record(z.string(), z.string()));
const pieceLength = 40_000;
/** Columns of the record sheet behind its slots and names; the first row holds the id of the run. */
const firstColumn = 9;
const places = 6;
const height = 400;

/** Of one sheet's cells. `going`: what the undo takes away, by the present name of the sheet. */
export function formulasAtRisk(
  cells: readonly (readonly PresentCell[])[],
  going: ReadonlyMap<string, Inserted>,
): Record<string, string> {
  const kept: Record<string, string> = {};
  let hit = false;
  const maps = new Map([...going].map(([name, inserted]) => [name, watching(name, inserted, () => (hit = true))]));
  // References to the own sheet go with the copy, which loses nothing.
  const own: AddressMap = { name: '', row: (row) => row, column: (column) => column };
  for (const [r, line] of cells.entries()) {
    for (const [c, { formula }] of line.entries()) {
      if (!formula.includes('!')) continue;
      hit = false;
      moveFormula(formula, own, (sheet) => maps.get(sheet));
      if (hit) kept[`${r + 1},${c + 1}`] = formula;
    }
  }
  return kept;
}

function watching(name: string, { rows, columns }: Inserted, seen: () => void): AddressMap {
  const gone = new Set(columns);
  return {
    name,
    row(row) {
      if (rows && row > rows.after && row <= rows.after + rows.count) seen();
      return row;
    },
    column(column) {
      if (gone.has(column)) seen();
      return column;
    },
  };
}

/** Keeps them under the run's id in a place of the record sheet that no run of `runs` needs. 1 call, none where there is nothing to keep. */
export function keepFormulas(door: Door, run: string, kept: KeptFormulas, runs: ReadonlySet<string>): void {
  if (Object.keys(kept).length === 0) return;
  const sheet = door.sheetByName(recordName);
  if (!sheet) return;
  const owners = sheet.readCells()[0] ?? [];
  const free = Array.from({ length: places }, (_, index) => firstColumn + index).find(
    (column) => !runs.has(String(owners[column - 1]?.value ?? '')),
  );
  const text = JSON.stringify(kept);
  const pieces = [run];
  for (let at = 0; at < text.length; at += pieceLength) pieces.push(text.slice(at, at + pieceLength));
  sheet.writeCells(
    1,
    free ?? firstColumn,
    Array.from({ length: Math.max(height, pieces.length) }, (_, row) => [
      { kind: 'text' as const, text: pieces[row] ?? '' },
    ]),
  );
}

/** What was kept for a run; nothing where it cannot be read. */
export function readFormulas(door: Door, run: string): KeptFormulas {
  const cells = door.sheetByName(recordName)?.readCells() ?? [];
  const column = (cells[0] ?? []).findIndex(({ value }, index) => index >= firstColumn - 1 && value === run);
  if (column < 0) return {};
  try {
    const text = cells.slice(1).map((line) => String(line[column]?.value ?? ''));
    return KeptText.parse(JSON.parse(text.join('')));
  } catch {
    return {};
  }
}

/** Writes them where they stood; `backup` tells what stands between them. 1 call for each column, and 3 to look at the backup. */
export function reviveFormulas(
  sheet: DoorSheet,
  backup: DoorSheet,
  kept: Readonly<Record<string, string>> | undefined,
): void {
  const byColumn = new Map<number, Map<number, string>>();
  for (const [place, formula] of Object.entries(kept ?? {})) {
    const [row = 1, column = 1] = place.split(',').map(Number);
    const line = byColumn.get(column) ?? new Map<number, string>();
    byColumn.set(column, line.set(row, formula));
  }
  if (byColumn.size === 0) return;
  const before = backup.readCells();
  for (const [column, formulas] of byColumn) {
    const first = Math.min(...formulas.keys());
    const last = Math.max(...formulas.keys());
    sheet.writeCells(
      first,
      column,
      Array.from({ length: last - first + 1 }, (_, offset) => {
        const formula = formulas.get(first + offset);
        if (formula !== undefined) return [{ kind: 'formula' as const, formula }];
        const cell = before[first + offset - 1]?.[column - 1];
        return [cell ? { kind: 'present' as const, cell } : { kind: 'blank' as const }];
      }),
    );
  }
}
