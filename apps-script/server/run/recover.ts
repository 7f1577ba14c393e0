import type { Door, DoorSheet } from '../door';
import { Failure } from '../failure';
import type { Recovered } from '../protocol';
import { finish } from './commit';
import { putBackProtections } from './protections';
import { stageName } from './stage-sheet';
import { backupName, closeJournal, type Journal, readJournal, readState, recordName, type State } from './state';
import { canFinishUndo, finishUndo } from './undo';

/** A run that stopped by itself is waited for this long before it is taken back. */
const patience = 10 * 60_000;

/** True where a run waits to be continued. */
export function waits(door: Door, journal: Journal): boolean {
  return journal.paused !== null && door.now() - journal.paused < patience;
}

/**
 * Brings a file whose last run was interrupted into the old state or the new one. Called at every entry, under the lock;
 * may itself be interrupted and called again. Null where there is nothing to do.
 */
export function recover(door: Door): Recovered | null {
  const journal = readJournal(door);
  if (!journal || waits(door, journal)) return null;
  const state = readState(door);
  if (state.runs.some((run) => run.id === journal.run.id)) {
    finish(door, state, Number.POSITIVE_INFINITY);
    return { run: journal.run.id, outcome: 'finished' };
  }
  if (canFinishUndo(journal)) {
    try {
      finishUndo(door, state, journal);
      return { run: journal.run.id, outcome: 'finished' };
    } catch (problem) {
      // A backup was deleted by hand: then what the copies hold is the best there is.
      if (!(problem instanceof Failure)) throw problem;
    }
  }
  rollBack(door, state, journal);
  return { run: journal.run.id, outcome: 'rolledBack' };
}

/** Takes an uncommitted run back: contents from the backups, then the new sheets and the backups go, the journal last. */
export function rollBack(door: Door, state: State, journal: Journal): void {
  const byId = new Map(door.sheets().map((sheet) => [sheet.id, sheet]));
  const byName = new Map(
    door
      .sheets()
      .filter((sheet) => !journal.before.includes(sheet.id))
      .map((sheet) => [sheet.name(), sheet]),
  );
  const rubbish: DoorSheet[] = [];
  for (const part of journal.parts) {
    if (part.kind === 'create') {
      const made = byName.get(part.name);
      if (made) rubbish.push(made);
      continue;
    }
    const sheet = byId.get(part.id);
    if (part.kind === 'remove' && sheet) {
      if (sheet.name() !== part.name) sheet.rename(part.name);
      if (!part.hidden) sheet.show();
    }
    if (part.kind === 'return' && sheet) {
      sheet.hide();
      const put = state.runs.find((run) => run.removed[part.sheet]?.id === part.id);
      const away = backupName(put?.id ?? journal.run.id, part.sheet);
      if (sheet.name() !== away) sheet.rename(away);
    }
    if (part.kind !== 'update') continue;
    const backup = byName.get(backupName(journal.run.id, part.sheet));
    // Without a backup the sheet was not touched yet.
    if (!backup) continue;
    if (sheet) {
      sheet.restoreFrom(backup, journal.inserted[part.sheet] ?? { rows: null, columns: [] }, null);
      putBackProtections(sheet, journal.protections[part.sheet], 'all');
    }
    rubbish.push(backup);
  }
  for (const name of [recordName, stageName]) {
    const made = byName.get(name);
    if (made) rubbish.push(made);
  }
  for (const sheet of rubbish) door.deleteSheet(sheet);
  closeJournal(door);
}
