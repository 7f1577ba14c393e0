import { type Door, type DoorSheet, freshSize } from '../door';
import { Failure } from '../failure';
import type { Run } from '../protocol';
import { applyJob, insertRoom } from './apply';
import type { FormBudget } from './call-budget';
import { blocksToDress } from './look';
import { budgetOf, finishSheet, makeSheets, type NewSheets } from './new-sheets';
import { hasWork, type PreparedRun, type SheetJob } from './prepare';
import { protectionsOf } from './protections';
import { writeRecord } from './record';
import { fillStage, makeStage, placesOf, stageName } from './stage';
import {
  backupName,
  closeJournal,
  type Journal,
  type JournalPart,
  type Made,
  type RunEntry,
  type State,
  writeJournal,
  writeState,
} from './state';

/** Google ends a script after six minutes; a run stops by itself well before. */
const longestRun = 4.5 * 60_000;
/** Runs that can be taken back. */
const keptRuns = 3;

export interface RunRequest {
  readonly kind: 'build' | 'refresh' | 'repair' | 'terms';
  readonly actor: string;
  readonly sources: readonly string[];
  readonly fingerprint: string;
  /** What continuing needs to plan the same again, as JSON. */
  readonly request: string;
  /** When the endpoint was entered. */
  readonly started: number;
}

export type RunOutcome =
  | { readonly state: 'done'; readonly next: State; readonly run: Run }
  | {
      readonly state: 'more';
      readonly token: string;
      readonly done: number;
      readonly total: number;
      readonly sheet: string;
    };

