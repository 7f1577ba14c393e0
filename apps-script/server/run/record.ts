import * as z from 'zod/mini';
import { sheetInFormula } from '../../../shared/workbook/address';
import { type Door, type DoorSheet, freshSize } from '../door';
import { type RecordSheet, recordName, type State } from './state';

/**
 * What the last run wrote into cells that people may change, as short marks: only against it can be told whether a person
 * changed a cell or the source did. By sheet, then by row ID, then by column key.
 */
export type WrittenRecord = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

const RecordText = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string())));
const pieceLength = 40_000;
/** One for each run that can be taken back, and one for the run that writes. */
const slots = 5;
/** Rows of a slot: 400 pieces hold 16 million characters, far beyond 2,000 initiatives with ten years each. */
const slotHeight = 400;

/** Columns that the record needs: slots, names, and what an undo keeps (formulas-at-risk.ts). Looks may be staged behind them. */
export const recordColumns = 16;

/**
 * Tells the door every name that the record holds, so that nobody has to ask for them: of the record itself, of generated sheets and of
 * the sheets that the plan was read from. Returns them by id. 1 call for all sheets of the file, and 2; nothing before the first run.
 */
export function tellNames(door: Door, state: State): ReadonlyMap<number, string> {
  if (state.made.slot === null) return new Map();
  const byId = new Map(door.sheets().map((sheet) => [sheet.id, sheet]));
  if (state.record) byId.get(state.record.id)?.isNamed(recordName);
  const names = presentNames(door);
  for (const [id, name] of names) byId.get(id)?.isNamed(name);
  return names;
}

/** The record of a slot; null when the hidden sheet was deleted or cannot be read: then everything counts as typed. */
export function readRecord(door: Door, slot: number | null): WrittenRecord | null {
  if (slot === null) return null;
  const sheet = door.sheetByName(recordName);
  if (!sheet) return null;
  const text = sheet
    .readValues()
    .map((line) => String(line[slot] ?? ''))
    .join('');
  try {
    return RecordText.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Behind the slots: a sheet's id, and a formula that names the sheet, which Google keeps up with its present name. */
const nameColumn = slots + 1;

/** Present names of sheets by id, as the record's formulas say: asking each sheet would be a call each. */
function presentNames(door: Door): ReadonlyMap<number, string> {
  const sheet = door.sheetByName(recordName);
  if (!sheet) return new Map();
  const formulas = sheet.readFormulas();
  const names = new Map<number, string>();
  for (const [row, line] of sheet.readValues().entries()) {
    const id = line[nameColumn - 1];
    const name = sheetNamed(formulas[row]?.[nameColumn] ?? '');
    if (id !== undefined && id !== '' && name !== null) names.set(Number(id), name);
  }
  return names;
}

/** Sheet of a formula such as `='KPI 1'!$A$1`. */
function sheetNamed(formula: string): string | null {
  const found = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?[A-Z]+\$?\d+$/.exec(formula);
  return found ? (found[1]?.replace(/''/g, "'") ?? found[2] ?? null) : null;
}

type Names = ReadonlyMap<number, string>;

/** 1 call, and none where the record names these sheets already. */
function writeNames(sheet: DoorSheet, known: Names, names: Names): void {
  if ([...names.keys()].every((id) => known.has(id))) return;
  sheet.writeCells(
    1,
    nameColumn,
    [...new Map([...known, ...names])].map(([id, name]) => [
      { kind: 'text', text: String(id) },
      { kind: 'formula', formula: `=${sheetInFormula(name)}!$A$1` },
    ]),
  );
}

/**
 * Writes the record into the next slot and returns it; what stood in the other slots stays for undo. `known`: names that the record
 * holds, `names`: those of the sheets of this run, both by id. `size`: what is known of the record sheet's.
 */
export function writeRecord(
  door: Door,
  record: WrittenRecord,
  last: number | null,
  { known, names, size }: { known: Names; names: Names; size: RecordSheet | null },
): { readonly slot: number; readonly sheet: RecordSheet } {
  const slot = last === null ? 0 : (last + 1) % slots;
  const sheet = door.sheetByName(recordName) ?? door.createSheet(recordName);
  const text = JSON.stringify(record);
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += pieceLength) pieces.push(text.slice(at, at + pieceLength));
  // The whole height of a slot: what an earlier, longer record left there goes with the same call.
  sheet.writeCells(
    1,
    slot + 1,
    Array.from({ length: Math.max(slotHeight, pieces.length) }, (_, row) => [
      { kind: 'text' as const, text: pieces[row] ?? '' },
    ]),
  );
  writeNames(sheet, known, names);
  return { slot, sheet: size?.id === sheet.id ? size : { id: sheet.id, ...freshSize } };
}
