import * as z from 'zod/mini';
import { Common } from './protocol-common';
import { ReadArguments } from './protocol-read';

/** One run that wrote the workbook. `at` is ISO 8601 in UTC. */
export const Run = z.object({
  id: z.string(),
  kind: z.enum(['build', 'refresh', 'undo', 'repair', 'terms']),
  at: z.string(),
  actor: z.string(),
  /** Sheets made and sheets changed by it. */
  created: z.array(z.string()),
  updated: z.array(z.string()),
  /** Id of the run that it took back; only for `undo`. */
  undoes: z.nullable(z.string()),
  undone: z.boolean(),
});
export type Run = z.infer<typeof Run>;

export const WorkbookState = z.object({
  built: z.boolean(),
  /** The generated sheets as they are now: `present` may differ from `name` when a person renamed the sheet; null = deleted. */
  sheets: z.array(z.object({ name: z.string(), present: z.nullable(z.string()) })),
  lastRun: z.nullable(Run),
  /** Newest first, at most three; only the first can be undone now. */
  undoable: z.array(Run),
  /** Token of a run that stopped at the time limit and waits for `continueRun`. */
  unfinished: z.nullable(z.string()),
});
export type WorkbookState = z.infer<typeof WorkbookState>;

/** What `recover` found: an interrupted run was taken back to the old state, or finished into the new one. */
export const Recovered = z.object({ run: z.string(), outcome: z.enum(['rolledBack', 'finished']) });
export type Recovered = z.infer<typeof Recovered>;

/** One line of the difference between the plan workbook as it is and as it would be written. */
export const DifferenceLine = z.object({
  sheet: z.string(),
  /** What it speaks of: name of the initiative, indicator, node … */
  subject: z.string(),
  /** Column heading; null where the whole row is meant. */
  field: z.nullable(z.string()),
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
});
export type DifferenceLine = z.infer<typeof DifferenceLine>;

export const Preview = z.object({
  /** To be given to `build` or `refresh`; covers the source sheets and the generated ones. */
  fingerprint: z.string(),
  /** `create`: the sheet does not exist yet. */
  sheets: z.array(z.object({ sheet: z.string(), action: z.enum(['create', 'update', 'unchanged']) })),
  added: z.array(DifferenceLine),
  changed: z.array(DifferenceLine),
  gone: z.array(DifferenceLine),
  /** What people typed in our sheets and what stays: own columns, typed results, notes. */
  kept: z.array(z.object({ sheet: z.string(), what: z.string(), count: z.number() })),
  /** Long lists are cut to 200 lines each; these are the whole counts. */
  totals: z.object({ added: z.number(), changed: z.number(), gone: z.number(), kept: z.number() }),
});
export type Preview = z.infer<typeof Preview>;

/** Answer of everything that writes. `more`: call `continueRun` with the token; `done`/`total` are steps for the progress bar. */
export const Written = z.discriminatedUnion('state', [
  z.object({ state: z.literal('done'), run: Run, workbook: WorkbookState }),
  z.object({
    state: z.literal('more'),
    token: z.string(),
    done: z.number(),
    total: z.number(),
    sheet: z.string(),
  }),
]);
export type Written = z.infer<typeof Written>;

/** What would change, writing it, and taking it back. */
export const writeEndpoints = {
  /** What building or refreshing would change; writes nothing. */
  preview: { arguments: z.object({ ...Common, ...ReadArguments }), value: Preview },
  /** Makes the plan workbook. Refused (`stale`) when any sheet changed since the preview. */
  build: { arguments: z.object({ ...Common, ...ReadArguments, fingerprint: z.string() }), value: Written },
  /** Brings the plan workbook up to date in place. */
  refresh: { arguments: z.object({ ...Common, ...ReadArguments, fingerprint: z.string() }), value: Written },
  /** Goes on with a run that stopped at the time limit. */
  continueRun: { arguments: z.object({ ...Common, token: z.string() }), value: Written },
  /** 元に戻す: takes back the newest run that is not undone yet. `run` is its id as shown to the person; the id of the last undo takes that undo back (やり直す). */
  undo: { arguments: z.object({ ...Common, run: z.string() }), value: Written },
} as const;
