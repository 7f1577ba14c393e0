import * as z from 'zod/mini';
import { addonErrors, addonMends } from '../../shared/messages/addon';
import { type Locale, say } from '../../shared/messages/define';
import type { Door } from './door';
import { Failure } from './failure';
import { openDocument } from './google/open-document';
import {
  type Answer,
  type EndpointError,
  type EndpointName,
  type EndpointValue,
  type ErrorCode,
  endpoints,
  type Recovered,
} from './protocol';
import { recover } from './run/recover';
import { readJournal } from './run/state';

/** What an endpoint's handler works with. */
export interface Call<Name extends EndpointName> {
  readonly door: Door;
  readonly given: z.output<(typeof endpoints)[Name]['arguments']>;
  readonly locale: Locale;
  /** When the endpoint was entered, for the time limit. */
  readonly started: number;
  /** What an interrupted run was brought to at this entry. */
  readonly recovered: Recovered | null;
  /** The person who acts; present in endpoints that write. */
  readonly actor: string;
}

/** How an endpoint uses the document: `write` takes the lock and wants to know who acts. */
export type Access = 'read' | 'write';

/** How long a person waits for another one's run, in milliseconds. */
const patience = 20_000;
const entryPatience = 3_000;

/**
 * Makes an endpoint: JSON text in, JSON text out, never an exception. Every entry first recovers what an interrupted run
 * left behind; a reading endpoint does not wait for the lock when another run is at work.
 */
export function endpoint<Name extends EndpointName>(
  name: Name,
  access: Access,
  handle: (call: Call<Name>) => EndpointValue<Name>,
): (text: unknown) => string {
  return (text) => {
    let locale: Locale = 'ja';
    try {
      const given = readArguments(name, text);
      locale = (given as { locale?: Locale }).locale ?? 'ja';
      const door = openDocument();
      const started = door.now();
      if (access === 'read') {
        const recovered = recoverQuietly(door);
        return answer<Name>({ ok: true, value: handle({ door, given, locale, started, recovered, actor: '' }) });
      }
      const actor = wantActor(door, (given as { as?: string | null }).as ?? null);
      if (!door.lock(patience)) throw new Failure('busy');
      try {
        const recovered = recover(door);
        try {
          return answer<Name>({ ok: true, value: handle({ door, given, locale, started, recovered, actor }) });
        } catch (problem) {
          takeBack(door);
          throw problem;
        }
      } finally {
        release(door);
      }
    } catch (problem) {
      return answer<Name>({ ok: false, error: errorOf(problem, locale) });
    }
  };
}

/** What a failed run began is taken back at once where that still works; else the next entry does it. */
function takeBack(door: Door): void {
  try {
    recover(door);
  } catch {
    // The journal stays: recovery is tried again at the next entry.
  }
}

/** Google gives the lock back when the script ends; an error here must not hide the run's own answer. */
function release(door: Door): void {
  try {
    door.unlock();
  } catch {
    // Nothing is lost: the lock ends with the script.
  }
}

/** Repairs only where there is something to repair and nobody is at work. */
function recoverQuietly(door: Door): Recovered | null {
  if (!readJournal(door) || !door.lock(entryPatience)) return null;
  try {
    return recover(door);
  } finally {
    release(door);
  }
}

function wantActor(door: Door, shown: string | null): string {
  const actor = door.actor();
  if (actor === null) throw new Failure('no-actor');
  if (shown !== null && shown !== actor) throw new Failure('actor-mismatch', { why: actor });
  return actor;
}

function readArguments<Name extends EndpointName>(
  name: Name,
  text: unknown,
): z.output<(typeof endpoints)[Name]['arguments']> {
  let json: unknown;
  try {
    json = typeof text === 'string' ? JSON.parse(text) : {};
  } catch {
    throw new Failure('invalid-arguments', { why: 'JSON' });
  }
  const parsed = z.safeParse(endpoints[name].arguments, json);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    throw new Failure('invalid-arguments', { why: `${first?.path.join('.') ?? ''} ${first?.message ?? ''}`.trim() });
  }
  return parsed.data as z.output<(typeof endpoints)[Name]['arguments']>;
}

function answer<Name extends EndpointName>(value: Answer<Name>): string {
  return JSON.stringify(value);
}

/** Every exception by name: ours as they are, Google's as `service`, anything else as `internal`. */
export function errorOf(problem: unknown, locale: Locale): EndpointError {
  if (problem instanceof Failure) return sentence(problem.code, locale, problem.detail);
  const why = String((problem as { message?: unknown } | null)?.message ?? problem).slice(0, 300);
  const ownFault = problem instanceof TypeError || problem instanceof ReferenceError || problem instanceof RangeError;
  return sentence(ownFault ? 'internal' : 'service', locale, { why });
}

function sentence(code: ErrorCode, locale: Locale, detail: { sheet?: string; why?: string }): EndpointError {
  const values = { sheet: detail.sheet ?? '', why: detail.why ?? '' };
  return {
    code,
    message: say(addonErrors[code], locale, values),
    mend: say(addonMends[code], locale, undefined as never),
  };
}
