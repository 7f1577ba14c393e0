import * as z from 'zod/mini';
import type { LogEntry, Verification } from '../../../shared/review/log';
import { LOG_COLUMNS, logRow, RECORD_COLUMN, readLogRow, verifyLogRows } from '../../../shared/review/log-row';
import { REVIEW_LOG_COLUMNS } from '../../../shared/workbook/columns-logs';
import { SHEETS, TAB_COLOURS } from '../../../shared/workbook/sheet-names';
import type { Door, DoorSheet } from '../door';
import { sheetsOf } from '../run/commit';
import { shortHash } from '../run/hash';
import { readState, type State } from '../run/state';

/**
 * 見直し履歴 as the server keeps it. The sheet is its own: no run of the plan workbook writes it, backs it up or takes it back, so that
 * 元に戻す can never take decisions away. Rows are only appended.
 */

const headKey = 'michishirube-review-head';
const headings = [
  ...REVIEW_LOG_COLUMNS.map((column) => column.heading),
  '記録（検証用。書き換えないでください）',
  '事業名（参考）',
];
const HEADER_ROW = 1;

/** Where the log ended, kept apart from its rows. `next` is the row that was about to be appended. */
const Head = z.object({
  sheet: z.number(),
  sequence: z.number(),
  hash: z.string(),
  /** Short mark of all rows as they were left: while it fits, nothing has been touched and the chain need not be worked out anew. */
  mark: z.optional(z.string()),
  next: z.nullable(z.object({ sequence: z.number(), hash: z.string(), mark: z.optional(z.string()) })),
});
type Head = z.infer<typeof Head>;

export interface OpenLog {
  /** Null = there is no log yet. */
  readonly sheet: DoorSheet | null;
  readonly entries: readonly LogEntry[];
  readonly verification: Verification;
  /** Row of the sheet of each row of the log. */
  readonly rowNumbers: readonly number[];
  readonly texts: readonly (readonly string[])[];
}

/**
 * Reads and verifies the log. 1 call where there is one. `thoroughly`: every hash is worked out again, even where nothing seems to have
 * been touched since the last decision.
 */
export function openLog(door: Door, thoroughly = false): OpenLog {
  const head = readHead(door);
  const sheet = logSheet(door, head);
  const rowNumbers: number[] = [];
  const texts: string[][] = [];
  for (const [index, line] of textsOf(sheet, thoroughly).entries()) {
    if (index < HEADER_ROW) continue;
    const cells = LOG_COLUMNS.map((_, column) => line[column] ?? '');
    if (cells.every((text) => text === '')) continue;
    rowNumbers.push(index + 1);
    texts.push(cells);
  }
  const expected = head ? effectiveHead(head, texts) : undefined;
  const untouched = !thoroughly && expected?.mark !== undefined && expected.mark === markOf(texts);
  const verification: Verification = untouched
    ? { valid: true, entries: texts.length }
    : verifyLogRows(texts, expected);
  return {
    sheet,
    // Rows behind the first broken one say nothing that can be trusted.
    entries: texts
      .slice(0, verification.valid ? texts.length : verification.row - 1)
      .map((row) => readLogRow(row) as LogEntry),
    verification,
    rowNumbers,
    texts,
  };
}

/** A formula stands for itself where every row is looked at anew; otherwise what it shows must still be what was written. */
function textsOf(sheet: DoorSheet | null, thoroughly: boolean): string[][] {
  if (!sheet) return [];
  if (!thoroughly) return sheet.readValues().map((line) => line.map(String));
  return sheet.readCells().map((line) => line.map(({ formula, value }) => formula || String(value)));
}

/** The head moves on once the row that it announced stands in the sheet, whether or not the script lived to say so. */
function effectiveHead(
  head: Head,
  texts: readonly (readonly string[])[],
): { sequence: number; hash: string; mark?: string | undefined } {
  const { next } = head;
  const arrived = next !== null && texts.some((row) => (row[RECORD_COLUMN] ?? '').includes(`"hash":"${next.hash}"`));
  return arrived ? next : head;
}

/**
 * Appends one entry to a log that was just opened under the lock. Order: the head announces the row, the row is written out, the head is
 * moved. Stopped anywhere, the log is valid and holds the whole row or none of it.
 */
