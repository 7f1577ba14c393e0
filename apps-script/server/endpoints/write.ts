import * as z from 'zod/mini';
import type { Locale } from '../../../shared/messages/define';
import type { Plan } from '../../../shared/plan/model';
import { differenceOf } from '../difference';
import type { Door } from '../door';
import { type Call, endpoint } from '../endpoint';
import { Failure } from '../failure';
import { keep, readKept } from '../kept';
import { ReadingProfile, type Settings, type Written } from '../protocol';
import { readSources } from '../read/read-sources';
import { strangersIn } from '../review/log-sheet';
import { revisedSources } from '../review/revised-sources';
import { rulesInForce } from '../rules';
import type { RunOutcome } from '../run/commit';
import { shortHash } from '../run/hash';
import { prepareRun } from '../run/prepare';
import { tellNames } from '../run/record';
import { rollBack } from '../run/recover';
import type { PreparedRun } from '../run/sheet-job';
import { type Journal, readJournal, readState, type State } from '../run/state';
import { undoRun } from '../run/undo';
import { type RunRequest, writeRun } from '../run/write-run';
import { keepAsRead, settingsToWriteWith } from '../settings-in-force';
import { desiredWorkbook, workbookSettings } from '../workbook';
import { workbookState } from '../workbook-state';

/** What a run reads: kept in the journal, so that it can be continued with the same. */
const Request = z.object({ sheets: z.array(z.string()), profile: z.nullable(ReadingProfile) });
type Request = z.infer<typeof Request>;

interface Planned {
  readonly state: State;
  readonly prepared: PreparedRun;
  readonly source: string;
  readonly fingerprint: string;
  readonly request: Request;
  /** Id of the preset that the rules in force start from. */
  readonly ruleSet: string;
  readonly plan: Plan;
  /** As they are in force. */
  readonly settings: Settings;
  /** Sheets of the file, where none of them is the log of reviews. */
  readonly strangers: number[];
}

/** Reads the sources and compares the workbook that they make with the one that is there. Writes nothing. */
export function planAll(door: Door, given: Request, locale: Locale, unfinished: Journal | null = null): Planned {
  const kept = readKept(door);
  const state = readState(door);
  tellNames(door, state);
  const request: Request = { sheets: given.sheets, profile: given.profile ?? kept.profile };
  const inForce = settingsToWriteWith(door, kept, state, locale);
  const read = readSources(door, request.sheets, request.profile, inForce.settings, locale);
  const sources = revisedSources(door, read, locale);
  const rules = rulesInForce(door, kept, locale, state, inForce.lines);
  const { ops, shapes } = desiredWorkbook(
    sources.plan,
    sources.findings,
    workbookSettings(rules, inForce),
    kept.ignored,
  );
  const making = new Map(
    unfinished?.parts.flatMap((part) => (part.kind === 'create' ? [[part.sheet, part.name] as const] : [])),
  );
  const prepared = prepareRun(door, state, ops, shapes, { making, roomMade: unfinished !== null });
  return {
    state,
    prepared,
    source: sources.fingerprint,
    fingerprint: shortHash(`${sources.fingerprint}/${prepared.fingerprint}/${JSON.stringify(kept.ignored)}`),
    request,
    ruleSet: rules.id,
    plan: sources.plan,
    settings: inForce.settings,
    strangers: sources.hasLog ? [] : strangersIn(door, state),
  };
}

export const preview = endpoint('preview', 'read', ({ door, given, locale }) => {
  const { prepared, fingerprint } = planAll(door, { sheets: given.sheets, profile: given.profile ?? null }, locale);
  return differenceOf(prepared, fingerprint, locale);
});

export const build = endpoint('build', 'write', (call) => write(call, 'build'));
export const refresh = endpoint('refresh', 'write', (call) => write(call, 'refresh'));

function write(
  { door, given, locale, actor, started }: Call<'build'> | Call<'refresh'>,
  kind: 'build' | 'refresh',
): Written {
  clearWay(door, actor);
  const planned = planAll(door, { sheets: given.sheets, profile: given.profile ?? null }, locale);
  if (kind === 'refresh' && Object.keys(planned.state.made.sheets).length === 0) throw new Failure('not-built');
  if (planned.fingerprint !== given.fingerprint) throw new Failure('stale');
  keepRuleSet(door, planned.ruleSet);
  keepAsRead(door, planned.plan, planned.settings);
  return written(door, writeRun(door, planned.state, planned.prepared, requestOf(planned, kind, actor, started)));
}

/** A rule set that was chosen in 設定 is the one that the sidebar shows. Before the run, so that continuing it plans the same. */
function keepRuleSet(door: Door, ruleSet: string): void {
  const kept = readKept(door);
  if (kept.settings.ruleSet !== ruleSet) keep(door, kept, 'settings', { ...kept.settings, ruleSet });
}

/** The person's own run that stopped half-way is given up for a new one; another person's is waited for. */
export function clearWay(door: Door, actor: string): void {
  const journal = readJournal(door);
  if (!journal) return;
  if (journal.run.actor !== actor) throw new Failure('busy');
  rollBack(door, readState(door), journal);
}

export const continueRun = endpoint('continueRun', 'write', ({ door, given, locale, actor, started }) => {
  const journal = readJournal(door);
  if (!journal || journal.run.id !== given.token) throw new Failure('nothing-to-continue');
  const planned = planAll(door, Request.parse(JSON.parse(journal.source.request)), locale, journal);
  if (planned.source !== journal.source.fingerprint) {
    rollBack(door, planned.state, journal);
    throw new Failure('stale');
  }
  const kind = journal.run.kind === 'refresh' ? 'refresh' : 'build';
  const request = requestOf(planned, kind, actor, started);
  return written(door, writeRun(door, planned.state, planned.prepared, request, journal));
});

export const undo = endpoint('undo', 'write', ({ door, given, actor }) => {
  clearWay(door, actor);
  return written(door, undoRun(door, readState(door), given.run, actor));
});

function requestOf(planned: Planned, kind: RunRequest['kind'], actor: string, started: number): RunRequest {
  return {
    kind,
    actor,
    sources: planned.request.sheets,
    fingerprint: planned.source,
    strangers: planned.strangers,
    request: JSON.stringify(planned.request),
    started,
  };
}

export function written(door: Door, outcome: RunOutcome): Written {
  if (outcome.state === 'more') {
    const { token, done, total, sheet } = outcome;
    return { state: 'more', token, done, total, sheet };
  }
  return { state: 'done', run: outcome.run, workbook: workbookState(door, outcome.next) };
}
