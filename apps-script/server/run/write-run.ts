import type { Door, DoorSheet } from '../door';
import { Failure } from '../failure';
import { applyJob, insertRoom, type Staged } from './apply';
import type { FormBudget } from './call-budget';
import { commit, entryOf, type RunOutcome, runOf } from './commit';
import { blocksToDress } from './look';
import { budgetOf, finishSheet, makeSheets } from './new-sheets';
import { openJournal } from './open-journal';
import { writeRecord } from './record';
import { hasWork, type PreparedRun, type SheetJob } from './sheet-job';
import { fillStage, type Place, placesOf, sizeOf } from './stage';
import { findStage, growPattern, makeStage, type Stage } from './stage-sheet';
import { backupName, type Journal, type Made, type State, writeJournal } from './state';

/** Google ends a script after six minutes; a run stops by itself well before. */
const longestRun = 4.5 * 60_000;

export interface RunRequest {
  readonly kind: 'build' | 'refresh' | 'repair' | 'terms';
  readonly actor: string;
  readonly sources: readonly string[];
  readonly fingerprint: string;
  /** Sheets of the file that are not the log of reviews, where the run looked for it. */
  readonly strangers?: number[];
  /** What continuing needs to plan the same again, as JSON. */
  readonly request: string;
  /** When the endpoint was entered. */
  readonly started: number;
}

/**
 * Writes a prepared run. Order: journal, backups, new sheets (hidden), contents sheet by sheet, the record, and then the
 * commit: one metadata write. Whatever stops it before the commit is taken back by `recover`, whatever stops it after is
 * finished. Called again with `journal` it goes on with the sheets that are not done.
 */
export function writeRun(
  door: Door,
  state: State,
  prepared: PreparedRun,
  request: RunRequest,
  unfinished: Journal | null = null,
): RunOutcome {
  const jobs = prepared.jobs.filter(hasWork);
  const last = state.runs[state.runs.length - 1];
  // Nothing differs: nothing is written, and the last run stays the one that can be taken back.
  if (jobs.length === 0 && !unfinished && last) return { state: 'done', next: state, run: runOf(last) };
  const journal = unfinished ?? openJournal(door, state, prepared.jobs, request);
  const creates = jobs.filter((job) =>
    journal.parts.some((part) => part.kind === 'create' && part.sheet === job.sheet),
  );
  const sheets: Record<string, number> = { ...state.made.sheets };
  for (const job of prepared.jobs) if (!job.present) delete sheets[job.sheet];
  const budget = budgetOf(creates, request.sources.length);
  const dressed = prepared.jobs.map((job) => withInsertions(job, journal)).filter((job) => isDressed(job, journal));
  const places = placesOf([...creates, ...dressed]);
  const front = unfinished ? null : door.activeSheet();
  let stage: Stage | null = null;
  if (unfinished) {
    for (const { sheet, name } of creates) {
      const made = door.sheetByName(name);
      if (made) sheets[sheet] = made.id;
    }
    if (places.size > 0) stage = findStage(door, state.record ?? null, creates.length > 0);
  } else {
    const fresh = creates.length > 0 ? makeSheets(door, creates, budget, state.record ?? null) : null;
    for (const [sheet, made] of fresh?.made ?? []) sheets[sheet] = made.id;
    if (places.size > 0) {
      const { rows, columns } = sizeOf(places);
      if (fresh) growPattern(fresh.stage, rows, columns, dressed.length > 0);
      stage = fresh?.stage ?? makeStage(door, state.record ?? null, rows, columns);
      fillStage(stage, [...creates, ...dressed], places);
    }
  }
  const byId = new Map<number, DoorSheet>();
  for (const sheet of door.sheets()) byId.set(sheet.id, sheet);
  const backups = unfinished ? null : makeRoom(byId, journal, jobs);
  if (front) door.bringToFront(front);
  const idOf = (name: string) => sheets[name] ?? door.sheetByName(name)?.id ?? null;
  const links = remembering(idOf);
  const done = [...journal.done];
  const total = journal.parts.length;
  /** A run that goes on writes at least one sheet before it stops again. */
  let resumed = unfinished !== null;
  for (const part of journal.parts) {
    if (done.includes(part.sheet)) continue;
    const job = jobs.find((one) => one.sheet === part.sheet);
    if (!job) throw new Failure('stale');
    // With new sheets the stage is filled by now: that is progress, too.
    const late =
      (done.length > 0 || creates.length > 0) &&
      !resumed &&
      mayPause(journal) &&
      door.now() - request.started > longestRun;
    if (late) {
      const token = pause(door, journal, done);
      return { state: 'more', token, done: done.length, total, sheet: job.name };
    }
    const sheet = byId.get(sheets[part.sheet] ?? Number.NaN);
    if (!sheet) throw new Failure('sheet-missing', { sheet: job.name });
    if (part.kind === 'create') finishSheet(sheet, job, { stage: stage?.sheet ?? null, places }, budget, links);
    else {
      const whole = withInsertions(job, journal);
      applyJob(sheet, whole, isDressed(whole, journal) ? stagedAt(stage, places.get(part.sheet)) : null, links);
    }
    resumed = false;
    done.push(part.sheet);
  }
  const names = new Map(prepared.jobs.map(({ sheet, name }): [number, string] => [sheets[sheet] ?? Number.NaN, name]));
  for (const source of request.sources) {
    const sheet = door.sheetByName(source);
    if (sheet) names.set(sheet.id, source);
  }
  const { slot, sheet: record } = writeRecord(door, prepared.record, state.made.slot, {
    known: prepared.names,
    names,
    size: stage?.record ?? state.record ?? null,
  });
  const made: Made = {
    sheets,
    slot,
    written: {
      ...state.made.written,
      ...Object.fromEntries(
        prepared.jobs.map((job) => [
          job.sheet,
          { aspects: marksWritten(job, state, budget), rows: job.reach, columns: job.planned.region.columns },
        ]),
      ),
    },
  };
  const entry = entryOf(door, journal, state.made, backups);
  const staged = stage !== null && stage.record?.id !== stage.sheet.id;
  return commit(door, state, {
    made,
    sources: [...request.sources],
    entry,
    record,
    strangers: request.strangers,
    staged,
  });
}

