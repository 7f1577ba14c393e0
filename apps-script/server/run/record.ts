import * as z from 'zod/mini';
import type { Door, DoorSheet } from '../door';
import { recordName } from './state';

/**
 * What the last run wrote into cells that people may change, as short marks: only against it can be told whether a person
 * changed a cell or the source did. By sheet, then by row ID, then by column key.
 */
export type WrittenRecord = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

const RecordText = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string())));
const pieceLength = 40_000;
/** One for each run that can be taken back, and one for the run that writes. */
const slots = 5;

/** The record of a slot; null when the hidden sheet was deleted or cannot be read: then everything counts as typed. */
export function readRecord(door: Door, slot: number | null): WrittenRecord | null {
  if (slot === null) return null;
  const sheet = door.sheetByName(recordName);
  if (!sheet) return null;
  const text = sheet
    .readCells()
    .map((line) => String(line[slot]?.value ?? ''))
    .join('');
  try {
    return RecordText.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Writes the record into the next slot and returns it; what stood in the other slots stays for undo. */
export function writeRecord(door: Door, record: WrittenRecord, last: number | null): number {
  const slot = last === null ? 0 : (last + 1) % slots;
  const sheet = recordSheet(door);
  const text = JSON.stringify(record);
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += pieceLength) pieces.push(text.slice(at, at + pieceLength));
  const rows = Math.max(pieces.length, filledRows(sheet));
  sheet.ensureSize(rows, slots);
  sheet.writeCells(
    1,
    slot + 1,
    Array.from({ length: rows }, (_, row) => [{ kind: 'text' as const, text: pieces[row] ?? '' }]),
  );
  return slot;
}

/** The hidden sheet of the record; made where it is missing. */
export function recordSheet(door: Door): DoorSheet {
  return door.sheetByName(recordName) ?? door.createSheet(recordName);
}

function filledRows(sheet: DoorSheet): number {
  return Math.max(1, sheet.readCells().length);
}
