import type { Door } from '../door';
import type { Run } from '../protocol';
import { stageName } from './stage-sheet';
import {
  backupName,
  closeJournal,
  type Journal,
  type Made,
  type RecordSheet,
  type RunEntry,
  type State,
  writeState,
} from './state';

/** Runs that can be taken back. */
const keptRuns = 3;

export type RunOutcome =
  | { readonly state: 'done'; readonly next: State; readonly run: Run }
  | {
      readonly state: 'more';
      readonly token: string;
      readonly done: number;
      readonly total: number;
      readonly sheet: string;
    };

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
    touched: journal.touched,
    removed: Object.fromEntries(
      journal.parts.flatMap((part) => (part.kind === 'remove' ? [[part.sheet, { id: part.id, name: part.name }]] : [])),
    ),
    before,
  };
}

interface Committed {
  readonly made: Made;
  readonly sources: string[];
  readonly entry: RunEntry;
  /** Run that this one takes back. */
  readonly undone?: string;
  readonly record?: RecordSheet | undefined;
  /** See State. */
  readonly strangers?: number[] | undefined;
  /** True where a sheet that was only a stage is to go. */
  readonly staged?: boolean;
}

/** The commit point and what follows it. */
export function commit(
  door: Door,
  state: State,
  { made, sources, entry, undone, record = state.record, strangers = state.strangers, staged = false }: Committed,
): RunOutcome {
  const runs = kept([...state.runs.map((run) => (run.id === undone ? { ...run, undone: true } : run)), entry]);
  const needed = new Set(runs.flatMap(sheetsOf));
  const present = new Set(door.sheets().map(({ id }) => id));
  const waste = [...new Set([...(state.waste ?? []), ...state.runs.flatMap(sheetsOf)])].filter(
    (id) => !needed.has(id) && present.has(id),
  );
  const next: State = { version: 1, made, sources, runs, waste, record, strangers };
  writeState(door, next);
  const wide = Object.values(entry.inserted).some(({ columns }) => columns.length > 0);
  finish(door, next, wide ? fewestThrownAway : mostThrownAway, staged);
  return { state: 'done', next, run: runOf(entry) };
}

/**
 * Old copies that a run throws away: as many as an ordinary run makes. One that puts in columns has the most to do and leaves them to the runs
 * after it.
 */
const mostThrownAway = 12;
const fewestThrownAway = 1;

/** Hidden sheets that a run needs to be taken back. */
export function sheetsOf({ backups, removed }: RunEntry): number[] {
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
 * kept run needs, close the journal. May be done again. `staged`: whether there may be a stage.
 */
export function finish(door: Door, state: State, most: number, staged = true): void {
  const last = state.runs[state.runs.length - 1];
  const shown = new Set(last?.kind === 'undo' ? last.created.map((name) => state.made.sheets[name]) : []);
  const waste = new Set((state.waste ?? []).slice(0, most));
  // New sheets are visible from the beginning; what an undo brings back was hidden.
  for (const sheet of door.sheets()) if (shown.has(sheet.id)) sheet.show();
  const stage = staged ? door.sheetByName(stageName) : null;
  if (stage) door.deleteSheet(stage);
  for (const sheet of door.sheets()) if (waste.has(sheet.id)) door.deleteSheet(sheet);
  closeJournal(door);
}
