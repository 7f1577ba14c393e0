import type { Door, DoorSheet, Inserted } from '../door';
import { Failure } from '../failure';
import { commit, entryOf, type RunOutcome } from './commit';
import { touchedParts } from './form-parts';
import { formulasAtRisk, keepFormulas, readFormulas, reviveFormulas } from './formulas-at-risk';
import { newRunId } from './open-journal';
import { protectionsOf, putBackProtections } from './protections';
import { readRecord, tellNames } from './record';
import { backupName, type Journal, type JournalPart, type RunEntry, type State, writeJournal } from './state';
import { putBack, type TypedCell, typedSince } from './typed-since';

/** Runs that can be taken back one after the other, newest first. */
export function undoable(state: State): RunEntry[] {
  return state.runs.filter((run) => run.kind !== 'undo' && !run.undone).reverse();
}

/** The run that 元に戻す with this id means: the newest one not taken back, or the last undo itself (やり直す). */
function targetOf(state: State, id: string): RunEntry {
  const newest = undoable(state)[0];
  const last = state.runs[state.runs.length - 1];
  if (newest?.id === id) return newest;
  if (last?.kind === 'undo' && last.id === id) return last;
  throw new Failure('nothing-to-undo');
}

/**
 * Takes a run back: the sheets that it changed become what its backups hold, with what people typed since, and the sheets that it
 * made wait hidden. It is a run
 * of its own, with journal and backups, so that it can be interrupted and can itself be taken back.
 */
export function undoRun(door: Door, state: State, id: string, actor: string): RunOutcome {
  const target = targetOf(state, id);
  tellNames(door, state);
  const byId = new Map(door.sheets().map((sheet) => [sheet.id, sheet]));
  const parts: JournalPart[] = [];
  for (const [sheet, backup] of Object.entries(target.backups)) {
    if (!byId.has(backup)) throw new Failure('backup-missing', { sheet });
    const present = state.made.sheets[sheet];
    // A person deleted the sheet since: there is nothing to bring back into place.
    if (present === undefined || !byId.has(present)) continue;
    parts.push({ kind: 'update', sheet, id: present });
  }
  for (const sheet of target.created) {
    const present = byId.get(state.made.sheets[sheet] ?? Number.NaN);
    if (!present) continue;
    parts.push({ kind: 'remove', sheet, id: present.id, name: present.name(), hidden: present.hidden() });
  }
  for (const [sheet, { id: removed, name }] of Object.entries(target.removed)) {
    if (byId.has(removed)) parts.push({ kind: 'return', sheet, id: removed, name });
  }
  const journal: Journal = {
    version: 1,
    run: {
      id: newRunId(door, state),
      kind: 'undo',
      at: new Date(door.now()).toISOString(),
      actor,
      created: parts.flatMap((part) => (part.kind === 'return' ? [part.sheet] : [])),
      updated: parts.flatMap((part) => (part.kind === 'update' ? [part.sheet] : [])),
      undoes: target.id,
      undone: false,
    },
    before: [...byId.keys()],
    parts,
    protections: Object.fromEntries(
      parts
        .filter((part) => part.kind === 'update' && target.protections[part.sheet] !== undefined)
        .map((part) => [part.sheet, protectionsOf(byId.get((part as { id: number }).id)!)]),
    ),
    inserted: target.inserted,
    touched: target.touched,
    source: { fingerprint: '', request: '' },
    done: [],
    paused: null,
  };
  writeJournal(door, journal);
  const front = door.activeSheet();
  const kept: Record<string, Record<string, string>> = {};
  const going = goingWith(target, parts, byId);
  for (const part of parts) {
    if (part.kind !== 'update') continue;
    const sheet = byId.get(part.id)!;
    const atRisk = going.size === 0 ? {} : formulasAtRisk(sheet.readCells(), going);
    if (Object.keys(atRisk).length > 0) kept[part.sheet] = atRisk;
  }
  for (const part of parts) {
    if (part.kind === 'update') byId.get(part.id)!.copyHidden(backupName(journal.run.id, part.sheet));
  }
  keepFormulas(door, journal.run.id, kept, new Set(state.runs.map((run) => run.id)));
  const copied = { ...journal, done: [allCopied] };
  writeJournal(door, copied);
  const away = new Set(parts.flatMap((part) => (part.kind === 'remove' ? [part.id] : [])));
  if (!away.has(front.id)) door.bringToFront(front);
  return finishUndo(door, state, copied, true);
}

