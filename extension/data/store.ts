import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { readContent, type SourceContent } from './source-content';

export interface SourceSetting {
  id: string;
  name: string;
  /** Null = a file that was loaded by hand. */
  url: string | null;
}

/**
 * How it goes with one source. What it gave is kept apart (see {@link readSourceContent}): states are written at every try, contents only
 * when they are new (see write-content.ts).
 */
export interface SourceState {
  etag: string | null;
  /** Milliseconds since 1970 of the last good answer. */
  fetchedAt: number | null;
  triedAt: number | null;
  /** Failed tries since the last good one. */
  failures: number;
  problem: string | null;
  /** A person has to sign in at the source's address. */
  signIn: boolean;
  /** By how many minutes this machine's clock was ahead of the source's; null = not told. */
  clockAhead: number | null;
  /** Of the content that is kept; null = there is none. */
  summary: ContentSummary | null;
}

export interface ContentSummary {
  digest: string;
  issued: string | null;
  title: string | null;
  terms: number;
  initiatives: number;
  unfit: string[];
  contact: string | null;
}

export interface Settings {
  sources: SourceSetting[];
  sitesOff: string[];
  occurrences: 'every' | 'first';
  /** Sites (hosts) where the reader wants it otherwise. */
  siteOccurrences: Record<string, 'every' | 'first'>;
  /** The reader's own division, as the plan writes it; null = not chosen. */
  division: string | null;
  /** Strips that were closed, as stripKey writes them: they come back when the state changes. */
  stripsClosed: string[];
}

export const SettingsShape = z.object({
  sources: z.catch(
    z._default(z.array(z.object({ id: z.string(), name: z.string(), url: z.nullable(z.string()) })), []),
    [],
  ),
  sitesOff: z.catch(z._default(z.array(z.string()), []), []),
  occurrences: z.catch(z._default(z.enum(['every', 'first']), 'every'), 'every'),
  siteOccurrences: z.catch(z._default(z.record(z.string(), z.enum(['every', 'first'])), {}), {}),
  division: z.catch(z._default(z.nullable(z.string()), null), null),
  stripsClosed: z.catch(z._default(z.array(z.string()), []), []),
});

export const NEW_STATE: SourceState = {
  etag: null,
  fetchedAt: null,
  triedAt: null,
  failures: 0,
  problem: null,
  signIn: false,
  clockAhead: null,
  summary: null,
};

/** Settings as they are kept; a key of the wrong shape is as if it were absent. */
export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  const parsed = SettingsShape.safeParse(settings ?? {});
  return parsed.success ? parsed.data : SettingsShape.parse({});
}

let turn: Promise<unknown> = Promise.resolve();

/** One change after the other: two that begin together must not undo each other. */
export function inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
  const mine = turn.then(run, run);
  turn = mine.catch(() => undefined);
  return mine;
}

export function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<void> {
  return inTurn(async () => {
    const settings = await readSettings();
    await browser.storage.local.set({ settings: { ...settings, ...change(settings) } });
  });
}

/** Beginnings of the keys under which is kept how a source stands, what it gave, and the list of its initiatives. */
export const STATE = 'source:';
export const CONTENT = 'content:';
export const LIST = 'list:';

/** The states of several sources in one read. What an older version kept is understood. */
export async function readStates(ids: readonly string[]): Promise<SourceState[]> {
  const stored = await browser.storage.local.get(ids.map((id) => STATE + id));
  return ids.map((id) => {
    const { content, ...state } = (stored[STATE + id] ?? {}) as Partial<SourceState> & { content?: unknown };
    const old = content === undefined || content === null ? null : readContent(content);
    // Without its ETag the source gives everything again, also what the older version did not keep.
    return old === null ? { ...NEW_STATE, ...state } : { ...NEW_STATE, ...state, etag: null, summary: summaryOf(old) };
  });
}

export async function readState(id: string): Promise<SourceState> {
  return (await readStates([id]))[0]!;
}

/** What several sources gave last, in one read; null = nothing yet. */
export async function readSourceContents(ids: readonly string[]): Promise<(SourceContent | null)[]> {
  const stored = await browser.storage.local.get(ids.flatMap((id) => [CONTENT + id, STATE + id]));
  return ids.map((id) => {
    const kept = stored[CONTENT + id] ?? (stored[STATE + id] as { content?: unknown } | undefined)?.content;
    return kept === undefined || kept === null ? null : readContent(kept);
  });
}

export async function readSourceContent(id: string): Promise<SourceContent | null> {
  return (await readSourceContents([id]))[0]!;
}

/** Throws where storage is full: the caller keeps what was there. */
export async function writeState(id: string, state: SourceState): Promise<void> {
  const kept = (await browser.storage.local.get(STATE + id))[STATE + id] as { content?: unknown } | undefined;
  // An older version's content stays in its place until a new one is there.
  const old = kept?.content === undefined ? {} : { content: kept.content };
  await browser.storage.local.set({ [STATE + id]: { ...state, ...old } });
}

export async function forgetSource(id: string): Promise<void> {
  await browser.storage.local.remove([STATE + id, CONTENT + id, LIST + id]);
}

/** Ids of all sources of which something is kept. */
export async function keptSources(): Promise<string[]> {
  const keys = Object.keys(await browser.storage.local.get(null));
  const ids = keys.flatMap((key) =>
    [STATE, CONTENT, LIST].flatMap((head) => (key.startsWith(head) ? [key.slice(head.length)] : [])),
  );
  return [...new Set(ids)];
}

export function summaryOf(content: SourceContent): ContentSummary {
  return {
    digest: content.digest,
    issued: content.issued,
    title: content.plan?.title ?? null,
    terms: content.terms.length,
    initiatives: content.plan?.initiatives.length ?? 0,
    unfit: content.unfit,
    contact: content.contact,
  };
}
