import type { Door } from '../door';
import { formParts } from './form-parts';
import { protectionsOf } from './protections';
import { hasWork, type SheetJob } from './sheet-job';
import { type Journal, type JournalPart, type State, writeJournal } from './state';
import type { RunRequest } from './write-run';

/** Id of a run: its time, so that they sort and no service is asked; later than every run before it. */
export function newRunId(door: Door, state: State): string {
  const last = Math.max(0, ...state.runs.map((run) => Number.parseInt(run.id.slice(1), 36) || 0));
  return `r${Math.max(door.now(), last + 1).toString(36)}`;
}

/** Writes down what a run is going to do, before it does anything. */
export function openJournal(door: Door, state: State, jobs: readonly SheetJob[], request: RunRequest): Journal {
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
    touched: Object.fromEntries(
      working.filter((job) => job.present).map((job) => [job.sheet, formParts.filter((part) => job.aspects.has(part))]),
    ),
    source: { fingerprint: request.fingerprint, request: request.request },
    done: [],
    paused: null,
  };
  writeJournal(door, journal);
  return journal;
}
