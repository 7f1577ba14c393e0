import * as z from 'zod/mini';
import { FiscalYear } from '../../shared/calendar/fiscal-year';
import { Finding, Severity } from '../../shared/check/finding';
import { Coverage } from '../../shared/ingest/coverage';
import { IndicatorChoice } from '../../shared/ingest/profile';
import { protocolWords } from '../../shared/messages/protocol';
import { Direction, Provenance } from '../../shared/plan/model';
import { Accumulation, TargetPart, TargetReading } from '../../shared/target/target';
import { reviewEndpoints } from './protocol-review';

/**
 * What the sidebar and the server say to each other. Every endpoint takes one JSON text and returns one JSON text
 * (`google.script.run` turns a whole answer into null when a Date hides in it, and throws on a Map), so both sides parse
 * with these types at the border. The answer is `{ok: true, value}` or `{ok: false, error}`; an endpoint never throws.
 */

export const Locale = z.enum(['ja', 'en']);

/** What may go wrong, by name. `message` says what and where, `mend` what to do, both in the language asked for. */
export const ErrorCode = z.enum([
  /** The arguments are not what the endpoint takes: a fault of the sidebar, or another version of it. */
  'invalid-arguments',
  /** Google does not say who is acting (several accounts, other domain): nothing is written. */
  'no-actor',
  /** The sidebar was opened by another account than the one the call runs as: nothing is written. */
  'actor-mismatch',
  /** Another person's run holds the document lock. Try again after a while. */
  'busy',
  /** The sheets changed after what was shown: read again. */
  'stale',
  /** A named sheet is gone or was renamed. */
  'sheet-missing',
  /** The sheet holds nothing that reads as a plan. */
  'unreadable',
  /** A name that we generate is taken by a sheet that is not ours. */
  'name-taken',
  /** No plan workbook has been made yet. */
  'not-built',
  'nothing-to-undo',
  /** The backup sheets of that run were deleted by hand. */
  'backup-missing',
  /** The continue token belongs to no unfinished run. */
  'nothing-to-continue',
  /** Google refused: quota, no edit right, service down. What was begun has been or will be rolled back. */
  'service',
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

export const EndpointError = z.object({ code: ErrorCode, message: z.string(), mend: z.string() });
export type EndpointError = z.infer<typeof EndpointError>;

/** Who the call runs as. A blank address stops every write. */
export const Actor = z.object({ email: z.nullable(z.string()), mayWrite: z.boolean() });
export type Actor = z.infer<typeof Actor>;

/** `generated` sheets are ours, `backup` are our hidden pre-images, `source` were read into the plan at the last build. */
export const SheetRole = z.enum(['source', 'generated', 'backup', 'other']);
export const SheetInfo = z.object({
  name: z.string(),
  role: SheetRole,
  hidden: z.boolean(),
  rows: z.number(),
  columns: z.number(),
  /** The sheet in front of the user. */
  active: z.boolean(),
});
export type SheetInfo = z.infer<typeof SheetInfo>;

/** How the sheets are to be read; confirmed once by a person, kept in the document, used again next year. */
export const ReadingProfile = z.object({
  version: z.literal(1),
  sheets: z.array(
    z.object({
      sheet: z.string(),
      /** A1 range to read (`A3:K120`); null = the whole sheet. */
      range: z.nullable(z.string()),
    }),
  ),
  /**
   * Column roles corrected by a person: the role is one of `ReadReport.roles`. `key` is the heading without its year, which
   * the server adds; where it is known the column is found by it, so that the choice holds when columns move.
   */
  columns: z.array(z.object({ sheet: z.string(), column: z.string(), role: z.string(), key: z.optional(z.string()) })),
  /** Cells that a person read otherwise. One holds only while the cell still says `text`; next year's text is read anew. */
  readings: z.optional(
    z.array(
      z.object({
        sheet: z.string(),
        cell: z.string(),
        text: z.string(),
        parts: z.array(TargetPart).check(z.minLength(1)),
      }),
    ),
  ),
  /** What a person chose for an indicator, by its id; what is absent is read from the sheet. */
  indicators: z.optional(z.record(z.string(), IndicatorChoice)),
});
export type ReadingProfile = z.infer<typeof ReadingProfile>;

/** One run that wrote the workbook. `at` is ISO 8601 in UTC. */
export const Run = z.object({
  id: z.string(),
  kind: z.enum(['build', 'refresh', 'undo', 'repair']),
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

export const ReviewCycle = z.enum(['monthly', 'quarterly', 'halfYearly', 'yearly', 'everyThreeYears']);
export const Settings = z.object({
  /** Null = as read from the sheet. */
  title: z.nullable(z.string()),
  organization: z.nullable(z.string()),
  period: z.nullable(z.object({ from: FiscalYear, to: FiscalYear })),
  /** Level names from the top to the leaf; null = as read. */
  levels: z.nullable(z.array(z.string())),
  /** Id of a rule set preset. */
  ruleSet: z.string(),
  reviewCycle: ReviewCycle,
  /** 推進本部, 委員会: the body that decides. */
  board: z.nullable(z.string()),
  divisions: z.array(z.string()),
  /** Who acts in which role in a review; absent = nobody has been given one. */
  roles: z.optional(z.array(z.object({ group: z.string(), people: z.array(z.string()) }))),
  locale: Locale,
});
export type Settings = z.infer<typeof Settings>;

export const IgnoredFinding = z.object({
  code: z.string(),
  sheet: z.nullable(z.string()),
  cell: z.nullable(z.string()),
  path: z.string(),
  reason: z.string(),
  actor: z.string(),
  at: z.string(),
});
export type IgnoredFinding = z.infer<typeof IgnoredFinding>;

export const Bootstrap = z.object({
  actor: Actor,
  locale: Locale,
  spreadsheet: z.object({ name: z.string() }),
  sheets: z.array(SheetInfo),
  profile: z.nullable(ReadingProfile),
  workbook: WorkbookState,
  recovered: z.nullable(Recovered),
  settings: Settings,
  /** Rule set presets to choose from. */
  ruleSets: z.array(z.object({ id: z.string(), name: z.string() })),
  ignored: z.array(IgnoredFinding),
});
export type Bootstrap = z.infer<typeof Bootstrap>;

/** One line of the tree that was read; parents stand before their children. */
export const TreeItem = z.object({
  id: z.string(),
  parent: z.nullable(z.string()),
  kind: z.enum(['node', 'initiative', 'indicator']),
  /** Index into `levels`; indicators stand one below their owner. */
  level: z.number(),
  number: z.nullable(z.string()),
  name: z.string(),
  source: z.nullable(Provenance),
});
export type TreeItem = z.infer<typeof TreeItem>;

/** A column of a source sheet and what it was taken for. */
export const ColumnReading = z.object({
  sheet: z.string(),
  /** Letter: `C`. */
  column: z.string(),
  header: z.string(),
  role: z.string(),
  /** The role in the reader's words: 基本目標, 令和5年度 目標 … */
  label: z.string(),
  sure: z.boolean(),
});
export type ColumnReading = z.infer<typeof ColumnReading>;

/** One target, result or baseline cell: the original text beside what was understood. */
export const ReadingLine = z.extend(TargetReading, {
  ...Provenance.shape,
  indicator: z.string(),
  /** 施策1-1 › 電子申請 › 申請件数 */
  path: z.string(),
  what: z.enum(['baseline', 'target', 'actual']),
  year: z.nullable(z.string()),
});
export type ReadingLine = z.infer<typeof ReadingLine>;

/** How an indicator counts, and why it was taken so. */
export const IndicatorReading = z.object({
  id: z.string(),
  name: z.string(),
  /** Where it stands in the plan, without its own name; '' = it is the whole plan's. */
  path: z.string(),
  unit: z.nullable(z.string()),
  direction: z.nullable(Direction),
  accumulation: z.nullable(Accumulation),
  reasons: z.object({ direction: z.string(), accumulation: z.string() }),
  source: z.nullable(Provenance),
});
export type IndicatorReading = z.infer<typeof IndicatorReading>;

export const ReadReport = z.object({
  /** Of the source cells as read now; `preview` gives the one that `build` and `refresh` want. */
  fingerprint: z.string(),
  title: z.nullable(z.string()),
  organization: z.nullable(z.string()),
  period: z.nullable(z.object({ from: FiscalYear, to: FiscalYear })),
  levels: z.array(z.string()),
  counts: z.object({
    nodes: z.number(),
    initiatives: z.number(),
    priorityInitiatives: z.number(),
    indicators: z.number(),
    readings: z.number(),
    unsure: z.number(),
    actions: z.number(),
  }),
  tree: z.array(TreeItem),
  /** Roles that a column may be given; empty where the reader takes no corrections. */
  roles: z.array(z.object({ role: z.string(), label: z.string() })),
  columns: z.array(ColumnReading),
  /** Absent where the server is older than this page. */
  indicators: z.optional(z.array(IndicatorReading)),
  readings: z.array(ReadingLine),
  coverage: Coverage,
  findings: z.array(Finding),
  /** The profile that was used. */
  profile: ReadingProfile,
});
export type ReadReport = z.infer<typeof ReadReport>;

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

/** Something wrong with the plan workbook itself (点検): a header changed, an ID gone, a formula overwritten, a dropdown lost. */
export const HealthProblem = z.object({
  id: z.string(),
  code: z.string(),
  severity: Severity,
  sheet: z.string(),
  cell: z.nullable(z.string()),
  message: z.string(),
  mend: z.string(),
  /** True where `repair` can put it right without a question. */
  certain: z.boolean(),
});
export type HealthProblem = z.infer<typeof HealthProblem>;

const ReadArguments = {
  sheets: z.array(z.string()).check(z.minLength(1)),
  profile: z.optional(z.nullable(ReadingProfile)),
};

/**
 * Every endpoint by its name in `google.script.run`. All arguments may carry `as`, the e-mail that `bootstrap` gave: a
 * writing call that runs as somebody else is refused (`actor-mismatch`). `locale` chooses the language of errors.
 */
const Common = { as: z.optional(z.nullable(z.string())), locale: z.optional(Locale) };

export const endpoints = {
  /** First call of every screen: who, which sheets, state, and what an interrupted run was brought to. */
  bootstrap: { arguments: z.object({ ...Common }), value: Bootstrap },
  /** Reads the named sheets; writes nothing. */
  readSheets: { arguments: z.object({ ...Common, ...ReadArguments }), value: ReadReport },
  /** Keeps the way of reading in the document. */
  confirmProfile: {
    arguments: z.object({ ...Common, profile: ReadingProfile }),
    value: z.object({ profile: ReadingProfile }),
  },
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
  /** 点検 of the plan workbook and of the plan that it was made from. */
  check: {
    arguments: z.object({ ...Common }),
    value: z.object({ problems: z.array(HealthProblem), findings: z.array(Finding), ignored: z.array(IgnoredFinding) }),
  },
  /** 直す: mends the problems of `check` that are certain. */
  repair: { arguments: z.object({ ...Common, problems: z.array(z.string()).check(z.minLength(1)) }), value: Written },
  /** Shows the cell to the person. `cell` may be a range. */
  jumpTo: { arguments: z.object({ ...Common, sheet: z.string(), cell: z.string() }), value: z.object({}) },
  ignoreFinding: {
    arguments: z.object({
      ...Common,
      code: z.string(),
      sheet: z.nullable(z.string()),
      cell: z.nullable(z.string()),
      path: z.string(),
      reason: z.string().check(z.minLength(1), z.maxLength(500)),
    }),
    value: z.object({ ignored: z.array(IgnoredFinding) }),
  },
  /** Takes an ignored finding back. */
  heedFinding: {
    arguments: z.object({
      ...Common,
      code: z.string(),
      sheet: z.nullable(z.string()),
      cell: z.nullable(z.string()),
      path: z.string(),
    }),
    value: z.object({ ignored: z.array(IgnoredFinding) }),
  },
  getSettings: { arguments: z.object({ ...Common }), value: z.object({ settings: Settings }) },
  saveSettings: { arguments: z.object({ ...Common, settings: Settings }), value: z.object({ settings: Settings }) },
  /** 「スナップショットを保存」: the published JSON as text, for the browser to save as a file. */
  saveSnapshot: {
    arguments: z.object({ ...Common }),
    value: z.object({ fileName: z.string(), json: z.string() }),
  },
  ...reviewEndpoints,
} as const;

export type EndpointName = keyof typeof endpoints;
export type EndpointArguments<Name extends EndpointName> = z.input<(typeof endpoints)[Name]['arguments']>;
export type EndpointValue<Name extends EndpointName> = z.output<(typeof endpoints)[Name]['value']>;
export type Answer<Name extends EndpointName> =
  | { readonly ok: true; readonly value: EndpointValue<Name> }
  | { readonly ok: false; readonly error: EndpointError };

/** Reads an endpoint's JSON text. Null, HTML or another version's answer becomes an `internal` error, never an exception. */
export function parseAnswer<Name extends EndpointName>(
  name: Name,
  text: unknown,
  locale: z.infer<typeof Locale> = 'ja',
): Answer<Name> {
  const broken = (word: 'empty' | 'notJson' | 'shape'): Answer<Name> => {
    const why = protocolWords[word][locale]();
    const message = protocolWords.broken[locale]({ name, why });
    return { ok: false, error: { code: 'internal', message, mend: protocolWords.reload[locale]() } };
  };
  if (typeof text !== 'string') return broken('empty');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return broken('notJson');
  }
  const failure = z.object({ ok: z.literal(false), error: EndpointError }).safeParse(json);
  if (failure.success) return failure.data;
  const success = z.object({ ok: z.literal(true), value: endpoints[name].value }).safeParse(json);
  if (!success.success) return broken('shape');
  return success.data as Answer<Name>;
}