function stagedAt(stage: Stage | null, place: Place | undefined): Staged | null {
  return stage && place ? { stage: stage.sheet, left: stage.before + place.column, columns: place.columns } : null;
}

/** An aspect that is left to a later run keeps its old mark; a new sheet for whose warning no calls were left has none. */
function marksWritten(job: SheetJob, state: State, { unprotected }: FormBudget): Record<string, string> {
  const marks: Record<string, string> = { ...job.planned.marks };
  if (!job.present && unprotected.has(job.sheet)) marks.protect = '';
  for (const aspect of job.later) marks[aspect] = state.made.written[job.sheet]?.aspects[aspect] ?? '';
  return marks;
}

/** A run that goes on has made its room before: the sheet's look still needs to know where. */
function withInsertions(job: SheetJob, { inserted }: Journal): SheetJob {
  const room = inserted[job.sheet];
  return room ? { ...job, inserted: room } : job;
}

/** True where a sheet that was there gets looks from the stage. */
function isDressed(job: SheetJob, { parts }: Journal): boolean {
  return (
    job.present !== null &&
    parts.some((part) => part.kind === 'update' && part.sheet === job.sheet) &&
    blocksToDress(job).length > 0
  );
}

/**
 * Backups of everything first, then the room for new rows and columns, and only then contents: an insertion moves the addresses
 * in every formula that is there already. Returns the backups by the sheet they were made from.
 */
function makeRoom(
  byId: ReadonlyMap<number, DoorSheet>,
  journal: Journal,
  jobs: readonly SheetJob[],
): Record<string, number> {
  const backups: Record<string, number> = {};
  const updates = journal.parts.flatMap((part) => (part.kind === 'update' ? [part] : []));
  for (const { id, sheet } of updates) {
    const copy = byId.get(id)?.copyHidden(backupName(journal.run.id, sheet));
    if (copy) backups[sheet] = copy.id;
  }
  for (const { id, sheet } of updates) {
    const job = jobs.find((one) => one.sheet === sheet);
    const target = byId.get(id);
    if (job && target) insertRoom(target, job);
  }
  return backups;
}

/** Inserted columns are empty until they are written: the rest of such a run cannot be planned anew. */
function mayPause(journal: Journal): boolean {
  return Object.values(journal.inserted).every(({ columns }) => columns.length === 0);
}

function pause(door: Door, journal: Journal, done: string[]): string {
  writeJournal(door, { ...journal, done, paused: door.now() });
  return journal.run.id;
}

function remembering(idOf: (name: string) => number | null): (name: string) => number | null {
  const known = new Map<string, number | null>();
  return (name) => {
    if (!known.has(name)) known.set(name, idOf(name));
    return known.get(name) ?? null;
  };
}
