import { type Door, type DoorSheet, freshSize } from '../door';
import { recordColumns } from './record';
import type { SheetJob } from './sheet-job';
import { type RecordSheet, recordName } from './state';

/** Hidden while it is filled, gone with the end of the run. */
export const stageName = '_道しるべ下書き';

/** Rows and columns beyond what is ours, for people's own. */
const spare = { rows: 50, columns: 6 };

/** Where contents and looks wait to be pasted: a part of a hidden sheet. */
export interface Stage {
  readonly sheet: DoorSheet;
  /** Columns before the first that is the stage's. */
  readonly before: number;
  /** Its rows. */
  readonly rows: number;
  /** What is known of the record sheet from now on, where that lends its columns. */
  readonly record: RecordSheet | null;
}

/** A blank sheet as large as the largest of the new sheets: their pattern, and later the stage. */
export function makePattern(door: Door, jobs: readonly SheetJob[]): DoorSheet {
  const pattern = door.createBlank(stageName);
  const { rows, columns } = patternSize(jobs);
  // Always asked for, so that a small plan costs what a large one does.
  pattern.insertRowsAfter(1, rows - freshSize.rows);
  pattern.insertColumnsAfter(1, columns - freshSize.columns);
  return pattern;
}

/** At least one row and one column more than Google gives. */
export function patternSize(jobs: readonly SheetJob[]): { readonly rows: number; readonly columns: number } {
  const most = (count: (job: SheetJob) => number) => Math.max(...jobs.map(count));
  return {
    rows: Math.max(freshSize.rows + 1, most(({ planned }) => planned.region.rows) + spare.rows),
    columns: Math.max(freshSize.columns + 1, most(({ planned }) => planned.region.columns) + spare.columns),
  };
}

/** Columns for the looks of a run: the new columns of a year in every sheet have room there. */
const stageColumns = 100;

/** The record sheet of a file that has none, made while the pattern is blank: so it is as long as the longest sheet. 3 calls. */
export function makeRecordSheet(
  door: Door,
  pattern: DoorSheet,
  position: number,
  jobs: readonly SheetJob[],
): RecordSheet {
  const sheet = door.createLike(pattern, recordName, position);
  sheet.hide();
  const { rows, columns } = patternSize(jobs);
  sheet.insertColumnsAfter(columns, stageColumns);
  return { id: sheet.id, rows, columns: columns + stageColumns };
}

/**
 * The stage of a run that makes no new sheet: columns of the record sheet behind what the record needs, without lines of an earlier run. `rows` and `columns`: how
 * large it is to be. 1 call, and two where the sheet grows; with a sheet of its own where there is no record, 5.
 */
export function makeStage(door: Door, known: RecordSheet | null, rows: number, columns: number): Stage {
  const sheet = known ? door.sheetByName(recordName) : null;
  if (!sheet || sheet.id !== known?.id) return ownStage(door, rows, columns);
  const wanted = { rows, columns: recordColumns + columns };
  const record: RecordSheet = {
    id: sheet.id,
    rows: Math.max(known.rows, wanted.rows),
    columns: Math.max(known.columns, wanted.columns),
  };
  const block = { row: 1, column: recordColumns + 1, rows, columns };
  try {
    if (known.rows < record.rows) sheet.insertRowsAfter(known.rows, record.rows - known.rows);
    if (known.columns < record.columns) sheet.insertColumnsAfter(known.columns, record.columns - known.columns);
    sheet.noBorders(block);
  } catch {
    // Somebody made the hidden sheet smaller than it was.
    sheet.ensureSize(record.rows, record.columns);
    sheet.noBorders(block);
  }
  return { sheet, before: recordColumns, rows: record.rows, record };
}

/** The stage that a run which stopped half-way had filled; null where somebody took it away. */
export function findStage(door: Door, known: RecordSheet | null, madeSheets: boolean): Stage | null {
  const record = known && !madeSheets ? door.sheetByName(recordName) : null;
  if (record && record.id === known?.id) {
    return { sheet: record, before: recordColumns, rows: known.rows, record: known };
  }
  const sheet = door.sheetByName(stageName);
  return sheet ? { sheet, before: 0, rows: freshSize.rows, record: known } : null;
}

/** The pattern of new sheets grows by what is to stand on it. 1 call, and one where looks of sheets that are there are among it. */
export function growPattern({ sheet, rows: present }: Stage, rows: number, columns: number, others: boolean): void {
  // Always asked for, so that a small plan costs what a large one does.
  if (others) sheet.insertRowsAfter(1, Math.max(1, rows - present));
  sheet.insertColumnsAfter(1, columns);
}

function ownStage(door: Door, rows: number, columns: number): Stage {
  const sheet = door.createBlank(stageName);
  sheet.hide();
  // Always asked for, so that a small plan costs what a large one does.
  sheet.insertRowsAfter(1, Math.max(1, rows - freshSize.rows));
  sheet.insertColumnsAfter(1, columns);
  return { sheet, before: 0, rows: Math.max(freshSize.rows + 1, rows), record: null };
}