/** Id of a run: its time, so that they sort and no service is asked; later than every run before it. */
export function newRunId(door: Door, state: State): string {
  const last = Math.max(0, ...state.runs.map((run) => Number.parseInt(run.id.slice(1), 36) || 0));
  return `r${Math.max(door.now(), last + 1).toString(36)}`;
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
  let stage: DoorSheet | null = null;
  if (unfinished) {
    for (const { sheet, name } of creates) {
      const made = door.sheetByName(name);
      if (made) sheets[sheet] = made.id;
    }
    if (places.size > 0) stage = door.sheetByName(stageName);
  } else {
    const fresh: NewSheets | null = creates.length > 0 ? makeSheets(door, creates, budget) : null;
    for (const [sheet, made] of fresh?.made ?? []) sheets[sheet] = made.id;
    if (places.size > 0) {
      stage = fresh?.stage ?? makeStage(door);
      fillStage(stage, [...creates, ...dressed], places, fresh?.size ?? freshSize.rows);
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
    if (part.kind === 'create') finishSheet(sheet, job, { stage, places }, budget, links);
    else {
      const left = isDressed(withInsertions(job, journal), journal) ? places.get(part.sheet)?.column : undefined;
      applyJob(sheet, withInsertions(job, journal), stage && left !== undefined ? { stage, left } : null, links);
    }
    resumed = false;
    done.push(part.sheet);
  }
  const names = new Map(prepared.jobs.map(({ sheet, name }): [number, string] => [sheets[sheet] ?? Number.NaN, name]));
  const slot = writeRecord(door, prepared.record, state.made.slot, prepared.names, names);
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
  return commit(door, state, { made, sources: [...request.sources], entry });
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

/** Backups of a run by the sheet they were made from. */
function backupsOf(door: Door, journal: Journal): Record<string, number> {
  const backups: Record<string, number> = {};
  for (const part of journal.parts) {
    if (part.kind !== 'update') continue;
    const backup = door.sheetByName(backupName(journal.run.id, part.sheet));
    if (backup) backups[part.sheet] = backup.id;
  }
  return backups;
}

/** `backups`: known where the run was not interrupted; else they are looked up by name. */
export function entryOf(
  door: Door,
  journal: Journal,
  before: Made,
  backups: Readonly<Record<string, number>> | null = null,
): RunEntry {
  return {
    ...journal.run,
    backups: backups ?? backupsOf(door, journal),
    protections: journal.protections,
    inserted: journal.inserted,
    removed: Object.fromEntries(
      journal.parts.flatMap((part) => (part.kind === 'remove' ? [[part.sheet, { id: part.id, name: part.name }]] : [])),
    ),
    before,
  };
}

/** The commit point and what follows it. */
export function commit(
  door: Door,
  state: State,
  { made, sources, entry, undone }: { made: Made; sources: string[]; entry: RunEntry; undone?: string },
): RunOutcome {
  const runs = kept([...state.runs.map((run) => (run.id === undone ? { ...run, undone: true } : run)), entry]);
  const needed = new Set(runs.flatMap(sheetsOf));
  const present = new Set(door.sheets().map(({ id }) => id));
  const waste = [...new Set([...(state.waste ?? []), ...state.runs.flatMap(sheetsOf)])].filter(
    (id) => !needed.has(id) && present.has(id),
  );
  const next: State = { version: 1, made, sources, runs, waste };
  writeState(door, next);
  finish(door, next, Math.max(fewest, mostCopies - Object.keys(entry.backups).length));
  return { state: 'done', next, run: runOf(entry) };
}

/** Copies that a run makes and throws away: one that makes many leaves the old ones to the runs after it. */
const mostCopies = 10;
const fewest = 2;

/** Hidden sheets that a run needs to be taken back. */
function sheetsOf({ backups, removed }: RunEntry): number[] {
  return [...Object.values(backups), ...Object.values(removed).map(({ id }) => id)];
}

/** What the sidebar is told of a run. */
export function runOf({ id, kind, at, actor, created, updated, undoes, undone }: RunEntry): Run {
  return { id, kind, at, actor, created, updated, undoes, undone };
}

/** The last three runs that can be taken back, and the undo that came last. */
function kept(runs: readonly RunEntry[]): RunEntry[] {
  const last = runs[runs.length - 1];
  const real = runs.filter((run) => run.kind !== 'undo' && !run.undone).slice(-keptRuns);
  // A run that the last undo took back can be done again.
  return runs.filter((run) => real.includes(run) || run === last || run.id === last?.undoes);
}

/**
 * What is left to do after a commit: show the sheets that an undo brought back, throw away the stage and at most `most` backups that no
 * kept run needs, close the journal. May be done again.
 */
export function finish(door: Door, state: State, most: number): void {
  const last = state.runs[state.runs.length - 1];
  const shown = new Set(last?.kind === 'undo' ? last.created.map((name) => state.made.sheets[name]) : []);
  const waste = new Set((state.waste ?? []).slice(0, most));
  // New sheets are visible from the beginning; what an undo brings back was hidden.
  for (const sheet of door.sheets()) if (shown.has(sheet.id)) sheet.show();
  const stage = door.sheetByName(stageName);
  if (stage) door.deleteSheet(stage);
  for (const sheet of door.sheets()) if (waste.has(sheet.id)) door.deleteSheet(sheet);
  closeJournal(door);
}

function openJournal(door: Door, state: State, jobs: readonly SheetJob[], request: RunRequest): Journal {
  const working = jobs.filter(hasWork);
  const parts = working.map(
    (job): JournalPart =>
      job.present
        ? { kind: 'update', sheet: job.sheet, id: job.present.id }
        : { kind: 'create', sheet: job.sheet, name: job.name },
  );
  const journal: Journal = {
    version: 1,
    run: {
      id: newRunId(door, state),
      kind: request.kind,
      at: new Date(door.now()).toISOString(),
      actor: request.actor,
      created: working.filter((job) => !job.present).map((job) => job.sheet),
      updated: working.filter((job) => job.present).map((job) => job.sheet),
      undoes: null,
      undone: false,
    },
    before: door.sheets().map((sheet) => sheet.id),
    parts,
    protections: Object.fromEntries(
      working
        .filter((job) => job.present && job.aspects.has('protect'))
        .map((job) => [job.sheet, protectionsOf(job.present!)]),
    ),
    inserted: Object.fromEntries(
      working
        .filter((job) => job.inserted.rows !== null || job.inserted.columns.length > 0)
        .map((job) => [job.sheet, { rows: job.inserted.rows, columns: [...job.inserted.columns] }]),
    ),
    source: { fingerprint: request.fingerprint, request: request.request },
    done: [],
    paused: null,
  };
  writeJournal(door, journal);
  return journal;
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