/** In the journal of an undo: everything that it changes is copied, so that it can be finished. */
const allCopied = '*';

/** True where an undo that was interrupted is finished rather than taken back: what it deleted may be deleted already. */
export function canFinishUndo({ run, done }: Journal): boolean {
  return run.kind === 'undo' && done.includes(allCopied);
}

/** What the undo takes away again, by the present name of the sheet. Nothing where it puts in what another undo took away. */
function goingWith(target: RunEntry, parts: readonly JournalPart[], byId: ReadonlyMap<number, DoorSheet>) {
  const going = new Map<string, Inserted>();
  if (target.kind === 'undo') return going;
  for (const part of parts) {
    const inserted = target.inserted[part.sheet];
    if (part.kind === 'update' && inserted) going.set(byId.get(part.id)!.name(), inserted);
  }
  return going;
}

/**
 * The second half of an undo, from its copies on. May be done again after an interruption: the copies tell what people had typed, the backups
 * of the run that is taken back tell what is to stand. `whole`: nothing was interrupted, so that the sheets themselves are still as their copies.
 */
export function finishUndo(door: Door, state: State, journal: Journal, whole = false): RunOutcome {
  const target = state.runs.find((run) => run.id === journal.run.undoes);
  if (!target) throw new Failure('nothing-to-undo');
  const { parts } = journal;
  const byId = new Map(door.sheets().map((sheet) => [sheet.id, sheet]));
  const undone = target.kind === 'undo' ? state.runs.find((run) => run.id === target.undoes) : undefined;
  const record = undone ? null : readRecord(door, state.made.slot);
  const revived = undone ? readFormulas(door, target.id) : {};
  const copies: Record<string, number> = {};
  for (const part of parts) {
    if (part.kind !== 'update') continue;
    const copy = door.sheetByName(backupName(journal.run.id, part.sheet));
    if (!copy) throw new Failure('backup-missing', { sheet: part.sheet });
    copies[part.sheet] = copy.id;
  }
  const backups = new Map<string, { readonly backup: DoorSheet; readonly typed: readonly TypedCell[] }>();
  // Looked at before anything changes: what was read once need not be read again.
  for (const part of parts) {
    const sheet = part.kind === 'update' ? byId.get(part.id) : undefined;
    if (!sheet) continue;
    const backup = byId.get(target.backups[part.sheet] ?? Number.NaN);
    const copy = byId.get(copies[part.sheet] ?? Number.NaN);
    if (!backup || !copy) throw new Failure('backup-missing', { sheet: part.sheet });
    const after = undone ? (byId.get(undone.backups[part.sheet] ?? Number.NaN) ?? null) : null;
    const known = { record, after };
    const typed = typedSince(part.sheet, whole ? sheet : copy, backup, insertedIn(target, part.sheet), known);
    backups.set(part.sheet, { backup, typed });
  }
  for (const part of parts) {
    if (part.kind === 'create') continue;
    const sheet = byId.get(part.id);
    if (!sheet) continue;
    if (part.kind === 'update') {
      const { backup, typed } = backups.get(part.sheet)!;
      sheet.restoreFrom(backup, insertedIn(target, part.sheet), touchedParts(target.touched, part.sheet));
      reviveFormulas(sheet, backup, revived[part.sheet]);
      putBackProtections(sheet, target.protections[part.sheet], { before: journal.protections[part.sheet] });
      putBack(sheet, backup, typed);
    } else if (part.kind === 'remove') {
      sheet.rename(backupName(journal.run.id, part.sheet));
      sheet.hide();
    } else sheet.rename(part.name);
  }
  const redone = target.kind === 'undo' ? target.undoes : null;
  const runs = state.runs.map((run) => (run.id === redone ? { ...run, undone: false } : run));
  return commit(
    door,
    { ...state, runs },
    {
      made: target.before,
      sources: state.sources,
      entry: entryOf(door, journal, state.made, copies),
      undone: target.id,
    },
  );
}

function insertedIn({ inserted }: RunEntry, sheet: string): Inserted {
  return inserted[sheet] ?? { rows: null, columns: [] };
}