export function appendEntry(door: Door, log: OpenLog, entry: LogEntry, initiativeName: string): void {
  const sheet = log.sheet ?? makeLogSheet(door);
  const last = log.entries[log.entries.length - 1];
  const cells = logRow(entry);
  const present = { sheet: sheet.id, sequence: last?.sequence ?? 0, hash: last?.hash ?? '', mark: markOf(log.texts) };
  const next = { sequence: entry.sequence, hash: entry.hash, mark: markOf([...log.texts, cells]) };
  const row = Math.max(HEADER_ROW, ...log.rowNumbers.slice(-1)) + 1;
  sheet.ensureSize(row, headings.length);
  writeHead(door, { ...present, next });
  sheet.writeCells(row, 1, [[...cells, initiativeName].map((text) => ({ kind: 'text' as const, text }))]);
  door.flush();
  writeHead(door, { sheet: sheet.id, ...next, next: null });
}

/** Of rows as they come back from the sheet. */
function markOf(texts: readonly (readonly string[])[]): string {
  return shortHash(texts.map((row) => row.join('\u0000')).join('\n'));
}

/** Id of the log's sheet, so that it is not offered as a source of the plan. */
export function logSheetId(door: Door): number | null {
  return logSheet(door, readHead(door))?.id ?? null;
}

function logSheet(door: Door, head: Head | null): DoorSheet | null {
  const known = head ? door.sheets().find((sheet) => sheet.id === head.sheet) : undefined;
  if (known || !mayBeThere(door)) return known ?? null;
  for (const name of logNames) {
    const sheet = door.sheetByName(name);
    if (sheet && isLog(sheet)) return sheet;
  }
  return null;
}

/** False where every sheet of the file is one that a run made or looked at: then no name has to be asked for. */
function mayBeThere(door: Door): boolean {
  const state = readState(door);
  const others = new Set([...housekeeping(state), ...(state.strangers ?? [])]);
  return door.sheets().some(({ id }) => !others.has(id));
}

/** Sheets that people made, as the ids of those that are not the log: asked right after the log was looked for and not found. */
export function strangersIn(door: Door, state: State): number[] {
  const ours = new Set(housekeeping(state));
  // One that bears the log's name may become the log.
  const known = door.sheets().filter((sheet) => !ours.has(sheet.id) && !(sheet.named() && isLogName(sheet.name())));
  return known.map(({ id }) => id).slice(0, mostStrangers);
}

/** Metadata is short. */
const mostStrangers = 200;

/** Sheets that runs made. */
function housekeeping({ made, runs, waste = [], record }: State): number[] {
  return [...Object.values(made.sheets), ...runs.flatMap(sheetsOf), ...waste, ...(record ? [record.id] : [])];
}

function isLogName(name: string): boolean {
  return logNames.some((one) => one.toLowerCase() === name.toLowerCase());
}

const logNames = [SHEETS.reviewLog, `${SHEETS.reviewLog}（道しるべ）`];

function isLog(sheet: DoorSheet): boolean {
  const heading = sheet.readCells()[HEADER_ROW - 1] ?? [];
  return headings.slice(0, LOG_COLUMNS.length).every((text, index) => String(heading[index]?.value ?? '') === text);
}

/** A sheet of that name that an office has already stays the office's. One of ours that a killed script left blank is taken up. */
function makeLogSheet(door: Door): DoorSheet {
  let sheet: DoorSheet | null = null;
  for (const name of logNames) {
    const present = door.sheetByName(name);
    if (present && !present.readCells().every((line) => line.every((cell) => cell.value === ''))) continue;
    sheet = present ?? door.createSheet(name);
    break;
  }
  sheet ??= door.createSheet(`${SHEETS.reviewLog}（道しるべ${door.now()}）`);
  sheet.ensureSize(50, headings.length);
  sheet.writeCells(HEADER_ROW, 1, [headings.map((text) => ({ kind: 'text' as const, text }))]);
  sheet.columnWidths(
    new Map([...REVIEW_LOG_COLUMNS.map((column) => column.width), 120, 200].map((width, index) => [index + 1, width])),
  );
  sheet.freeze(HEADER_ROW, 1, true);
  sheet.tabColor(TAB_COLOURS[SHEETS.reviewLog]);
  sheet.show();
  return sheet;
}

function readHead(door: Door): Head | null {
  const text = door.properties()[headKey];
  if (text === undefined) return null;
  try {
    return Head.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function writeHead(door: Door, head: Head): void {
  door.setProperties({ [headKey]: JSON.stringify(head) });
}
