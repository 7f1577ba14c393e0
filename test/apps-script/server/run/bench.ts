import type { Door } from '../../../../apps-script/server/door';
import { openDocument } from '../../../../apps-script/server/google/open-document';
import { prepareRun } from '../../../../apps-script/server/run/prepare';
import { recover } from '../../../../apps-script/server/run/recover';
import { isHousekeeping, readState } from '../../../../apps-script/server/run/state';
import { undoable, undoRun } from '../../../../apps-script/server/run/undo';
import { writeRun } from '../../../../apps-script/server/run/write-run';
import type { BookState } from '../../../../apps-script/workbench/google/book';
import { type CanonicalSheet, canonicalBook } from '../../../../apps-script/workbench/google/canonical';
import { Person } from '../../../../apps-script/workbench/google/person';
import { StandIn } from '../../../../apps-script/workbench/google/stand-in';
import { IronCalcModel } from '../../ironcalc';
import type { smallWorkbook } from '../small-workbook';

type Workbook = ReturnType<typeof smallWorkbook>;

/** One file on the bench: runs are called as the endpoints call them, without the bundle between. */
export class Bench {
  readonly standIn: StandIn;
  readonly person: Person;

  constructor(state?: BookState) {
    this.standIn = new StandIn({ Model: IronCalcModel, ...(state ? { state } : {}) });
    this.person = new Person(this.standIn);
  }

  /** One script execution; the clock of the process stands in for Google's. */
  execute<Value>(script: (door: Door) => Value): Value {
    const { Date: _clock, ...services } = this.standIn.globals();
    Object.assign(globalThis, services);
    this.standIn.beginExecution();
    try {
      return script(openDocument());
    } finally {
      this.standIn.endExecution();
    }
  }

  write({ ops, shapes }: Workbook, kind: 'build' | 'refresh' = 'refresh') {
    return this.execute((door) => {
      const state = readState(door);
      const prepared = prepareRun(door, state, ops, shapes);
      const request = {
        kind,
        actor: 'a@example.jp',
        sources: [],
        fingerprint: 'f',
        request: '{}',
        started: door.now(),
      };
      return { prepared, outcome: writeRun(door, state, prepared, request) };
    });
  }

  undo() {
    return this.execute((door) => {
      const state = readState(door);
      return undoRun(door, state, undoable(state)[0]?.id ?? '', 'a@example.jp');
    });
  }

  /** Takes the last undo back. */
  redo() {
    return this.execute((door) => {
      const state = readState(door);
      return undoRun(door, state, state.runs[state.runs.length - 1]?.id ?? '', 'a@example.jp');
    });
  }

  recover() {
    return this.execute((door) => recover(door));
  }

  /** Closes the file and opens it again, as after a script that was killed. */
  reopen(): Bench {
    return new Bench(this.standIn.book.state());
  }

  /** Everything that a person can see, and all that stands behind it. */
  see(): CanonicalSheet[] {
    return canonicalBook(this.standIn.book, isHousekeeping).map((sheet) => ({
      ...sheet,
      // References to a sheet that an undo hid carry that run's id.
      cells: Object.fromEntries(
        Object.entries(sheet.cells).map(([cell, text]) => [cell, text.replace(/控え_r[0-9a-z]+_/g, '控え_')]),
      ),
    }));
  }

  sheetNames(): string[] {
    return this.standIn.book.model.getWorksheetsProperties().map((sheet) => sheet.name);
  }

  /** Runs the script and kills it at its k-th call; returns false where it ended before. */
  killAt(k: number, script: (bench: Bench) => void): boolean {
    const { meter } = this.standIn;
    meter.reset();
    meter.onCall = (name, count) => {
      if (count >= k) throw new Error(`killed at call ${k}: ${name}`);
    };
    try {
      script(this);
      return false;
    } catch (problem) {
      if (!String(problem).includes('killed at call')) throw problem;
      return true;
    } finally {
      meter.onCall = undefined;
    }
  }
}
