import type { Door } from './door';
import type { WorkbookState } from './protocol';
import { runOf } from './run/commit';
import { readJournal, type State } from './run/state';
import { undoable } from './run/undo';

/** How the plan workbook stands, for the sidebar. */
export function workbookState(door: Door, state: State): WorkbookState {
  const present = new Map(door.sheets().map((sheet) => [sheet.id, sheet]));
  const journal = readJournal(door);
  const last = state.runs[state.runs.length - 1];
  return {
    built: Object.keys(state.made.sheets).length > 0,
    sheets: Object.entries(state.made.sheets).map(([name, id]) => ({ name, present: present.get(id)?.name() ?? null })),
    lastRun: last ? runOf(last) : null,
    undoable: undoable(state).map(runOf),
    unfinished: journal !== null && journal.paused !== null ? journal.run.id : null,
  };
}
